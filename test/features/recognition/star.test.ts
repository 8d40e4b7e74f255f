import { describe, expect, it } from "vitest";
import { card } from "../../../src/core/view.ts";
import { unreachable } from "../../../src/delivery/ledger.ts";
import { teams } from "../../../src/features/people/person.ts";
import { starJob } from "../../../src/features/recognition/star/job.ts";
import { awards } from "../../../src/features/recognition/star/star.ts";
import { orgOf } from "../../support/ledger.ts";
import type { Actor } from "../../support/world.ts";
import { edit, personOf, plan, scheduleOf, teamOf, withRecords } from "../goals/plans.ts";
import { ANA, type Crew, crew, inbox, LEA, log, MO } from "./stories.ts";

const DESK = "test:T:desk";
const ZOE = "test:T:zoe";
const CRITERIA = { criteria: "Stays until the customer is helped; 60 days of service", measures: "CSAT and FCR" };

interface Stage extends Crew {
  zoe: Actor;
}

/** The crew, with a colleague from another team for the panel. */
async function stage(options: Parameters<typeof crew>[0] = {}): Promise<Stage> {
  const w = await crew(options);
  const zoe = w.actor(ZOE, { name: "Zoe", locale: "en", zone: "UTC" });
  await zoe.moment("member", { kind: "channel", channel: "test:T:store", name: "store" });
  return { ...w, zoe };
}

async function published(more: Record<string, string> = {}, options: Parameters<typeof crew>[0] = {}) {
  const w = await stage(options);
  const form = await w.lead.press(await w.lead.say("service star"), "Begin a Service Star");
  const days = { from: "2026-11-21", until: "2026-11-27" };
  const rewards = { met: "A warm meal", exceeded: "A day off", outstanding: "A training of your choice" };
  const seen = await w.lead.fill(form, { ...CRITERIA, ...days, panel2: ANA, panel3: ZOE, ...rewards, ...more });
  return { w, form, seen };
}

const at = (w: Crew, day: string) => {
  w.now.is = Date.parse(`${day}T10:00:00Z`);
};

async function nominate(who: Actor, person: string, story = "She stayed with a guest until the taxi came") {
  const form = await who.press(await who.say("服务之星"), "Nominate somebody");
  return who.fill(form, { person, story, effect: "The guest caught his flight", value: "customer" });
}

/** The job's messages of the day, sent. */
async function morning(w: Crew, day: string) {
  const planned = await plan(w, starJob, (await teamOf(w)).id, `${day}T09:30:00Z`);
  const send = "send" in planned ? planned.send : [];
  const keys = await withRecords(w, (records) => w.outbox.book(records, send, w.now.is));
  await w.outbox.send(await orgOf(w.store), keys);
  await w.settle();
}

/** One of the panel scores somebody, from the card that they were sent. */
async function score(w: Crew, who: Actor, account: string, name: RegExp, values: Record<string, string>) {
  const card = (await inbox(w, account)).card;
  const at = card.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  const place = at.findIndex(({ text }) => name.test(JSON.stringify(text)));
  const one = { ...card, blocks: [{ kind: "list" as const, items: at.slice(place, place + 1) }] };
  return who.fill(await who.press(await who.press(one, "Read"), "Score"), values);
}

const all = (n: number) => ({ behaviour: `${n}`, customers: `${n}`, teamwork: `${n}` });

/** Mo was nominated by Ana, Ana by Mo; the panel is Lea, Ana and Zoe, and everybody has scored. */
async function scored(mo: number, ana: number, options: Parameters<typeof crew>[0] = {}) {
  const { w } = await published({}, options);
  at(w, "2026-11-23");
  await nominate(w.ana, MO, "He carried the boxes with Lea");
  await nominate(w.member, ANA);
  await morning(w, "2026-11-30");
  await score(w, w.lead, LEA, /Mo/, all(mo));
  await score(w, w.lead, LEA, /Ana/, all(ana));
  await score(w, w.ana, ANA, /Mo/, all(mo));
  await score(w, w.zoe, ZOE, /Mo/, all(mo));
  const last = await score(w, w.zoe, ZOE, /Ana/, all(ana));
  return { w, last };
}

const decided = async (mo: number, ana: number, options: Parameters<typeof crew>[0] = {}) => {
  const { w, last } = await scored(mo, ana, options);
  const seen = await w.zoe.press(await w.zoe.press(last, "See what the scores say"), "Decide so");
  await w.settle();
  return { w, seen };
};

