import type { Mention } from "../../../core/event.ts";
import type { Person } from "../../people/person.ts";
import type { Named } from "./groups.ts";

/** What somebody typed behind `thanks`. */
export interface TypedThanks {
  to: readonly Person[];
  /** Names that nobody has, as typed. */
  unknown: readonly string[];
  /** Groups, by their tokens. */
  groups: readonly string[];
  /** A whole channel was named. */
  everybody: boolean;
  reason: string;
}

/** Names of a channel's people altogether. */
const EVERYBODY = /^@(?:here|channel|everyone|all|team|所有人|全体|全體|大家)(?![\p{L}\p{N}])/iu;
const BETWEEN = /^(?:[\s,，、;；&+]|(?:and|和|跟|与|與)(?=\s*@))+/iu;
const BEFORE_REASON = /^(?:[\s:：,，-]|for\b|because\b)+/iu;

/**
 * Those who are named in front, and what for. Whom the platform knows goes before names; the longest name is meant.
 *
 * @param known everybody who may be named
 * @param mentions the platform's own, with the person of each
 * @param named groups by the names that may be typed for them
 */
export function readThanks(
  typed: string,
  known: readonly Person[],
  mentions: readonly (Pick<Mention, "text"> & { person: Person | null })[],
  named: readonly Named[] = [],
): TypedThanks {
  const to = new Map<string, Person>();
  const groups = new Set<string>();
  const unknown: string[] = [];
  let everybody = false;
  let rest = typed.replaceAll("＠", "@").trim();
  while (rest.startsWith("@")) {
    const person = mentioned(rest, mentions) ?? byName(rest, known);
    const group = person ? undefined : groupIn(rest, named);
    const whole = EVERYBODY.exec(rest);
    const token = person?.text ?? group?.text ?? whole?.[0] ?? /^@[^\s,，、:：]*/u.exec(rest)?.[0] ?? "@";
    if (person) to.set(person.person.id, person.person);
    else if (group) groups.add(group.token);
    else if (whole) everybody = true;
    else unknown.push(token);
    rest = rest.slice(token.length);
    const gap = BETWEEN.exec(rest)?.[0] ?? "";
    if (rest.slice(gap.length).startsWith("@")) rest = rest.slice(gap.length);
  }
  return {
    to: [...to.values()],
    groups: [...groups],
    unknown,
    everybody,
    reason: rest.replace(BEFORE_REASON, "").trim(),
  };
}

type Found = { text: string; person: Person } | null;

function mentioned(rest: string, mentions: Parameters<typeof readThanks>[2]): Found {
  const found = mentions.find(({ text, person }) => person !== null && begins(rest, text));
  return found?.person ? { text: found.text, person: found.person } : null;
}

function byName(rest: string, known: readonly Person[]): Found {
  const [found] = known
    .filter(({ name }) => begins(rest, `@${name}`))
    .toSorted((a, b) => b.name.length - a.name.length);
  return found ? { text: rest.slice(0, found.name.length + 1), person: found } : null;
}

function groupIn(rest: string, named: readonly Named[]): Named | undefined {
  return named.filter(({ text }) => begins(rest, text)).toSorted((a, b) => b.text.length - a.text.length)[0];
}

/** `@Ana` begins "@Ana for …" and not "@Anabel"; Chinese goes on without a space. */
function begins(rest: string, name: string): boolean {
  if (rest.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return false;
  return /\p{Script=Han}$/u.test(name) || !/^[\p{L}\p{N}]/u.test(rest.slice(name.length));
}
