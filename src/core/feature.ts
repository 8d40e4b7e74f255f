import type { Coach } from "./coach.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Errand } from "./errand.ts";
import type { GivenFile, Mention, MentionedGroup, Place } from "./event.ts";
import type { Job } from "./job.ts";
import type { Lang } from "./lang.ts";
import type { Model, Task } from "./model.ts";
import type { Reply } from "./reply.ts";
import type { Given } from "./rights.ts";
import type { Seal } from "./seal.ts";
import type { Signal } from "./signal.ts";
import type { TableShape } from "./store.ts";
import type { Day, Millis } from "./time.ts";
import type { Block, Card, Option, Sample } from "./view.ts";
import type { Batches, Records } from "./work.ts";

/** Who acts: as much of a person as every handler needs. The people feature's record says more. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly lang: Lang;
  /** IANA zone. */
  readonly zone: string;
  readonly admin: boolean;
  /** What an administrator made of them; absent for a member. */
  readonly role?: Given;
}

/** What a handler is given. It reads no clock, no environment and no network of its own. */
export interface Context {
  readonly org: string;
  readonly me: Me;
  /** The team of the channel, or the person's own where they are alone with Beacon; null when there is none. */
  readonly team: string | null;
  readonly place: Place;
  /** Those whom the platform knows in what was typed; absent where it says nothing of them. */
  readonly mentions?: readonly Mention[];
  /** The same of groups. */
  readonly groups?: readonly MentionedGroup[];
  readonly now: Millis;
  /** The person's own calendar day. */
  readonly today: Day;
  readonly records: Records;
  readonly coach: Coach;
  /** Absent where none is on: then nothing on a card may lead to it. */
  readonly model?: Model;
  /** Absent where nobody does anything, as on a page. */
  readonly heard?: Heard;
  newId(): string;
  /** Makes a mark of a text that nobody can turn back. */
  readonly seal: Seal;
  /** Where people reach Beacon in a browser; null where nobody has said it. */
  readonly publicUrl: string | null;
}

/** What the dispatcher does with words that a handler has. */
export interface Heard {
  /** Runs a command as if it had been typed here, with all its checks; null where the words name none. */
  obey(typed: string, instead?: Partial<Pick<Context, "mentions" | "records">>): Promise<Reply[] | null>;
  /** What may be meant by words that nobody takes; null where no feature has a guess. */
  guess(text: string): Promise<Reply[] | null>;
}

/** What a file is read with: its pieces, once, and the records in batches that are each saved by themselves. */
export interface FileContext extends Omit<Context, "records"> {
  open(): Promise<AsyncIterable<Uint8Array>>;
  readonly batch: Batches;
}

/** A way to write a command; its words, in every language, and what it does stand in `src/text/…/commands.ts`. */
export interface Use {
  /** The command's word and what follows it in English; `…` stands for words of one's own: `kpi log …`. */
  readonly name: string;
  /** It only shows something to whoever typed it: it may be run when somebody seems to mean it. */
  readonly reads?: true;
  /** Who may; everybody where absent. */
  readonly for?: "admin" | "lead" | "auditor";
}

/** `word` is what people type in English; other languages' words stand in `src/text/`. A hidden one cannot be typed. */
export interface Command {
  readonly word: string;
  readonly hidden?: true;
  readonly uses?: readonly Use[];
  /** Whether what was typed after the word belongs to it; where not, the whole is a sentence: "help customers …". */
  accepts?(args: string): boolean;
  run(args: string, context: Context): Promise<Reply[]>;
}
export type PressHandler = (value: string, context: Context) => Promise<Reply[]>;
export type SubmitHandler = (values: Record<string, string>, state: string, context: Context) => Promise<Reply[]>;

/** The pages in the browser that features may add to. */
export const PAGES = ["/dashboard", "/report"] as const;
export type PagePath = (typeof PAGES)[number];

/** What a part is given: the context's team is the one that the reader has picked. */
export interface PageContext extends Context {
  /** The period that they have picked, else the usual one; null on a page that has none. */
  readonly period: string | null;
}

/** What a reader can look back at, the latest first. */
export interface Periods {
  readonly options: readonly Option[];
  /** What is shown while nobody has picked one. */
  readonly usual: string;
}

/** What a feature shows on a page: cards without buttons, because a page only tells how things stand. */
export interface PagePart {
  readonly path: PagePath;
  /** The heading above its cards. */
  title(lang: Lang): string;
  /** Absent or null where it only tells of today; the first part that has periods has them for the whole page. */
  periods?(context: Context): Promise<Periods | null>;
  /** None where there is nothing to show. */
  cards(context: PageContext): Promise<readonly Card[]>;
}

/** What a team's digest is asked for: a part of it, in its reader's language. */
export interface DigestContext {
  readonly team: string;
  /** On the team's calendar. */
  readonly day: Day;
  readonly lang: Lang;
  /** The lead who reads it alone and is told what is for leads besides; null for what everybody in the team reads. */
  readonly lead: string | null;
  /** What the digest before told of, by id. */
  readonly told: readonly string[];
  readonly records: Records;
}

/** What a feature has to say in it. */
export interface DigestPart {
  readonly blocks: readonly Block[];
  /** What it tells of, by id; what the digest before did not tell of is news. */
  readonly about: readonly string[];
}

/** One capability of the loop. Handlers may run twice when two people act at once, so they only return what they want. */
export interface Feature {
  readonly name: string;
  readonly tables: readonly TableShape[];
  readonly commands: readonly Command[];
  readonly presses: Readonly<Record<string, PressHandler>>;
  /** The buttons that open a form: some platforms want to know it before one is pressed. */
  readonly opens?: readonly string[];
  readonly submits: Readonly<Record<string, SubmitHandler>>;
  readonly jobs?: readonly Job[];
  readonly errands?: readonly Errand[];
  /** What other programs may ask for. */
  readonly endpoints?: readonly Endpoint[];
  /** What other programs are told of. */
  readonly signals?: readonly Signal[];
  readonly pages?: readonly PagePart[];
  /** What it asks the model; whoever has no model gets the rules' answer. */
  readonly tasks?: readonly Task[];
  /** Takes a sentence that names no command; null leaves it to the next feature. */
  readonly sentence?: (text: string, context: Context) => Promise<Reply[] | null>;
  /** Says what may be meant by a sentence that no feature takes; null leaves it to the next feature. */
  readonly guess?: (text: string, context: Context) => Promise<Reply[] | null>;
  /** Takes a file that somebody gave; null leaves it to the next feature. Each card stands in the place of the one before. */
  readonly file?: (file: GivenFile, context: FileContext) => AsyncIterable<Card> | null;
  /** What stands of it on one's home page; the features' order is the page's. */
  readonly home?: (context: Context) => Promise<readonly Block[]>;
  /** What stands of it in a team's daily digest; null for nothing. */
  readonly digest?: (context: DigestContext) => Promise<DigestPart | null>;
  /** Every view in every state, made from plainly invented data. */
  readonly samples: (lang: Lang) => readonly Sample[];
}
