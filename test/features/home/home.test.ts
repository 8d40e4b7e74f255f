import { describe, expect, it } from "vitest";
import { desk, saved } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";

describe("one's own page", () => {
  it("says that there are no goals yet, and offers to begin one", async () => {
    const { member } = await desk();
    const seen = await member.moment("home");
    expect(seen.card.title).toBe("Mo, your page");
    expect(seen.text).toContain("You have no goals yet");
    expect((await member.press(seen, "New goal")).form.title).not.toBe("");
  });

  it("shows a goal among those that are due once its day is near, and when it has passed", async () => {
    const w = await desk();
    await saved(w.member);
    expect((await w.member.moment("home")).text).not.toContain("Due soon");
    w.now.is = Date.parse("2026-12-28T10:00:00Z");
    const near = await w.member.moment("home");
    expect(near.text).toContain("Due soon");
    expect(near.text).toContain("3 days left");
    expect(near.text.indexOf("Due soon")).toBeLessThan(near.text.indexOf("Your goals"));
    w.now.is = Date.parse("2027-01-02T10:00:00Z");
    expect((await w.member.moment("home")).text).toContain("2 days overdue");
  });

  it("is for its person alone when it is asked for in a channel", async () => {
    const { member } = await desk();
    const { answers } = await member.say("home", CHANNEL);
    expect(answers.map((answer) => (answer.kind === "post" ? `post ${answer.to}` : answer.kind))).toEqual([
      "post direct",
      "whisper",
    ]);
  });

  it("leaves a sentence that begins with its name to whom it belongs", async () => {
    const { member } = await desk();
    expect((await member.say("home visits up from 10 to 20 a day by 31 March")).card.title).not.toBe("Mo, your page");
  });
});