describe("what a Service Star is given for", () => {
  it("is read by the team before anybody is nominated, and never changes", async () => {
    const { w, seen } = await published();
    expect(seen.refusal).toBeNull();
    const { text } = await inbox(w, DESK);
    expect(text).toContain("60 days of service");
    expect(text).toContain("A day off");
    expect((await w.member.say("star")).text).not.toContain("Nominate");
    expect(await scheduleOf(w, starJob, (await teamOf(w)).id)).toMatchObject({ at: "09:30" });
  });

  it("cannot be published for the same day, without words, or with the same person twice", async () => {
    const { seen } = await published({ from: "2026-11-20", criteria: "👍", panel2: LEA });
    expect(Object.keys(seen.errors).toSorted()).toEqual(["criteria", "from", "panel"]);
    expect(seen.form.fields.map(({ value }) => value)).toContain("CSAT and FCR");
  });

  it("is one, however often the form is sent, and one at a time", async () => {
    const { w, form } = await published();
    const days = { from: "2026-11-21", until: "2026-11-27" };
    await w.lead.fill(form, { ...CRITERIA, ...days, panel2: ANA, panel3: ZOE });
    await w.settle();
    expect(await w.store.list(awards, await orgOf(w.store))).toHaveLength(1);
    expect((await w.lead.say("service star")).text).not.toContain("Begin");
    await w.lead.press(await w.lead.say("service star"), "Call it off");
    const again = await w.lead.fill(form, { ...CRITERIA, ...days, panel2: ANA, panel3: ZOE });
    expect(again.refusal).toContain("decided already");
    expect(await w.store.list(awards, await orgOf(w.store))).toMatchObject([{ state: "off" }]);
  });

  it("is begun by leads alone", async () => {
    const w = await stage();
    const card = await w.lead.say("service star");
    expect((await w.member.say("service star")).text).toContain("A lead of the team can begin one");
    expect((await w.member.press(card, "Begin a Service Star")).refusal).toContain("Only a lead");
  });
});

describe("a nomination", () => {
  it("comes with a story, its effect and a value, without what leads to a customer", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    const form = await w.member.press(await w.member.say("star"), "Nominate somebody");
    const wrong = await w.member.fill(form, { person: ANA, story: "🌟🌟" });
    expect(Object.keys(wrong.errors).toSorted()).toEqual(["effect", "story", "value"]);
    const seen = await nominate(w.member, ANA, "She called back +44 20 7946 0958 three times");
    expect(seen.text).toContain("She called back ••• three times");
    expect(seen.text).toContain("Ana reads your story");
  });

  it("may be one's own, and again only in other words", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    await nominate(w.member, MO, "First words");
    await nominate(w.member, MO, "Better words");
    await morning(w, "2026-11-30");
    const read = await w.zoe.press((await inbox(w, ZOE)).card, "Read");
    expect(read.text).toContain("Better words");
    expect(read.text).not.toContain("First words");
  });

  it("is for the team's people, and not for whoever was chosen last time", async () => {
    const { w } = await decided(3, 5);
    await w.ana.press((await inbox(w, ANA)).card, "Keep it private");
    const form = await w.lead.press(await w.lead.say("service star"), "Begin a Service Star");
    const days = { from: "2026-12-01", until: "2026-12-10" };
    await w.lead.fill(form, { ...CRITERIA, ...days, panel2: ANA, panel3: ZOE });
    at(w, "2026-12-02");
    expect((await nominate(w.member, ANA)).errors["person"]).toContain("Ana was chosen last time");
    expect((await nominate(w.member, ZOE)).errors["person"]).toContain("Zoe is not in this team");
  });

  it("can be given from one's home page, where the panel finds what it has yet to read", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    const form = await w.member.press(await w.member.say("home"), "Nominate somebody");
    await w.member.fill(form, { person: ANA, story: "She stayed", effect: "He flew", value: "customer" });
    at(w, "2026-11-30");
    expect((await w.zoe.press(await w.zoe.say("home"), "Read the stories")).text).toContain("to score");
    expect((await w.member.say("home")).text).not.toContain("Read the stories");
  });

  it("can begin with what a win tells", async () => {
    const { w } = await published();
    await log(w.member, { what: "We found the lost luggage", effect: "A third night", person: ANA });
    at(w, "2026-11-23");
    const list = await w.member.say("win mine");
    expect(list.text).not.toContain("lost luggage");
    await log(w.member, { what: "I found the lost luggage", effect: "A third night" });
    const card = await w.member.press(await w.member.say("win mine"), "Open");
    const { form } = await w.member.press(card, "Nominate for the Service Star");
    expect(form.fields.map(({ value }) => value)).toEqual([
      MO,
      "I found the lost luggage",
      "A third night",
      "customer",
    ]);
  });

  it("is refused before and after its days", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    const card = await w.member.say("star");
    at(w, "2026-11-20");
    expect((await w.member.press(card, "Nominate somebody")).refusal).toContain("Nominations open on Nov 21");
    at(w, "2026-11-28");
    expect((await w.member.press(card, "Nominate somebody")).refusal).toContain("closed");
  });
});

