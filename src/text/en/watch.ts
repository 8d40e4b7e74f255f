/** What a team aims at with a KPI, and who looks after it. */
export const watch = {
  set: "Set target…",
  form: {
    title: "Target and floor",
    intro: (kpi: string, team: string) => `${kpi}, ${team}. A goal that it measures goes before this.`,
  },
  field: { target: "Target", floor: "Floor", owner: "Whose number is it?" },
  hint: {
    target: (gauge: string) => `Where it should be, in ${gauge}`,
    floor: (gauge: string) => `The worst you accept, whatever else gets better, in ${gauge}`,
    owner: "Asked when it is missing, told first when it is off",
  },
  fact: { target: "Target", floor: "Floor", owner: "Looked after by" },
  error: {
    order: "The floor is better than the target. Swap them, or leave one empty.",
    notLead: "Only a lead of this team sets its targets.",
  },
};
