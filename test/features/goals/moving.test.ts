import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/core/event.ts";
import { CHANNEL } from "../../support/world.ts";
import { allGoals, company, finished } from "./company.ts";

const SHOP: Place = { kind: "channel", channel: "test:T:shop", name: "shop" };

/** Mo is in the desk's team and in the shop's. */
async function twoTeams() {
  const w = await company();
  await w.boss.moment("joined", SHOP);
  await w.member.moment("member", SHOP);
  return w;
}

describe("a goal of somebody in two teams", () => {
  it("may go to the other team while it is a draft, and stays there once it is under way", async () => {
    const w = await twoTeams();
    const draft = await finished(w.member);
    const moved = await w.member.press(draft, "For shop instead");
    expect(moved.text).toContain("Your team in shop will see it.");
    const choices = await w.member.press(moved, "More…");
    const [before] = await allGoals(w);
    await w.member.press(moved, "Yes, save it");
    expect((await w.member.press(choices, "For desk instead")).card.title).toBe("🟢 Active");
    expect((await allGoals(w)).map(({ team }) => team)).toEqual([before?.team]);
  });

  it("is not shown to a team that its owner has left meanwhile, and says where it goes before it goes there", async () => {
    const w = await twoTeams();
    const draft = await finished(w.member);
    await w.member.moment("left", CHANNEL);
    const shown = await w.member.press(draft, "Yes, save it");
    expect(shown.text).toContain("Your team in shop will see it.");
    await w.settle();
    expect(w.sent).toEqual([]);
    await w.member.press(shown, "Yes, save it");
    await w.settle();
    expect(w.sent.map(({ to }) => to)).toEqual(["test:T:shop"]);
  });
});
