import { expect, it } from "vitest";
import { features } from "../../src/features/all.ts";

const presses = features.flatMap((feature) => Object.keys(feature.presses));
const opens = features.flatMap((feature) => feature.opens ?? []);
const forms = new Set(features.flatMap(({ submits }) => Object.keys(submits)));
/** Buttons that mostly do what they say at once, and open the form of their name where something is missing. */
const SOMETIMES = ["team.lead", "me.snooze", "goal.resources.ask"];

it("names as buttons that open a form only buttons that there are", () => {
  expect(opens.filter((action) => !presses.includes(action))).toEqual([]);
});

it("says of every button with a form of its name that it opens one", () => {
  const named = presses.filter((action) => forms.has(`${action}.save`));
  expect(named.filter((action) => !opens.includes(action)).toSorted()).toEqual(SOMETIMES.toSorted());
});
