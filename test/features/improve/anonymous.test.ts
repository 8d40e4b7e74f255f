import "../../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row, Store, Table } from "../../../src/core/store.ts";
import { deliveryTables } from "../../../src/delivery/tables.ts";
import { features } from "../../../src/features/all.ts";
import { PHASES } from "../../../src/features/improve/cycle/cycle.ts";
import { type Answer, LEAST, marks, retros, votes } from "../../../src/features/improve/retro/retro.ts";
import { readable, revealed } from "../../../src/features/improve/retro/shown-answers.ts";
import { people } from "../../../src/features/people/person.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { CHANNEL, SECRET, world } from "../../support/world.ts";
import { edit, personOf, withRecords } from "../goals/plans.ts";
import { allAnswers, answer, inChannel, retroOf, run, SUMMARY, standing, start, team } from "./retro.ts";

const tables = [...features.flatMap((feature) => feature.tables), ...deliveryTables] as Table<Row>[];

/** A team of seven whose anonymous retro was started. */
async function secret() {
  const w = await team(5);
  await start(w, "anonymous");
  return { ...w, all: [w.lead, w.member, ...w.crowd] };
}

async function publish(w: Awaited<ReturnType<typeof secret>>) {
  await w.lead.press(await w.lead.say("retro"), "Publish now");
  await w.settle();
}

