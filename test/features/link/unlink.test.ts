import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/core/event.ts";
import { HOUSE, type Row, type Store, type Table } from "../../../src/core/store.ts";
import { deliveryTables } from "../../../src/delivery/tables.ts";
import { features } from "../../../src/features/all.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { accounts, orgs, type Person, people, teams } from "../../../src/features/people/person.ts";
import { wins } from "../../../src/features/recognition/win.ts";
import { textFor } from "../../../src/text/text.ts";
import { saved } from "../../support/desk.ts";
import { type Actor, CHANNEL, type World, world } from "../../support/world.ts";

const T = textFor("en").link;
const THERE: Place = { kind: "channel", channel: "other:U:desk", name: "support" };
const told = (name: string, more: object = {}) => ({ name, locale: "en", zone: "UTC", ...more });
const tables = [...features.flatMap((feature) => feature.tables), ...deliveryTables] as Table<Row>[];

interface Linked extends World {
  ann: Actor;
  bo: Actor;
  annThere: Actor;
  boThere: Actor;
  cy: Actor;
}

/** Ann administers both workspaces, which are linked; Bo is one person in both; Cy is only in the second. */
async function linked(): Promise<Linked> {
  const w = world();
  const ann = w.actor("test:T:ann", told("Ann", { admin: true }));
  const bo = w.actor("test:T:bo", told("Bo", { email: "bo@acme.example" }));
  const annThere = w.actor("other:U:ann", told("Ann K.", { admin: true }));
  const boThere = w.actor("other:U:bob", told("Bob", { email: "bo@acme.example" }));
  const cy = w.actor("other:U:cy", told("Cy"));
  await ann.moment("joined", CHANNEL);
  await bo.moment("member", CHANNEL);
  await annThere.moment("joined", THERE);
  await boThere.moment("member", THERE);
  await cy.moment("member", THERE);
  const code = /link (\S+)/.exec((await ann.say("link")).text)?.[1] ?? "";
  await annThere.press(await annThere.say(`link ${code}`), T.enter);
  await boThere.press(await boThere.say("link"), T.same.yes);
  await w.settle();
  return { ...w, ann, bo, annThere, boThere, cy };
}

const orgOf = async (store: Store, account: string) => (await store.get(accounts, HOUSE, account))?.of ?? "";
async function personOf(store: Store, account: string): Promise<Person | undefined> {
  const org = await orgOf(store, account.slice(0, account.lastIndexOf(":")));
  const row = await store.get(accounts, org, account);
  return row && store.get(people, org, row.of);
}

describe("taking one’s own account off", () => {
  it("leaves everything with the other account, and begins anew in the teams of this platform", async () => {
    const w = await linked();
    await saved(w.bo);
    await w.boThere.press(await w.boThere.say("team", THERE), textFor("en").people.team.iLead, THERE);
    const card = await w.boThere.say("unlink");
    expect(card.text).toContain("Everything of yours stays with your account on test");
    expect((await w.boThere.press(card, T.unlink.mine.yes)).text).toContain(T.unlink.mine.done);
    const [bo, bob] = [await personOf(w.store, "test:T:bo"), await personOf(w.store, "other:U:bob")];
    expect(bo?.id).not.toBe(bob?.id);
    expect([bo?.accounts, bob?.accounts]).toEqual([["test:T:bo"], ["other:U:bob"]]);
    const all = await w.store.list(teams, await orgOf(w.store, "other:U"));
    const support = all.find(({ name }) => name === "support");
    expect(bob?.teams).toEqual([support?.id]);
    expect(support?.leads).toEqual([bob?.id]);
    expect(bo?.teams).not.toContain(support?.id);
    expect((await w.bo.say("goal list")).text).toContain("customers");
    expect((await w.boThere.say("goal list")).text).not.toContain("customers");
  });

  it("is not undone by a question of Beacon’s own accord, but by the person", async () => {
    const w = await linked();
    await w.boThere.press(await w.boThere.say("unlink"), T.unlink.mine.yes);
    const before = w.sent.length;
    await w.boThere.moment("profile");
    await w.bo.moment("profile");
    await w.settle();
    expect(w.sent.slice(before)).toEqual([]);
    await w.bo.press(await w.bo.say("link"), T.same.yes);
    expect((await personOf(w.store, "other:U:bob"))?.id).toBe((await personOf(w.store, "test:T:bo"))?.id);
  });

  it("is nobody else’s, and done once", async () => {
    const w = await linked();
    const card = await w.boThere.say("unlink");
    expect((await w.cy.press(card, T.unlink.mine.yes)).refusal).toBe(T.unlink.gone);
    await w.boThere.press(card, T.unlink.mine.yes);
    expect((await w.boThere.press(card, T.unlink.mine.yes)).refusal).toBe(T.unlink.gone);
    expect((await w.bo.press(card, T.unlink.mine.yes)).refusal).toBe(T.unlink.gone);
    expect((await w.cy.say("unlink")).refusal).toBe(T.onlyAdmin);
    expect(
      (
        await world()
          .actor("test:T:ann", told("Ann", { admin: true }))
          .say("unlink")
      ).refusal,
    ).toBe(T.unlink.none);
  });
});

