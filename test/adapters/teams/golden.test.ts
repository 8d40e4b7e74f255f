import { expect, it } from "vitest";
import { renderForm } from "../../../src/adapters/teams/form.ts";
import { renderCard } from "../../../src/adapters/teams/render.ts";
import { noteFeature } from "../../support/notes.ts";

/** One of each kind, so that a change of what Teams gets can be read. */
it.each([
  ["open", "card"],
  ["form with an error", "form"],
])("%s is drawn as it was", async (name, file) => {
  const sample = noteFeature.samples("en").find((each) => each.name === name);
  if (!sample) throw new Error(`there is no "${name}"`);
  const { view, errors = {} } = sample;
  const card = view.kind === "card" ? renderCard(view, { lang: "en" }) : renderForm(view, { lang: "en", errors });
  await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot(`../../golden/teams/${file}.json`);
});
