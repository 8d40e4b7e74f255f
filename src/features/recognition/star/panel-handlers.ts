import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { type Card, card, text } from "../../../core/view.ts";
import { says } from "../access.ts";
import { isWords } from "../wins/read.ts";
import { readingStar } from "./access.ts";
import { decide } from "./closing.ts";
import { asideForm, scoreForm, standInForm } from "./forms.ts";
import { oneCard, outcomeCard, panelCard, type Reading } from "./panel-views.ts";
import { colleague, readScore } from "./read.ts";
import { about, asking, needLead, needScorer, needStandIn, readingOf, readyReading } from "./reading.ts";
import { awards, noted, scores } from "./star.ts";
import { called } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "star.read": async (id, context) =>
    show(panelCard, await readingOf(await readingStar(id, context), context.me.id, context.records), context),

  "star.one": async (value, context) => {
    const { reading, person } = await about(value, context);
    return show((t, all) => oneCard(t, all, person), reading, context);
  },

  "star.score": async (value, context) => {
    const { reading, person } = await about(value, context);
    needScorer(reading, person, context);
    return [{ kind: "open", form: scoreForm(says(context), value, called(says(context), [person], reading)) }];
  },

  "star.aside": async (value, context) => {
    const { reading, person } = await about(value, context);
    needLead(reading, context);
    return [{ kind: "open", form: asideForm(says(context), value, called(says(context), [person], reading)) }];
  },

  "star.standin": async (id, context) => {
    await needStandIn(id, context);
    return [{ kind: "open", form: standInForm(says(context), id) }];
  },

  "star.outcome": async (id, context) => show(outcomeCard, (await readyReading(id, context)).reading, context),

  "star.confirm": async (id, context) => {
    const { running } = await readyReading(id, context);
    const { award, team } = running;
    const told = await decide(award, team, context.me.id, context.now, context.records);
    const after = await context.records.get(awards, award.id);
    const { star } = says(context);
    const said = (after?.chosen ?? []).length > 0 ? star.decided : star.decidedNone;
    return [{ kind: "update", card: card(star.title(team.name), text(said, "good")) }, ...told];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "star.score.save": async (typed, value, context) => {
    const { records, me, now } = context;
    const { reading, person, running } = await about(value, context);
    needScorer(reading, person, context);
    const read = readScore(typed, context);
    if ("errors" in read) {
      const form = scoreForm(says(context), value, called(says(context), [person], reading), typed);
      return [{ kind: "reject", form, errors: read.errors }];
    }
    const { award } = running;
    records.put(scores, { id: `${award.id}:${me.id}:${person}`, award: award.id, person, by: me.id, ...read });
    const what = read.scores ? "scored" : "conflict";
    const saved = records.put(awards, noted(award, now, me.id, what, person, read.conflict));
    return show(panelCard, await readingOf({ ...running, award: saved }, me.id, records), context);
  },

  "star.aside.save": async (typed, value, context) => {
    const { records, me, now } = context;
    const { reading, person, running } = await about(value, context);
    needLead(reading, context);
    const t = says(context);
    const why = (typed["why"] ?? "").trim();
    if (!isWords(why)) {
      const form = asideForm(t, value, called(t, [person], reading), typed);
      return [{ kind: "reject", form, errors: { why: t.star.error.words } }];
    }
    const { award } = running;
    const aside = { ...award, aside: { ...award.aside, [person]: why } };
    const saved = records.put(awards, noted(aside, now, me.id, "aside", person, why));
    return show(panelCard, await readingOf({ ...running, award: saved }, me.id, records), context);
  },

  "star.standin.save": async (typed, id, context) => {
    const { records, me, now } = context;
    const running = await needStandIn(id, context);
    const t = says(context);
    const { award } = running;
    const other = await colleague(typed["person"], context);
    const taken = typeof other !== "string" && award.panel.includes(other.id);
    const wrong = typeof other === "string" ? other : taken ? t.star.error.onPanel(other.name) : null;
    if (wrong !== null || typeof other === "string") {
      return [{ kind: "reject", form: standInForm(t, id, typed), errors: { person: wrong ?? "" } }];
    }
    const more = { ...award, panel: [...award.panel, other.id] };
    const saved = records.put(awards, noted(more, now, me.id, "standIn", other.id));
    const reading = await readingOf({ ...running, award: saved }, me.id, records);
    return [...show(panelCard, reading, context), await asking(saved, running, other, context.records)];
  },
};

function show(
  draw: (t: ReturnType<typeof says>, reading: Reading) => Card,
  reading: Reading,
  context: Context,
): Reply[] {
  return [{ kind: "update", card: draw(says(context), reading) }];
}
