import { beforeEach, describe, expect, it } from "vitest";
import { rulesCoach } from "../../../src/coach/rules.ts";
import type { Fetched } from "../../../src/core/errand.ts";
import { schedules } from "../../../src/core/schedule.ts";
import { newWork } from "../../../src/core/work.ts";
import { newErrands } from "../../../src/delivery/errands.ts";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { pullErrand } from "../../../src/features/kpis/pull/errand.ts";
import { pullJob } from "../../../src/features/kpis/pull/job.ts";
import { pulls } from "../../../src/features/kpis/pull/pull.ts";
import { teams } from "../../../src/features/people/person.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { orgOf } from "../../support/ledger.ts";
import { CHANNEL, silent } from "../../support/world.ts";
import { edit, personOf } from "../goals/plans.ts";

const FORM = { kpi: "FCR", url: "https://numbers.example/fcr", pointer: "/data/0/value", period: "day" };
const found = (value: unknown): Fetched => ({ json: { data: [{ value }] } });

let w: Desk;
let org: string;
let answer: Fetched;
let asked: string[];
let meanwhile: () => Promise<unknown>;
beforeEach(async () => {
  w = await desk();
  org = await orgOf(w.store);
  [answer, asked, meanwhile] = [found(78), [], async () => {}];
});

/** What the server does after each tick, with the network's edge in the test's hands. */
async function errands() {
  const fetchJson = async (url: string) => {
    asked.push(url);
    await meanwhile();
    return answer;
  };
  await newErrands({
    ...w,
    errands: [pullErrand],
    fetchJson,
    post: async () => ({ trouble: "unreachable" }),
    seal: (text) => text,
    coach: rulesCoach(),
    clock: () => w.now.is,
    log: silent,
  })();
  await w.settle();
}
/** The next morning, as the schedule would have it. */
async function morning(days = 1) {
  w.now.is += days * 86_400_000;
  const [team] = await w.store.list(teams, org);
  const work = newWork(w.store);
  await pullJob.plan(team?.id ?? "", {
    org,
    now: w.now.is,
    day: new Date(w.now.is).toISOString().slice(0, 10),
    records: work.of(org),
  });
  await w.store.commit(work.changes({ kind: "job", id: "test" }, 0));
  await errands();
}
const set = async (more: Record<string, string> = {}) =>
  w.lead.fill(await w.lead.press(await w.lead.say("kpi feed"), "Fetch a number"), { ...FORM, ...more });
const saved = () => w.store.list(readings, org);
const told = () => w.sent.map(({ text }) => text).filter((text) => text.includes("could not fetch"));