describe("an anonymous retro", () => {
  it("says so on its card and its form, and is refused to a team where it would mean nothing", async () => {
    const w = await secret();
    expect(inChannel(w)[0]?.text).toContain("Anonymous: I keep no name and no time");
    const form = await w.member.press(await w.member.say("retro"), "Answer…");
    expect(form.text).toContain("Anonymous: I keep no name and no time");
    expect(form.text).toContain("You answer once");
    const small = await team();
    const refused = await small.lead.fill(await small.lead.say("retro start", CHANNEL), { mode: "anonymous" }, CHANNEL);
    expect(refused.errors).toEqual({ mode: expect.stringContaining("Fewer than five people") });
  });

  it("tells the leads when it does not open, because too few are left, and offers names", async () => {
    const w = await team(3);
    const form = await w.lead.press(await w.lead.say("retro setup", CHANNEL), "Settings…", CHANNEL);
    await w.lead.fill(form, { mode: "anonymous" }, CHANNEL);
    await edit(w, people, (await personOf(w, "P0")).id, { teams: [] });
    await run(w, "retro.weekly", "2026-11-20T15:00:00Z");
    await run(w, "retro.weekly", "2026-11-27T15:00:00Z");
    const told = w.sent.filter(({ to, card }) => to === "test:T:lea" && card.title.includes("did not open"));
    expect(told).toHaveLength(1);
    const start = await w.lead.press(told[0]?.card as never, "Start a retro…");
    expect(start.form.fields.find(({ name }) => name === "mode")?.value).toBe("named");
    expect(await withRecords(w, (records) => records.list(retros))).toEqual([]);
  });

  it("is answered once and voted on once by everybody, also where BEACON_SECRET is changed meanwhile", async () => {
    const w = await secret();
    const open = await w.member.press(await w.member.say("retro"), "Answer…");
    for (const one of w.all) await answer(one, { act: "A checklist" });
    const later = world({ store: w.store, secrets: ["the secret that has come after it", SECRET] });
    const member = later.actor("test:T:mo");
    expect((await member.fill(open, { act: "once more" })).refusal).toContain("You have answered already");
    await publish(w);
    const vote = await w.member.press(await w.member.say("retro"), "Vote…");
    const [option] = vote.form.fields.flatMap((field) => (field.kind === "choices" ? field.options : []));
    await w.member.fill(vote, { picks: option?.value ?? "" });
    await member.fill(vote, { picks: option?.value ?? "" });
    expect(await withRecords(w, (records) => records.list(votes))).toHaveLength(1);
  });

  it("keeps no trace of whose answer it is: no author, no time, no order, no message, no other record", async () => {
    const w = await secret();
    const rowsBefore = await withRecords(w, async (records) => {
      const all = await Promise.all(tables.map(async (table) => (await records.list(table)).length));
      return new Map(tables.map(({ name }, at) => [name, all[at] ?? 0]));
    });
    for (const [n, one] of w.all.entries()) {
      w.now.is += 60_000;
      const thanked = await answer(one, { plan: `words of number ${n}` });
      expect(thanked.answers).toMatchObject([{ kind: "whisper", unkept: true }]);
    }
    await w.settle();
    const ids = (await withRecords(w, (records) => records.list(people))).map(({ id }) => id);
    const said = await allAnswers(w);
    expect(said).toHaveLength(7);
    for (const one of said) {
      expect(Object.keys(one).toSorted()).toEqual([
        "by",
        "id",
        "org",
        "removed",
        "retro",
        "rev",
        "shown",
        "step",
        "text",
      ]);
      expect(one).toMatchObject({ by: null, rev: 1, id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    }
    await withRecords(w, async (records) => {
      for (const table of tables) {
        const rows = await records.list(table);
        const grown = rows.length - (rowsBefore.get(table.name) ?? 0);
        expect([table.name, grown]).toEqual([table.name, { retroAnswers: 7, retroMarks: 7 }[table.name] ?? 0]);
        for (const row of rows.map((one) => JSON.stringify(one)).filter((one) => one.includes("words of number"))) {
          expect(ids.filter((id) => row.includes(id))).toEqual([]);
        }
      }
      for (const mark of await records.list(marks))
        expect(ids.filter((id) => JSON.stringify(mark).includes(id))).toEqual([]);
      expect(await records.list(retros)).toMatchObject([{ rev: 1 }]);
    });
  });

  it("is written down in one step with a sealed mark and nothing else that tells of a person", async () => {
    const store = memoryStore();
    const written: string[] = [];
    const watched: Store = {
      get: store.get,
      list: store.list,
      close: store.close,
      commit: (changes) => {
        written.push(JSON.stringify(changes));
        return store.commit(changes);
      },
    };
    const w = await team(5, { store: watched });
    await start(w, "anonymous");
    const form = await w.member.press(await w.member.say("retro"), "Answer…");
    written.length = 0;
    await w.member.fill(form, { plan: "words of mine" });
    expect(written).toHaveLength(1);
    expect(written[0]).toContain("words of mine");
    const all = await withRecords(w, (records) => records.list(people));
    const traces = all.flatMap(({ id, name, accounts }) => [id, `"${name}"`, ...accounts]);
    expect(traces.filter((one) => written[0]?.includes(one))).toEqual([]);
  });

  it("says once that all steps are hidden, and offers nothing to read", async () => {
    const w = await secret();
    await answer(w.member, { plan: "The handover lacks notes", act: "Write notes" });
    await publish(w);
    expect(standing(w, SUMMARY).match(/Fewer than five answers/g)).toHaveLength(1);
    expect(standing(w, SUMMARY)).not.toContain("All answers");
  });

  it("shows a step from the fifth answer on, and of fewer not even how many", async () => {
    const w = await secret();
    for (const one of w.all.slice(0, 5)) await answer(one, { plan: "The handover lacks notes" });
    for (const one of w.all.slice(5)) await answer(one, { do: "We tried a list" });
    await publish(w);
    const summary = standing(w, SUMMARY);
    expect(summary).toContain("The handover lacks notes · 5 say the same");
    expect(summary).not.toContain("We tried a list");
    expect(summary.match(/Fewer than five answers/g)).toHaveLength(3);
    const page = await w.lead.press(await w.lead.press(await w.lead.say("retro"), "All answers"), "Do");
    expect(page.text).toContain("Fewer than five answers");
  });

  it("takes one answer of each, also of two forms that were open at once", async () => {
    const w = await secret();
    const card = await w.member.say("retro");
    const forms = [await w.member.press(card, "Answer…"), await w.member.press(card, "Answer…")] as const;
    const both = await Promise.all(forms.map((form, n) => w.member.fill(form, { plan: `words ${n}` })));
    expect(both.map(({ refusal }) => refusal).filter((one) => one?.includes("answered already"))).toHaveLength(1);
    expect(await allAnswers(w)).toHaveLength(1);
    const again = await w.member.press(card, "Answer…");
    expect(again.answers).toMatchObject([{ kind: "whisper", unkept: true }]);
    expect(again.text).toContain("You have answered already");
    expect((await w.member.moment("home")).text).not.toContain("Retro in desk");
    expect((await w.lead.moment("home")).text).toContain("Retro in desk, open until");
  });

  it("changes nothing that others see when somebody answers, early or late", async () => {
    const w = await secret();
    for (const one of w.all.slice(0, 5)) await answer(one, { plan: "The handover lacks notes" });
    await publish(w);
    const seen = () => [w.sent.length, w.redrawn.length];
    const before = seen();
    await answer(w.all[5] as never, { plan: "late words one" });
    await answer(w.all[6] as never, { plan: "late words two" });
    await w.settle();
    expect(seen()).toEqual(before);
    await run(w, "retro.publish", "2026-11-24T15:00:00Z");
    expect(seen()).toEqual(before);
    expect(standing(w, SUMMARY)).not.toContain("late words");
  });

  it("adds late answers together on the next day, once there are five", async () => {
    const w = await secret();
    await publish(w);
    for (const one of w.all.slice(0, 5)) await answer(one, { plan: "The handover lacks notes" });
    await w.settle();
    expect(standing(w, SUMMARY)).not.toContain("handover");
    await run(w, "retro.publish", "2026-11-24T15:00:00Z");
    expect(standing(w, SUMMARY)).toContain("The handover lacks notes · 5 say the same");
  });

  it("lets its facilitator, and nobody else, take abuse away without learning whose it was", async () => {
    const w = await secret();
    for (const one of w.all.slice(1, 6))
      await answer(one, { act: one === w.member ? "Mean words about Lea" : "A checklist" });
    await publish(w);
    expect(standing(w, SUMMARY)).toContain("Mean words");
    const page = await w.lead.press(await w.lead.press(await w.lead.say("retro"), "All answers"), "Act");
    expect(page.text).not.toMatch(/\b(Mo|P\d)\b/);
    const others = await w.member.press(await w.member.press(await w.member.say("retro"), "All answers"), "Act");
    expect(others.text).not.toContain("Take away");
    const mean = page.card.blocks
      .flatMap((block) => (block.kind === "list" ? block.items : []))
      .find(({ text }) => JSON.stringify(text).includes("Mean words"))?.button;
    const pressed = { ...page.card, blocks: [{ kind: "buttons" as const, buttons: mean ? [mean] : [] }] };
    expect((await w.member.press(pressed, "Take away")).refusal).toContain("Lea facilitates");
    await w.lead.press(pressed, "Take away");
    await w.settle();
    expect(standing(w, SUMMARY)).not.toContain("Mean words");
    expect(standing(w, SUMMARY)).toContain("A checklist");
    const vote = await w.member.press(await w.member.say("retro"), "Vote…");
    expect(vote.text).not.toContain("Mean words");
    expect(JSON.stringify(await allAnswers(w))).not.toContain("Mean words");
  });

  it("forgets who answered and voted, and what never came together, once it is over", async () => {
    const w = await secret();
    for (const one of w.all.slice(0, 5))
      await answer(one, { act: "A checklist", ...(one === w.member && { do: "alone" }) });
    await publish(w);
    const form = await w.member.press(await w.member.say("retro"), "Vote…");
    const [option] = form.form.fields.flatMap((field) => (field.kind === "choices" ? field.options : []));
    await w.member.fill(form, { picks: option?.value ?? "" });
    const again = await w.member.press(await w.member.say("retro"), "Vote…");
    expect(again.form).toMatchObject({ unnamed: true, fields: [{ value: option?.value }] });
    expect(standing(w, SUMMARY)).not.toContain("1 vote");
    const close = await w.lead.press(await w.lead.say("retro"), "Close the cycle…");
    await w.lead.fill(close, { act: "share", reason: "too early to count" });
    expect((await retroOf(w)).stage).toBe("over");
    await withRecords(w, async (records) => {
      expect(await records.list(marks)).toEqual([]);
      expect(await records.list(votes)).toEqual([]);
    });
    expect(JSON.stringify(await allAnswers(w))).not.toContain("alone");
  });
});

it("never shows fewer than five new answers of a step at once, however they come in", () => {
  const batch = fc.array(fc.constantFrom(...PHASES), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 8 }), (batches) => {
      let all: Answer[] = [];
      for (const [n, steps] of batches.entries()) {
        const row = { org: "o1", rev: 1, retro: "r1", text: "x", by: null, shown: false, removed: false };
        all = [...all, ...steps.map((step, at): Answer => ({ ...row, id: `${n}-${at}`, step }))];
        const fresh = new Map(revealed(all, true).map((one) => [one.id, one]));
        for (const step of PHASES) {
          const before = readable(all, step).length;
          const after = readable(
            all.map((one) => fresh.get(one.id) ?? one),
            step,
          ).length;
          expect(after === before || after - before >= LEAST).toBe(true);
        }
        all = all.map((one) => fresh.get(one.id) ?? one);
      }
    }),
  );
});
