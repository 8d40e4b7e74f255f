import { describe, expect, it } from "vitest";
import { cycles } from "../../../src/features/improve/cycle/cycle.ts";
import { retros } from "../../../src/features/improve/retro/retro.ts";
import { people, teams } from "../../../src/features/people/person.ts";
import { CHANNEL } from "../../support/world.ts";
import { edit, personOf, teamOf, withRecords } from "../goals/plans.ts";
import { answer, inChannel, OPENING, retroOf, run, SUMMARY, standing, start, team } from "./retro.ts";

describe("a retro", () => {
  it("is opened, answered, published, voted on, made actions of and closed with what came of it", async () => {
    const w = await team();
    await start(w);
    expect(standing(w, OPENING)).toContain("With names: once it is published");
    expect(
      (await answer(w.member, { plan: "Too few notes at the handover", act: "A checklist for the handover" })).text,
    ).toContain("Your answer is kept");
    await answer(w.lead, { act: "handover checklist, please" });
    expect(standing(w, OPENING)).not.toContain("checklist");
    expect((await w.member.press(await w.member.say("retro"), "Publish now")).refusal).toContain("Lea facilitates");
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    await w.settle();
    expect(standing(w, OPENING)).toContain("Published on");
    expect(standing(w, SUMMARY)).toContain("2 say the same");
    const form = await w.member.press(await w.member.say("retro"), "Vote…");
    const [option] = form.form.fields.flatMap((field) => (field.kind === "choices" ? field.options : []));
    expect((await w.member.fill(form, { picks: "" })).errors).toEqual({ picks: "Please choose at least one." });
    await w.member.fill(form, { picks: option?.value ?? "" });
    await w.lead.press(await w.lead.say("retro"), "Count the votes");
    await w.settle();
    expect(standing(w, SUMMARY)).toContain("1 vote");
    expect((await w.member.fill(form, { picks: option?.value ?? "" })).refusal).toContain("counted already");
    const plan = await w.lead.press(await w.lead.say("retro"), "Make it an action…");
    const made = await w.lead.fill(plan, { words: "fewer questions at night", owner: "test:T:mo" });
    expect(made.errors).toEqual({});
    expect((await w.lead.fill(plan, { words: "fewer questions at night" })).refusal).toContain("agreed on already");
    await w.settle();
    expect(standing(w, SUMMARY)).toContain("(Mo, by Fri, Nov 27)");
    const close = await w.lead.press(await w.lead.say("retro"), "Close the cycle…");
    expect(close.text).toContain("The number, in your words");
    expect((await w.lead.fill(close, { act: "retry" })).errors).toEqual({
      said: "Please give a number, or say why there is none.",
    });
    expect((await w.lead.fill(close, { act: "retry", said: "quite well" })).errors).toHaveProperty("said");
    expect((await w.lead.fill(close, { act: "standardise", reason: "too early" })).errors).toEqual({
      act: expect.stringContaining("becomes a standard once a number shows"),
    });
    const typed = { act: "retry", said: "questions at night 12 → 9", plan: "the handover", done: "a list at the desk" };
    await w.lead.fill(close, typed);
    await w.settle();
    expect(standing(w, SUMMARY)).toContain("This retro is over");
    const [cycle] = await withRecords(w, (records) => records.list(cycles));
    expect(cycle).toMatchObject({
      state: "closed",
      plan: "the handover",
      done: "a list at the desk",
      check: { kind: "number" },
      act: { act: "retry" },
    });
    await start(w, "named", "2026-11-24");
    const all = await withRecords(w, (records) => records.list(cycles));
    expect(all[1]).toMatchObject({ carriedFrom: cycle?.id, plan: "the handover", state: "plan" });
    expect(standing(w, OPENING)).toContain("Agreed on last time");
    expect((await w.member.say("retro cycle")).text).toContain("It goes on where the one before ended.");
  });

  it("is one, when two start at once", async () => {
    const w = await team();
    const forms = [await w.lead.say("retro start", CHANNEL), await w.member.say("retro start", CHANNEL)] as const;
    const typed = { mode: "named", until: "2026-11-23" };
    const [one, other] = await Promise.all([
      w.lead.fill(forms[0], typed, CHANNEL),
      w.member.fill(forms[1], typed, CHANNEL),
    ]);
    await w.settle();
    expect(`${one.text} ${other.text}`).toContain("A retro is open already");
    expect(inChannel(w).filter(({ card }) => OPENING.test(card.title))).toHaveLength(1);
    expect(await withRecords(w, (records) => records.list(retros))).toHaveLength(1);
  });

  it("is taken over by anyone in the team when its facilitator is away", async () => {
    const w = await team();
    await start(w);
    await w.member.press(await w.member.say("retro"), "Take over");
    expect((await w.member.press(await w.member.say("retro"), "Publish now")).refusal).toBeNull();
    expect((await w.lead.press(await w.lead.say("retro"), "Close the cycle…")).refusal).toContain("Mo facilitates");
  });

  it("says so when nobody has answered, and still ends with an action", async () => {
    const w = await team();
    await start(w);
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    await w.settle();
    expect(standing(w, SUMMARY)).toContain("Nobody has answered");
    expect(standing(w, SUMMARY)).not.toContain("All answers");
    const form = await w.lead.press(await w.lead.say("retro"), "Add an action…");
    await w.lead.fill(form, { text: "Ask at the stand-up", words: "somebody answers" });
    await w.settle();
    expect(standing(w, SUMMARY)).toContain("Ask at the stand-up (Lea");
  });

  it("works for a team of one, who is not offered what could not hold", async () => {
    const w = await team();
    await edit(w, people, (await personOf(w, "Mo")).id, { teams: [] });
    const form = await w.lead.say("retro start", CHANNEL);
    expect((await w.lead.fill(form, { mode: "anonymous" }, CHANNEL)).errors).toHaveProperty("mode");
    await start(w);
    await answer(w.lead, { act: "Ask for a second pair of eyes" });
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    const vote = await w.lead.press(await w.lead.say("retro"), "Vote…");
    const [option] = vote.form.fields.flatMap((field) => (field.kind === "choices" ? field.options : []));
    await w.lead.fill(vote, { picks: option?.value ?? "" });
    await w.lead.press(await w.lead.say("retro"), "Count the votes");
    const plan = await w.lead.press(await w.lead.say("retro"), "Make it an action…");
    expect((await w.lead.fill(plan, { words: "fewer slips" })).errors).toEqual({});
    await w.lead.fill(await w.lead.press(await w.lead.say("retro"), "Close the cycle…"), {
      act: "share",
      reason: "one week is short",
    });
    await w.settle();
    expect(standing(w, SUMMARY)).toMatch(/Ask for a second pair of eyes \(Lea.*This retro is over/s);
  });

  it("takes no vote once it is closed, keeps those that were cast, and says so", async () => {
    const w = await team();
    await start(w);
    await answer(w.member, { act: "A list" });
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    const forms = [await w.lead.say("retro"), await w.member.say("retro")] as const;
    const [lead, member] = [await w.lead.press(forms[0], "Vote…"), await w.member.press(forms[1], "Vote…")];
    const [option] = member.form.fields.flatMap((field) => (field.kind === "choices" ? field.options : []));
    const picks = option?.value ?? "";
    await w.member.fill(member, { picks });
    await w.lead.fill(await w.lead.press(forms[0], "Close the cycle…"), { act: "stop", reason: "too early" });
    expect((await w.lead.fill(lead, { picks })).refusal).toContain("This retro is over");
    expect((await w.member.press(forms[1], "Vote…")).refusal).toContain("This retro is over");
    expect((await retroOf(w)).picks).toEqual([{ answer: picks, votes: 1, action: null }]);
    await w.settle();
    expect(standing(w, SUMMARY)).toContain("A list · 1 vote");
  });

  it("holds what forty people say within one message, and the rest on pages", async () => {
    const w = await team(38);
    await start(w);
    const words = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike".split(" ");
    for (const [n, one] of [w.lead, w.member, ...w.crowd].entries()) {
      const own = words.map((word) => `${word}${String.fromCharCode(97 + (n % 26))}${n > 25 ? "z" : ""}`);
      await answer(one, { act: own.join(" ") });
    }
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    await w.settle();
    expect(standing(w, SUMMARY)).toMatch(/and \d+ more; “All answers” shows them/);
    const said = await w.member.press(await w.member.press(await w.member.say("retro"), "All answers"), "Act");
    expect((await w.member.press(said, "More")).text).toContain("alpha");
  });

  it("shows a late answer to everybody, and lets whoever wrote it change it", async () => {
    const w = await team();
    await start(w);
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    await w.settle();
    await answer(w.member, { check: "Waiting went down to 9 minutes" });
    await w.settle();
    expect(standing(w, SUMMARY)).toContain("Mo – Waiting went down to 9 minutes");
    const form = await w.member.press(await w.member.say("retro"), "Answer after all…");
    await w.member.fill(form, { check: "Down to 8 minutes" });
    await w.settle();
    expect(standing(w, SUMMARY)).toContain("Mo – Down to 8 minutes");
  });

  it("lets the team vote for what came late, and for nothing that was taken away", async () => {
    const w = await team(2);
    await start(w);
    await answer(w.member, { act: "Mean words about Lea" });
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    const options = async () => {
      const form = await w.lead.press(await w.lead.say("retro"), "Vote…");
      return form.form.fields.flatMap((field) =>
        field.kind === "choices" ? field.options.map(({ label }) => label) : [],
      );
    };
    await w.crowd[0]?.fill(await w.crowd[0].press(await w.crowd[0].say("retro"), "Answer after all…"), {
      act: "A list",
    });
    expect(await options()).toEqual(["Mean words about Lea", "A list"]);
    const page = await w.lead.press(await w.lead.press(await w.lead.say("retro"), "All answers"), "Act");
    const mean = page.card.blocks
      .flatMap((block) => (block.kind === "list" ? block.items : []))
      .find(({ text }) => JSON.stringify(text).includes("Mean words"))?.button;
    await w.lead.press({ ...page.card, blocks: [{ kind: "buttons", buttons: mean ? [mean] : [] }] }, "Take away");
    expect(await options()).toEqual(["A list"]);
    expect((await retroOf(w)).candidates).toHaveLength(1);
  });

  it("says that the one before ends with its start", async () => {
    const w = await team();
    await start(w);
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    expect((await w.member.say("retro start", CHANNEL)).text).toContain("The retro of Fri, Nov 20 is not closed yet");
  });

  it("keeps what was typed and says why, when it is over meanwhile", async () => {
    const w = await team();
    await start(w);
    const form = await w.member.press(await w.member.say("retro"), "Answer…");
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    await w.lead.fill(await w.lead.press(await w.lead.say("retro"), "Close the cycle…"), {
      act: "stop",
      reason: "nothing to count",
    });
    expect((await w.member.fill(form, { plan: "late words" })).refusal).toContain(
      "What you wrote can go into the next one",
    );
    expect((await retroOf(w)).stage).toBe("over");
  });

  it("calls its steps what the cycle calls them, and a cycle under way keeps its names", async () => {
    const w = await team();
    const set = async (template: string) =>
      w.lead.fill(
        await w.lead.press(await w.lead.say("retro setup", CHANNEL), "Settings…", CHANNEL),
        { template },
        CHANNEL,
      );
    await set("improvement");
    await start(w);
    await set("assessment");
    const form = await w.member.press(await w.member.say("retro"), "Answer…");
    const steps = ["Choose measures", "Carry out", "Watch the effect", "Evaluate and adjust"];
    for (const step of steps) expect(form.text).toContain(`${step}: `);
    expect((await w.member.fill(form, {})).text).toContain("Choose measures: ");
    await w.member.fill(form, { check: "Nine minutes" });
    await w.lead.press(await w.lead.say("retro"), "Publish now");
    await w.settle();
    expect(standing(w, SUMMARY)).toMatch(/Watch the effect: .*\n.*Nine minutes/);
    const said = await w.member.press(await w.member.say("retro"), "All answers");
    expect((await w.member.press(said, "Watch the effect")).text).toContain("All answers: Watch the effect");
  });

  it("is understood without a space in Chinese, as its actions are", async () => {
    const w = await team(0, { locale: "zh-CN" });
    expect((await w.lead.say("复盘开始", CHANNEL)).form.title).toBe("开始复盘");
    expect((await w.lead.say("復盤設定", CHANNEL)).text).toContain("desk 的复盘");
    expect((await w.lead.say("行动添加", CHANNEL)).form.title).toBe("行动");
    expect((await w.lead.say("retrospect", CHANNEL)).text).not.toContain("复盘开始");
  });

  it("is nobody's business outside of the team", async () => {
    const w = await team();
    await start(w);
    const stranger = w.actor("test:T:far", { name: "Far", locale: "en", zone: "UTC" });
    await stranger.moment("joined", { kind: "channel", channel: "test:T:other", name: "other" });
    const card = inChannel(w)[0]?.card;
    if (!card) throw new Error("nothing was posted");
    for (const label of ["Answer…", "Publish now", "Take over"]) {
      expect((await stranger.press(card, label)).refusal).toContain("for the people of the team only");
    }
  });
});

describe("a retro that comes by itself", () => {
  it("opens on Friday, is published on its day, and makes room for the next one", async () => {
    const w = await team();
    await w.lead.fill(
      await w.lead.press(await w.lead.say("retro setup", CHANNEL), "Settings…", CHANNEL),
      { days: "3" },
      CHANNEL,
    );
    await run(w, "retro.weekly", "2026-11-20T15:00:00Z");
    expect(standing(w, OPENING)).toContain("You can answer until Mon, Nov 23");
    await answer(w.member, { plan: "Parking" });
    expect(await run(w, "retro.publish", "2026-11-20T15:00:00Z")).toEqual({ nothing: null });
    await run(w, "retro.publish", "2026-11-23T15:00:00Z");
    expect(standing(w, SUMMARY)).toContain("Parking");
    await w.lead.press(await w.lead.say("retro"), "Take over");
    const form = await w.member.press(await w.member.say("retro"), "Vote…");
    const [option] = form.form.fields.flatMap((field) => (field.kind === "choices" ? field.options : []));
    await w.member.fill(form, { picks: option?.value ?? "" });
    await run(w, "retro.weekly", "2026-11-27T15:00:00Z");
    expect(standing(w, SUMMARY)).toContain("This retro is over");
    expect(standing(w, SUMMARY)).toContain("Parking · 1 vote");
    const all = await withRecords(w, (records) => records.list(retros));
    expect(all.map(({ stage }) => stage)).toEqual(["over", "open"]);
    expect(all[0]?.cycle).toBe(all[1]?.cycle);
    expect(await run(w, "retro.weekly", "2026-11-27T15:00:00Z")).toEqual({ nothing: "retro-open" });
  });

  it("goes on in private where its channel is archived, and is posted again when it is back", async () => {
    let closed = false;
    const w = await team(0, {
      answer: () =>
        closed
          ? { kind: "refused", reason: "is_archived", unreachable: true }
          : { kind: "sent", ref: `${Math.random()}` },
    });
    await start(w);
    await answer(w.member, { plan: "Parking" });
    closed = true;
    await run(w, "retro.publish", "2026-11-23T15:00:00Z");
    closed = false;
    await run(w, "retro.publish", "2026-11-24T15:00:00Z");
    const [told] = w.sent.filter(({ to }) => to === "test:T:lea");
    expect(told?.card.title).toBe("I cannot write in desk");
    expect(told?.text).toContain("this channel is archived");
    expect(told?.text).toContain("Parking");
    await run(w, "retro.publish", "2026-11-25T15:00:00Z");
    expect(w.sent.filter(({ to }) => to === "test:T:lea")).toHaveLength(1);
    await w.lead.press(told?.card as never, "Post it again");
    await w.settle();
    expect(inChannel(w).at(-1)?.text).toContain("Parking");
    expect((await w.lead.say("retro")).text).not.toContain("cannot write");
  });

  it("tells the leads when its channel does not take even its opening, and can be answered all the same", async () => {
    const state = { closed: true };
    const refused = { kind: "refused" as const, reason: "not_in_channel", unreachable: true as const };
    const w = await team(0, { answer: () => (state.closed ? refused : { kind: "sent", ref: "1" }) });
    await w.lead.fill(await w.lead.press(await w.lead.say("retro setup", CHANNEL), "Settings…", CHANNEL), {}, CHANNEL);
    await run(w, "retro.weekly", "2026-11-20T15:00:00Z");
    state.closed = false;
    await run(w, "retro.publish", "2026-11-20T15:01:00Z");
    const told = w.sent.find(({ to }) => to === "test:T:lea");
    expect(told?.text).toContain("I am not in this channel");
    expect(told?.text).toContain("Invite me to the channel");
    expect((await answer(w.member, { plan: "Parking" })).text).toContain("Your answer is kept");
  });

  it("goes by the channel's new name", async () => {
    const w = await team();
    await start(w);
    await edit(w, teams, (await teamOf(w)).id, { name: "front" });
    expect((await w.member.say("retro")).text).toContain("Retro in front");
  });
});
