import type { EventName } from "../../core/signal.ts";

/** Which other programs are told what happens, as administrators set it. */
export const webhooks = {
  title: "Programs that are told what happens",
  intro:
    "I can tell another program, such as your CRM, what happens here: by a signed call to its https address within a minute. docs/api.md says what is in it.",
  none: "None yet.",
  add: "Add an address…",
  open: "Open",
  kinds: (count: number) => (count === 1 ? "1 kind of event" : `${count} kinds of events`),
  state: { on: "on", failing: "does not answer, I keep trying", off: "switched off" },
  fact: {
    ...{ state: "State", events: "Is told of", words: "What is told" },
    ...{ last: "Last answer", waiting: "Calls that wait" },
  },
  events: {
    "goal.activated": "goals that start",
    "goal.closed": "goals that end",
    "reading.recorded": "new and corrected numbers",
    "alert.opened": "alerts that are raised",
    "alert.closed": "alerts that are closed",
    "checkin.submitted": "check-ins that the team reads",
    "win.posted": "wins that are announced",
    "retro.published": "retros that are published",
    "review.signed": "reviews that are signed",
  } satisfies Record<EventName, string>,
  words: {
    none: "ids and figures only",
    words: "also the sentences of goals and wins",
  },
  /** Why nothing came, by what is kept of it. */
  trouble: {
    address: "not an https address",
    private: "not called: the address leads into a private network",
    unreachable: "nobody answers there, or the certificate is not valid",
    slow: "no answer within five seconds",
  } as Readonly<Record<string, string>>,
  answered: (said: string, when: string) => `${said} (${when})`,
  never: "nothing sent yet",
  offHow: "It did not answer for a day, so I have stopped. When it works again, remove it and add it anew.",
  try: "Send a test",
  tried: "A test goes out within a minute. Press “Look again” to see how it was answered.",
  look: "Look again",
  remove: "Remove",
  sure: (host: string) => `${host} is told nothing any more, and what still waits is dropped. Go on?`,
  removed: (host: string) => `${host} is told nothing any more.`,
  all: "All addresses",
  form: {
    title: "Tell a program",
    intro: "The secret that the calls are signed with is shown once, after saving: have a place for it ready.",
    url: "Address",
    urlHint: "Begins with https:// and is reachable from the internet.",
    events: "What it is told of",
    words: "What is told",
    save: "Save",
  },
  /** Said once, and kept in no conversation. */
  secret: {
    title: (host: string) => `The secret for ${host}`,
    once: "Copy it now: I show it only this once. If it is lost, remove the address and add it anew.",
  },
  error: {
    url: "Please write an address that begins with https://, without a name and a password in it.",
    many: (most: number) => `There are ${most} addresses already. Please remove one first.`,
    off: "It is switched off, because it did not answer for a day. Remove it and add it anew.",
  },
};
