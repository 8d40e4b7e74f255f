import { describe, expect, it } from "vitest";
import { type Goal, goals } from "../../../src/features/goals/goal.ts";
import { people, teams } from "../../../src/features/people/person.ts";
import { type Desk, desk, proposed, saved } from "../../support/desk.ts";
import { type Actor, CHANNEL, type Seen } from "../../support/world.ts";
import { edit, goalDue, personOf, teamOf, withRecords } from "./plans.ts";

const LEA = "test:T:lea";
const CHANGE = "Change number or date";
const HARDER = { target: "20 s", kind: "timid", reason: "We are faster than we thought." };
const EASIER = { target: "40 s", kind: "market", reason: "Twice as many customers write." };

const theGoal = async (w: Desk): Promise<Goal> => (await withRecords(w, (records) => records.list(goals)))[0] as Goal;

/** The newest message to an account. */
async function latest(w: Desk, to: string) {
  await w.settle();
  const found = w.sent.findLast((one) => one.to === to);
  if (!found) throw new Error(`nothing was sent to ${to}`);
  return found;
}

/** A goal of Mo's for which a change waits for Lea. */
async function asked(change: Record<string, string> = EASIER): Promise<Desk & { seen: Seen; card: Seen["card"] }> {
  const w = await desk();
  const seen = await w.member.fill(await w.member.press(await saved(w.member), CHANGE), change);
  return { ...w, seen, card: (await latest(w, LEA)).card };
}

async function open(actor: Actor): Promise<Seen> {
  return actor.press(await actor.say("goal list"), "Open");
}

