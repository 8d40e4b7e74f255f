/** What a goal needs to be reached, and who stands in for what is missing. */
export const resources = {
  check: "Check resources",
  title: "Resources",
  intro: "Is what it takes there? Leave open what does not matter.",
  kinds: { people: "People", budget: "Budget", tools: "Tools", outside: "Outside help" },
  /** The same within a sentence. */
  within: { people: "people", budget: "budget", tools: "tools", outside: "outside help" },
  having: { yes: "yes", risk: "at risk", no: "no" },
  missing: (kind: string) => `${kind}: what is missing, in a word`,
  line: (kind: string, having: string, missing: string, said: string) =>
    `${kind}: ${having}${missing && `, ${missing}`}${said && ` (${said})`}`,
  said: {
    asked: (name: string) => `waits for ${name}`,
    yes: (name: string) => `${name} sees to it`,
    no: (name: string) => `${name} cannot`,
  },
  needed: (kinds: string) => `Not there: ${kinds}. Before it starts, somebody has to see to that.`,
  waiting: "It can start as soon as the answer is there.",
  ask: "Ask for it",
  edit: "Change the resources",
  whom: "Who could see to it?",
  askTitle: "Ask for resources",
  asks: (name: string) => `${name} needs something for a goal`,
  yes: "I see to it",
  no: "I cannot",
  noConfirm: "Say no? The goal does not start then.",
  done: "There is nothing left to answer.",
  toOwner: {
    yes: (name: string) => `${name} sees to what your goal needs`,
    no: (name: string) => `${name} cannot see to what your goal needs`,
  },
  error: (kinds: string) => `Not there yet: ${kinds}. Ask for it on the card first, or change the resources.`,
};
