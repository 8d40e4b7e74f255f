import { describe, expect, it } from "vitest";
import type { ErrandContext } from "../../../src/core/errand.ts";
import { SOMEBODY } from "../../../src/core/somebody.ts";
import { HOUSE, type WholeStore } from "../../../src/core/store.ts";
import { DAY } from "../../../src/core/time.ts";
import { newWork, uncontested } from "../../../src/core/work.ts";
import { features } from "../../../src/features/all.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { leftBehind } from "../../../src/features/goals/leavers/leaver.ts";
import { accounts, orgs, people, teams } from "../../../src/features/people/person.ts";
import { erasures } from "../../../src/features/privacy/erasure.ts";
import { holdingOf, holdings } from "../../../src/features/privacy/holdings.ts";
import { bytesOf, typeOf } from "../../../src/pictures/print.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { textFor } from "../../../src/text/text.ts";
import { ADA, AT, BO, liveIn, ORG, TEAM } from "../../support/lived.ts";
import { unpacked } from "../../support/unpacked.ts";
import { buttonsOf, type World, world } from "../../support/world.ts";

/** The small organisation, with Ada and Bo in front of Beacon. */
async function lived() {
  const store = memoryStore();
  await liveIn(store);
  const w = world({ store });
  w.now.is = AT;
  const [ada, bo] = ["test:T:ada", "test:T:bo"].map((account) => w.actor(account)) as [
    ReturnType<World["actor"]>,
    ReturnType<World["actor"]>,
  ];
  return { w, store, ada, bo };
}

/** Runs what is done by night, as the minute's beat would. */
async function errands(w: World): Promise<void> {
  const context: ErrandContext = {
    ...{ org: ORG, now: w.now.is, coach: {} as never, fetchJson: async () => ({ trouble: "slow" }) },
    ...{ post: async () => ({ trouble: "slow" }), seal: (text) => text },
    read: (task) => task(newWork(w.store).of(ORG)),
    finish: (task) =>
      uncontested(async () => {
        const work = newWork(w.store);
        await task(work.of(ORG));
        await w.store.commit(work.changes({ kind: "job", id: "test" }, 0));
      }),
  };
  const own = features.find(({ name }) => name === "privacy")?.errands ?? [];
  for (const errand of own) await errand.run(context);
}

