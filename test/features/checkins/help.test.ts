import { describe, expect, it } from "vitest";
import { unreachable } from "../../../src/delivery/ledger.ts";
import type { Desk } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";
import { edit, personOf, teamOf } from "../goals/plans.ts";
import { checkIn, checking, job, send } from "./checkin.ts";

const STUCK = { obstacle: "No access to the CRM", kind: "tool", helper: "test:T:lea" };
const to = (w: Desk, account: string) => w.sent.filter((one) => one.to === account);

/** Mo is stuck and has named Lea; her card. */
async function asked(said: Record<string, string> = {}) {
  const w = await checking();
  const seen = await checkIn(w, { ...STUCK, ...said });
  await w.settle();
  const card = to(w, "test:T:lea")[0]?.card;
  if (!card) throw new Error("nobody was asked");
  return { w, seen, card };
}

describe("asking for help", () => {
  it("reaches the person named in private, with what is in the way, and says so on the answer", async () => {
    const { w, seen, card } = await asked();
    expect(card.title).toBe("Mo hopes for your help");
    expect(to(w, "test:T:lea")[0]?.text).toContain("No access to the CRM");
    expect(seen.text).toContain("Lea was asked to help");
    expect(w.sent.every(({ to }) => to !== "test:T:desk")).toBe(true);
  });

  it("is said once, however often the answer is changed and on whatever day", async () => {
    const { w, seen } = await asked();
    await w.member.fill(await w.member.press(seen, "Change"), { obstacle: "Still no access" });
    w.now.is = Date.parse("2026-11-23T16:30:00Z");
    const { form } = await w.member.say("checkin");
    expect(form.fields.find(({ name }) => name === "obstacle")?.value).toBe("Still no access");
    expect(form.fields.find(({ name }) => name === "since")?.value).toBe("2026-11-20");
    expect(form.fields.find(({ name }) => name === "helper")?.value).toBe("test:T:lea");
    await w.member.fill(form, { done: "y" });
    await w.settle();
    expect(to(w, "test:T:lea")).toHaveLength(1);
  });

  it("tells whoever is stuck that somebody helps, once, and the leads with what lasts", async () => {
    const { w, card } = await asked({ since: "2026-11-10" });
    expect((await w.lead.press(card, "I can help")).text).toContain("Mo knows that you help");
    await w.lead.press(card, "I can help");
    await w.settle();
    expect(to(w, "test:T:mo").map(({ card }) => card.title)).toEqual(["Lea helps you"]);
    await send(w, job("checkins.summary"), (await teamOf(w)).id, "2026-11-20T17:30:00Z");
    const lasting = to(w, "test:T:lea").find(({ card }) => card.title.includes("for days"));
    expect(lasting?.text).toContain("Lea helps");
  });

  it("is passed on to somebody else, who reads who suggested them", async () => {
    const { w, card } = await asked();
    const kim = w.actor("test:T:kim", { name: "Kim", locale: "zh-CN", zone: "UTC" });
    await kim.moment("member", CHANNEL);
    const form = await w.lead.press(card, "Somebody else can…");
    expect((await w.lead.fill(form, { person: "test:T:mo" })).errors).toEqual({
      person: expect.stringContaining("asked for the help"),
    });
    expect((await w.lead.fill(form, { person: "test:T:lea" })).errors).toEqual({
      person: expect.stringContaining("other than yourself"),
    });
    expect((await w.lead.fill(form, { person: "other:X:1" })).errors).toEqual({
      person: expect.stringContaining("cannot find"),
    });
    expect((await w.lead.fill(form, { person: "test:T:kim" })).text).toContain("I have asked Kim");
    await w.settle();
    expect(to(w, "test:T:kim").map(({ text }) => text)).toEqual([expect.stringContaining("Lea 觉得你能帮上")]);
    expect(to(w, "test:T:mo").map(({ card }) => card.title)).toEqual([
      "Lea cannot and suggests Kim, whom I have asked",
    ]);
    const again = await w.lead.fill(form, { person: "test:T:kim" });
    expect(again.errors).toEqual({ person: expect.stringContaining("was asked already") });
  });

  it("asks nothing more of anybody once the way is free", async () => {
    const { w, seen, card } = await asked();
    await w.member.press(seen, "No longer in the way");
    expect((await w.lead.press(card, "I can help")).text).toContain("no longer in Mo's way");
    expect((await w.lead.press(card, "Somebody else can…")).text).toContain("no longer in Mo's way");
    await w.settle();
    expect(to(w, "test:T:mo")).toEqual([]);
  });

  it("is nobody else's to answer", async () => {
    const { w, card } = await asked();
    expect((await w.member.press(card, "I can help")).refusal).not.toBeNull();
  });

  it("is refused for somebody who cannot be reached any more, for oneself, and without a word of what it is", async () => {
    const w = await checking();
    const { id } = await personOf(w, "Lea");
    await edit(w, unreachable, "test:T:lea", { of: id, since: 0, reason: "left" });
    const gone = await checkIn(w, STUCK);
    expect(gone.errors).toEqual({
      helper: "I cannot reach Lea any more. Please pick somebody else or leave it empty.",
    });
    expect(gone.form.fields.find(({ name }) => name === "obstacle")?.value).toBe(STUCK.obstacle);
    expect((await checkIn(w, { ...STUCK, helper: "test:T:mo" })).errors).toEqual({
      helper: expect.stringContaining("other than yourself"),
    });
    expect((await checkIn(w, { ...STUCK, obstacle: " " })).errors).toEqual({
      obstacle: expect.stringContaining("few words"),
    });
    expect((await checkIn(w, { ...STUCK, since: "2026-11-21", helper: "" })).errors).toEqual({
      since: expect.stringContaining("today or an earlier"),
    });
  });

  it("does not show somebody who has left in the next form", async () => {
    const { w } = await asked();
    const { id } = await personOf(w, "Lea");
    await edit(w, unreachable, "test:T:lea", { of: id, since: 0, reason: "left" });
    w.now.is = Date.parse("2026-11-23T16:30:00Z");
    const { form } = await w.member.say("checkin");
    expect(form.fields.find(({ name }) => name === "helper")?.value).toBeUndefined();
    expect((await w.member.fill(form, { done: "y" })).refusal).toBeNull();
  });
});
