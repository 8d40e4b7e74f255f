export const core = {
  gone: "This button is from an older message and no longer works. Type help to see what I can do now.",
  failed: (reference: string) =>
    `Something went wrong on my side and nothing was changed. Please try again; if it happens again, tell your administrator the reference ${reference}.`,
  cancel: "Cancel",
  optional: "optional",
  required: "Please fill this in.",
  tooLong: (max: number) => `Please keep this under ${max} characters.`,
  /** Other names of commands; the English word itself always works. */
  words: {
    goal: ["goals"],
    kpi: ["kpis"],
    team: ["setup"],
    me: ["settings"],
    why: ["why?"],
    help: ["?"],
  },
};
