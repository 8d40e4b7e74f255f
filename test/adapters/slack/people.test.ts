import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inboxTable } from "../../../src/adapters/slack/inbox.ts";
import { rulesCoach } from "../../../src/coach/rules.ts";
import { appParts } from "../../../src/compose.ts";
import { type App, createApp } from "../../../src/core/app.ts";
import { HOUSE, type Store } from "../../../src/core/store.ts";
import { isNews } from "../../../src/features/people/directory.ts";
import { accounts, type Person, people } from "../../../src/features/people/person.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { textFor } from "../../../src/text/text.ts";
import { plain } from "../../support/plain.ts";
import { openScene, type Scene, silent } from "./scene.ts";

const C1 = { in: "C1" };
const T = textFor("en").people.team;

describe.each(["http", "socket"] as const)("the people of a workspace over %s", (mode) => {
  let scene: Scene;
  let store: Store;
  let app: App;
  beforeEach(async () => {
    store = memoryStore();
    const outbox = { book: async () => [], send: async () => {} };
    const parts = { store, coach: rulesCoach(), outbox, clock: Date.now, log: silent };
    app = createApp(appParts(parts, { lang: "en", zone: "UTC" }));
    scene = await openScene(mode, { store, around: () => app, isNews: (source) => isNews(store, source, Date.now()) });
  });
  afterEach(() => scene.end());

  const done = async <T>(gesture: Promise<T>): Promise<T> => {
    const answer = await gesture;
    await scene.beacon.idle();
    return answer;
  };
  /** What Beacon knows of the person; undefined when it is nothing. */
  const known = async (user: string): Promise<Person | undefined> => {
    const home = await store.get(accounts, HOUSE, "slack:T1");
    const account = home && (await store.get(accounts, home.of, `slack:T1:${user}`));
    return account && store.get(people, account.org, account.of);
  };
  /** Ada leads the desk and is about to say who else does. */
  const adaPicks = async (): Promise<void> => {
    const ada = scene.slack.as("U1");
    await done(ada.types("/beacon team", C1));
    await done(ada.presses(T.iLead, C1));
    await done(ada.presses(T.somebodyElse, C1));
  };

  describe("somebody picked as a lead who has never written", () => {
    beforeEach(() => scene.slack.person("U3", { name: "Nuo", locale: "zh-TW", tz: "Asia/Taipei" }));

    it("is known by name, language and zone, and the team's card says the name", async () => {
      await adaPicks();
      await done(scene.slack.as("U1").fills({ [T.formField]: "U3" }));
      expect(await known("U3")).toMatchObject({ name: "Nuo", lang: "zh-Hant", zone: "Asia/Taipei" });
      const place = { kind: "channel", channel: "slack:T1:C1" } as const;
      const asked = { org: "slack:T1", person: "slack:T1:U1", place, kind: "command", name: "team", args: "" } as const;
      const { answers } = await app.handle(asked);
      expect(answers.map((answer) => ("card" in answer ? plain(answer.card) : "")).join()).toContain("Leads: Nuo");
    });

    it("is asked about only after the acknowledgement", async () => {
      await adaPicks();
      scene.slack.fails("users.info", { wait: 300 });
      expect((await scene.slack.as("U1").fills({ [T.formField]: "U3" })).ok).toBe(true);
      expect(await known("U3")).toMatchObject({ name: "U3" });
      await scene.beacon.idle();
      expect(await known("U3")).toMatchObject({ name: "Nuo" });
    });

    it("is asked about at the next start when Beacon died over it", async () => {
      await adaPicks();
      const dying: App = {
        ...app,
        handle: (event, settle) =>
          event.person === "slack:T1:U3" ? Promise.reject(new Error("killed")) : app.handle(event, settle),
      };
      await scene.restart({ around: () => dying });
      await done(scene.slack.as("U1").fills({ [T.formField]: "U3" }));
      expect(await known("U3")).toMatchObject({ name: "U3" });
      await scene.restart({ around: () => app });
      await scene.beacon.idle();
      expect(await known("U3")).toMatchObject({ name: "Nuo" });
    });

    it("leads under the platform's id while Slack does not say who it is", async () => {
      await adaPicks();
      scene.slack.fails("users.info", { status: 500 });
      await done(scene.slack.as("U1").fills({ [T.formField]: "U3" }));
      expect(await known("U3")).toMatchObject({ name: "U3", profileAt: null });
    });

    it("is nobody to Beacon when the form is not taken", async () => {
      const bo = scene.slack.as("U4");
      scene.slack.person("U4", { name: "Bo" });
      await done(bo.types("/beacon team", C1));
      await done(bo.presses(T.somebodyElse, C1));
      await done(scene.slack.as("U1").types("/beacon team", C1));
      await done(scene.slack.as("U1").presses(T.iLead, C1));
      await done(bo.fills({ [T.formField]: "U3" }));
      expect(bo.form()?.errors).toEqual({ [T.formField]: T.onlyLead });
      expect(await known("U3")).toBeUndefined();
    });
  });

  describe("a group that somebody thanks", () => {
    beforeEach(() => scene.slack.world.groups.set("S1", ["U1", "U2"]));
    const thank = () => done(scene.slack.as("U1").types("/beacon thanks <!subteam^S1|@night> for the calm", C1));

    it("is asked about after the acknowledgement, and thanked by its name", async () => {
      expect((await thank()).ok).toBe(true);
      expect(scene.slack.as("U1").sees().at(-1)).toContain("Thanks to night");
    });

    it("has nobody in it where Slack does not say, and whoever thanks is told so", async () => {
      scene.slack.fails("usergroups.users.list", { error: "missing_scope" });
      await thank();
      expect(scene.slack.as("U1").sees(C1).join()).toContain("Nobody but you is in this group");
    });
  });

  describe("somebody whose profile changes in Slack", () => {
    const lin = () => scene.slack.as("U2");
    const inbox = () => store.list(inboxTable, HOUSE);

    it("is known by the new name, language and zone at once, without Slack being asked", async () => {
      await done(lin().writes("help"));
      const asked = scene.slack.of("users.info").length;
      expect((await done(lin().changes({ name: "Lin Yu", locale: "zh-TW", tz: "Asia/Taipei" }))).ok).toBe(true);
      expect(await known("U2")).toMatchObject({ name: "Lin Yu", lang: "zh-Hant", zone: "Asia/Taipei" });
      expect(scene.slack.of("users.info")).toHaveLength(asked);
      expect((await inbox()).filter(({ arrival }) => arrival !== null)).toEqual([]);
      expect(lin().sees()).toHaveLength(2); // the question and its answer, nothing more
    });

    it("keeps what Slack does not tell of", async () => {
      await done(lin().writes("help"));
      await done(lin().changes({ name: "Lin Yu" }, ["locale", "tz", "is_admin"]));
      expect(await known("U2")).toMatchObject({ name: "Lin Yu", lang: "zh-Hans", zone: "Europe/London" });
    });

    it("keeps the rights of an administrator that Slack does not tell of, and loses those it tells are gone", async () => {
      scene.slack.person("U2", { name: "Lin", admin: true });
      await done(lin().writes("help"));
      await done(lin().changes({ name: "Lin Yu" }, ["is_admin"]));
      expect(await known("U2")).toMatchObject({ name: "Lin Yu", admin: true });
      await done(lin().changes({ admin: false }));
      expect(await known("U2")).toMatchObject({ admin: false });
    });

    it("keeps the language they chose themselves", async () => {
      await done(lin().writes("me"));
      await done(lin().presses("繁體中文"));
      await done(lin().changes({ name: "Lin Yu", locale: "en-GB" }));
      expect(await known("U2")).toMatchObject({ name: "Lin Yu", lang: "zh-Hant" });
    });

    it("is still asked about when they write, if only their name has been told so far", async () => {
      scene.slack.fails("users.info", { status: 500 });
      await done(lin().writes("help"));
      await done(lin().changes({ name: "Lin Yu" }, ["locale"]));
      expect(await known("U2")).toMatchObject({ name: "Lin Yu", lang: "en" });
      await done(lin().writes("help"));
      expect(await known("U2")).toMatchObject({ lang: "zh-Hans" });
    });

    it("costs nothing when Beacon does not know them: no call, no record, nothing written down", async () => {
      await done(scene.slack.as("U1").writes("help"));
      const before = [scene.slack.calls.length, (await inbox()).length];
      expect((await done(lin().changes({ name: "Lin Yu" }))).ok).toBe(true);
      expect([scene.slack.calls.length, (await inbox()).length]).toEqual(before);
      expect(await known("U2")).toBeUndefined();
    });

    it("costs nothing when it is only their status that changed", async () => {
      await done(lin().writes("help"));
      const before = [scene.slack.calls.length, (await inbox()).length, (await known("U2"))?.rev];
      await done(lin().changes({}));
      await done(lin().changes({}, ["locale", "tz"]));
      expect([scene.slack.calls.length, (await inbox()).length, (await known("U2"))?.rev]).toEqual(before);
    });
  });

  it("are not asked about again when somebody known is picked", async () => {
    await done(scene.slack.as("U2").writes("help"));
    await adaPicks();
    const asked = scene.slack.of("users.info").length;
    await done(scene.slack.as("U1").fills({ [T.formField]: "U2" }));
    expect(await known("U2")).toMatchObject({ name: "Lin" });
    expect(scene.slack.of("users.info")).toHaveLength(asked);
  });

  it("are all let into the team of a large channel, and Slack is asked about fifty", async () => {
    const members = Array.from({ length: 60 }, (_, n) => `U1${n}`);
    for (const user of members) scene.slack.person(user, { name: `N${user}` });
    scene.slack.channel("C9", { name: "crowd", members: ["U1", ...members], beacon: false });
    await done(scene.slack.as("U1").invites("C9"));
    expect(scene.slack.of("users.info")).toHaveLength(1 + 50); // Ada, who brought Beacon in, and fifty more
    const all = await Promise.all(members.map(known));
    expect(all.filter((person) => person?.teams.length === 1)).toHaveLength(60);
    expect(all.filter((person) => person?.name.startsWith("N"))).toHaveLength(50);
  });
});
