import { createRequire } from "node:module";
import type { TeamsCard } from "../../src/adapters/teams/card.ts";

/** What these tests use of the official library; its own types need a browser's. */
interface Official {
  AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(json: unknown, context: Context): void;
    validateProperties(): Found;
  };
  SerializationContext: new (version: unknown) => Context;
  HostConfig: new (settings: unknown) => unknown;
  Versions: { v1_5: unknown };
}
interface Context {
  eventCount: number;
  getEventAt(at: number): { message: string };
}
interface Found {
  validationEvents: { message: string }[];
}
// The library's modules need a bundler; its bundle parses without a browser.
const official = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js") as Official;

/** Teams shows as many buttons of one row. */
const HOST = new official.HostConfig({ actions: { maxActions: 6 } });
/** Every way into Teams takes a message as large, in UTF-16. */
const BYTES = 28 * 1024;

/** What is known of a part of a card, as far as these tests ask. */
export interface Part {
  type?: string;
  id?: string;
  text?: string;
  title?: string;
  label?: string;
  value?: string;
  errorMessage?: string;
  url?: string;
  isRequired?: boolean;
  data?: { beacon: { kind: string; action: string; value: string } };
  fallback?: Part;
  choices?: { title: string; value: string }[];
  selectAction?: Part;
  [key: string]: unknown;
}

/** What Teams would not take or not show; null when all is well. */
export function cardProblem(card: TeamsCard, bytes = BYTES): string | null {
  return [...official15(card), ...own(card, bytes)][0] ?? null;
}

/** What the platform's own parser says. It knows the people picker only from 1.6 on; Teams has it in all versions. */
function official15(json: TeamsCard): string[] {
  const card = new official.AdaptiveCard();
  card.hostConfig = HOST;
  const context = new official.SerializationContext(official.Versions.v1_5);
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const validated = card.validateProperties().validationEvents.map(({ message }) => message);
  const pickers = partsOf(json).filter((part) => "choices.data" in part);
  // Charts are Teams' own, beside the standard.
  const charts = partsOf(json).filter(({ type }) => type?.startsWith("Chart."));
  const bare = pickers.filter(({ choices }) => choices?.length === 0);
  return [
    ...without(
      without(parsed, 'Property "choices.data" is supported in version 1.6', pickers.length),
      'Unknown element type "Chart.',
      charts.length,
    ),
    ...without(validated, "An Input.ChoiceSet must have at least one choice", bare.length),
  ];
}

/** What the parser says without so many that begin like this. */
function without(messages: readonly string[], start: string, count: number): string[] {
  const [known, others] = [true, false].map((is) => messages.filter((message) => message.startsWith(start) === is));
  return [...(others ?? []), ...(known ?? []).slice(count)];
}

/** What Teams asks for and the parser does not. */
function own(card: TeamsCard, bytes: number): string[] {
  const parts = partsOf(card);
  const size = 2 * JSON.stringify(card).length;
  const executes = parts.filter(({ type }) => type === "Action.Execute");
  const mine = executes.filter(({ fallback }) => fallback !== undefined);
  return [
    card.version !== "1.5" && `version ${card.version}`,
    size > bytes && `${size} bytes`,
    !card.fallbackText && "says nothing to a client that is too old",
    ...parts.map(({ type, id, label }) => type?.startsWith("Input.") && !label && `${id} has no label`),
    ...parts.map(({ type, isRequired, errorMessage, id }) => {
      return type?.startsWith("Input.") && isRequired && !errorMessage && `${id} cannot say that it is missing`;
    }),
    ...parts.map(
      ({ type, fallback }) => type?.startsWith("Chart.") && !fallback && "a chart with nothing in its place",
    ),
    mine.length > 0 && mine.length < executes.length && "some buttons do not work in an old client",
    ...mine.map(({ title, data, fallback }) => {
      const same = fallback?.type === "Action.Submit" && JSON.stringify(fallback.data) === JSON.stringify(data);
      return !same && `"${title}" does something else in an old client`;
    }),
    ...parts.map(({ type, text = "" }) => {
      const means = /[\\`*_[\]~<>&]|^\s*(\d+[.)]|[-+#=])|\n|^\s|\s$/.test(text) && !text.includes("<at>");
      return type === "TextBlock" && means && `"${text}" is read as markdown`;
    }),
    ...parts.map(({ text }) => text?.includes("{{") && `"${text}" is read as a date`),
  ].filter((problem) => typeof problem === "string");
}

/** Every object inside, in the order in which it is drawn; what only an old client draws is left out. */
export function partsOf(part: unknown): Part[] {
  if (typeof part !== "object" || part === null) return [];
  const inside = Object.entries(part).flatMap(([key, value]) => (key === "fallback" ? [] : partsOf(value)));
  return Array.isArray(part) ? inside : [part as Part, ...inside];
}

/** What a reader sees, a line per text, button or field. */
export function linesOf(card: TeamsCard): string[] {
  return partsOf([card.body, card.actions ?? []]).flatMap(({ type, text, title, label, value, inlines }) => {
    if (type === "RichTextBlock") return [(inlines as Part[]).map((run) => run.text).join("")];
    if (type === "TextBlock") return [text ?? ""];
    if (type?.startsWith("Action.") && type !== "Action.OpenUrl") return [`[${title}]`];
    return type?.startsWith("Input.") ? [`${label}: ${value ?? ""}`] : [];
  });
}
