import { describe, expect, it } from "vitest";
import { type Card, card } from "../../../src/core/view.ts";
import { deliveries, unreachable } from "../../../src/delivery/ledger.ts";
import type { Person } from "../../../src/features/people/person.ts";
import { teamWays } from "../../../src/features/recognition/teams.ts";
import { readThanks } from "../../../src/features/recognition/thanks/read.ts";
import { put } from "../../support/ledger.ts";
import { CHANNEL } from "../../support/world.ts";
import { edit, personOf, teamOf } from "../goals/plans.ts";
import { ANA, allWins, crew, inbox, LEA, MO } from "./stories.ts";

const person = (name: string) => ({ id: name, name }) as Person;
const known = ["Ana", "Anabel Sun", "小王", "Mo"].map(person);
const read = (text: string) => {
  const { to, unknown, everybody, reason } = readThanks(text, known, []);
  return { to: to.map(({ name }) => name), unknown, everybody, reason };
};

describe("what is typed behind thanks", () => {
  it.each([
    ["@Ana for the late shift", ["Ana"], "the late shift"],
    ["@ana, @MO and @Anabel Sun for staying", ["Ana", "Mo", "Anabel Sun"], "staying"],
    ["@小王帮我顶班", ["小王"], "帮我顶班"],
    ["＠小王、@Ana 幫忙", ["小王", "Ana"], "幫忙"],
    ["@Ana @Ana", ["Ana"], ""],
    ["@Ana for asking @Mo", ["Ana"], "asking @Mo"],
  ])("%s", (text, to, reason) => {
    expect(read(text)).toEqual({ to, unknown: [], everybody: false, reason });
  });

  it("keeps names that nobody has apart, and whole channels", () => {
    expect(read("@Zoe @Anab for it")).toMatchObject({ to: [], unknown: ["@Zoe", "@Anab"], reason: "it" });
    expect(read("@here for it").everybody).toBe(true);
    expect(read("@channeling for it")).toMatchObject({ everybody: false, unknown: ["@channeling"] });
  });

  it("goes by what the platform knows before names", () => {
    const { to } = readThanks("@U7 for it", known, [{ text: "@U7", person: person("小王") }]);
    expect(to.map(({ name }) => name)).toEqual(["小王"]);
  });
});