describe("the panel", () => {
  it("reads in private once nominations are closed, and nobody else does", async () => {
    const { w } = await scored(4, 4);
    const card = (await inbox(w, ZOE)).card;
    expect((await w.member.press(card, "Read")).refusal).toContain("Only the panel");
    expect(w.sent.filter(({ to, text }) => to === MO && text.includes("panel"))).toEqual([]);
  });

  it("has nobody score themselves, and leaves out whoever declares a conflict", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    await nominate(w.member, ANA);
    await morning(w, "2026-11-30");
    const own = await w.ana.press((await inbox(w, ANA)).card, "Read");
    expect(own.text).toContain("This is about you");
    const short = await score(w, w.lead, LEA, /Ana/, { conflict: "She is my sister" });
    expect(short.text).toContain("Too few of the panel may score Ana");
    const form = await w.lead.press(short, "Name somebody to stand in");
    const after = await w.lead.fill(form, { person: MO });
    expect(after.text).not.toContain("Too few");
    expect((await w.lead.press(short, "Name somebody to stand in")).refusal).toContain("nobody has to stand in");
    expect((await w.lead.fill(form, { person: "test:T:kai" })).refusal).toContain("nobody has to stand in");
    await score(w, w.zoe, ZOE, /Ana/, all(5));
    const last = await score(w, w.member, MO, /Ana/, all(4));
    const outcome = await w.member.press(last, "See what the scores say");
    expect(outcome.text).toContain("4.5 of 5 (2 scores)");
    expect((await w.lead.say("star")).text).not.toMatch(/4\.5/);
  });

  it("does not let a lead set others aside who was nominated beside them", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    await nominate(w.ana, MO);
    at(w, "2026-11-24");
    await nominate(w.ana, LEA);
    await morning(w, "2026-11-30");
    const panel = await w.lead.press((await inbox(w, LEA)).card, "Read");
    expect(panel.text).toContain("Stories about Mo");
    expect(panel.text).not.toContain("Does not meet");
    const [id = ""] = (await w.store.list(awards, await orgOf(w.store))).map((award) => award.id);
    const value = `${id} ${(await personOf(w, "Mo")).id}`;
    const forged = card("x", { kind: "buttons", buttons: [{ label: "x", action: "star.aside", value }] });
    expect((await w.lead.press(forged, "x")).refusal).toContain("This is about you");
  });

  it("asks for every score or a reason, and decides only once all are there", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    await nominate(w.ana, MO);
    await morning(w, "2026-11-30");
    const half = await score(w, w.zoe, ZOE, /Mo/, { behaviour: "4" });
    expect(Object.keys(half.errors)).toEqual(["customers", "teamwork"]);
    const one = await score(w, w.zoe, ZOE, /Mo/, all(4));
    expect(one.text).toContain("Scores are still missing from Lea and Ana");
    expect(one.text).not.toContain("See what the scores say");
  });

  it("waits a week for the last scores, and no longer where two are there", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    await nominate(w.ana, MO);
    await morning(w, "2026-11-30");
    await score(w, w.ana, ANA, /Mo/, all(4));
    at(w, "2026-12-06");
    const seen = await score(w, w.zoe, ZOE, /Mo/, all(4));
    expect(seen.text).not.toContain("still missing");
  });
});

