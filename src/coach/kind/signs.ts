import type { Reading } from "../read.ts";
import { baselineOf, isCounted, targetOf } from "../read.ts";
import { withDays } from "../scan/dated.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";
import type { WordClass } from "../words/words.ts";
import { OPENS } from "./complaints.ts";

/** Politeness and mentions before the first real word. */
export const LEAD =
  /^(?:[\s,.!/@#*_-]|<@\w+>|@\w+|(?:please|pls|beacon|hey|hi|hello|always|simply|just|let us|let's|lets)(?![a-z]))*/;
/** How often: a number with it is a standard somebody sets. */
const PACE = /(?<![a-z])(?:every|each|per)(?![a-z])/;
/** People and services in general; enough to make a rough wish a goal. */
const CUSTOMERS =
  /customer|client|guest|patient|user|staff|team|service|myself|my |manager|supervisor|leader|colleague/;

/** What kind of words the text has, the ground for calling it a goal or not. */
export interface Signs {
  changes: boolean;
  wishes: boolean;
  vague: boolean;
  dated: boolean;
  /** A target, and anything that shows it is meant as one. */
  firm: boolean;
  /** Something a service could change: a metric, a process, people. */
  thing: boolean;
}

export function signsOf(reading: Reading): Signs {
  const { marks, figures, mentions, metric, objects, scopes, plain } = reading;
  const any = (...kinds: WordClass[]): boolean => kinds.some((kind) => marks[kind].length > 0);
  const changes = [...marks.up, ...marks.down, ...marks.hold].some((span) => !inside(span, reading.reasons));
  const wishes = any("wish");
  const dated = mentions.some(({ role }) => role === "deadline" || role === "rhythm");
  const compared = metric !== null || baselineOf(figures) !== null;
  const served =
    any("serve") && figures.some(({ role, unit }) => role === "target" && /^(?:s|min|h|d)$/.test(unit ?? ""));
  const signed = /(?:^|[ (])[+-] ?\d/.test(plain) && figures.some(({ role }) => role === "change");
  const said =
    signed || served || changes || wishes || dated || compared || PACE.test(plain) || OPENS.test(plain.trimStart());
  const named = metric !== null || objects.length > 0 || scopes.length > 0 || any("serve") || figures.some(isCounted);
  return {
    changes,
    wishes,
    vague: any("vague"),
    dated,
    firm: (said || any("to", "least", "most", "forever", "perfect")) && targetOf(figures) !== null,
    thing: named || CUSTOMERS.test(plain),
  };
}

const BY = /^(?:by|before|until|till|til|within|from|starting|end of|eo[mqy])(?![a-z])/;
const LEADS = /(?<![a-z])(?:by|before|until|till|til|within|from|starting)(?: the)? $/;

/** "10% by May": a number beside the day by which it shall be so. */
export function setsBy(clause: Span, { plain, figures, mentions, clauses }: Reading): boolean {
  const dated = withDays(clause, plain, clauses, mentions);
  const due = mentions.some(
    ({ role, start, end }) =>
      role === "deadline" &&
      within({ start, end }, dated) &&
      (BY.test(plain.slice(start, end)) || LEADS.test(plain.slice(dated.start, start))),
  );
  return (
    due && figures.some((figure) => (figure.role === "target" || figure.role === "change") && within(figure, clause))
  );
}

/** From the first real word on. */
export const saidIn = ({ plain }: Reading): string => plain.slice(LEAD.exec(plain)?.[0].length ?? 0);

export function opensWith({ plain, marks }: Reading, ...kinds: readonly WordClass[]): boolean {
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  return kinds.some((kind) => marks[kind].some((span) => span.start === start));
}

/** "will" tells as often as it wishes. */
export const asksOutright = ({ plain, marks }: Reading): boolean =>
  marks.wish.some(({ start, end }) => !/^(?:.*'ll|(?:we |i )?will)$/.test(plain.slice(start, end)));
