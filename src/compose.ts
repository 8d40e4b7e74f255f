import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import type { AppParts } from "./core/app.ts";
import type { Coach } from "./core/coach.ts";
import type { Feature, Me } from "./core/feature.ts";
import { LANGS, type Lang } from "./core/lang.ts";
import type { Model } from "./core/model.ts";
import type { PagesParts } from "./core/pages.ts";
import { newGuard, type Role } from "./core/rights.ts";
import { newSeal, type Seal } from "./core/seal.ts";
import { RIGHTS } from "./features/access/rights.ts";
import { type Defaults, knows, newDirectory } from "./features/people/directory.ts";
import { peopleFeature } from "./features/people/feature.ts";
import { teamsOf } from "./features/people/person.ts";
import { helpCard, lostCard } from "./features/people/views.ts";
import type { ModelParts } from "./model/model.ts";
import { joinAll } from "./text/format.ts";
import { type Text, textFor } from "./text/text.ts";

/**
 * Everything the app and its pages need that does not depend on where it runs.
 *
 * @param seal of a key that lives as long as this process, where nobody has one that is kept
 */
export function appParts(
  parts: Pick<AppParts, "store" | "coach" | "model" | "outbox" | "clock" | "log">,
  defaults: Defaults & { publicUrl?: string | null },
  seal: Seal = newSeal(randomBytes(32)),
): AppParts & PagesParts {
  const words = commandWords();
  const people = { resolve: newDirectory(defaults), knows, teamsOf };
  const { publicUrl = null } = defaults;
  const guard = newGuard(RIGHTS);
  return { ...parts, ...people, seal, publicUrl, guard, features: [peopleFeature], allFeatures, opens, words, notices };
}

/** What greets and helps is there at once; the others are read from disk when one of them is needed. */
const allFeatures = async () => (await import("./features/all.ts")).features;

/** How long after the start the coach is read from disk although nobody has written yet, in milliseconds. */
const WARM_UP = 2_000;

/** The coach by rules, read from disk after the start: its word tables are a good part of all that would be read. */
export function lateCoach(): Coach {
  const require = createRequire(import.meta.url);
  let coach: Coach | null = null;
  const get = (): Coach => {
    coach ??= (require("./coach/rules.ts") as typeof import("./coach/rules.ts")).rulesCoach();
    return coach;
  };
  setTimeout(get, WARM_UP).unref();
  return {
    review: (question) => get().review(question),
    measure: (text) => get().measure(text),
    day: (text, lang, today) => get().day(text, lang, today),
  };
}

/** The model, read from disk with the first question; absent where none is configured. */
export function lateModel({ config, ...parts }: Late<ModelParts>): AppParts["model"] {
  if (config === null) return undefined;
  let made: Promise<(org: string) => Model> | null = null;
  const get = async (org: string): Promise<Model> => {
    made ??= import("./model/model.ts").then(({ newModel }) => newModel({ ...parts, config }));
    return (await made)(org);
  };
  return (org) => ({
    ask: async (task, inputs, signal) => (await get(org)).ask(task, inputs, signal),
    async *stream(task, inputs) {
      return yield* (await get(org)).stream(task, inputs);
    },
  });
}
type Late<T extends { config: unknown }> = Omit<T, "config"> & { config: T["config"] | null };

/** Which buttons open a form, as their features say; those are read from disk with the first card that is drawn. */
export const opens = async (): Promise<(action: string) => boolean> => {
  const all = opensOf(await allFeatures());
  return (action) => all.has(action);
};

export const opensOf = (features: readonly Feature[]): ReadonlySet<string> =>
  new Set(features.flatMap(({ opens = [] }) => opens));

/** Each command's names in all languages: whoever speaks one may type another's. */
function commandWords(): Record<string, string[]> {
  const words = LANGS.flatMap((lang) => Object.entries(textFor(lang).core.words));
  const byWord = Map.groupBy(words, ([word]) => word);
  return Object.fromEntries([...byWord].map(([word, all]) => [word, all.flatMap(([, names]) => names)]));
}

const anyOf = ({ locale, roles: { names } }: Text, roles: readonly Role[]): string =>
  joinAll(
    locale,
    roles.map((role) => names[role]),
    "disjunction",
  ).join("");

function notices(lang: Lang) {
  const t = textFor(lang);
  const onlyFor = (roles: readonly Role[]) => t.roles.refused.other(anyOf(t, roles));
  return {
    gone: t.core.gone,
    failed: t.core.failed,
    tooLong: t.core.tooLong,
    somebody: t.privacy.somebody,
    onlyFor,
    notAllowed: ({ role }: Me) =>
      role === "observer" || role === "auditor" ? t.roles.refused[role] : onlyFor(["admin"]),
    lost: (text: string) => [
      { kind: "whisper" as const, card: text.trim() === "" ? helpCard(t, { admin: false }) : lostCard(t) },
    ],
  };
}
