import { expect, it } from "vitest";
import { feedback } from "../../../src/features/feedback/feedback.ts";
import { textFor } from "../../../src/text/text.ts";
import { openScene } from "../../adapters/teams/scene.ts";
import { orgOf } from "../../support/ledger.ts";
import { type Actor, type World, world } from "../../support/world.ts";

const T = textFor("en").feedback;
const thumb = (by: Actor, value: string) => {
  const buttons = [{ label: "x", action: "feedback", value }];
  return by.press({ kind: "card", title: "", blocks: [{ kind: "buttons", buttons }] }, "x");
};
const kept = async (w: World) => w.store.list(feedback, await orgOf(w.store));

it("counts one thumb of each person for each answer, and lets them think again", async () => {
  const w = world();
  const [ann, bo] = [w.actor("test:T:ann", { name: "Ann", admin: true }), w.actor("test:T:bo", { name: "Bo" })];
  expect((await ann.say("feedback")).text).toContain(T.none);
  expect((await thumb(bo, "up goal:1/v3")).text).toContain(T.thanks);
  await thumb(bo, "down goal:1/v3\nIt asked twice.");
  await thumb(ann, "up goal:1/v3");
  expect(await kept(w)).toHaveLength(2);
  const { text } = await ann.say("feedback");
  expect(text).toMatch(/Helpful:? 1\n.*Not helpful:? 1/);
  expect(text).toContain("It asked twice.");
  expect(text).not.toContain("Bo");
});

it("is shown to administrators, forgotten after a quarter, and takes nothing made up", async () => {
  const w = world();
  const [ann, bo] = [w.actor("test:T:ann", { name: "Ann", admin: true }), w.actor("test:T:bo", { name: "Bo" })];
  expect((await bo.say("feedback")).refusal).toContain(textFor("en").roles.names.admin);
  for (const value of ["", "up", "sideways goal:1", `up ${"x".repeat(201)}`, "up <script>"])
    expect((await thumb(bo, value)).refusal).toBe(textFor("en").core.gone);
  await thumb(bo, `down goal:1\n${"y".repeat(5_000)}`);
  expect((await kept(w))[0]?.text).toHaveLength(500);
  w.now.is += 91 * 86_400_000;
  expect((await ann.say("feedback")).text).toContain(T.none);
  await thumb(ann, "up goal:2");
  expect(await kept(w)).toHaveLength(1);
});

it("hears the thumbs that Teams shows, without a word of its own", async () => {
  const w = world();
  const scene = await openScene({ store: w.store, around: () => w.app, clock: () => w.now.is });
  const ada = scene.teams.as("ada");
  await ada.writes("help");
  await scene.beacon.idle();
  expect(await ada.likes(false, "too long")).toMatchObject({ status: 200, text: "" });
  await scene.beacon.idle();
  const id = ada.messages().at(-1)?.id;
  expect(await kept(w)).toMatchObject([{ helped: false, text: "too long", about: `teams:${id}` }]);
  expect(ada.sees()).toHaveLength(2);
  await scene.end();
});