describe("whoever is chosen", () => {
  it("is asked before anything is announced, and told of the thank-you", async () => {
    const { w, seen } = await decided(3, 4);
    expect(seen.text).toContain("It is decided");
    const asked = await inbox(w, ANA);
    expect(asked.text).toContain("You were chosen as Service Star");
    expect(asked.text).toContain("A day off");
    expect(w.sent.filter(({ to, text }) => to === DESK && text.includes("Ana –"))).toEqual([]);
    await w.ana.press(asked.card, "Yes, announce it");
    const { text } = await inbox(w, DESK);
    expect(text).toContain("She stayed with a guest until the taxi came");
    expect(text).not.toContain("Mo");
  });

  it("shares it where the scores are the same", async () => {
    const { w } = await decided(4, 4);
    await w.ana.press((await inbox(w, ANA)).card, "Yes, announce it");
    const before = w.sent.filter(({ to }) => to === DESK).length;
    await w.member.press((await inbox(w, MO)).card, "Yes, announce it");
    await w.settle();
    expect(w.sent.filter(({ to }) => to === DESK)).toHaveLength(before + 1);
    const { text } = await inbox(w, DESK);
    expect([text.includes("Mo – He carried"), text.includes("Ana – She stayed")]).toEqual([true, true]);
  });

  it("is not named where they keep it private or do not answer", async () => {
    const { w } = await decided(3, 5);
    const before = w.sent.filter(({ to }) => to === DESK).length;
    await morning(w, "2026-12-09");
    expect(w.sent.filter(({ to }) => to === DESK)).toHaveLength(before);
    expect((await inbox(w, ANA)).text).toContain("What colleagues wrote about you");
  });

  it("is called for after a crisis, not in it", async () => {
    const { w } = await published();
    const form = await w.lead.press(await w.lead.say("shoutouts"), "Pause announcements");
    await w.lead.fill(form, { reason: "Flood in the hall", until: "2026-11-24" });
    const before = w.sent.filter(({ to }) => to === DESK).length;
    await morning(w, "2026-11-23");
    expect(w.sent.filter(({ to }) => to === DESK)).toHaveLength(before);
    await morning(w, "2026-11-24");
    expect((await inbox(w, DESK)).text).toContain("are open");
  });

  it("is announced after a crisis, not in it", async () => {
    const { w } = await decided(3, 5);
    const form = await w.lead.press(await w.lead.say("shoutouts"), "Pause announcements");
    await w.lead.fill(form, { reason: "Flood in the hall", until: "2026-12-03" });
    const before = w.sent.filter(({ to }) => to === DESK).length;
    await w.ana.press((await inbox(w, ANA)).card, "Yes, announce it");
    await w.settle();
    expect(w.sent.filter(({ to }) => to === DESK)).toHaveLength(before);
    await morning(w, "2026-12-03");
    expect((await inbox(w, DESK)).text).toContain("Service Star of");
  });

  it("is nobody where the scores are low, and everybody still has their stories", async () => {
    const { w, seen } = await decided(2, 2);
    expect(seen.text).toContain("nobody this time");
    expect((await inbox(w, MO)).text).toContain("He carried the boxes");
    expect(w.sent.filter(({ text }) => text.includes("You were chosen"))).toEqual([]);
  });
});

/** Sends a form that was opened before it was over. */
async function nominateAfter(w: Stage) {
  at(w, "2026-11-23");
  const { id: state } = (await w.store.list(awards, await orgOf(w.store)))[0] as { id: string };
  const form = { kind: "form", id: "star.nominate.save", title: "", fields: [], submit: "", state } as const;
  return w.member.fill(form, {});
}