describe("thanking colleagues", () => {
  it("asks for the value, and tells whoever is thanked", async () => {
    const w = await crew();
    const asked = await w.member.say("thanks @Ana for my late shift");
    expect(await allWins(w)).toEqual([]);
    const sent = await w.member.press(asked, "Teamwork");
    expect(sent.text).toContain("You can thank 4 more colleagues today");
    const { text } = await inbox(w, ANA);
    expect(text).toContain("Mo thanks you");
    expect(text).toContain("my late shift");
    expect(await allWins(w)).toMatchObject([{ thanks: true, value: "teamwork" }]);
  });

  it.each(["感谢 @Ana 替我上晚班", "感謝@Ana 幫我上晚班", "表揚 @Ana 幫我上晚班", "kudos @ana: my late shift"])(
    "understands “%s”",
    async (said) => {
      const w = await crew();
      const asked = await w.member.say(said);
      expect((await w.member.press(asked, "Integrity and transparency")).text).toContain("on their way");
    },
  );

  it("is given once however often the button is pressed", async () => {
    const w = await crew();
    const asked = await w.member.say("thanks @Ana for my late shift");
    await w.member.press(asked, "Teamwork");
    expect((await w.member.press(asked, "Quality commitment")).text).toContain("on their way");
    await w.settle();
    expect(await allWins(w)).toHaveLength(1);
    expect(w.sent.filter(({ to }) => to === ANA)).toHaveLength(1);
  });

  it("is given once however often the form is sent", async () => {
    const w = await crew();
    const form = await w.member.say("thanks");
    const values = { person: ANA, person2: LEA, what: "a calm hour", value: "quality" };
    await w.member.fill(form, values);
    await w.member.fill(form, values);
    expect(await allWins(w)).toHaveLength(1);
  });

  it.each([
    ["thanks @Mo for everything", "You cannot thank yourself"],
    [`thanks ${Array.from({ length: 300 }, (_, n) => `@p${n}`).join(" ")} for it`, "at most 5 colleagues"],
  ])("refuses “%s” in one sentence", async (said, sentence) => {
    const w = await crew();
    expect((await w.member.say(said)).refusal).toContain(sentence);
    expect(await allWins(w)).toEqual([]);
  });

  it("refuses whoever has left or is a bot, typed or picked", async () => {
    const w = await crew();
    await put(w.store, unreachable, { id: ANA, of: "x", since: 0, reason: "cannot_dm_bot" });
    expect((await w.member.say("thanks @Ana for it")).refusal).toContain("Ana has left, or is a bot");
    const form = await w.member.say("thanks");
    const seen = await w.member.fill(form, { person: ANA, what: "the help", value: "quality" });
    expect(seen.errors).toEqual({ person: "Ana has left, or is a bot. Please pick somebody else." });
    expect(seen.form.fields.map(({ value }) => value)).toContain("the help");
  });

  it.each(["thanks @Ana", "thanks @Ana for 👍👍👍🎉"])("asks what for after “%s”, with Ana kept", async (said) => {
    const w = await crew();
    const { form } = await w.member.say(said);
    expect(form.intro).toBe("Please say in words what for.");
    expect(form.fields[0]).toMatchObject({ value: ANA });
  });

  it("asks who is meant where a name is nobody's, and keeps the words", async () => {
    const w = await crew();
    const { form } = await w.member.say("thanks @Zoe @Ana for the cake");
    expect(form.intro).toContain("@Zoe");
    expect(form.fields.map(({ value }) => value)).toEqual(expect.arrayContaining([ANA, "the cake"]));
  });

  it("takes plain politeness for what it is", async () => {
    const w = await crew();
    expect((await w.member.say("thanks a lot")).text).not.toContain("Thank a colleague");
  });

  it("ends with the day's allowance, and goes on at the giver's own midnight", async () => {
    const w = await crew();
    const tokyo = w.actor("test:T:kei", { name: "Kei", locale: "en", zone: "Asia/Tokyo" });
    await tokyo.moment("member", CHANNEL);
    const team = await teamOf(w);
    await put(w.store, teamWays, { id: team.id, allowance: 2, leadAllowance: 4, automatic: false, pause: null });
    const give = async (to: string) => tokyo.press(await tokyo.say(`thanks ${to} for the help`), "Teamwork");
    await give("@Ana @Mo");
    expect((await tokyo.say("thanks @Lea for the help")).refusal).toContain("You have thanked 2 colleagues today");
    // Three in the afternoon in UTC is midnight in Tokyo.
    w.now.is = Date.parse("2026-11-20T15:00:00Z");
    expect((await give("@Lea")).text).toContain("1 more colleague");
    // Whoever travels back does not begin the day anew.
    const west = w.actor("test:T:kei", { name: "Kei", locale: "en", zone: "America/New_York" });
    await give("@Ana");
    expect((await west.say("thanks @Mo for the help")).refusal).toContain("You have thanked 2 colleagues today");
  });

  it("counts what was taken back: those thanked have read it", async () => {
    const w = await crew();
    const team = await teamOf(w);
    await put(w.store, teamWays, { id: team.id, allowance: 1, automatic: false, pause: null });
    const sent = await w.member.press(await w.member.say("thanks @Ana for my late shift"), "Teamwork");
    await w.member.press(sent, "Delete");
    expect(await allWins(w)).toEqual([]);
    expect((await w.member.say("thanks @Ana for it again")).refusal).toContain("You have thanked 1 colleague today");
  });

  it("keeps them for whom they were, whatever button or form somebody makes up", async () => {
    const w = await crew();
    await w.member.press(await w.member.say("thanks @Ana for my late shift"), "Teamwork");
    const [id = ""] = (await allWins(w)).map((win) => win.id);
    const forged = card("x", { kind: "buttons", buttons: [{ label: "x", action: "win.edit", value: id }] });
    expect((await w.member.press(forged, "x")).refusal).not.toBeNull();
    const { form } = await w.member.say("win");
    const own = await w.member.fill({ ...form, state: id }, { what: "I did it all", value: "teamwork", person: MO });
    expect(own.refusal).not.toBeNull();
    const [ana] = await allWins(w);
    expect(ana).toMatchObject({ what: "my late shift" });
  });

  it("refuses a value card that somebody made up", async () => {
    const w = await crew();
    const forged = card("x", { kind: "buttons", buttons: [{ label: "x", action: "thanks.value", value: "{}" }] });
    expect((await w.member.press(forged, "x")).refusal).toContain("older message");
    expect(await allWins(w)).toEqual([]);
  });

  it("asks for fewer words where they are more than colleagues read, and loses none", async () => {
    const w = await crew();
    const opened = await w.member.say(`thanks @Ana for ${"helping ".repeat(100)}`);
    expect(opened.text).toContain("under 600");
    expect(opened.text).toContain("helping ".repeat(100).trim());
    expect((await w.member.fill(opened, { value: "teamwork" })).errors["what"]).toContain("under 600");
  });

  it("does not take the place of what somebody else can make of their check-in", async () => {
    const w = await crew();
    const [id, to] = [`checkin:${(await personOf(w, "Ana")).id}:T:2026-11-20:1`, [(await personOf(w, "Ana")).id]];
    const value = JSON.stringify({ id, to, reason: "no words of hers", value: "teamwork" });
    const forged = card("x", { kind: "buttons", buttons: [{ label: "x", action: "thanks.value", value }] });
    expect((await w.member.press(forged, "x")).refusal).toContain("not for you");
    const { form } = await w.member.say("win");
    expect((await w.member.fill({ ...form, state: id }, { what: "x", value: "teamwork" })).refusal).toContain(
      "not for",
    );
    expect(await allWins(w)).toEqual([]);
  });
});

