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
  notHttps: "Please write an address that begins with https://.",
  noSuchTime: "Please give a time such as 09:30.",
  tooEarly: (day: string) => `Please pick ${formatDay("en", day)} or a later day.`,
  notOffered: "Please choose one from the list.",
  /** Between a label and what it says. */
  colon: ": ",
  shortened: "There is more than fits into one message here.",
  pick: "Please choose",
  none: "No choice",
  /** Where a form came back with sentences beside its fields. */
  checkFields: (n: number) =>
    n === 1
      ? "One field needs another look. What you typed is still here."
      : `${n} fields need another look. What you typed is still here.`,
  /** Other names of commands; the English word itself always works. */
  words: {
    goal: ["goals"],
    kpi: ["kpis"],
    alerts: ["alert"],
    team: ["setup"],
    me: ["settings"],
    checkin: ["check-in", "checkins"],
    home: ["overview"],
    dashboard: ["dashboards"],
    link: ["connect"],
    privacy: ["data protection"],
    unlink: ["disconnect"],
    feedback: ["ratings"],
    win: ["wins"],
    thanks: ["thank", "kudos"],
    shoutouts: ["shoutout", "shout-outs"],
    idea: ["ideas"],
    review: ["reviews", "monthly review"],
    retro: ["weekly retro", "retrospective"],
    actions: ["action"],
    ask: ["question"],
    why: ["why?"],
    roles: ["role"],
    webhooks: ["webhook"],
    audit: ["log", "audit log"],
    help: ["?"],
  },
};