describe("afterwards", () => {
  const over = async () => {
    const { w } = await decided(3, 5);
    await w.ana.press((await inbox(w, ANA)).card, "Yes, announce it");
    return w;
  };

  it("everybody has their own stories and scores, and nobody's else", async () => {
    const w = await over();
    const mine = await inbox(w, MO);
    expect(mine.text).toContain("He carried the boxes with Lea");
    expect(mine.text).toContain("3 of 5");
    expect(mine.text).not.toMatch(/taxi|5 of 5/);
  });

  it("can be looked at again: asked once, answered by a lead, and in the log", async () => {
    const w = await over();
    const mine = (await inbox(w, MO)).card;
    await w.member.fill(await w.member.press(mine, "Ask to look again"), { what: "The night shift was not seen" });
    expect((await w.member.press(mine, "Ask to look again")).refusal).toContain("asked already");
    const asked = await inbox(w, LEA);
    expect(asked.text).toContain("The night shift was not seen");
    expect(asked.text).toContain("Zoe: Does what the criteria ask for 3");
    expect(asked.text).not.toContain("Ana reads");
    await w.lead.fill(await w.lead.press(asked.card, "Answer"), { what: "We have looked again with Zoe" });
    expect((await inbox(w, MO)).text).toContain("We have looked again with Zoe");
    expect((await w.lead.press(asked.card, "What happened so far")).text).toContain("Mo asked to look again");
    expect((await w.member.press(asked.card, "Answer")).refusal).toContain("Only a lead");
  });

  it("can be looked at again where nobody leads the team any more: an administrator answers", async () => {
    const w = await over();
    const [mine, team] = [(await inbox(w, MO)).card, await teamOf(w)];
    const ada = w.actor("test:T:ada", { name: "Ada", locale: "en", zone: "UTC", admin: true });
    await ada.say("home");
    await edit(w, teams, team.id, { leads: [] });
    const form = await w.member.press(mine, "Ask to look again");
    expect((await w.member.fill(form, { what: "The night shift was not seen" })).text).toContain("passed it on");
    const asked = await inbox(w, "test:T:ada");
    await ada.fill(await ada.press(asked.card, "Answer"), { what: "We have looked again" });
    expect((await inbox(w, MO)).text).toContain("We have looked again");
    expect((await w.lead.press(asked.card, "Answer")).refusal).not.toBeNull();
  });

  it("says so where nobody is there to look again, and tells the next lead", async () => {
    const w = await over();
    const [mine, team, lea] = [(await inbox(w, MO)).card, await teamOf(w), await personOf(w, "Lea")];
    await edit(w, teams, team.id, { leads: [] });
    const form = await w.member.press(mine, "Ask to look again");
    const said = await w.member.fill(form, { what: "The night shift was not seen" });
    expect(said.text).toContain("Nobody leads your team at the moment");
    await edit(w, teams, team.id, { leads: [lea.id] });
    await morning(w, "2026-12-01");
    await morning(w, "2026-12-02");
    const told = w.sent.filter(({ to, text }) => to === LEA && text.includes("The night shift was not seen"));
    expect(told).toHaveLength(1);
  });

  it("is not the asker's own to answer, although they lead the team", async () => {
    const w = await over();
    const [mine, team, mo] = [(await inbox(w, MO)).card, await teamOf(w), await personOf(w, "Mo")];
    await edit(w, teams, team.id, { leads: [...team.leads, mo.id] });
    await w.member.fill(await w.member.press(mine, "Ask to look again"), { what: "I was not seen" });
    await w.settle();
    expect(w.sent.filter(({ to, text }) => to === MO && text.includes("asks to look again"))).toEqual([]);
    expect((await w.member.press((await inbox(w, LEA)).card, "Answer")).refusal).not.toBeNull();
  });

  it("a lead hears where the channel did not take the announcement, and sends it again", async () => {
    const answers = { refuses: false };
    const { w } = await decided(3, 5, {
      answer: () => (answers.refuses ? { kind: "refused", reason: "not_in_channel" } : { kind: "sent", ref: "1" }),
    });
    answers.refuses = true;
    await w.ana.press((await inbox(w, ANA)).card, "Yes, announce it");
    await w.settle();
    answers.refuses = false;
    await morning(w, "2026-12-01");
    const told = await inbox(w, LEA);
    expect(told.text).toContain("did not reach the channel");
    expect((await w.member.press(told.card, "Announce it again")).refusal).toContain("Only a lead");
    w.sent.length = 0;
    await w.lead.press(told.card, "Announce it again");
    await w.settle();
    expect(w.sent.map(({ to, card }) => [to, card.title])).toEqual([[DESK, "Service Star of desk"]]);
    expect((await w.lead.press(told.card, "Announce it again")).refusal).not.toBeNull();
    await morning(w, "2026-12-02");
    expect(w.sent).toHaveLength(1);
  });

  it("no card lists people by their scores", async () => {
    const w = await over();
    expect((await w.zoe.press((await inbox(w, ZOE)).card, "Read")).refusal).toContain("decided already");
    expect((await w.lead.say("star")).text).not.toMatch(/of 5/);
  });

  it("stories are given back where a lead calls it off", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    await nominate(w.member, ANA);
    await w.lead.press(await w.lead.say("star"), "Call it off");
    expect((await inbox(w, ANA)).text).toContain("taxi");
    expect((await nominateAfter(w)).refusal).toContain("closed");
  });

  it("whoever has left the panel is not waited for", async () => {
    const { w } = await published();
    at(w, "2026-11-23");
    await nominate(w.ana, MO);
    await morning(w, "2026-11-30");
    await edit(w, unreachable, ANA, { of: "x", since: 0, reason: "user_disabled" });
    await score(w, w.zoe, ZOE, /Mo/, all(4));
    const last = await score(w, w.lead, LEA, /Mo/, all(4));
    expect(last.text).not.toContain("missing");
  });
});