describe("a change of what was agreed", () => {
  it("waits with both values, and the old one stays in force", async () => {
    const w = await asked();
    expect(w.seen.text).toContain("Change asked for: Target 30 s → 40 s, waits for Lea");
    expect(w.seen.text).toContain("Target: 75 s → 30 s");
    expect((await theGoal(w)).target?.text).toBe("30 s");
  });

  it("is decided by nobody who has left the team since", async () => {
    const w = await asked();
    await w.lead.moment("left", CHANNEL);
    expect((await w.lead.press(w.card, "Approve")).refusal).toContain("You no longer decide about this goal.");
    expect((await theGoal(w)).target?.text).toBe("30 s");
    expect((await open(w.member)).text).toContain("[Take the change back]");
  });

  it("is over when the goal goes back to being a draft", async () => {
    const w = await asked();
    const draft = await w.member.press(w.seen, "Undo the last change");
    const started = await w.member.press(draft, "Yes, save it");
    expect(started.text).not.toContain("waits for Lea");
    await w.lead.press(w.card, "Approve");
    expect((await theGoal(w)).target?.text).toBe("30 s");
  });

  it("reaches a lead with before, after and the reason", async () => {
    const { text, card } = await latest(await asked(), LEA);
    expect(card.title).toBe("Mo asks to change a goal");
    expect(text).toContain("Target: 30 s → 40 s");
    expect(text).toContain("Market or demand changed: Twice as many customers write.");
    expect(text).toContain("[Approve] [Decline…]");
  });

  it("counts once it is approved, and the goal shows both values and the reason for ever", async () => {
    const w = await asked();
    expect((await w.lead.press(w.card, "Approve")).card.title).toBe("Change approved");
    const told = await latest(w, "test:T:mo");
    expect(told.card.title).toBe("Lea has approved your change");
    const seen = await open(w.member);
    expect(seen.text).toContain("Target: 75 s → 40 s");
    expect(seen.text).toContain(
      "Nov 20, 2026: Target 30 s → 40 s. Market or demand changed: Twice as many customers write. Approved by Lea.",
    );
    const closed = await w.member.fill(await w.member.press(seen, "Close the goal"), {
      outcome: "reached",
      lesson: "x",
    });
    expect(closed.text).toContain("Target 30 s → 40 s");
  });

  it("that is declined leaves the goal as it is, and says why", async () => {
    const w = await asked();
    const form = await w.lead.press(w.card, "Decline…");
    expect((await w.lead.fill(form, { comment: " " })).errors).toEqual({ comment: "Please fill this in." });
    await w.lead.fill(form, { comment: "Let us wait for December." });
    const told = await latest(w, "test:T:mo");
    expect(told.card.title).toBe("Lea has declined your change");
    expect(told.text).toContain("Lea: Let us wait for December.");
    expect((await open(w.member)).text).not.toContain("40 s");
    expect((await theGoal(w)).revisions?.[0]?.decided).toMatchObject({ answer: "declined" });
  });

  it("counts once, however many approve it at once", async () => {
    const w = await asked();
    const both = await Promise.all([w.lead.press(w.card, "Approve"), w.lead.press(w.card, "Approve")]);
    expect(both.map(({ card }) => card.title)).toEqual(["Change approved", "Change approved"]);
    const changes = (await theGoal(w)).history.flatMap((entry) =>
      entry.changes.filter(({ field }) => field === "target"),
    );
    expect(changes.map(({ after }) => (after as { text: string }).text)).toEqual(["30 s", "40 s"]);
    await w.settle();
    expect(w.sent.filter(({ to }) => to === "test:T:mo")).toHaveLength(1);
  });

  it("comes to nothing when the goal is closed before", async () => {
    const w = await asked();
    await w.member.fill(await w.member.press(w.seen, "Close the goal"), { outcome: "missed", lesson: "Too much." });
    const late = await w.lead.press(w.card, "Approve");
    expect(late.text).toContain("The goal is closed, so nothing is left to decide.");
    expect((await theGoal(w)).target?.text).toBe("30 s");
  });

  it("can be taken back by its owner, after which there is nothing to approve", async () => {
    const w = await asked();
    expect((await w.member.press(w.seen, "Take the change back")).text).not.toContain("waits for");
    expect((await w.lead.press(w.card, "Approve")).card.title).toBe("Change taken back");
    expect((await theGoal(w)).target?.text).toBe("30 s");
  });

  it("is decided by nobody but whoever was asked", async () => {
    const w = await asked();
    expect((await w.member.press(w.card, "Approve")).refusal).toBe("Only whoever was asked can decide this.");
  });

  it("is one at a time", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), CHANGE);
    await w.member.fill(form, EASIER);
    expect((await w.member.fill(form, HARDER)).refusal).toContain("A change waits for Lea already.");
  });

  it("needs a difference, a reason and a kind, and keeps what was typed", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), CHANGE);
    expect(Object.keys((await w.member.fill(form, {})).errors).toSorted()).toEqual(["kind", "reason", "target"]);
    const refused = await w.member.fill(form, { target: "95 %", kind: "other", reason: "We shall see." });
    expect(refused.errors).toEqual({ target: expect.stringContaining("different units") });
    expect(refused.form.fields.find(({ name }) => name === "reason")?.value).toBe("We shall see.");
  });

  it("cannot take the target away", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), CHANGE);
    const refused = await w.member.fill(form, { target: "", kind: "other", reason: "No idea." });
    expect(refused.errors).toEqual({ target: "Please fill this in." });
  });

  it("counts although its owner has left the team meanwhile", async () => {
    const w = await asked();
    await w.member.moment("left", CHANNEL);
    await w.lead.press(w.card, "Approve");
    expect((await theGoal(w)).target?.text).toBe("40 s");
  });

  it("is no matter of words, which stay free", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), "Edit");
    expect(form.form.fields.map(({ name }) => name)).not.toContain("target");
    await w.member.fill(form, { why: "customers leave when nobody answers" });
    expect((await theGoal(w)).why).toBe("customers leave when nobody answers");
  });

  it("begins with the target of a colleague's goal that it runs into, and asks all the same", async () => {
    const w = await desk();
    await saved(w.lead);
    const seen = await saved(w.member, "we should answer customers much faster");
    await edit(w, goals, (await theGoal(w)).id, { target: { value: 20, unit: "s", text: "20 s" } });
    const form = await w.member.press(await open(w.member), "Go for 20 s as well");
    expect(form.form.fields.find(({ name }) => name === "target")?.value).toBe("20 s");
    await w.member.fill(form, { kind: "timid", reason: "Lea goes for it." });
    expect((await open(w.member)).text).toContain("Target 30 s → 20 s, waits for Lea");
    expect(seen.text).not.toContain("20 s");
  });

  it("cannot come in by a form that was opened while the goal was a draft", async () => {
    const w = await desk();
    const draft = await proposed(w.member);
    const [whole, sentence] = [
      await w.member.press(draft, "Fill in everything"),
      await w.member.press(draft, "Correct the sentence"),
    ];
    await w.member.press(draft, "Yes, save it");
    expect((await w.member.fill(whole, { target: "60 s" })).refusal).toContain("This goal is under way.");
    expect(
      (await w.member.fill(sentence, { statement: "First reply in online chat from 75 s to 60 s" })).refusal,
    ).toContain("This goal is under way.");
    expect((await theGoal(w)).target?.text).toBe("30 s");
  });
});

