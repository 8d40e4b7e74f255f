import "../../support/seed.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Action, actions } from "../../../src/features/improve/actions/action.ts";
import { type Answer, answers, type Retro, retros, type Stage } from "../../../src/features/improve/retro/retro.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { CHANNEL, type Seen } from "../../support/world.ts";
import { oneButton } from "../goals/company.ts";
import { withRecords } from "../goals/plans.ts";

const EVENTS = ["start", "answer", "publish", "vote", "count", "take", "agree", "remove", "close"] as const;
/** Something that somebody does to one of the retros there have been, whether it may be done then or not. */
interface Event {
  what: (typeof EVENTS)[number];
  who: "lead" | "member";
  which: "latest" | "first";
}
/** Mostly by who facilitates, to the one under way: what is refused at once proves little. */
const event = fc.record({
  what: fc.constantFrom(...EVENTS),
  who: fc.constantFrom("lead" as const, "lead" as const, "member" as const),
  which: fc.constantFrom("latest" as const, "latest" as const, "first" as const),
});

/** Where a retro may go from each stage. */
const NEXT: Record<Stage, readonly Stage[]> = {
  open: ["open", "published"],
  published: ["published", "voted", "over"],
  voted: ["voted", "over"],
  over: ["over"],
};

interface Kept {
  retros: Retro[];
  answers: Answer[];
  actions: Action[];
}
const keptIn = (w: Desk): Promise<Kept> =>
  withRecords(w, async (records) => ({
    retros: (await records.list(retros)).toSorted((a, b) => a.openedAt - b.openedAt),
    answers: await records.list(answers),
    actions: await records.list(actions),
  }));

/** What the event's form is filled with; null where it has none. */
const TYPED: Record<Event["what"], ((form: Seen["form"], n: number) => Record<string, string>) | null> = {
  start: () => ({ mode: "named", until: "2026-11-23" }),
  answer: (_form, n) => ({ plan: `the handover ${n}`, act: `a checklist ${n}` }),
  vote: (form) => {
    const [first] = form.fields.flatMap((field) => (field.kind === "choices" ? field.options : []));
    return { picks: first?.value ?? "" };
  },
  agree: (_form, n) => ({ text: `a list ${n}`, words: "fewer questions", owner: "test:T:mo" }),
  close: () => ({ act: "retry", said: "questions 12 → 9", plan: "the handover", done: "a list" }),
  ...{ publish: null, count: null, take: null, remove: null },
};
const ACTIONS: Partial<Record<Event["what"], string>> = {
  ...{ answer: "retro.answer", publish: "retro.publish", vote: "retro.vote", count: "retro.count", take: "retro.take" },
  ...{ agree: "retro.act", close: "retro.close", remove: "retro.remove" },
};

/** Does it by a button that somebody may have kept from another time. */
async function happen(w: Desk, { what, who, which }: Event, before: Kept, n: number): Promise<void> {
  const actor = w[who];
  const retro = before.retros.at(which === "latest" ? -1 : 0);
  const said = before.answers.findLast((one) => one.retro === retro?.id);
  const value = [
    retro?.id ?? "none",
    ...(what === "agree" || what === "remove" ? [retro?.picks[0]?.answer ?? said?.id ?? ""] : []),
  ];
  const action = ACTIONS[what];
  const seen = action
    ? await actor.press(oneButton(action, value.join(" ").trim()), "x")
    : await actor.say("retro start", CHANNEL);
  const fill = TYPED[what];
  if (!fill || !seen.answers.some(({ kind }) => kind === "open")) return;
  await actor.fill(seen, fill(seen.form, n), action ? undefined : CHANNEL);
}

function expectKept(before: Kept, after: Kept): void {
  for (const was of before.retros) {
    const is = after.retros.find(({ id }) => id === was.id);
    if (!is) throw new Error("a retro is gone");
    expect(NEXT[was.stage]).toContain(is.stage);
    expect(is.history.slice(0, was.history.length)).toEqual(was.history);
    if (was.stage === "over") expect(is).toEqual(was);
    for (const pick of was.picks) expect(is.picks.map(({ answer }) => answer)).toContain(pick.answer);
  }
  const [said, agreed] = [new Map(after.answers.map((one) => [one.id, one])), after.actions.map(({ id }) => id)];
  for (const one of before.answers) expect(said.get(one.id)).toMatchObject({ retro: one.retro, by: one.by });
  for (const { id } of before.actions) expect(agreed).toContain(id);
  expect(after.retros.filter(({ stage }) => stage !== "over").length).toBeLessThanOrEqual(1);
}

it("a retro goes through its stages in order, keeps what was said, and stays closed, whatever is pressed when", async () => {
  const reached = new Set<Stage>();
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 6, maxLength: 24 }), async (all) => {
      const w = await desk();
      let before = await keptIn(w);
      const first: Event = { what: "start", who: "lead", which: "latest" };
      for (const [n, one] of [first, ...all].entries()) {
        w.now.is += 1_000;
        await happen(w, one, before, n);
        const after = await keptIn(w);
        expectKept(before, after);
        for (const { stage } of after.retros) reached.add(stage);
        before = after;
      }
      await w.settle();
    }),
    { numRuns: 40 },
  );
  expect(reached).toEqual(new Set(["open", "published", "voted", "over"]));
}, 60_000);
