import { formatDay } from "../format.ts";

export const core = {
  gone: "This button is from an older message and no longer works. Type help to see what I can do now.",
  failed: (reference: string) =>
    `Something went wrong on my side and nothing was changed. Please try again; if it happens again, tell your administrator the reference ${reference}.`,
  cancel: "Cancel",
  optional: "optional",
  required: "Please fill this in.",
  tooLong: (max: number) => `Please keep this under ${max} characters.`,
  noSuchDay: "Please give a day that exists.",
  noSuchTime: "Please give a time such as 09:30.",
  tooEarly: (day: string) => `Please pick ${formatDay("en", day)} or a later day.`,
  notOffered: "Please choose one from the list.",
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