describe("a mistake in the number", () => {
  const SLIP = { target: "35 s", kind: "error", reason: "I meant 35." };

  it("is its owner's to mend within a day, and both values stay to be seen", async () => {
    const w = await desk();
    const mended = await w.member.fill(await w.member.press(await saved(w.member), CHANGE), SLIP);
    expect(mended.text).toContain("Target: 75 s → 35 s");
    expect(mended.text).toContain("Target 30 s → 35 s. Mistake in the number: I meant 35. Corrected within a day");
    await w.settle();
    expect(w.sent.filter(({ to }) => to === LEA)).toEqual([]);
  });

  it("needs a yes after a day", async () => {
    const w = await desk();
    await saved(w.member);
    w.now.is += 25 * 3_600_000;
    const seen = await w.member.fill(await w.member.press(await open(w.member), CHANGE), SLIP);
    expect(seen.text).toContain("30 s → 35 s, waits for Lea");
  });
});

describe("whoever has nobody to ask", () => {
  it("approves it alone as the team's only lead, and the goal says so", async () => {
    const w = await desk();
    const form = await w.lead.press(await saved(w.lead), CHANGE);
    expect(form.text).toContain("There is nobody else to ask");
    const seen = await w.lead.fill(form, EASIER);
    expect(seen.text).toContain("Approved by its owner, with nobody else to ask.");
    expect((await theGoal(w)).target?.text).toBe("40 s");
  });

  it("is not told that a sponsor decides before the bar comes down late", async () => {
    const w = await desk();
    await saved(w.member);
    const { id: above } = await theGoal(w);
    const seen = await saved(w.lead);
    const own = (await withRecords(w, (records) => records.list(goals))).find(({ id }) => id !== above);
    await edit(w, goals, own?.id ?? "", { parent: { goal: above, contribution: "driver", how: "" }, above });
    const form = await w.lead.press(seen, CHANGE);
    expect(form.text).toContain("There is nobody else to ask");
    expect(form.text).not.toContain("Mo decides");
  });

  it("asks an administrator where the team has no lead, and approves it alone where there is none either", async () => {
    const w = await desk();
    await edit(w, teams, (await teamOf(w)).id, { leads: [] });
    const form = await w.member.press(await saved(w.member), CHANGE);
    expect(form.text).toContain("There is nobody else to ask");
    await edit(w, people, (await personOf(w, "Lea")).id, { admin: true });
    expect((await w.member.fill(form, EASIER)).text).toContain("waits for Lea");
  });

  it("can choose between two leads", async () => {
    const w = await desk();
    const kim = w.actor("test:T:kim", { name: "Kim", locale: "en", zone: "UTC" });
    await kim.moment("member", CHANNEL);
    const leads = [(await personOf(w, "Lea")).id, (await personOf(w, "Kim")).id];
    await edit(w, teams, (await teamOf(w)).id, { leads });
    const form = await w.member.press(await saved(w.member), CHANGE);
    const field = form.form.fields.find(({ name }) => name === "approver");
    const options = field?.kind === "choice" ? field.options : [];
    expect(options.map(({ label }) => label).toSorted()).toEqual(["Kim", "Lea"]);
    const approver = options.find(({ label }) => label === "Kim")?.value ?? "";
    await w.member.fill(form, { ...EASIER, approver });
    expect((await latest(w, "test:T:kim")).card.title).toBe("Mo asks to change a goal");
    expect((await w.member.fill(form, { ...HARDER, approver: "nobody" })).refusal).toContain("waits for Kim");
  });
});

