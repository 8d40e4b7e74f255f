import { describe, expect, it } from "vitest";
import { renderForm } from "../src/adapters/slack/form.ts";
import { renderCard } from "../src/adapters/slack/render.ts";
import { renderForm as drawTeamsForm } from "../src/adapters/teams/form.ts";
import { renderCard as drawTeamsCard } from "../src/adapters/teams/render.ts";
import { opensOf } from "../src/compose.ts";
import { LANGS } from "../src/core/lang.ts";
import { features } from "../src/features/all.ts";
import { values } from "../src/features/goals/values.ts";
import { messageProblem, viewProblem } from "./support/fake-slack-blocks.ts";
import { plain } from "./support/plain.ts";
import { cardProblem } from "./support/teams-cards.ts";

const openers = opensOf(features);
const opens = (action: string): boolean => openers.has(action);
const samples = features.flatMap((feature) =>
  LANGS.flatMap((lang) =>
    feature.samples(lang).map((sample) => ({ ...sample, lang, title: `${feature.name}: ${sample.name}, ${lang}` })),
  ),
);

describe.each(samples)("$title", ({ view, errors = {}, lang }) => {
  it("can be sent to Slack", () => {
    const problem =
      view.kind === "card" ? messageProblem(renderCard(view, lang).blocks) : viewProblem(renderForm(view, lang));
    expect(problem).toBeNull();
  });

  it("can be sent to Teams", () => {
    const card = view.kind === "card" ? drawTeamsCard(view, { lang, opens }) : drawTeamsForm(view, { lang, errors });
    expect(cardProblem(card)).toBeNull();
  });

  it("says something in every line", () => {
    expect(plain(view)).not.toMatch(/undefined|null|NaN|\[object|\[\]/);
  });
});

it("no view speaks English in Chinese", () => {
  const english = /\b(the|your|please|goal|save|what|which|open)\b/i;
  const leaks = samples.filter(({ lang, view }) => lang !== "en" && english.test(plain(view)));
  expect(leaks.map(({ title }) => title)).toEqual([]);
});

it("every feature shows each view under a name of its own", () => {
  for (const feature of features) {
    const names = feature.samples("en").map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});

it("the catalogue holds the five values in three languages", () => {
  expect(values.map(({ id }) => id)).toEqual(["customer", "quality", "improvement", "teamwork", "integrity"]);
});
