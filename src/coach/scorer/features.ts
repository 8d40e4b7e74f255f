import type { Reading } from "../read.ts";
import type { Span } from "../scan/span.ts";
import { overlaps } from "../scan/span.ts";
import { CLASSES } from "../words/words.ts";
import { buildOf } from "./english-build.ts";
import { type Language, languageOf } from "./language.ts";

interface Writing {
  /** What is read as one word. */
  token: RegExp;
  /** What stands between the words of a row. */
  glue: string;
  /** How many units the shortest pieces have. */
  unit: number;
  /** Whether the rules' reasons and means teach anything: those of Chinese know nearly every lesson already. */
  asides: boolean;
}
const WRITING: Record<Language, Writing> = {
  english: { token: /[a-z]+(?:'[a-z]+)?|\d[\d.,]*|[%$£€₹?!:=|]|->/g, glue: " ", unit: 6, asides: true },
  chinese: { token: /[a-z]+|\d[\d.,]*|[\u3400-\u9fff%$?!:=|、<>≤≥+]|->/g, glue: "", unit: 2, asides: false },
};
/** How many words in a row make a feature. */
const LONGEST = 3;
const shape = (token: string): string => (/^(?:19|20)\d\d$/.test(token) ? "#y" : /^\d/.test(token) ? "#" : token);

/**
 * What the scorer sees of a piece of a text: its words (of Chinese its characters) alone, in twos and in threes,
 * its numbers as `#` and its ends as `^` and `$`, and behind an `@` what the rules found in it. None holds a comma.
 */
export function featuresOf(reading: Reading, piece: Span): string[] {
  const { token, glue, unit } = WRITING[languageOf(reading)];
  const said = (reading.plain.slice(piece.start, piece.end).match(token) ?? []).map(shape);
  const line = ["^", ...said, "$"];
  const features = new Set([...said, ...foundIn(reading, piece), sizeOf(piece, unit)]);
  for (let end = 2; end <= line.length; end += 1)
    for (let length = 2; length <= Math.min(LONGEST, end); length += 1)
      features.add(line.slice(end - length, end).join(glue));
  const whole = piece.start <= 0 && piece.end >= reading.plain.length;
  for (const feature of whole ? shapeOf(reading) : placeOf(reading, piece)) features.add(feature);
  if (languageOf(reading) === "english") for (const feature of buildOf(reading, piece)) features.add(feature);
  return [...features];
}

const sizeOf = ({ start, end }: Span, unit: number): string =>
  `@size ${Math.round(Math.log2(1 + (end - start) / unit))}`;

/** The classes of words, the numbers and the days that stand in it; `^@` for the class that opens it. */
function foundIn(reading: Reading, { start, end }: Span): string[] {
  const { plain, marks, figures, mentions, told, reasons, means } = reading;
  const text = plain.slice(start, end);
  const first = start + Math.max(0, text.search(/\S/));
  const found: string[] = [];
  for (const kind of CLASSES)
    for (const mark of marks[kind]) {
      if (mark.start < start) continue;
      if (mark.start >= end) break;
      if (mark.end <= end) found.push(mark.start <= first ? `^@${kind}` : `@${kind}`, `@${kind}`);
    }
  const own = (span: Span): boolean => span.start >= start && span.end <= end;
  for (const figure of figures) if (own(figure)) found.push(`@number ${figure.role}`);
  for (const day of mentions) if (own(day)) found.push(`@day ${day.role}${day.due ? " due" : ""}`);
  for (const ending of text.match(/(?<=[a-z]{3})(?:ed|ing)(?![a-z])/g) ?? []) found.push(`@-${ending}`);
  const touched = WRITING[languageOf(reading)].asides ? { told, reason: reasons, how: means } : { told };
  for (const [name, spans] of Object.entries(touched))
    if (spans.some((span) => overlaps(span, { start, end }))) found.push(`@${name}`);
  return found;
}

/** Of a part: whether it opens the text, and behind which sign it stands. */
function placeOf({ plain, clauses }: Reading, piece: Span): string[] {
  const sign = plain.slice(0, piece.start).trimEnd().slice(-1);
  return [piece.start === clauses[0]?.start ? "@first" : "@later", `@behind ${SIGNS[sign] ?? "words"}`];
}
const SIGNS: Record<string, string> = { ",": "comma", ".": "stop", ";": "semicolon", ":": "colon", "-": "dash" };

/** Of the whole: what the rules found to be its thing, and in how many clauses. */
function shapeOf({ clauses, metric, deliverable, labelled, objects, scopes }: Reading): string[] {
  return [
    `@clauses ${Math.min(5, clauses.length)}`,
    metric ? (metric.bare ? "@bare metric" : "@metric") : "@no metric",
    `@things ${Math.min(2, objects.length)} ${Math.min(2, scopes.length)}`,
    ...(deliverable ? ["@deliverable"] : []),
    ...(labelled ? ["@labelled"] : []),
  ];
}
