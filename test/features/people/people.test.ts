import { describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/core/store.ts";
import { unreachable } from "../../../src/delivery/ledger.ts";
import { accounts, people, teams } from "../../../src/features/people/person.ts";
import { textFor } from "../../../src/text/text.ts";
import { desk, proposed } from "../../support/desk.ts";
import { CHANNEL, world } from "../../support/world.ts";

describe("first contact", () => {
  it("makes the organisation, the team and the person from what the platform says", async () => {
    const { store } = await desk({ locale: "zh-TW" });
    const [org] = await store.list(accounts, HOUSE);
    expect(org?.id).toBe("test:T");
    const [team] = await store.list(teams, org?.of ?? "");
    expect(team).toMatchObject({ name: "desk", lang: "zh-Hant", channel: "test:T:desk" });
    const persons = await store.list(people, org?.of ?? "");
    expect(persons.map(({ name, lang, teams: [first] }) => [name, lang, first])).toEqual([
      ["Lea", "zh-Hant", team?.id],
      ["Mo", "zh-Hant", team?.id],
    ]);
  });

  it("asks in the channel who leads and which language, and lets anyone answer while nobody leads", async () => {
    const w = world();
    const [lea, mo] = [
      w.actor("test:T:lea", { name: "Lea", locale: "en" }),
      w.actor("test:T:mo", { name: "Mo", locale: "en" }),
    ];
    const stranger = w.actor("test:T:far", { name: "Far", locale: "en" });
    const card = await lea.moment("joined", CHANNEL);
    expect(card.text).toContain("Leads: nobody yet");
    expect((await stranger.press(card, "I lead this team")).refusal).toContain("Only a lead of this team");
    expect((await mo.press(card, "I lead this team", CHANNEL)).text).toContain("Leads: Mo");
    expect((await lea.press(card, "I lead this team", CHANNEL)).refusal).toContain("Only a lead of this team");
    expect((await mo.press(card, "简体中文", CHANNEL)).card.title).toContain("desk");
  });

  it("ends a silence: whoever invites Beacon back, or opens the conversation, is reached again at once", async () => {
    const w = await desk();
    const [home] = await w.store.list(accounts, HOUSE);
    const org = home?.of ?? "";
    const silent = (id: string) => ({ id, org, rev: 1, of: "x", since: 0, reason: "not_in_channel" });
    const ids = ["test:T:desk", "test:T:mo"];
    await w.store.commit(ids.map((id) => ({ table: unreachable.name, org, id, seen: 0, row: silent(id) })));
    await w.member.moment("welcome");
    await w.lead.moment("joined", CHANNEL);
    expect(await w.store.list(unreachable, org)).toEqual([]);
  });

  it("lets a lead name somebody else, known or not, of the same organisation", async () => {
    const { lead } = await desk();
    const card = await lead.say("team", CHANNEL);
    const form = await lead.press(card, "Somebody else leads", CHANNEL);
    expect((await lead.fill(form, { person: "other:X:spy" }, CHANNEL)).errors["person"]).toContain(
      "cannot find this person",
    );
    expect((await lead.fill(form, {}, CHANNEL)).errors["person"]).toContain("cannot find this person");
    expect((await lead.fill(form, { person: "test:T:new" }, CHANNEL)).text).toContain("Leads: new");
  });

  it("welcomes a person once", async () => {
    const { member } = await desk();
    expect((await member.moment("welcome")).card.title).toBe("Hello Mo, I am Beacon");
    expect((await member.moment("welcome")).answers).toEqual([]);
  });

  it("says how to get a team when there is none", async () => {
    const w = world();
    const solo = w.actor("test:T:solo", { name: "Solo", locale: "en" });
    expect((await solo.moment("welcome")).text).toContain("invite me to its channel");
    expect((await solo.say("team")).refusal).toContain("invite me there first");
  });

  it("is made once, however many people write at the same moment", async () => {
    const w = world();
    await Promise.all(["a", "b", "c"].map((id) => w.actor(`test:T:${id}`, { name: id }).say("help")));
    const orgs = await w.store.list(accounts, HOUSE);
    expect(orgs).toHaveLength(1);
    expect(await w.store.list(people, orgs[0]?.of ?? "")).toHaveLength(3);
  });
});

describe("languages", () => {
  it.each([
    ["me 简体中文", /语言/],
    ["我 繁體中文", /語言/],
    ["me zh-TW", /語言/],
    ["me en", /Language/],
  ])("changes with %j", async (said, shown) => {
    const { member } = await desk();
    const card = await member.say(said);
    expect(card.text).toMatch(shown);
  });

  it("keeps the language that a person chose, whatever the platform says later", async () => {
    const w = await desk();
    await w.member.press(await w.member.say("me"), "繁體中文");
    const same = w.actor("test:T:mo", { name: "Mo", locale: "en-US", zone: "UTC" });
    expect((await same.say("me")).text).toContain("繁體中文");
  });

  it("understands every command in every language", async () => {
    const { member } = await desk();
    for (const word of ["help", "帮助", "幫助", "說明", "?", "？"]) {
      expect((await member.say(word)).card.title).toBe("What I can do");
    }
    for (const word of ["目标", "目標", "goals", "goal"])
      expect((await member.say(word)).card.title).toBe("Your goals");
  });
});

describe("a sentence that begins with a command's word", () => {
  it.each([
    "help customers get an answer within 30 minutes by March",
    "Team satisfaction should rise from 3.9 to 4.3 by June",
    "me and the night shift want to cut waiting time to 30 s",
    "我，想把客服响应时间缩短到30秒",
    "团队 满意度提高到90%",
  ])("is a goal all the same: %s", async (sentence) => {
    const { member } = await desk();
    expect((await member.say(sentence)).text).toContain(sentence);
  });
});

describe("leads", () => {
  it("can step back, and then anyone in the team may lead", async () => {
    const { lead, member } = await desk();
    const card = await lead.press(await lead.say("team", CHANNEL), "I no longer lead", CHANNEL);
    expect(card.text).toContain("nobody yet");
    expect((await member.press(card, "I lead this team", CHANNEL)).text).toContain("Leads: Mo");
  });

  it("are written to in their own language, also when they were picked and never wrote", async () => {
    const w = await desk();
    const form = await w.lead.press(await w.lead.say("team", CHANNEL), "Somebody else leads", CHANNEL);
    await w.lead.fill(form, { person: "test:T:new" }, CHANNEL);
    await w.actor("test:T:new", { name: "Nuo", locale: "zh-TW", zone: "Asia/Taipei" }).moment("profile");
    expect((await w.lead.say("team", CHANNEL)).text).toContain("Leads: Nuo");
    await w.member.press(await w.member.press(await proposed(w.member), "Only me and my lead"), "Yes, save it");
    await w.settle();
    expect(w.sent.map(({ to, card }) => [to, card.title])).toEqual([
      ["test:T:new", textFor("zh-Hant").goals.leadPost.title],
    ]);
  });

  it("lead no longer once they have left the channel, and read nothing of the team", async () => {
    const { lead } = await desk();
    await lead.moment("left", CHANNEL);
    expect((await lead.say("team", CHANNEL)).text).toContain("nobody yet");
  });
});

describe("a sentence that is neither goal nor command", () => {
  it("gets a friendly hint with examples, in the person's language", async () => {
    const { member } = await desk();
    const seen = await member.say("hello");
    expect(seen.text).toContain("I cannot see a goal in that yet, but I can help with these");
    expect(seen.answers.map(({ kind }) => kind)).toEqual(["whisper"]);
  });

  it("shows a few things to say and not all of them, which help does", async () => {
    const { member } = await desk();
    const lines = async (typed: string) =>
      (await member.say(typed)).card.blocks.flatMap((block) => (block.kind === "list" ? block.items : [])).length;
    expect(await lines("hello")).toBeLessThan(10);
    expect((await member.say("hello")).text).toContain("help – everything else");
    expect(await lines("help")).toBeGreaterThan(20);
  });
});