describe("whoever is named", () => {
  const thank = async (w: Awaited<ReturnType<typeof crew>>) => {
    await w.member.press(await w.member.say("thanks @Ana for my late shift"), "Teamwork");
    return inbox(w, ANA);
  };

  it("is asked, and nobody else reads it before", async () => {
    const w = await crew();
    const { card } = await thank(w);
    const [win] = await allWins(w);
    const open = {
      ...card,
      blocks: [{ kind: "buttons" as const, buttons: [{ label: "o", action: "win.open", value: win?.id ?? "" }] }],
    };
    expect((await w.lead.press(open, "o")).refusal).toContain("not for you to see");
    await w.ana.press(card, "OK to share");
    expect((await w.lead.press(open, "o")).text).toContain("my late shift");
    await w.ana.press(card, "Keep private");
    expect((await w.lead.press(open, "o")).refusal).toContain("not for you to see");
  });

  it("can say it in their own words", async () => {
    const w = await crew();
    const { card } = await thank(w);
    const seen = await w.ana.fill(await w.ana.press(card, "Reword"), { what: "We swapped a shift" });
    expect(seen.text).toContain("We swapped a shift");
    expect(await allWins(w)).toMatchObject([{ what: "We swapped a shift", words: 1 }]);
    const empty = await w.ana.fill(await w.ana.press(seen, "Reword"), { what: "…" });
    expect(empty.errors["what"]).toBeDefined();
  });

  it("agrees to the words they have read, and is shown others anew", async () => {
    const w = await crew();
    const { card } = await thank(w);
    await w.ana.fill(await w.ana.press(card, "Reword"), { what: "Other words" });
    await w.ana.press(card, "Keep private");
    expect((await allWins(w))[0]?.consent).toEqual(expect.objectContaining({}));
    expect(Object.values((await allWins(w))[0]?.consent ?? {})).toEqual(["share"]);
  });

  it("lets whoever said it first read what it says now: it goes out under their name", async () => {
    const w = await crew();
    const { card } = await thank(w);
    await w.ana.fill(await w.ana.press(card, "Reword"), { what: "I always do everything for Mo" });
    const told = await inbox(w, MO);
    expect(told.text).toContain("Ana has put it in other words");
    expect(told.text).toContain("I always do everything for Mo");
    await w.member.press(told.card, "Delete");
    expect(await allWins(w)).toEqual([]);
  });

  it("can stay out of all announcements", async () => {
    const w = await crew();
    const { card } = await thank(w);
    const settings = await w.ana.press(card, "Announcements");
    expect((await w.ana.press(settings, "Stay out of announcements")).text).toContain("You stay out");
    await w.member.press(await w.member.say("thanks @Ana for the second one"), "Teamwork");
    expect((await inbox(w, ANA)).text).toContain("This stays private");
  });

  it("cannot be answered for by anybody else", async () => {
    const w = await crew();
    const { card } = await thank(w);
    expect((await w.member.press(card, "OK to share")).refusal).toContain("Only somebody it is about");
    expect((await w.lead.press(card, "OK to share")).refusal).toContain("not for you to see");
  });
});

it("names nobody's accounts of another company", async () => {
  const w = await crew();
  const seen = await w.member.fill(await w.member.say("thanks"), {
    person: "other:X:eve",
    what: "it",
    value: "quality",
  });
  expect(seen.errors["person"]).toContain("cannot find this person");
});

