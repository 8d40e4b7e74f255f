import type { Day } from "./time.ts";

/** Inline text. A plain string is always literal: renderers escape it, so what people type can never become markup. */
export type Span =
  | string
  | { bold: string }
  | { link: string; url: string }
  /** A person by name; the accounts let a platform make it a mention. */
  | { person: string; accounts: readonly string[] };
export type Rich = Span | readonly Span[];

export type Look = "primary" | "danger";
/** `value` comes back with the press. A button with `confirm` asks that question first. */
export interface Button {
  label: string;
  action: string;
  value: string;
  look?: Look;
  confirm?: string;
}

export type Tone = "muted" | "warning" | "good";
export interface Fact {
  label: string;
  value: Rich;
}
/** One line of a list, with a button of its own where it leads somewhere. */
export interface Item {
  text: Rich;
  tone?: Tone;
  button?: Button;
}

export type Block =
  | { kind: "text"; text: Rich; tone?: Tone }
  /** Somebody's own words, set off from Beacon's. */
  | { kind: "quote"; text: string }
  /** What somebody takes elsewhere, to the letter. */
  | { kind: "code"; text: string }
  | { kind: "facts"; facts: readonly Fact[] }
  | { kind: "list"; items: readonly Item[] }
  | { kind: "buttons"; buttons: readonly Button[] }
  | { kind: "divider" }
  | Chart
  | Table;

/** A number that a chart shows as a level line across the whole width. */
export interface Level {
  name: string;
  value: number;
}

/** How one number went, beside what is aimed at. Where no picture can be shown, the reader gets `said`. */
export interface Chart {
  kind: "chart";
  title: string;
  /** What the line is called. */
  name: string;
  /** Stands behind each number, as written: `%`, ` min`; empty for a bare number. */
  unit: string;
  /** The places along the line, oldest first. */
  labels: readonly string[];
  /** One for each label; null where nothing was read. */
  values: readonly (number | null)[];
  target: Level | null;
  /** The level that it must not get worse than. */
  floor: Level | null;
  /** Which side of the floor is the bad one. */
  better: "up" | "down" | "none";
  /** The same in a sentence. */
  said: string;
}

/** Short cells under short heads; a platform without tables shows a line for each row. */
export interface Table {
  kind: "table";
  caption: string;
  head: readonly string[];
  rows: readonly { cells: readonly string[]; tone?: Tone }[];
}

/** The title is also what a notification shows. */
export interface Card {
  kind: "card";
  title: string;
  blocks: readonly Block[];
  /** A model wrote words on it; a platform that has a label for that shows it. */
  byModel?: true;
}

export interface Option {
  value: string;
  label: string;
}
interface FieldBase {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  optional?: true;
}
export type Field = FieldBase &
  /** `https`: an address that begins so. */
  (
    | { kind: "text"; long?: true; https?: true; max: number }
    | { kind: "day"; from?: Day }
    /** The value is `HH:MM`. */
    | { kind: "time" }
    | { kind: "choice"; options: readonly Option[] }
    /** Several of several; the value is theirs, joined by commas. */
    | { kind: "choices"; options: readonly Option[] }
    /** A colleague; the value is an account id. */
    | { kind: "person" }
  );

/** `state` travels with the form and comes back when it is sent. */
export interface Form {
  kind: "form";
  id: string;
  title: string;
  intro?: Rich;
  fields: readonly Field[];
  submit: string;
  state: string;
  /** What is typed in it is kept without its author, so it waits nowhere beside them either. */
  unnamed?: true;
}

export type View = Card | Form;
/** One sentence per field that cannot be taken as it is. */
export type FieldErrors = Record<string, string>;

/** A view in one state, for the gallery and the golden tests. */
export interface Sample {
  name: string;
  view: View;
  errors?: FieldErrors;
}

export function card(title: string, ...blocks: (Block | false | null)[]): Card {
  return { kind: "card", title, blocks: blocks.filter((block) => block !== false && block !== null) };
}

export function text(rich: Rich, tone?: Tone): Block {
  return tone ? { kind: "text", text: rich, tone } : { kind: "text", text: rich };
}

export function facts(...rows: (readonly [label: string, value: Rich | null | undefined])[]): Block {
  return {
    kind: "facts",
    facts: rows.flatMap(([label, value]) => (value === null || value === undefined ? [] : [{ label, value }])),
  };
}

export function buttons(...all: (Button | false | null)[]): Block {
  return { kind: "buttons", buttons: all.filter((button) => button !== false && button !== null) };
}

export const spansOf = (rich: Rich): readonly Span[] => (Array.isArray(rich) ? rich : [rich as Span]);
