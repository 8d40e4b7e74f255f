import { describe, expect, it } from "vitest";
import { desk } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";
import { ANA, allWins, crew, inbox, log, MO } from "./stories.ts";

describe("logging a win", () => {
  it("takes a sentence into the form and saves it with one value", async () => {
    const w = await desk();
    const form = await w.member.say("win the night shift cleared every open ticket");
    expect(form.form.fields[0]).toMatchObject({ value: "the night shift cleared every open ticket" });
    const seen = await w.member.fill(form, {
      value: "quality",
      kind: "effort",
      effect: "Nobody waited in the morning",
    });
    expect(seen.text).toContain("Saved.");
    expect(seen.text).toContain("Nobody waited in the morning");
    expect(await allWins(w)).toMatchObject([{ kind: "effort", value: "quality", visibility: "team", thanks: false }]);
  });

  it.each([
    "成果 夜班把积压工单都清完了",
    "log a win: we kept our promise",
    "记一个成果：夜班清完了积压",
    "記一個成果：夜班清完了積壓",
  ])("opens the form for “%s”", async (said) => {
    const w = await desk();
    const { form } = await w.member.say(said);
    expect(form.id).toBe("win.save");
    expect(said).toContain(form.fields[0]?.value);
  });

  it.each(["今天完成了一件不容易的事", "today we finished the long letter to the guest"])(
    "offers to log “%s” and logs nothing by itself",
    async (said) => {
      const w = await desk();
      const offer = await w.member.say(said);
      expect(await allWins(w)).toEqual([]);
      expect((await w.member.press(offer, "Log a win")).form.fields[0]?.value).toBe(said);
    },
  );

  it("asks back where the words may be a goal, and takes no goal away", async () => {
    const w = await desk();
    const asked = await w.member.say("win back 20 lost customers by 31 March");
    expect(asked.text).toContain("or something you still want to reach");
    expect((await w.member.press(asked, "Log a win")).form.fields[0]?.value).toContain("20 lost customers");
  });

  it("keeps what was typed and says what is missing, field by field", async () => {
    const w = await desk();
    const seen = await log(w.member, { what: "👍🎉👍", evidence: "javascript:alert(1)", value: "" });
    expect(seen.errors).toEqual({
      what: "Please say in words what happened.",
      value: "Please choose a value from the list.",
      evidence: "Please give an address that begins with https:// or http://, or leave this empty.",
    });
    expect(seen.form.fields.map(({ value }) => value)).toContain("javascript:alert(1)");
    expect(await allWins(w)).toEqual([]);
  });

  it("keeps a link as a browser writes it", async () => {
    const w = await desk();
    expect((await log(w.member, { evidence: "https://a.example/a b" })).text).toContain("https://a.example/a%20b");
  });

  it("is one win however often the form is sent", async () => {
    const w = await crew();
    const form = await w.member.say("win");
    const values = { what: "Ana stayed late", value: "teamwork", person: ANA };
    await w.member.fill(form, values);
    await w.member.fill(form, values);
    await w.settle();
    expect(await allWins(w)).toHaveLength(1);
    expect(w.sent.filter(({ to }) => to === ANA)).toHaveLength(1);
  });

  it("keeps nothing that leads to a customer, and says so", async () => {
    const w = await desk();
    const seen = await log(w.member, { what: "Called the guest on 0912-345-678", effect: "jo@mail.example is happy" });
    expect(seen.text).toContain("could lead to a customer");
    expect(JSON.stringify(await allWins(w))).not.toMatch(/0912|mail\.example/);
  });

  it("can be changed and deleted by whoever wrote it, and by nobody else", async () => {
    const w = await crew();
    const seen = await log(w.member);
    const after = await w.member.fill(await w.member.press(seen, "Change"), { what: "The guest got a better room" });
    expect(after.text).toContain("better room");
    expect((await w.ana.press(seen, "Change")).refusal).toContain("Only whoever wrote");
    await w.member.press(after, "Delete");
    expect(await allWins(w)).toEqual([]);
  });

  it("stays with those it names where it is private, whoever leads", async () => {
    const w = await crew();
    const seen = await log(w.member, { visibility: "private", person: ANA });
    const [win] = await allWins(w);
    expect(win?.whose).toHaveLength(1);
    expect((await w.lead.press(seen, "Change")).refusal).toContain("not for you to see");
    expect((await inbox(w, ANA)).text).toContain("Only those named here");
  });

  it("goes to the 1:1 conversation although it was typed in a channel", async () => {
    const w = await desk();
    const form = await w.member.say("win", CHANNEL);
    const seen = await w.member.fill(form, { what: "We laughed", value: "teamwork" }, CHANNEL);
    expect(seen.answers.map((answer) => ("to" in answer ? answer.to : answer.kind))).toEqual(["direct", "whisper"]);
  });
});

describe("one's own wins", () => {
  it("are those one is named in, by period, and as text to take along", async () => {
    const w = await crew({ today: "2026-10-05" });
    await log(w.member, { what: "Found the lost bag" });
    w.now.is = Date.parse("2026-11-20T10:00:00Z");
    await log(w.ana, { what: "Mo taught me the new till", person: MO, kind: "teamwork" });
    await log(w.ana, { what: "Only mine" });
    const month = await w.member.say("win mine");
    expect(month.text).toContain("the new till");
    expect(month.text).not.toMatch(/lost bag|Only mine/);
    const quarter = await w.member.press(month, "This quarter");
    expect(quarter.text).toContain("lost bag");
    const { text } = await w.member.press(quarter, "As text to copy");
    expect(text).toContain("2026-11-20 [Teamwork · Customer orientation] Mo taught me the new till");
    expect((await w.member.say("成果 我的 今年")).text).toContain("lost bag");
  });

  it("say so where there are none", async () => {
    expect((await (await desk()).member.say("wins my year")).text).toContain("Nothing yet");
  });

  it("stand on the home page with how many there are this month", async () => {
    const w = await crew();
    expect((await w.member.say("home")).text).not.toContain("My wins");
    await log(w.member);
    await w.ana.press(await w.ana.say("thanks @Mo for the help"), "Teamwork");
    expect((await w.member.say("home")).text).toContain("This month: wins 1, thanks 1.");
  });
});

describe("one's own wins as a file", () => {
  it("has a line for each, of the period that was asked for, and nothing that a spreadsheet would run", async () => {
    const w = await crew();
    await log(w.member, { what: '=HYPERLINK("http://x.example","a")', effect: "+1 for all", kind: "effort" });
    await log(w.ana, { what: "A win of Ana's own" });
    await w.ana.press(await w.ana.say("thanks @Mo for my shift"), "Teamwork");
    const pressed = await w.member.press(await w.member.say("win mine"), "As a file (CSV)");
    expect(pressed.answers).toMatchObject([{ kind: "file", name: "wins-from-2026-11-01.csv" }]);
    expect(pressed.text).toContain(`2026-11-20,Effort,"'=HYPERLINK`);
    expect(pressed.text).toContain(",'+1 for all,");
    expect(pressed.text).toContain("2026-11-20,Thanks,my shift,,Teamwork,,Ana,");
    expect(pressed.text).not.toContain("Ana's own");
    w.now.is = Date.parse("2026-12-02T10:00:00Z");
    expect((await w.member.say("win export")).text).toContain("Nothing yet");
    expect((await w.member.say("成果 导出 今年")).text).toContain("wins-from-2026-01-01.csv");
  });
});