// The goal runs from 20 November to 20 December, so its last fifth begins on 14 December.
describe("the last fifth of a goal's time", () => {
  async function late(day: string): Promise<Desk> {
    const w = await desk();
    const ana = w.actor("test:T:ana", { name: "Ana", locale: "en", zone: "UTC", admin: true });
    await ana.say("help");
    await goalDue({ ...w, member: w.lead }, "2026-12-20");
    w.now.is = Date.parse(`${day}T10:00:00Z`);
    return w;
  }

  it.each([
    ["a lower bar", EASIER],
    ["a later day", { due: "2027-02-28", kind: "other", reason: "Later." }],
  ])("needs a sponsor for %s, even for who may approve alone, and the card says so", async (_what, change) => {
    const w = await late("2026-12-15");
    const seen = await w.lead.fill(await w.lead.press(await open(w.lead), CHANGE), change);
    expect(seen.text).toContain("waits for Ana");
    expect(seen.text).toContain("It lowers the bar in the last fifth of the time.");
    expect((await latest(w, "test:T:ana")).text).toContain("so it needs your yes");
  });

  it("needs none for a higher one", async () => {
    const w = await late("2026-12-15");
    expect((await w.lead.fill(await w.lead.press(await open(w.lead), CHANGE), HARDER)).text).toContain("75 s → 20 s");
  });

  it("has not begun a day before", async () => {
    const w = await late("2026-12-13");
    expect((await w.lead.fill(await w.lead.press(await open(w.lead), CHANGE), EASIER)).text).toContain("75 s → 40 s");
  });
});

describe("a bar that comes down a second time in a quarter", () => {
  const EASIEST = { target: "50 s", kind: "market", reason: "Still more write." };

  /** Lea has agreed to 40 s in November. */
  async function lowered(): Promise<Desk> {
    const w = await desk();
    await goalDue(w, "2027-06-30");
    await w.member.fill(await w.member.press(await open(w.member), CHANGE), EASIER);
    await w.lead.press((await latest(w, LEA)).card, "Approve");
    return w;
  }
  const admin = async (w: Desk) => {
    await w.actor("test:T:ana", { name: "Ana", locale: "en", zone: "UTC", admin: true }).say("help");
  };

  it("needs somebody beyond the team's lead, who is named beforehand and beside the field", async () => {
    const w = await lowered();
    await admin(w);
    const form = await w.member.press(await open(w.member), CHANGE);
    expect(form.text).toContain("to lower it again needs Ana");
    const refused = await w.member.fill(form, EASIEST);
    expect(refused.errors["approver"]).toBe("The bar came down this quarter already. To lower it again needs Ana.");
    const seen = await w.member.fill(form, { ...EASIEST, approver: (await personOf(w, "Ana")).id });
    expect(seen.text).toContain("waits for Ana");
    expect(seen.text).toContain("It lowers the bar a second time this quarter.");
    expect((await latest(w, "test:T:ana")).text).toContain("a second time this quarter, so it needs your yes");
  });

  it("is the lead's again where there is nobody else, for a higher bar, and in the next quarter", async () => {
    const alone = await lowered();
    const again = await alone.member.fill(await alone.member.press(await open(alone.member), CHANGE), EASIEST);
    expect(again.text).toContain("waits for Lea");
    const w = await lowered();
    await admin(w);
    const up = await w.member.fill(await w.member.press(await open(w.member), CHANGE), HARDER);
    expect(up.text).toContain("waits for Lea");
    await w.member.press(up, "Take the change back");
    w.now.is = Date.parse("2027-01-02T10:00:00Z");
    const later = await w.member.fill(await w.member.press(await open(w.member), CHANGE), EASIEST);
    expect(later.text).toContain("waits for Lea");
  });
});

describe("taking back", () => {
  it("what was approved is a change of its own, with the values before to begin with", async () => {
    const w = await asked();
    await w.lead.press(w.card, "Approve");
    const form = await w.member.press(await open(w.member), "Undo the last change");
    expect(form.form.fields.find(({ name }) => name === "target")?.value).toBe("30 s");
    await w.member.fill(form, { kind: "other", reason: "It was right before." });
    expect((await theGoal(w)).target?.text).toBe("40 s");
    expect((await open(w.member)).text).toContain("Target 40 s → 30 s, waits for Lea");
  });

  it("it by command says what to do instead", async () => {
    const w = await asked();
    await w.lead.press(w.card, "Approve");
    expect((await w.member.say("goal undo")).text).toContain("press “Change number or date”");
    expect((await theGoal(w)).target?.text).toBe("40 s");
  });

  it("the start is for the first day, so that nobody goes around an agreement", async () => {
    const w = await desk();
    const seen = await w.member.press(await saved(w.member), "More…");
    expect((await w.member.press(seen, "Undo the last change")).card.title).toBe("Here is your goal");
    await w.member.press(seen, "Edit");
    const draft = await w.member.press(await w.member.say("goal drafts"), "Go on");
    const again = await w.member.press(await w.member.press(draft, "Yes, save it"), "More…");
    w.now.is += 25 * 3_600_000;
    expect((await w.member.press(again, "Undo the last change")).refusal).toContain(
      "It is too late to take back its start",
    );
  });
});
