import { describe, expect, it } from "vitest";
import type { App } from "../../src/core/app.ts";
import type { Event } from "../../src/core/event.ts";
import { LANGS } from "../../src/core/lang.ts";
import type { Model } from "../../src/core/model.ts";
import { features } from "../../src/features/all.ts";
import { textFor } from "../../src/text/text.ts";
import type { Desk } from "../support/desk.ts";
import { buttonsOf, type Options, type Seen } from "../support/world.ts";
import { readScenarios, type Scenario } from "./hostile/scenario.ts";

const scenarios = await readScenarios();
const PLAIN = ["the blue folder", "the green one", "the lamp in the hall"];
const uses = features.flatMap(({ commands }) => commands.flatMap(({ uses = [] }) => uses.map(({ name }) => name)));

/** The same world, with a note of the last thing that somebody did. */
async function watched({ begin }: Scenario, options: Options) {
  const w = await begin(options);
  const done: Event[] = [];
  const { handle } = w.app;
  const watch: App["handle"] = (event, settle) => {
    done.push(event);
    return handle(event, settle);
  };
  Object.assign(w.app, { handle: watch });
  return { w, last: () => done.at(-1) };
}

/** What people do that asks the model, by task. */
async function asking(scenario: Scenario): Promise<{ event: Event | undefined; asked: string[] }> {
  const asked: string[] = [];
  const model = (): (() => Model) => () => ({
    ask: async ({ name }) => {
      asked.push(name);
      return { why: "slow" };
    },
    // biome-ignore lint/correctness/useYield: it ends before anything is said
    async *stream({ name }) {
      asked.push(name);
      return { why: "slow" };
    },
  });
  const { w, last } = await watched(scenario, { model });
  const ask = await scenario.bring(w, PLAIN.slice(0, scenario.holds ?? 1));
  await ask?.();
  return { event: last(), asked };
}

const doors = await Promise.all(scenarios.map(async (one) => ({ ...(await asking(one)), task: one.task })));
const actions = doors.flatMap(({ event }) => (event?.kind === "press" ? [event.action] : []));

/** Every button that anybody of the desk is shown by any command, and by each kind of button on those cards. */
async function buttonsIn({ lead, member }: Desk): Promise<Set<string>> {
  const shown = new Set<string>();
  const look = async (seen: Seen, press: (label: string) => Promise<Seen>, deep: boolean): Promise<void> => {
    for (const card of seen.answers.flatMap((answer) => ("card" in answer ? [answer.card] : []))) {
      for (const { action, label } of buttonsOf(card)) {
        const isNew = !shown.has(action);
        shown.add(action);
        if (isNew && deep && card === seen.card) await look(await press(label), press, false);
      }
    }
  };
  for (const who of [member, lead]) {
    for (const name of uses) {
      const seen = await who.say(name.replace("…", "FCR"));
      await look(seen, (label) => who.press(seen, label), true);
    }
  }
  return shown;
}

describe("with a model", () => {
  it.each(doors)("$task is asked for by what its scenario does", ({ asked, task }) => {
    expect(asked).toContain(task);
  });
});

describe.each(scenarios)("without a model, where $task would be asked for", (scenario) => {
  it("nothing leads to it, and a button that was made up shows no model's words", async () => {
    const door = doors.find(({ task }) => task === scenario.task)?.event;
    const { w } = await watched(scenario, {});
    const ask = await scenario.bring(w, PLAIN.slice(0, scenario.holds ?? 1));
    const done = async () => JSON.stringify((await ask?.())?.answers ?? "no button");
    const seen = await done().catch((error: Error) => error.message);
    expect(seen).not.toContain("byModel");
    if (door?.kind === "press") expect(seen).toContain("no button");
    const outcome = door && (await w.app.handle(door));
    expect(JSON.stringify(outcome)).not.toContain("byModel");
    const shown = await buttonsIn(w);
    expect(shown.size).toBeGreaterThan(40);
    expect(actions.filter((action) => shown.has(action))).toEqual([]);
  });
});

it("no handler puts a model's words or a way to them on a card for what any sample carries", async () => {
  const [first] = scenarios;
  if (!first) throw new Error("there is no scenario");
  const { w } = await watched(first, {});
  const carried = LANGS.flatMap((lang) => features.flatMap((feature) => feature.samples(lang))).flatMap(({ view }) =>
    view.kind === "card" ? buttonsOf(view) : [],
  );
  const all = new Map(carried.map((one) => [`${one.action} ${one.value}`, one]));
  expect(actions.filter((action) => carried.some((one) => one.action === action)).toSorted()).toEqual(
    [...new Set(actions)].toSorted(),
  );
  const byModel = textFor("en").drafts.byModel;
  for (const { action, value } of all.values()) {
    const source = { org: "test:T", person: "test:T:mo", place: { kind: "direct" } as const };
    const { answers } = await w.app.handle({ ...source, kind: "press", action, value });
    const said = JSON.stringify(answers);
    expect(said).not.toMatch(/"byModel":true/);
    expect(said).not.toContain(byModel);
    expect(actions.filter((one) => said.includes(`"action":"${one}"`))).toEqual([]);
  }
});
