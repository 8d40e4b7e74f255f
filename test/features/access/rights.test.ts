import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { opensOf } from "../../../src/compose.ts";
import { type Right, ROLES } from "../../../src/core/rights.ts";
import { HOUSE, type Row, type Table } from "../../../src/core/store.ts";
import { tokens } from "../../../src/core/token.ts";
import type { Form } from "../../../src/core/view.ts";
import { newWork } from "../../../src/core/work.ts";
import { RIGHTS } from "../../../src/features/access/rights.ts";
import { features } from "../../../src/features/all.ts";
import { dailyJob } from "../../../src/features/checkins/jobs.ts";
import { accounts, everybodyIn, people } from "../../../src/features/people/person.ts";
import { reviews } from "../../../src/features/reviews/review.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { changeInWords, jobInWords } from "../../../src/text/changed.ts";
import { textFor } from "../../../src/text/text.ts";
import { allTables, busyDesk, recordsIn } from "../../support/busy.ts";
import type { Desk } from "../../support/desk.ts";
import { liveIn } from "../../support/lived.ts";
import { type Actor, buttonsOf, CHANNEL } from "../../support/world.ts";

const T = textFor("en").roles;
/** Ends with who may. */
const ANOTHER = /^Only an? .* can do that\./;
const only = (roles: readonly ("admin" | "auditor")[]) =>
  T.refused.other(roles.map((role) => T.names[role]).join(" or "));
const T_TEAM = textFor("en").people.team;

interface Office extends Desk {
  admin: Actor;
  org: string;
  idOf(account: string): Promise<string>;
  /** Somebody in the team whom the administrator has made this. */
  made(account: string, name: string, role: string): Promise<Actor>;
}

async function office(): Promise<Office> {
  const w = await busyDesk();
  const admin = w.actor("test:T:ann", { name: "Ann", locale: "en", zone: "UTC", admin: true });
  await admin.moment("member", CHANNEL);
  const org = (await w.store.get(accounts, HOUSE, "test:T"))?.of ?? "";
  const idOf = async (account: string) => (await w.store.get(accounts, org, account))?.of ?? "";
  const made = async (account: string, name: string, role: string) => {
    const actor = w.actor(account, { name, locale: "en", zone: "UTC" });
    await actor.moment("member", CHANNEL);
    await admin.fill(await admin.press(await admin.say("roles"), T.give), { person: account, role });
    await w.settle();
    return actor;
  };
  return { ...w, admin, org, idOf, made };
}

/** Something that a field of this kind takes. */
function somethingFor(field: Form["fields"][number]): string {
  if (field.value) return field.value;
  if (field.kind === "day") return "2026-12-11";
  if (field.kind === "time") return "09:30";
  if (field.kind === "person") return "test:T:mo";
  if (field.kind === "choice" || field.kind === "choices") return field.options[0]?.value ?? "";
  return "87 words that are none of theirs";
}

const forms = features
  .flatMap((feature) => feature.samples("en").map(({ view }) => view))
  .filter((view) => view.kind === "form");
const openers = opensOf(features);
const presses = features.flatMap((feature) => Object.keys(feature.presses));
const uses = features.flatMap(({ commands }) => commands.flatMap((command) => command.uses ?? []));
const typed = (name: string): string => {
  const spoken: Record<string, { say: string }> = textFor("en").commands.uses;
  return (spoken[name]?.say ?? name).replace("…", "FCR 78% n=120");
};

/** Does whatever can be done, with the id of a record of each kind. */
async function tryAll(actor: Actor, before: ReadonlyMap<string, string>): Promise<void> {
  const kinds = Map.groupBy(before.keys(), (key) => key.split(" ", 1)[0]);
  const ids = [...kinds.values()].map(([key = ""]) => key.slice(key.indexOf(" ") + 1));
  for (const { name } of uses) await actor.say(typed(name));
  await actor.say("we should answer customers faster");
  for (const action of presses) {
    for (const value of ["", ...ids.flatMap((id) => [id, `${id} yes`, `0 ${id}`])]) {
      const blocks = [{ kind: "buttons" as const, buttons: [{ label: "x", action, value }] }];
      await actor.press({ kind: "card", title: "", blocks }, "x");
    }
  }
  const seen = new Set<string>();
  for (const form of forms) {
    const shape = `${form.id} ${form.fields.map(({ name }) => name)}`;
    if (seen.has(shape)) continue;
    seen.add(shape);
    const values = Object.fromEntries(form.fields.map((field) => [field.name, somethingFor(field)]));
    for (const state of [form.state, ...ids]) await actor.fill({ ...form, state }, values);
  }
}

