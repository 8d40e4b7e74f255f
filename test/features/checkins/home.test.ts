import { describe, expect, it } from "vitest";
import { CHANNEL } from "../../support/world.ts";
import { checkIn, checking } from "./checkin.ts";

describe("the check-in on one's own page", () => {
  it("is there to give, then to change, and says when it was skipped", async () => {
    const w = await checking();
    const open = await w.member.moment("home");
    expect(open.text).toContain("Check-in for Fri, Nov 20, desk\nStill open");
    await w.member.fill(await w.member.press(open, "Check in"), { done: "from home" });
    expect((await w.member.moment("home")).text).toContain("Done for today.");
    await w.lead.fill(await w.lead.press(await w.lead.moment("home"), "Skip…"), { reason: "same" });
    expect((await w.lead.moment("home")).text).toContain("Skipped today.");
  });

  it("is not there on a day off, for a team that does not check in, and for whoever is in no team", async () => {
    const w = await checking();
    w.now.is = Date.parse("2026-11-21T12:00:00Z");
    expect((await w.member.moment("home")).text).not.toContain("Check-in for");
    w.now.is = Date.parse("2026-11-23T12:00:00Z");
    expect((await w.actor("test:T:zoe", { name: "Zoe" }).moment("home")).text).not.toContain("Check-in for");
    await w.lead.press(await w.lead.say("checkin setup", CHANNEL), "Switch off", CHANNEL);
    expect((await w.member.moment("home")).text).not.toContain("Check-in for");
  });

  it("is about today alone", async () => {
    const w = await checking();
    await checkIn(w, { done: "friday" });
    w.now.is = Date.parse("2026-11-23T12:00:00Z");
    expect((await w.member.moment("home")).text).toContain("Check-in for Mon, Nov 23, desk\nStill open");
  });
});