describe("separating a workspace", () => {
  it("takes along what is its people’s and teams’ alone, and leaves the rest", async () => {
    const w = await linked();
    await saved(w.bo);
    await saved(w.cy);
    const home = await orgOf(w.store, "test:T");
    const card = await w.annThere.say("unlink");
    expect((await w.annThere.press(card, T.unlink.workspace.yes)).text).toContain(T.unlink.workspace.done);
    const fresh = await orgOf(w.store, "other:U");
    expect(fresh).not.toBe(home);
    expect(await w.store.get(orgs, home, home)).toMatchObject({ accounts: ["test:T"] });
    expect(await w.store.get(orgs, fresh, fresh)).toMatchObject({ accounts: ["other:U"] });
    expect((await w.store.list(teams, home)).map(({ name }) => name)).toEqual(["desk"]);
    expect((await w.store.list(teams, fresh)).map(({ name }) => name)).toEqual(["support"]);
    expect((await w.store.list(people, fresh)).map(({ accounts: own }) => own[0]).toSorted()).toEqual([
      ...["other:U:ann", "other:U:bob", "other:U:cy"],
    ]);
    const owners = async (org: string) => (await w.store.list(goals, org)).map(({ owner }) => owner);
    expect(await owners(home)).toEqual([(await personOf(w.store, "test:T:bo"))?.id]);
    expect(await owners(fresh)).toEqual([(await personOf(w.store, "other:U:cy"))?.id]);
    expect((await w.cy.say("goal list")).text).toContain("customers");
    expect((await w.boThere.say("goal list")).text).not.toContain("customers");
  });

  it("gives to both what names people of both, and nobody a message twice", async () => {
    const w = await linked();
    await w.cy.fill(await w.cy.say("thanks"), {
      person: "test:T:bo",
      what: "stayed on a Sunday for me",
      value: "teamwork",
    });
    await w.settle();
    const before = w.sent.length;
    await w.annThere.press(await w.annThere.say("unlink"), T.unlink.workspace.yes);
    await w.settle();
    const [home, fresh] = [await orgOf(w.store, "test:T"), await orgOf(w.store, "other:U")];
    expect(await w.store.list(wins, home)).toHaveLength(1);
    expect(await w.store.list(wins, fresh)).toHaveLength(1);
    expect(w.sent.length).toBe(before);
    expect((await w.cy.say("win mine")).refusal).toBeNull();
    expect((await w.bo.say("win mine")).refusal).toBeNull();
  });

  it("leaves no id of the one organisation in the other, and everybody finds their way", async () => {
    const w = await linked();
    await saved(w.cy);
    await w.annThere.press(await w.annThere.say("unlink"), T.unlink.workspace.yes);
    const [home, fresh] = [await orgOf(w.store, "test:T"), await orgOf(w.store, "other:U")];
    for (const table of tables) {
      for (const [org, other] of [
        [home, fresh],
        [fresh, home],
      ] as const)
        expect(JSON.stringify(await w.store.list(table, org)), table.name).not.toContain(other);
    }
    for (const who of [w.ann, w.bo, w.annThere, w.boThere, w.cy]) {
      for (const said of ["goal list", "me", "win", "kpi", "home", "why"])
        expect((await who.say(said)).text).not.toMatch(/went wrong|reference/i);
    }
  });

  it("is an administrator’s, and leads back together with a code", async () => {
    const w = await linked();
    const card = await w.annThere.say("unlink");
    expect((await w.cy.press(card, T.unlink.workspace.yes)).refusal).toBe(T.onlyAdmin);
    await w.annThere.press(card, T.unlink.workspace.yes);
    expect((await w.annThere.press(card, T.unlink.workspace.yes)).refusal).toBe(T.unlink.gone);
    const code = /link (\S+)/.exec((await w.ann.say("link")).text)?.[1] ?? "";
    await w.annThere.press(await w.annThere.say(`link ${code}`), T.enter);
    expect(await orgOf(w.store, "other:U")).toBe(await orgOf(w.store, "test:T"));
  });
});