describe("a number that is fetched", () => {
  it("is set by a lead, and fetched at once for the period that is over", async () => {
    const seen = await set();
    expect(seen.text).toContain("https://numbers.example/fcr");
    await errands();
    expect(asked).toEqual(["https://numbers.example/fcr"]);
    expect(await saved()).toMatchObject([{ kpi: "fcr", value: 78, period: "day", end: "2026-11-19" }]);
    expect((await w.lead.say("kpi feed")).text).toContain("Last fetched: Nov 19, 2026");
    expect((await w.store.list(schedules, org)).some(({ kind }) => kind === "kpis.pull")).toBe(true);
  });

  it("comes once for each period, and not again", async () => {
    await set();
    await errands();
    await errands();
    expect(asked).toHaveLength(1);
    answer = found("80 %");
    await morning();
    expect((await saved()).map(({ value, end }) => [value, end])).toEqual([
      [78, "2026-11-19"],
      [80, "2026-11-20"],
    ]);
    await set({ kpi: "complaint rate", period: "month" });
    await errands();
    await morning();
    expect(asked).toHaveLength(4);
  });

  it("tells the leads when it fails and whoever has set it up has left the team", async () => {
    await set();
    const [pull] = await w.store.list(pulls, org);
    await edit(w, pulls, pull?.id ?? "", { owner: (await personOf(w, "Mo")).id });
    await w.member.moment("left", CHANNEL);
    answer = { trouble: "slow" };
    await errands();
    expect(w.sent.filter(({ text }) => text.includes("could not fetch")).map(({ to }) => to)).toEqual(["test:T:lea"]);
  });

  it("does not put back what somebody has corrected", async () => {
    await set();
    await errands();
    const which = await w.member.press(await w.member.say("kpi show FCR"), "Correct a reading…");
    await w.member.fill(await w.member.press(which, "Correct"), { value: "79" });
    await w.lead.press(await w.lead.say("kpi feed"), "Fetch now");
    await errands();
    expect(await saved()).toMatchObject([{ value: 79, history: [{ value: 78 }] }]);
  });

  it.each<[string, Fetched, string]>([
    ["a private address", { trouble: "private" }, "leads into a private network"],
    ["50 MB", { trouble: "large" }, "larger than 1 MB"],
    ["silence", { trouble: "slow" }, "no answer within 10 seconds"],
    ["an error", { trouble: "status", status: 503 }, "answers with an error (503)"],
    ["another shape", { json: {} }, "There is nothing where the number should stand."],
    ["a list", found([1]), "What stands there is no number."],
    ["a number that cannot be", found(178), "This number must lie between 0 and 100."],
  ])("is told to its owner when there is %s, once until it works again", async (_name, failure, sentence) => {
    await set();
    answer = failure;
    await errands();
    await morning();
    await morning();
    expect(asked).toHaveLength(3);
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain(sentence);
    expect(await saved()).toEqual([]);
    expect((await w.lead.say("kpi feed")).text).toContain(sentence);
    answer = found(78);
    await morning();
    answer = failure;
    await morning();
    expect(told()).toHaveLength(2);
  });

  it("is asked back where it is far from the usual, with what its owner can do", async () => {
    await set();
    for (const value of [78, 79, 77, 78, 79, 77, 78, 79, 78]) {
      answer = found(value);
      await morning();
    }
    answer = found(7.8);
    await morning();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain(
      "“7.8” came and cannot be taken. It is far from the usual 77 % to 79 %. If it is right, log it yourself.",
    );
  });

  it("is not taken when it was changed or stopped while it was fetched", async () => {
    await set();
    meanwhile = async () => w.lead.press(await w.lead.say("kpi feed"), "Stop fetching");
    await errands();
    expect([await saved(), await w.store.list(pulls, org)]).toEqual([[], []]);
  });

  it("waits while the team has paused it", async () => {
    await set();
    await errands();
    const [schedule] = (await w.store.list(schedules, org)).filter(({ kind }) => kind === "kpis.pull");
    const work = newWork(w.store);
    const known = await work.of(org).get(schedules, schedule?.id ?? "");
    if (known) work.of(org).put(schedules, { ...known, pausedUntil: "2026-12-24" });
    await w.store.commit(work.changes({ kind: "job", id: "test" }, 0));
    await morning();
    expect(asked).toHaveLength(1);
  });
});

describe("what is fetched", () => {
  it("is reached from the team's card by those who may set it, with what fails, since when and who hears of it", async () => {
    await set();
    answer = { trouble: "slow" };
    await errands();
    await morning();
    const team = await w.lead.say("kpi");
    const seen = await w.lead.press(team, "Fetched numbers (1 failing)");
    expect(seen.text).toContain("Since Nov 20, 2026: There was no answer within 10 seconds.");
    expect(seen.text).toContain("Hears when it fails: Lea");
    answer = found(78);
    await morning();
    expect((await w.lead.press(seen, "Our KPIs")).text).toContain("First contact resolution");
    expect((await w.lead.say("kpi")).text).not.toContain("failing");
    expect((await w.member.say("kpi")).text).not.toContain("Fetched numbers");
  });

  it("is shown to and set by the leads alone", async () => {
    expect((await w.member.say("kpi feed")).refusal).toContain("Only a lead of this team can set what is fetched.");
    const card = await set();
    expect((await w.member.press(card, "Change")).refusal).toContain("Only a lead");
  });

  it.each([
    [{ url: "http://numbers.example/" }, "url", "must begin with https://"],
    [{ url: "https://me:secret@numbers.example/" }, "url", "no name and password"],
    [{ url: "numbers" }, "url", "must begin with https://"],
    [{ pointer: "data" }, "pointer", "begins with a slash"],
    [{ kpi: "qwertyuiop" }, "kpi", "I know no measure called"],
  ])("is refused beside the field, and nothing typed is lost: %o", async (typed, field, sentence) => {
    const seen = await set(typed);
    expect(seen.errors[field]).toContain(sentence);
    expect(seen.form.fields.find(({ name }) => name === field)?.value).toBe(
      { ...FORM, ...typed }[field as keyof typeof FORM],
    );
  });

  it("can be changed and stopped", async () => {
    const form = await w.lead.press(await set(), "Change");
    expect((await w.lead.fill(form, { url: "https://other.example/fcr" })).text).toContain("https://other.example/fcr");
    expect((await w.lead.press(await w.lead.say("kpi feed"), "Stop fetching")).text).toContain(
      "Nothing is fetched yet.",
    );
  });
});
