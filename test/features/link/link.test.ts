import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/core/event.ts";
import { HOUSE, type Store } from "../../../src/core/store.ts";
import { deliveries } from "../../../src/delivery/ledger.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { offers } from "../../../src/features/link/link.ts";
import { accounts, orgs, type Person, people, teams } from "../../../src/features/people/person.ts";
import { textFor } from "../../../src/text/text.ts";
import { saved } from "../../support/desk.ts";
import { type Actor, CHANNEL, type World, world } from "../../support/world.ts";

const T = textFor("en").link;
const THERE: Place = { kind: "channel", channel: "other:U:desk", name: "support" };
const told = (name: string, more: object = {}) => ({ name, locale: "en", zone: "UTC", ...more });

/** Ann administers both; Bo works on both, Cy only on the second. */
interface Both extends World {
  ann: Actor;
  bo: Actor;
  annThere: Actor;
  boThere: Actor;
  cy: Actor;
}

async function both(): Promise<Both> {
  const w = world();
  const ann = w.actor("test:T:ann", told("Ann", { admin: true }));
  const bo = w.actor("test:T:bo", told("Bo", { email: "bo@acme.example" }));
  const annThere = w.actor("other:U:ann", told("Ann K.", { admin: true }));
  const boThere = w.actor("other:U:bob", told("Bob", { email: "bo@acme.example" }));
  const cy = w.actor("other:U:cy", told("Cy", { email: "cy@acme.example" }));
  await ann.moment("joined", CHANNEL);
  await bo.moment("member", CHANNEL);
  await annThere.moment("joined", THERE);
  await boThere.moment("member", THERE);
  await cy.moment("member", THERE);
  return { ...w, ann, bo, annThere, boThere, cy };
}

const codeOf = (text: string): string => /link (\S+)/.exec(text)?.[1] ?? "";

async function linked(): Promise<Both> {
  const w = await both();
  const code = codeOf((await w.ann.say("link")).text);
  await w.annThere.press(await w.annThere.say(`link ${code}`), T.enter);
  return w;
}

const orgOf = async (store: Store, account: string) => (await store.get(accounts, HOUSE, account))?.of ?? "";
const personOf = async (store: Store, account: string): Promise<Person | undefined> => {
  const org = await orgOf(store, account.slice(0, account.lastIndexOf(":")));
  const row = await store.get(accounts, org, account);
  return row && store.get(people, org, row.of);
};

