import type { Typed } from "../../../core/fields.ts";
import { mask } from "../../../core/mask.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { values } from "../../goals/values.ts";
import { KINDS, type Story, VISIBILITIES } from "../win.ts";
import { MAX } from "./forms.ts";

/** What a form says of a win, and a sentence beside each field that cannot be taken. */
export function readStory(
  t: Text,
  typed: Typed,
  goals: readonly string[],
): { story: Omit<Story, "whose">; errors: FieldErrors } {
  const text = (name: string) => (typed[name] ?? "").trim();
  const one = <T extends string>(all: readonly T[], name: string, usual: T): T =>
    all.find((value) => value === text(name)) ?? usual;
  const story = {
    ...{
      what: mask(text("what")),
      effect: mask(text("effect")),
      value: text("value"),
      evidence: asAddress(text("evidence")),
    },
    ...{ kind: one(KINDS, "kind", "result"), visibility: one(VISIBILITIES, "visibility", "team") },
    goal: goals.find((id) => id === text("goal")) ?? null,
  };
  const errors = {
    ...(!isWords(story.what) && { what: t.recognition.error.what }),
    ...(text("what").length > MAX.what && { what: t.core.tooLong(MAX.what) }),
    ...(!isValue(story.value) && { value: t.recognition.error.value }),
    ...(!isWebAddress(story.evidence) && { evidence: t.recognition.error.evidence }),
  };
  return { story, errors };
}

export const isValue = (id: string): boolean => values.some((value) => value.id === id);

/** Whether somebody has said something: signs and emoji alone tell a reader nothing. */
export const isWords = (text: string): boolean => /\p{L}/u.test(text);

/** Whether it says what for, in as many words as the form takes. */
export const isReason = (text: string): boolean => isWords(text) && text.length <= MAX.what;

/** As a browser writes it: without the blanks that would end a link; anything else stays as it was typed. */
const asAddress = (text: string): string => (isWebAddress(text) && text !== "" ? new URL(text).href : text);

/** Nothing, or an address that a browser may open. */
function isWebAddress(text: string): boolean {
  if (text === "") return true;
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}