describe("thanks to a group", () => {
  it.each(["thanks @channel for staying late", "thanks @desk for staying late", "感谢 @大家 加班到深夜"])(
    "“%s” reach everybody in the team but the giver, without naming anybody",
    async (said) => {
      const w = await crew();
      const sent = await w.member.press(await w.member.say(said), "Teamwork");
      expect(sent.text).toContain("4 more colleagues");
      await w.settle();
      expect(w.sent.map(({ to }) => to).toSorted()).toEqual([ANA, LEA]);
      expect((await inbox(w, ANA)).text).toContain("Mo thanks you all: Everybody in desk");
      expect((await inbox(w, ANA)).text).not.toContain("Reword");
      const post = await w.lead.press(await w.lead.press(await w.lead.say("shoutouts"), "Look"), "Post now");
      expect(post.refusal).toBeNull();
      expect((await inbox(w, "test:T:desk")).text).not.toContain("Ana");
    },
  );

  it("are announced at once where the team needs no lead for thanks, and wait in a crisis", async () => {
    const w = await crew();
    const queue = await w.lead.say("shoutouts");
    await w.lead.fill(await w.lead.press(queue, "Settings"), { automatic: "auto" });
    await w.member.press(await w.member.say("thanks @desk for staying late"), "Teamwork");
    expect((await inbox(w, "test:T:desk")).text).toContain("Everybody in desk – staying late");
    await w.lead.fill(await w.lead.press(queue, "Pause announcements"), { reason: "Flood in the hall" });
    await w.member.press(await w.member.say("thanks @desk for the second thing"), "Teamwork");
    expect((await inbox(w, "test:T:desk")).text).not.toContain("the second thing");
  });

  it("are for a shift, as its check-ins say", async () => {
    const w = await crew();
    const setup = await w.lead.press(await w.lead.say("checkin setup", CHANNEL), /^Switch on/, CHANNEL);
    await w.lead.fill(setup, { shifts: "Early\nLate" }, CHANNEL);
    await w.ana.fill(await w.ana.say("checkin"), { shift: "1", done: "Closed the desk" });
    await w.member.press(await w.member.say("thanks @late for the last guest"), "Teamwork");
    await w.settle();
    const told = w.sent.filter(({ text }) => text.includes("thanks you all"));
    expect(told.map(({ to }) => to)).toEqual([ANA]);
    expect(told[0]?.text).toContain("Everybody on Late, desk");
    expect((await w.member.say("thanks @early for the first guest")).refusal).toContain("Nobody but you");
  });

  it("can be picked in the form, and not beside colleagues", async () => {
    const w = await crew();
    const form = await w.member.say("thanks");
    const group = form.form.fields.find(({ name }) => name === "group");
    const value = group?.kind === "choice" ? (group.options[0]?.value ?? "") : "";
    const values = { what: "the calm", value: "teamwork", group: value };
    expect(Object.keys((await w.member.fill(form, { ...values, person: ANA })).errors)).toEqual(["group"]);
    expect((await w.member.fill(form, { ...values })).text).toContain("on their way");
    expect((await w.member.fill(await w.member.say("thanks"), { what: "it", value: "quality" })).errors).toMatchObject({
      person: "Please fill this in.",
    });
  });

  it("ask what for where nothing was said, with the group kept", async () => {
    const w = await crew();
    const { form } = await w.member.say("thanks @desk");
    expect(form.fields.find(({ name }) => name === "group")?.value).toMatch(/^team:/);
  });

  it("are for a group of the platform, with those whom it has told of", async () => {
    const w = await crew();
    const groups = [{ text: "@night", account: "test:T:S1", name: "night", members: [ANA, MO, "other:X:eve"] }];
    const typed = {
      org: "test:T",
      person: MO,
      place: { kind: "direct" },
      kind: "command",
      name: null,
      groups,
    } as const;
    const { answers } = await w.app.handle({ ...typed, args: "thanks @night for the quiet" });
    await w.member.press((answers[0] as { card: Card }).card, "Teamwork");
    await w.settle();
    expect(w.sent.map(({ to, text }) => [to, text.includes("Mo thanks you all: night")])).toEqual([[ANA, true]]);
  });

  it("are not made up: what a button carries is only the group's name in Beacon", async () => {
    const w = await crew();
    const value = JSON.stringify({ id: "x", to: [], reason: "it", value: "quality", group: "Ana did it" });
    const forged = card("x", { kind: "buttons", buttons: [{ label: "x", action: "thanks.value", value }] });
    expect((await w.member.press(forged, "x")).refusal).not.toBeNull();
    expect(await allWins(w)).toEqual([]);
  });

  it("say nothing of single people to whoever looks how fair it is", async () => {
    const w = await crew();
    await w.member.press(await w.member.say("thanks @desk for the calm"), "Teamwork");
    expect((await w.lead.say("team fairness")).text).toContain("0 of 3");
  });
});