describe("linking two workspaces", () => {
  it("brings people, teams and goals of the one into the other, after both administrators agreed", async () => {
    const w = await both();
    await saved(w.cy);
    const said = await w.ann.say("link");
    expect(said.answers).toMatchObject([{ kind: "whisper" }]);
    const card = await w.annThere.say(`link ${codeOf(said.text).toLowerCase()}`);
    expect(card.text).toContain("Ann · test");
    expect(await orgOf(w.store, "other:U")).not.toBe(await orgOf(w.store, "test:T"));
    expect((await w.annThere.press(card, T.enter)).text).toContain(T.linked);
    const home = await orgOf(w.store, "test:T");
    expect(await orgOf(w.store, "other:U")).toBe(home);
    expect((await w.store.list(teams, home)).map(({ name }) => name)).toEqual(["desk", "support"]);
    expect((await w.store.list(orgs, home)).map(({ accounts: all }) => all)).toEqual([["test:T", "other:U"]]);
    const [goal] = await w.store.list(goals, home);
    expect(goal?.owner).toBe((await personOf(w.store, "other:U:cy"))?.id);
    expect((await w.cy.say("goal list")).text).toContain("customers");
  });

  it("leaves nothing behind", async () => {
    const w = await both();
    const left = await orgOf(w.store, "other:U");
    const code = codeOf((await w.ann.say("link")).text);
    await w.annThere.press(await w.annThere.say(`link ${code}`), T.enter);
    for (const table of [orgs, people, teams, accounts])
      expect(await w.store.list<never>(table as never, left)).toEqual([]);
    expect(await w.store.list(offers, HOUSE)).toEqual([]);
  });

  it("is nobody's but administrators', on either side", async () => {
    const w = await both();
    expect((await w.bo.say("link")).refusal).toBe(T.onlyAdmin);
    const code = codeOf((await w.ann.say("link")).text);
    expect((await w.cy.say(`link ${code}`)).refusal).toBe(T.onlyAdmin);
    const card = await w.annThere.say(`link ${code}`);
    expect((await w.cy.press(card, T.enter)).refusal).toBe(T.onlyAdmin);
    expect(await orgOf(w.store, "other:U")).not.toBe(await orgOf(w.store, "test:T"));
  });

  it("takes a code once, for fifteen minutes, and not from oneself", async () => {
    const w = await both();
    expect((await w.annThere.say("link 2222-2222-2222")).refusal).toBe(T.noSuchCode);
    const first = codeOf((await w.ann.say("link")).text);
    expect((await w.ann.say(`link ${first}`)).refusal).toBe(T.sameOrg);
    w.now.is += 15 * 60_000;
    expect((await w.annThere.say(`link ${first}`)).refusal).toBe(T.noSuchCode);
    const second = codeOf((await w.ann.say("link")).text);
    expect(await w.store.list(offers, HOUSE)).toHaveLength(1); // the old one is gone
    const card = await w.annThere.say(`link ${second}`);
    await w.annThere.press(card, T.enter);
    expect((await w.annThere.press(card, T.enter)).refusal).toBe(T.noSuchCode);
  });

  it("leaves no code behind that leads to an organisation which has moved", async () => {
    const w = await both();
    const there = codeOf((await w.annThere.say("link")).text);
    const code = codeOf((await w.ann.say("link")).text);
    await w.annThere.press(await w.annThere.say(`link ${code}`), T.enter);
    const third = w.actor("third:V:ann", told("Ann the Third", { admin: true }));
    expect((await third.say(`link ${there}`)).refusal).toBe(T.noSuchCode);
    expect(await w.store.list(offers, HOUSE)).toEqual([]);
  });

  it("is done once when two administrators press at the same moment, each with the other's code", async () => {
    const w = await both();
    const [mine, theirs] = [codeOf((await w.ann.say("link")).text), codeOf((await w.annThere.say("link")).text)];
    const [here, over] = [await w.ann.say(`link ${theirs}`), await w.annThere.say(`link ${mine}`)];
    const ends = await Promise.all([w.ann.press(here, T.enter), w.annThere.press(over, T.enter)]);
    expect(ends.map(({ refusal }) => refusal).toSorted()).toEqual([null, expect.any(String)].toSorted());
    const [home, other] = [await orgOf(w.store, "test:T"), await orgOf(w.store, "other:U")];
    expect(home).toBe(other);
    expect((await w.store.list(orgs, home)).map(({ accounts: all }) => all.length)).toEqual([2]);
  });

  it("keeps no code that could be read from the store", async () => {
    const w = await both();
    const code = codeOf((await w.ann.say("link")).text);
    expect(JSON.stringify(await w.store.list(offers, HOUSE))).not.toContain(code.replaceAll("-", ""));
  });

  it("takes a sentence that begins with the word for a sentence", async () => {
    const w = await both();
    expect((await w.ann.say("link our goals to what customers need")).text).not.toContain(T.title);
  });

  it("can be called off", async () => {
    const w = await both();
    const code = codeOf((await w.ann.say("link")).text);
    const card = await w.annThere.say(`link ${code}`);
    expect((await w.annThere.press(card, "Cancel")).text).toContain(T.cancelled);
    expect(await orgOf(w.store, "other:U")).not.toBe(await orgOf(w.store, "test:T"));
  });

  it("waits for what is being sent", async () => {
    const w = await both();
    const org = await orgOf(w.store, "other:U");
    await saved(w.cy);
    await w.settle();
    const [row] = await w.store.list(deliveries, org);
    if (!row) throw new Error("saving a goal is told");
    const sending = { ...row, state: "sending" as const, rev: row.rev + 1 };
    await w.store.commit([{ table: deliveries.name, org, id: row.id, seen: row.rev, row: sending }]);
    const code = codeOf((await w.ann.say("link")).text);
    expect((await w.annThere.press(await w.annThere.say(`link ${code}`), T.enter)).refusal).toBe(T.busy);
  });
});

