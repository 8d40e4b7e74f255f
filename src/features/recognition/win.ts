import { type Row, table } from "../../core/store.ts";
import type { Day, Millis } from "../../core/time.ts";

/** What is recognised: what came of it, and just as much what went into it. Rule: docs/method.md, wins and thanks. */
export const KINDS = ["result", "effort", "teamwork", "idea", "praise", "proactive"] as const;
export type Kind = (typeof KINDS)[number];

/** Who may read it: those it is about, their team, or the whole organisation. */
export const VISIBILITIES = ["private", "team", "everyone"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What somebody named in it has said to its being announced. */
export type Consent = "asked" | "share" | "private";

/** On its way to an announcement: a lead decides, or the team has decided for all thanks. */
export type Stage = "waiting" | "approved" | "held" | "posted";

/** What can be changed by hand. */
export interface Story {
  /** Whose it is, by id: the writer's own or colleagues'. */
  whose: readonly string[];
  /** Without what could tell who a customer is. Rule: docs/method.md, wins and thanks. */
  what: string;
  /** What it did for a customer or a colleague; empty where nobody has said. */
  effect: string;
  kind: Kind;
  /** Id in the catalogue of values. */
  value: string;
  goal: string | null;
  /** A web address; empty for none. */
  evidence: string;
  visibility: Visibility;
}

/** Something that went well, or thanks for it. */
export interface Win extends Row, Story {
  by: string;
  /** Whose lead and channel it is for; null where the writer has no team. */
  team: string | null;
  /** On the writer's calendar. */
  day: Day;
  at: Millis;
  /** Somebody thanked colleagues; else it was logged. */
  thanks: boolean;
  /** What those thanked are called together, where they were thanked as a group: nobody is named then. */
  group?: string;
  /** By the id of each person it is about; whoever wrote of themselves is not asked. */
  consent: Readonly<Record<string, Consent>>;
  stage: Stage;
  /** The key of the message that announced it. */
  post: string | null;
  /** Who said "me too". */
  seconds: readonly string[];
  /** How often it was reworded. */
  words: number;
}

/** What a win begins with that nobody outside has read yet. */
export const UNTOLD = { stage: "waiting", post: null, seconds: [], words: 0 } as const satisfies Partial<Win>;

export const wins = table<Win>("wins", { index: ["by", "team"], month: "at" });

/** The id of the win or thanks that is made of a check-in: there is one at most. */
export const winOf = (checkIn: string): string => `checkin:${checkIn}`;
/** The same of an idea: one at most from each who recognises it. */
export const winOfIdea = (idea: string, by: string): string => `idea:${idea}:${by}`;

/** Whether they may make one with the id: what is made of a check-in or an idea is for whoever it is named after. */
export const mayMake = (id: string, by: string): boolean =>
  !/^(?:checkin|idea):/.test(id) || id.split(":").includes(by);

/** Whether somebody may read it: the others once somebody named has agreed. A lead has no key to what is private. */
export function mayRead(win: Win, { id, teams }: { id: string; teams: readonly string[] }): boolean {
  if (win.by === id || win.whose.includes(id)) return true;
  if (win.visibility === "private" || agreed(win).length === 0) return false;
  return win.visibility === "everyone" || (win.team !== null && teams.includes(win.team));
}

/**
 * The same story in other words; everybody named, save whoever wrote them, is to be asked anew, and so is the lead.
 *
 * @param out those named who stay out of announcements
 */
export function reworded(win: Win, story: Story, by: string, out: ReadonlySet<string>): Win {
  const fields = Object.keys(story) as (keyof Story)[];
  if (fields.every((field) => JSON.stringify(win[field]) === JSON.stringify(story[field]))) return win;
  const consent = win.group === undefined ? askedOf(story.whose, by, out) : together(story.whose);
  const stage = win.stage === "approved" ? "waiting" : win.stage;
  return { ...win, ...story, consent, stage, words: win.words + 1 };
}

/**
 * The answers that are open when somebody has written about these people.
 *
 * @param out those of them who stay out of announcements, and are not asked
 */
export function askedOf(whose: readonly string[], by: string, out: ReadonlySet<string>): Win["consent"] {
  return Object.fromEntries(whose.map((id) => [id, out.has(id) ? "private" : id === by ? "share" : "asked"]));
}

/** What a group says: it is thanked by its name, so nobody of it needs to be asked. */
export function together(whose: readonly string[]): Win["consent"] {
  return Object.fromEntries(whose.map((id) => [id, "share" as const]));
}

/** Those of the people it is about who agreed that others read it. */
export function agreed({ whose, consent }: Pick<Win, "whose" | "consent">): string[] {
  return whose.filter((id) => consent[id] === "share");
}