describe("how many colleagues one can thank a day", () => {
  it("is set by role, by a lead or an administrator, who reads nothing of what was told", async () => {
    const w = await crew();
    await w.member.press(await w.member.say("thanks @Ana for the first thing"), "Teamwork");
    await w.ana.press((await inbox(w, ANA)).card, "OK to share");
    const boss = w.actor("test:T:boss", { name: "Boss", locale: "en", zone: "UTC", admin: true });
    const card = await boss.press(await boss.say("team", CHANNEL), "Announcements of the team", CHANNEL);
    expect(card.text).not.toContain("the first thing");
    const saved = await boss.fill(await boss.press(card, "Settings"), { allowance: "1", leads: "3" });
    expect(saved.text).toContain("Saved.");
    expect(saved.text).not.toContain("the first thing");
    expect((await w.member.say("thanks @Lea for it all")).refusal).toContain("You have thanked 1 colleague today");
    expect((await w.lead.press(await w.lead.say("thanks @Ana for it all"), "Teamwork")).text).toContain("2 more");
    expect((await w.member.press(card, "Settings")).refusal).toContain("Only a lead of this team or an administrator");
  });
});

describe("an emoji on a colleague's message", () => {
  const crewWithEmoji = async () => {
    const w = await crew();
    const settings = await w.lead.press(await w.lead.say("shoutouts"), "Settings");
    await w.lead.fill(settings, { emoji: "🙏", allowance: "2" });
    const react = (person: string, args: string, author?: string) => {
      const mentions = author ? [{ text: "", account: author }] : [];
      return w.app.handle({ org: "test:T", person, place: CHANNEL, kind: "command", name: "reacted", args, mentions });
    };
    return { ...w, react };
  };

  it("asks in private what for, once a day for each colleague, and sends nothing before", async () => {
    const w = await crewWithEmoji();
    for (let n = 0; n < 30; n++) await w.react(MO, "🙏", ANA);
    await w.settle();
    expect(w.sent.map(({ to }) => to)).toEqual([MO]);
    const form = await w.member.press((await inbox(w, MO)).card, "Say what for");
    expect(form.form.fields[0]?.value).toBe(ANA);
    expect((await w.member.fill(form, { what: "🙏", value: "teamwork" })).errors["what"]).toContain("what for");
    await w.member.fill(form, { what: "the late shift", value: "teamwork" });
    expect((await inbox(w, ANA)).text).toContain("the late shift");
    expect(await allWins(w)).toHaveLength(1);
  });

  it.each([
    ["another emoji", "👏", ANA],
    ["one's own message", "🙏", MO],
    ["a message of somebody unknown", "🙏", "test:T:stranger"],
  ])("means nothing on %s", async (_what, emoji, author) => {
    const w = await crewWithEmoji();
    await w.react(MO, emoji, author);
    await w.settle();
    expect(w.sent).toEqual([]);
  });

  it("says once that the day's thanks are given", async () => {
    const w = await crewWithEmoji();
    await w.member.press(await w.member.say("thanks @Ana @Lea for the calm"), "Teamwork");
    await w.settle();
    w.sent.length = 0;
    await w.react(MO, "🙏", ANA);
    await w.react(MO, "🙏", LEA);
    await w.settle();
    expect(w.sent.map(({ text }) => text)).toEqual([expect.stringContaining("No thanks left for today")]);
  });

  it("joins in where it stands on the announcement of one win", async () => {
    const w = await crewWithEmoji();
    await w.member.press(await w.member.say("thanks @Ana for the late shift"), "Teamwork");
    await w.ana.press((await inbox(w, ANA)).card, "OK to share");
    await w.lead.press(await w.lead.press(await w.lead.say("shoutouts"), "Look"), "Post now");
    await w.settle();
    const [win] = await allWins(w);
    const post = await w.store.get(deliveries, win?.org ?? "", win?.post ?? "");
    await edit(w, deliveries, post?.id ?? "", { ref: "place/77" });
    for (const who of [LEA, LEA, ANA, MO]) await w.react(who, "🙏 77");
    expect((await allWins(w))[0]?.seconds).toHaveLength(1);
  });
});
