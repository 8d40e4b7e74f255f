import { type Typed, withTyped } from "../../../core/fields.ts";
import { type Block, type Button, buttons, type Form, text } from "../../../core/view.ts";
import { joinAll } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { CASCADE, cascadeSentence, isCascade } from "../cascade/rules.ts";
import { fieldsOf, MAX } from "../fields.ts";
import { type Goal, hasStarted } from "../goal.ts";
import { missing } from "../smart.ts";
import type { Viewer } from "../views.ts";
import { type Code, type Finding, guardRails } from "./rails.ts";
import { wayId, wayLabel } from "./ways.ts";

/** No card says more than that at once, what the readings say included. */
export const MOST = 2;
/** What is still worth saying of a goal that is under way. */
const LASTING: readonly Code[] = ["G06", "G07", "G02", "G03", "G13", ...CASCADE, "G12"];

/**
 * What a card says now: on a goal under way only what lasts and no lead has let pass, and while letters are missing only
 * what refuses the target itself, because every other answer would be in vain.
 */
export function shownFindings(
  goal: Goal,
  around: Pick<Viewer, "beside" | "own" | "kin" | "today">,
  asked: unknown,
): Finding[] {
  const found = guardRails(goal, around);
  const passed = goal.override?.guards ?? [];
  if (hasStarted(goal)) return found.filter(({ code }) => LASTING.includes(code) && !passed.includes(code));
  return asked === null ? found : found.filter(({ code }) => code === "G06");
}

/** A draft that is stopped is told only what stops it. */
export function toldFindings(findings: readonly Finding[]): readonly Finding[] {
  const stopping = findings.filter(({ level }) => level === "block");
  return stopping.length > 0 ? stopping : findings;
}

/** At most so many, each with its answers in place. */
export function guardBlocks(t: Text, goal: Goal, findings: readonly Finding[], most = MOST): Block[] {
  return toldFindings(findings)
    .slice(0, most)
    .flatMap((finding) => findingBlocks(t, goal, finding));
}

function findingBlocks(t: Text, goal: Goal, finding: Finding): Block[] {
  const sentence = sentenceOf(t, finding);
  if (finding.level === "nudge") return [text(sentence, "muted")];
  const said = finding.level === "block" ? text(sentence, "warning") : text({ bold: sentence });
  const ways = finding.ways.map((way, n): Button => {
    const value = `${goal.id} ${finding.code} ${wayId(way)}`;
    const first = n === 0 && finding.level === "block" && way.kind === "counter" && !hasStarted(goal);
    return { label: wayLabel(way, t), action: "goal.guard.take", value, ...(first && { look: "primary" }) };
  });
  return [said, buttons(...ways, ...otherAnswers(t, goal, finding))];
}

/** The answers that take more than a press. */
function otherAnswers(t: Text, { id }: Goal, { code, level, ways }: Finding): Button[] {
  const says = t.guard;
  const own: Button = { label: says.own, action: "goal.guard.counters", value: id };
  if (code === "G06") return [{ label: says.another, action: "goal.ask.M", value: id }];
  if (level === "block") return [own];
  if (code === "G12") return [];
  const inWords: Button = { label: says.answer, action: "goal.guard.answer", value: `${id} ${code}` };
  if (code === "how") return [{ label: t.cascade.pick.how, action: "goal.serves.how", value: id }];
  if (code === "order") return [{ label: t.cascade.otherParent, action: "goal.serves", value: id }, inWords];
  if (code === "G39") return [{ label: says.level, action: "goal.ask.A", value: id }, inWords];
  return ways.some(({ kind }) => kind === "counter") ? [own, inWords] : [inWords];
}

export function sentenceOf(t: Text, { code, told = [] }: Finding): string {
  if (isCascade(code)) return cascadeSentence(t, code, told);
  const { finding, conflict, set } = t.guard;
  const [kind = "", ...rest] = told;
  const [first = "", second = "", third = ""] = rest;
  if (code === "G13") return kind === "same" ? conflict.same(first, second, third) : conflict.pull(first, second);
  if (code === "G04") return kind === "many" ? set.many(first) : set["one-sided"](first);
  const says = finding[code];
  return typeof says === "string" ? says : says(kind);
}

/** What stands in the way of an ordinary start, in words: letters, then guard-rails. */
export function lackNames(t: Text, goal: Goal, codes: readonly string[]): string {
  const letters = missing(goal).map((letter) => t.goals.letters[letter]);
  return joinAll(t.locale, [...letters, ...codes.flatMap((code) => t.guard.lacks[code] ?? [])]).join("");
}

/** The measures that must hold, with those that suit the goal to pick from as a hint. */
export function countersForm(t: Text, goal: Goal, today: string, typed: Typed = {}): Form {
  const fields = fieldsOf(t, goal, ["counters"], ["counters"], today, typed);
  return {
    ...{ kind: "form", id: "goal.guard.counters.save", title: t.guard.form.counters, fields },
    ...{ submit: t.goals.form.save, state: goal.id },
  };
}

export function answerForm(t: Text, goal: Goal, finding: Finding, typed: Typed = {}): Form {
  const { form, field } = t.guard;
  const reason = { kind: "text", name: "reason", label: field.reason, long: true, max: MAX.paragraph } as const;
  return {
    ...{ kind: "form", id: "goal.guard.answer.save", title: form.answer, intro: sentenceOf(t, finding) },
    ...{ fields: [withTyped(reason, typed)], submit: t.goals.form.save, state: `${goal.id} ${finding.code}` },
  };
}