describe("the table of who may do what", () => {
  it("speaks of every table that a feature or the delivery has, and of no other", () => {
    const named = RIGHTS.flatMap(({ tables = [], begun = [] }) => [...tables, ...begun]);
    const known = allTables.map(({ name }) => name);
    expect(known.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

const page = readFileSync(new URL("../../../docs/operate.md", import.meta.url), "utf8");

/** What the page has to say of a line of the table. */
const row = ({ what, may, own, only }: Right): string => {
  const how = own ? "their own" : "yes";
  const cells = ROLES.map((role) => (may.includes(role) ? how : "–"));
  return `| ${[only ? `${what} (nothing else of it)` : what, ...cells].join(" | ")} |`;
};

describe("the page for operators", () => {
  it("has the table of who may do what, to the letter", () => {
    const head = [`| ${["what", ...ROLES].join(" | ")} |`, `| ${["---", ...ROLES.map(() => "---")].join(" | ")} |`];
    expect(page).toContain(`\n\n${[...head, ...RIGHTS.map(row)].join("\n")}\n\n`);
  });

  it("tells of every kind of record that is logged, and the log has words for it in every language", () => {
    const logged = [...allTables, tokens as Table<Row>]
      .filter(({ audit }) => audit !== undefined)
      .map(({ name }) => name);
    const kinds = logged.toSorted();
    expect(Object.keys(textFor("en").audit.kinds).toSorted()).toEqual(kinds);
    const list = /Written down are:\n\n([^\n]*(?:\n[^\n]+)*)\n\n/.exec(page)?.[1]?.replaceAll("\n", " ");
    expect(list).toBe(`${kinds.map((name) => `\`${name}\``).join(", ")}.`);
  });
});

describe("the log of changes", () => {
  it("has words for every field and for whatever Beacon does by itself", async () => {
    const store = memoryStore();
    await liveIn(store);
    const named = [...allTables, tokens as Table<Row>].map(({ name, audit }) => [
      name,
      Array.isArray(audit) ? audit : [],
    ]);
    const fields = new Map<string, readonly string[]>(named as [string, string[]][]);
    for await (const { table, rows } of store.walk()) {
      const { audit } = allTables.find(({ name }) => name === table) ?? {};
      const all = audit && !Array.isArray(audit) ? rows.flatMap((row) => Object.keys(row)) : [];
      const own = all.filter((field) => !["id", "org", "rev"].includes(field));
      fields.set(table, [...(fields.get(table) ?? []), ...own]);
    }
    const { goals: ofGoals, rest } = textFor("en").audited;
    const wordless = [...fields].flatMap(([table, all]) =>
      all.filter((field) => !(field in (table === "goals" ? ofGoals : rest))).map((field) => `${table}.${field}`),
    );
    expect(wordless).toEqual([]);
    const own = features.flatMap(({ jobs = [], errands = [] }) => [...jobs, ...errands].map(({ name }) => name));
    expect(own.filter((name) => jobInWords(textFor("en"), name) === name)).toEqual([]);
  });

  it.each(["zh-Hans", "zh-Hant"] as const)("says in %s what was changed, in its own words", (lang) => {
    const t = textFor(lang);
    const entry = {
      id: "1",
      org: "o",
      rev: 1,
      at: 0,
      by: "person",
      who: "p",
      record: "01JD2F9V3K",
      before: "b",
      after: "a",
    };
    const one = { ...entry, kind: "goals", what: "changed", fields: ["period", "due", "state"] } as const;
    expect(changeInWords(t, one as never, "Ann", {})).toMatch(/^Ann [^a-z]+$/);
    const gone = { ...entry, kind: "webhooks", what: "removed", fields: ["url"] } as const;
    expect(changeInWords(t, gone as never, "Ann", {})).toMatch(/^Ann \p{Script=Han}+ 2F9V3K$/u);
  });
});

describe.each(["observer", "auditor"] as const)("an %s", (role) => {
  let w: Office;
  let aside: Actor;
  beforeAll(async () => {
    w = await office();
    aside = await w.made("test:T:obi", "Obi", role);
  });

  it("is told what they are now, and sees it among their settings", async () => {
    expect(w.sent.findLast(({ to }) => to === "test:T:obi")?.text).toContain(T.told.title(T.names[role]));
    expect((await aside.say("me")).text).toContain(T.names[role]);
  });

  it("may look at whatever members may look at", async () => {
    const reads = uses.filter((use) => use.reads && use.for === undefined).map(({ name }) => name);
    const refused = [];
    for (const name of reads) if ((await aside.say(typed(name))).text.includes(T.refused[role])) refused.push(name);
    expect(refused).toEqual([]);
  });

  it("is offered nothing that they could not send, in what only they see", async () => {
    expect((await aside.say("help")).text).toContain(T.means[role]);
    const offered = [];
    for (const typed of [
      "home",
      "goal",
      "kpi show FCR",
      "alerts",
      "retro",
      "idea list",
      "actions",
      "win mine",
      "help",
    ]) {
      const seen = typed === "home" ? await aside.moment(typed) : await aside.say(typed);
      for (const { label, action } of buttonsOf(seen.card)) {
        if (!openers.has(action)) continue;
        if ((await aside.press(seen, label)).refusal !== null) offered.push(`${typed}: ${label}`);
      }
    }
    expect(offered).toEqual([]);
    expect((await aside.moment("home")).text).not.toContain(textFor("en").retro.vote);
  });

  it("changes their own settings and follows a number", async () => {
    expect((await aside.say("me snooze")).refusal).toBeNull();
    expect((await aside.fill(await aside.press(await aside.say("me"), "When I work"), {})).refusal).toBeNull();
    expect((await aside.press(await aside.say("kpi show FCR"), /Follow/)).refusal).toBeNull();
  });

  it("is not given a form that they could not send", async () => {
    expect((await aside.say("win")).refusal).toBe(T.refused[role]);
  });
});

describe("somebody who only observes", () => {
  it("has the rights of an auditor, but for the log", () => {
    const of = (role: "observer" | "auditor") => RIGHTS.filter(({ may }) => may.includes(role)).map(({ what }) => what);
    expect(of("auditor").filter((what) => !of("observer").includes(what))).toEqual(["The log of changes"]);
    expect(of("observer").filter((what) => !of("auditor").includes(what))).toEqual([]);
  });

  it("changes nothing but their own, whatever they type, press or send", { timeout: 240_000 }, async () => {
    const w = await office();
    const aside = await w.made("test:T:obi", "Obi", "observer");
    const before = await recordsIn(w, w.org);
    await tryAll(aside, before);
    const me = await w.idOf("test:T:obi");
    const after = await recordsIn(w, w.org);
    const changed = [...after.keys(), ...before.keys()].filter((key) => before.get(key) !== after.get(key));
    const kindOf = (key: string) => key.split(" ", 1)[0] ?? "";
    const messages = ["deliveries", "redraws", "unreachable", "attention", "exports", "occurrences"];
    const begun = changed.filter((key) => kindOf(key) === "reviews" && !before.has(key));
    const rest = changed.filter((key) => !messages.includes(kindOf(key)) && !begun.includes(key));
    expect(rest.filter((key) => !`${before.get(key) ?? ""}${after.get(key) ?? ""}`.includes(me))).toEqual([]);
    const own = ["people", "accounts", "personTimes", "schedules", "recognitionChoices", "feedback", "kpiAims"];
    expect(rest.filter((key) => !own.includes(kindOf(key)))).toEqual([]);
    expect(rest.map(kindOf)).toContain("personTimes");
    expect(await w.store.get(people, w.org, me)).toMatchObject({ role: "observer" });
  });

  it("is neither asked, nor counted, nor given anything to do", async () => {
    const w = await office();
    const team = (await w.store.get(accounts, w.org, CHANNEL.kind === "channel" ? CHANNEL.channel : ""))?.of ?? "";
    const obi = w.actor("test:T:obi", { name: "Obi", locale: "en", zone: "UTC" });
    await obi.moment("member", CHANNEL);
    await w.lead.press(await w.lead.say("team", CHANNEL), T_TEAM.somebodyElse, CHANNEL);
    const records = newWork(w.store).of(w.org);
    const names = async () => (await everybodyIn(team, newWork(w.store).of(w.org))).map(({ name }) => name);
    expect(await names()).toContain("Obi");
    await w.made("test:T:obi", "Obi", "observer");
    expect(await names()).not.toContain("Obi");
    const asked = await dailyJob.plan(await w.idOf("test:T:obi"), {
      org: w.org,
      now: w.now.is,
      day: "2026-11-20",
      records,
    });
    expect(asked).toEqual({ nothing: null });
    const form = await w.lead.press(await w.lead.say("team", CHANNEL), T_TEAM.somebodyElse, CHANNEL);
    expect((await w.lead.fill(form, { person: "test:T:obi" }, CHANNEL)).errors).toEqual({ person: T.aside("Obi") });
    const plan = { text: "Print the list", words: "fewer questions", owner: "test:T:obi" };
    expect((await w.lead.fill(await w.lead.say("actions add", CHANNEL), plan, CHANNEL)).errors).toMatchObject({
      owner: T.aside("Obi"),
    });
  });

  it("leads no longer, and takes part again once they are a member", async () => {
    const w = await office();
    await w.made("test:T:lea", "Lea", "observer");
    expect((await w.member.say("team", CHANNEL)).text).toContain(`${T_TEAM.leads}: ${T_TEAM.nobody}`);
    const card = await w.admin.say("roles");
    expect(card.text).toContain("Lea");
    expect((await w.admin.press(card, T.back)).text).toContain(T.nobody);
    expect((await w.lead.say("win")).form.id).toBe("win.save");
  });
});

describe("whoever has tasks of their own", () => {
  it("reads of them in the help, and nobody else does", async () => {
    const w = await office();
    const auditor = await w.made("test:T:obi", "Obi", "auditor");
    const { log, admin } = textFor("en").people.help;
    const helps = await Promise.all([w.admin, auditor, w.member].map(async (one) => (await one.say("help")).text));
    const listed = helps.map((text) => [...admin, log].filter(({ does }) => text.includes(does)).map(({ say }) => say));
    expect(listed).toEqual([["roles", "webhooks", "audit"], ["audit"], []]);
  });

  it("is told when the day that was asked for does not exist", async () => {
    const w = await office();
    expect((await w.admin.say("audit 2026-02-31")).refusal).toBe(textFor("en").core.noSuchDay);
    expect((await w.admin.say("audit 2026-11-20")).text).toContain(textFor("en").audit.title);
  });
});

describe("a member", () => {
  it("gives no roles and reads no log, whatever they make up", async () => {
    const w = await office();
    const lea = await w.idOf("test:T:lea");
    const doors = presses.filter((action) => /^(roles|audit)\./.test(action));
    const press = (action: string, value: string) =>
      w.member.press(
        { kind: "card", title: "", blocks: [{ kind: "buttons", buttons: [{ label: "x", action, value }] }] },
        "x",
      );
    for (const action of doors) expect((await press(action, `0 ${lea}`)).refusal).toMatch(ANOTHER);
    for (const word of ["roles", "audit", "audit 2026-11-20", "feedback"]) {
      expect((await w.member.say(word)).refusal).toBe(
        only(word.startsWith("audit") ? ["auditor", "admin"] : ["admin"]),
      );
    }
    for (const form of forms.filter(({ id }) => /^(roles|audit)\./.test(id))) {
      const values = { person: "test:T:mo", role: "sponsor", day: "2026-11-20" };
      const known = Object.entries(values).filter(([name]) => form.fields.some((field) => field.name === name));
      expect((await w.member.fill(form, Object.fromEntries(known))).refusal).toMatch(ANOTHER);
    }
    expect((await w.store.list(people, w.org)).filter(({ role }) => role !== undefined)).toEqual([]);
  });

  it("signs the review of a team once they are a sponsor", async () => {
    const w = await office();
    const far = w.actor("test:T:sun", { name: "Sun", locale: "en", zone: "UTC" });
    await far.say("help");
    await w.member.say("review", CHANNEL);
    const [review] = await w.store.list(reviews, w.org);
    const sign = { label: "x", action: "review.sign", value: review?.id ?? "" };
    const card = { kind: "card", title: "", blocks: [{ kind: "buttons", buttons: [sign] }] } as const;
    expect((await far.press(card, "x")).refusal).toBe(textFor("en").reviews.error.notYours);
    await w.made("test:T:sun", "Sun", "sponsor");
    expect((await far.press(card, "x")).form.id).toBe("review.sign.save");
  });
});