describe("one person with two accounts", () => {
  const asked = (w: World) => w.sent.filter(({ text }) => text.includes(T.same.yes));

  it("is asked once, alone, when both platforms have verified the same address", async () => {
    const w = await linked();
    await w.boThere.moment("profile");
    await w.bo.moment("profile");
    await w.cy.moment("profile");
    await w.settle();
    expect(asked(w).map(({ to }) => to)).toEqual(["other:U:bob"]);
    expect(asked(w)[0]?.text).toContain("Are you also Bo on test?");
  });

  it("becomes one with what is on both sides, and is written to where they were last", async () => {
    const w = await linked();
    await saved(w.bo);
    await w.boThere.moment("profile");
    await w.settle();
    const card = asked(w)[0]?.card;
    if (!card) throw new Error("Bob is asked");
    expect((await w.boThere.press(card, T.same.yes)).text).toContain(T.same.done);
    const one = await personOf(w.store, "test:T:bo");
    expect(await personOf(w.store, "other:U:bob")).toEqual(one);
    expect(one).toMatchObject({
      accounts: ["test:T:bo", "other:U:bob"],
      teams: [expect.any(String), expect.any(String)],
    });
    const home = await orgOf(w.store, "test:T");
    expect((await w.store.list(people, home)).filter(({ name }) => /^Bo/.test(name))).toHaveLength(1);
    expect((await w.boThere.say("goal list")).text).toContain("customers");
    expect(await personOf(w.store, "test:T:bo")).toMatchObject({ accounts: ["other:U:bob", "test:T:bo"], name: "Bob" });
    await w.bo.say("help");
    expect(await personOf(w.store, "test:T:bo")).toMatchObject({ accounts: ["test:T:bo", "other:U:bob"], name: "Bo" });
  });

  it("is nobody's to decide but theirs", async () => {
    const w = await linked();
    await w.boThere.moment("profile");
    await w.settle();
    const card = asked(w)[0]?.card;
    if (!card) throw new Error("Bob is asked");
    expect((await w.cy.press(card, T.same.yes)).refusal).toBe(T.same.gone);
    await w.boThere.press(card, T.same.no);
    await w.bo.moment("profile");
    await w.settle();
    expect(asked(w)).toHaveLength(1);
    expect(await personOf(w.store, "other:U:bob")).not.toEqual(await personOf(w.store, "test:T:bo"));
    expect((await w.bo.say("link")).text).toContain(T.same.yes); // they may think better of it
  });

  it("administers what either account does, and no longer when neither", async () => {
    const w = await linked();
    const admin = (is: boolean) => w.actor("test:T:bo", told("Bo", { admin: is, email: "bo@acme.example" }));
    await admin(true).say("help");
    await w.boThere.moment("profile");
    await w.settle();
    const card = asked(w)[0]?.card;
    if (!card) throw new Error("Bob is asked");
    await w.boThere.press(card, T.same.yes);
    await w.actor("other:U:bob", told("Bob", { admin: false })).say("help");
    expect(await personOf(w.store, "test:T:bo")).toMatchObject({ admin: true });
    await admin(false).say("help");
    expect(await personOf(w.store, "test:T:bo")).toMatchObject({ admin: false });
  });

  it("is not asked before the workspaces are linked, nor about an address of the same platform", async () => {
    const w = await both();
    await w.bo.moment("profile");
    await w.actor("test:T:bo2", told("Bo 2", { email: "bo@acme.example" })).moment("profile");
    await w.settle();
    expect(asked(w)).toEqual([]);
  });
});