async function everything(store: WholeStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const { table, rows } of store.walk()) lines.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`));
  return lines;
}

/** The files in what was handed over, by name. */
function given(seen: Awaited<ReturnType<ReturnType<World["actor"]>["say"]>>): Record<string, string> {
  const file = seen.answers.find((answer) => answer.kind === "file");
  return Object.fromEntries((file?.parts ?? []).map(({ name, text }) => [name, text]));
}

describe("somebody's own data", () => {
  it.each(["me data", "/beacon me data", "我的数据", "我的資料"])("is handed over for “%s”", async (typed) => {
    const { ada } = await lived();
    const files = given(await ada.say(typed));
    expect(Object.keys(files)).toContain("index.html");
    expect(files["checkIns.jsonl"]).toContain("three calls");
  });

  it("holds every record that is theirs, and of others' only what they wrote in it", async () => {
    const { ada, store } = await lived();
    const files = given(await ada.say("me data"));
    const all = Object.values(files).join("");
    expect(files["goals.jsonl"]).toContain("answer faster");
    expect(files["goals.jsonl"]).not.toContain("answer better");
    expect(files["alerts.jsonl"]).toContain('"named":["incident.by"');
    expect(files["alerts.jsonl"]).toContain("somebody to listen");
    expect(all).not.toContain("Bo Tower");
    expect(all).not.toContain("more tea"); // nobody knows whose that is
    // That they were given it is written down after.
    const kept = (await everything(store)).filter((line) => !/"kind":"exports"|"what":"typed"/.test(line));
    const about = kept.filter((line) => line.includes(ADA) || line.includes("test:T:ada"));
    const lines = Object.entries(files).flatMap(([name, text]) =>
      name === "index.html" ? [] : text.trim().split("\n"),
    );
    expect(lines).toHaveLength(about.length);
  });

  it("tells what they changed and when, to the minute, in their own language", async () => {
    const { ada, bo } = await lived();
    const files = given(await ada.say("me data"));
    expect(files["index.html"]).toContain("<li><b>Nov 20, 2026 10:00 · Ada Hill added person Ada Hill</b></li>");
    expect(files["changes.jsonl"]).toContain('"table":"audit","at":');
    expect(files["changes.jsonl"]).toContain('"table":"auditWaiting"'); // of the last minute
    expect(given(await bo.say("me data"))["changes.jsonl"]).toBeUndefined();
    await ada.say("me 简体中文");
    expect(given(await ada.say("我的数据"))["index.html"]).toContain(
      "2026年11月20日 10:00 · Ada Hill 新建了人员 Ada Hill",
    );
  });

  it("says of every record what it is and when it was, and shows no code, path or number that nobody can read", async () => {
    const { ada } = await lived();
    const page = given(await ada.say("me data"))["index.html"] ?? "";
    expect(page).toContain("<li><b>A check-in · Nov 20, 2026</b><br>half way<br>three calls<br>two more<br>");
    expect(page).toContain("<br>First contact resolution (FCR): 75 %<br>");
    expect(page).toContain("<li><b>A review</b><br>You are named in it.<br>slow tools</li>");
    const read = page.replaceAll(/<a [^>]*>[^<]*<\/a>/g, "").match(/(?<=>)[^<>]+(?=<)/g) ?? [];
    expect(read.filter((words) => /^[a-z]+[A-Z]|\.\*|^[\d.]+$/.test(words))).toEqual([]);
    const kinds = holdings.filter(({ kind }) => kind && kind !== "changes").map(({ table }) => table);
    expect(Object.keys(textFor("en").held).toSorted()).toEqual(kinds.toSorted());
  });

  it("comes as one zip, and is reached from the settings as well", async () => {
    const { ada } = await lived();
    const { answers } = await ada.press(await ada.press(await ada.say("me"), "What I keep of you"), "Give me my data");
    const file = answers.find((answer) => answer.kind === "file");
    if (file?.kind !== "file") throw new Error("no file came");
    expect(file.name).toBe("beacon-my-data-2026-11-20.zip");
    expect(typeOf(file)).toBe("application/zip");
    const files = unpacked(await bytesOf(file));
    expect(Object.keys(files)).toEqual(file.parts?.map(({ name }) => name));
    expect(files["index.html"]).toContain("What Beacon keeps of Ada Hill");
  });

  it("has a page to read in their own language, in which nothing typed becomes markup", async () => {
    const { w, ada, bo } = await lived();
    await bo.say("me 繁體中文");
    expect(given(await bo.say("我的資料"))["index.html"]).toContain('<html lang="zh-Hant">');
    const records = newWork(w.store);
    const goal = await records.of(ORG).get(goals, "g1");
    records.of(ORG).put(goals, { ...(goal as NonNullable<typeof goal>), what: "<script>alert(1)</script>" });
    await w.store.commit(records.changes({ kind: "job", id: "test" }, 0));
    const page = given(await ada.say("me data"))["index.html"];
    expect(page).toContain("&#60;script&#62;");
    expect(page).not.toContain("<script>");
  });
});

describe("deleting one's data", () => {
  it("says what goes and what stays, waits for a day, and can be called off until then", async () => {
    const { w, ada, store } = await lived();
    const before = await everything(store);
    const asked = await ada.say("me delete");
    expect(asked.text).toContain("What stays, without your name");
    const pending = await ada.press(asked, "Delete my data");
    expect(pending.card.title).toMatch(/^Your data will be deleted on Sat, Nov 21 at /);
    const shown = await ada.say("privacy");
    expect(shown.text).toContain(pending.card.title);
    expect(buttonsOf(shown.card).map(({ label }) => label)).toEqual(["Give me my data", "Do not delete"]);
    w.now.is += DAY - 1;
    await errands(w);
    expect((await ada.press(await ada.say("me delete"), "Do not delete")).card.title).toContain("everything stays");
    w.now.is += 10 * DAY;
    await errands(w);
    const after = (await everything(store)).filter((line) => !/^(retention|people|auditWaiting) /.test(line));
    expect(after).toEqual(before.filter((line) => !/^(people|auditWaiting) /.test(line)));
  });

  it("leaves nothing in which they are named, nor a word that the list says goes", async () => {
    const { w, ada, store } = await lived();
    await ada.press(await ada.say("me delete"), "Delete my data");
    w.now.is += DAY;
    await errands(w);
    const all = await everything(store);
    expect(all.filter((line) => /Ada Hill|ada@example|test:T:ada/.test(line))).toEqual([]);
    for (const gone of ["three calls", "41 s by now", "why so fast", "we begin", "a quiet day", "thank you"]) {
      expect(all.join("\n")).not.toContain(gone);
    }
    const stays = all.filter((line) => line.includes(ADA)).map((line) => line.split(" ")[0] as string);
    const removed = [...new Set(stays)].filter((table) => holdingOf(table)?.erased === "removed");
    expect(removed).toEqual(["checkIns", "blockers"]); // a colleague's, where she was to help
    expect((await store.get(teams, ORG, TEAM))?.leads).toEqual([BO]);
    const done = await store.get(erasures, ORG, ADA);
    expect(done).toMatchObject({ by: ADA, done: w.now.is });
    expect(done?.counts).toMatchObject({ goals: 2, checkIns: 2, deliveries: 1 });
  });

  it("keeps numbers, colleagues' words and the team's work, without the name", async () => {
    const { w, ada, store } = await lived();
    await ada.press(await ada.say("me delete"), "Delete my data");
    w.now.is += DAY;
    await errands(w);
    const all = (await everything(store)).join("\n");
    expect(all).toContain('"value":75');
    expect(all).toContain(`${SOMEBODY} stayed late`);
    expect(all).toContain("answer faster");
    expect(all).toContain("a calm call");
  });

  it("calls them “somebody who has left” from then on, in each reader's language", async () => {
    const { w, ada, bo } = await lived();
    await ada.press(await ada.say("me delete"), "Delete my data");
    w.now.is += DAY;
    await errands(w);
    const shown = await bo.say("goal list");
    expect(JSON.stringify(shown.answers)).not.toContain(SOMEBODY);
    await bo.say("me 繁體中文");
    const idea = await bo.press(await bo.say("idea list"), "打開");
    expect(idea.text).toContain("已離開的同事");
    expect(JSON.stringify(idea.answers)).not.toContain(SOMEBODY);
  });

  it("leaves the log of changes to the letter, whatever they are called", async () => {
    const { w, ada, store } = await lived();
    const work = newWork(store);
    const person = await work.of(ORG).get(people, ADA);
    work.of(ORG).put(people, { ...(person as NonNullable<typeof person>), name: "role" });
    await store.commit(work.changes(null, 0));
    const log = async () => (await everything(store)).filter((line) => line.startsWith("audit "));
    const before = await log();
    await ada.press(await ada.say("me delete"), "Delete my data");
    w.now.is += DAY;
    await errands(w);
    expect(await log()).toEqual(before);
  });

  it("leaves their open goals to the lead, as those of everybody who leaves", async () => {
    const { w, ada } = await lived();
    await ada.press(await ada.say("me delete"), "Delete my data");
    w.now.is += DAY;
    await errands(w);
    const records = newWork(w.store).of(ORG);
    const behind = await leftBehind((await records.get(teams, TEAM)) ?? null, records);
    expect(behind.map(({ owner, goals: left }) => [owner.id, left.map(({ id }) => id)])).toEqual([[ADA, ["g1"]]]);
  });

  it("lets them begin anew when they write again, as somebody whom nothing ties to what was", async () => {
    const { w, ada, store } = await lived();
    await ada.press(await ada.say("me delete"), "Delete my data");
    w.now.is += DAY;
    await errands(w);
    await ada.say("help");
    const anew = (await store.get(accounts, ORG, "test:T:ada"))?.of;
    expect(anew).not.toBe(ADA);
    expect((await store.get(people, ORG, anew as string))?.teams).toEqual([]);
  });

  it("goes on where it was stopped", async () => {
    const { w, ada, store } = await lived();
    await ada.press(await ada.say("me delete"), "Delete my data");
    w.now.is += DAY;
    const commit = store.commit;
    let left = 7;
    store.commit = async (changes) => {
      if (left-- <= 0) throw new Error("power cut");
      return commit(changes);
    };
    await expect(errands(w)).rejects.toThrow("power cut");
    store.commit = commit;
    await errands(w);
    expect((await everything(store)).filter((line) => /Ada Hill|test:T:ada/.test(line))).toEqual([]);
  });
});

describe("an administrator", () => {
  it("can have the data deleted of somebody who has left, and of nobody else", async () => {
    const { w, ada, bo, store } = await lived();
    const list = await bo.press(await bo.say("privacy"), "People who have left");
    expect(list.text).toContain("Ada Hill"); // her account is closed
    const asked = await bo.press(list, "Delete their data");
    expect(asked.text).toContain("goes on");
    expect((await bo.press(asked, "Do not delete")).text).toContain("Delete their data");
    await bo.press(list, "Delete their data");
    const card = { kind: "card" as const, title: "", blocks: list.card.blocks };
    const forged = JSON.parse(JSON.stringify(card).replaceAll(ADA, BO));
    expect((await bo.press(forged, "Delete their data")).refusal).toContain("still here");
    expect((await ada.press(list, "Delete their data")).refusal).toContain("administrator");
    w.now.is += DAY;
    await errands(w);
    expect((await store.get(people, ORG, ADA))?.name).toBe(SOMEBODY);
    expect((await bo.press(await bo.say("privacy"), "People who have left")).text).toContain("Nobody whose data");
  });

  it("says how long what is kept, within bounds, and what is over goes in the night", async () => {
    const { w, bo, store } = await lived();
    const form = await bo.press(await bo.say("privacy"), /^How long I keep what/);
    const wrong = await bo.fill(form, { checkIns: "3", files: "a fortnight" });
    expect(wrong.errors).toEqual({ checkIns: "From 30 to 1100 days.", files: "From 7 to 365 days." });
    expect((await bo.fill(form, { checkIns: "60" })).text).toContain("60 days");
    await errands(w);
    w.now.is += 59 * DAY;
    await errands(w);
    const tables = async () => new Set((await everything(store)).map((line) => line.split(" ")[0]));
    expect(await tables()).toContain("checkIns");
    expect(await tables()).not.toContain("leftovers");
    w.now.is += 5 * DAY;
    await errands(w);
    expect(await tables()).not.toContain("checkIns");
    expect(await tables()).not.toContain("blockers");
    expect(await tables()).toContain("goals");
    expect((await bo.say("privacy")).text).toMatch(/Last night \(.*\): 5 records removed/);
    w.now.is += 700 * DAY;
    await errands(w);
    for (const gone of ["retroAnswers", "retroVotes", "nominations", "deliveries"]) {
      expect(await tables()).not.toContain(gone);
    }
    expect((await store.list(orgs, ORG)).length + (await store.list(accounts, HOUSE)).length).toBe(2);
  });
});
