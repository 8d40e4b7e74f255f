import { nameOfKpi } from "../../../catalog/meant.ts";
import type { Measure } from "../../../core/coach.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Sample, View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { sampleReadings, weighed } from "../calibration/samples.ts";
import { draftCard } from "../draft/views.ts";
import type { Goal } from "../goal.ts";
import type { Viewer } from "../views.ts";
import { usualDue, whyOf, withExpectation } from "./answers.ts";
import { wayForm } from "./forms.ts";
import { numbersCard } from "./measure-views.ts";
import { startCard, startsCard, troubleCard } from "./start-views.ts";
import type { Said, Step, Way } from "./way.ts";

const KPI = "fcr";
const READ = [68, 70, 73, 75];

/** What invented people say on each way. */
const WORDS = {
  en: {
    ...{ problem: "customers complain that replies are slow", detail: "42 complaints in October", often: "every day" },
    ...{ enough: "nobody asks twice", where: "online chat", who: "night customers", own: "parcels found again" },
    ...{ expected: "an answer within 3 days", promise: "most answers take 5 days", from: "26 h", to: "4 h" },
  },
  "zh-Hans": {
    ...{ problem: "客户老投诉回复慢", detail: "十月有42件投诉", often: "天天都有", enough: "没人再来问第二次" },
    ...{ where: "在线客服", who: "夜间客户", own: "找回来的包裹", expected: "3天内答复", promise: "一般5天答复" },
    ...{ from: "26小时", to: "4小时" },
  },
  "zh-Hant": {
    ...{ problem: "客人常抱怨回覆太慢", detail: "十月有42件客訴", often: "天天都有", enough: "沒有人再來問第二次" },
    ...{ where: "線上客服", who: "夜間顧客", own: "找回來的包裹", expected: "3天內答覆", promise: "一般5天答覆" },
    ...{ from: "26小時", to: "4小時" },
  },
} as const satisfies Record<Lang, Record<string, string>>;

/** Every step of the three ways. @param blank a draft that says nothing yet */
export function waySamples(lang: Lang, blank: Goal, viewer: Viewer): Record<string, View> {
  const t = textFor(lang);
  const w = WORDS[lang];
  const read = sampleReadings(KPI, READ, viewer.today).slice(-1);
  const problem = problemGoal(lang, blank, viewer.today);
  const at = (goal: Goal, step: Step, said: Partial<Record<Said, string>> = {}): Goal => ({
    ...goal,
    way: { ...(goal.way as Way), at: step, said: { ...goal.way?.said, ...said } },
  });
  const felt = { ...problem, basis: { source: t.ways.proofs.feeling, day: null, estimate: true } };
  const number = numberGoal(lang, blank, viewer.today);
  const seen = (values: readonly number[]): Viewer => ({ ...viewer, weighed: weighed(number, values, viewer.today) });
  const expected = expectationGoal(lang, blank);
  const views: Record<string, View> = {
    "where to start": startsCard(lang, "", () => "g1"),
    "called by its word": startCard(lang, "expectation", "g1"),
    "a problem was told": troubleCard(lang, w.problem, "g1"),
    "problem, which number": draftCard(at(problem, "measure"), viewer),
    "problem, another number": draftCard(at(problem, "measure", { words: w.own }), viewer),
    "problem, from where to where": draftCard(at(problem, "levels"), viewer),
    "problem, one last look": draftCard(at(problem, "solves"), viewer),
    "problem, the draft": draftCard(at(problem, "done"), viewer),
    "problem, only felt": draftCard(at(felt, "done"), viewer),
    "number, which of ours": numbersCard(t, "g1", read),
    "number, none read yet": numbersCard(t, "g1", []),
    "number, how far": draftCard(at(number, "size"), seen(READ)),
    "number, nobody has logged it": draftCard(at(number, "size"), seen([])),
    "number, one reading": draftCard(at(number, "size"), seen([75])),
    "number, no pace": draftCard(at(number, "size"), seen([75, 75, 75])),
    "expectation, can we do it": draftCard(at(expected, "able"), viewer),
    "expectation, asked long ago of few": draftCard(at(expected, "able", { sample: "8", asked: "2025-01-15" }), viewer),
    "expectation, how many": draftCard(at(expected, "share", { able: "yes" }), viewer),
    "expectation, out of reach": draftCard(at(expected, "share", { able: "no" }), viewer),
    "expectation, the draft": draftCard(at(expected, "done", { able: "part", promise: w.promise }), viewer),
    "form, what goes wrong": wayForm(t, "problem", problem, viewer.today),
    "form, another number": wayForm(t, "words", problem, viewer.today),
    "form, from where to where": wayForm(t, "levels", problem, viewer.today),
    "form, how far and why": wayForm(t, "size", number, viewer.today),
    "form, what customers expect": wayForm(t, "expectation", expected, viewer.today),
    "form, how many": wayForm(t, "share", at(expected, "share", { able: "yes" }), viewer.today),
    "form, a first level on the way": wayForm(t, "share", at(expected, "share", { able: "no" }), viewer.today),
  };
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [`way: ${name}`, view]));
}

/** A form of a way with what could not be taken. */
export function wayErrors(lang: Lang, blank: Goal, { today }: Viewer): Sample {
  const t = textFor(lang);
  const view = wayForm(t, "expectation", expectationGoal(lang, blank), today, { sample: "?", asked: "2027-01-01" });
  return { name: "way: form, refused", view, errors: { sample: t.ways.count, asked: t.ways.future } };
}

function problemGoal(lang: Lang, blank: Goal, today: string): Goal {
  const { problem, detail, often, enough, where, who, from, to } = WORDS[lang];
  const way: Way = { from: "problem", at: "measure", said: { problem, proof: "complaints", detail, often, enough } };
  const metric = nameOfKpi("complaint_response_time", lang);
  const hours = (text: string): Measure => ({ value: Number.parseInt(text, 10), unit: "h", text });
  return {
    ...{ ...blank, sentence: problem, way, where, who, what: metric, metric, direction: "down", due: usualDue(today) },
    ...{
      baseline: hours(from),
      target: hours(to),
      basis: { source: textFor(lang).ways.readings(4), day: "2026-10-31", estimate: false },
    },
    why: whyOf({ way, why: "" }, textFor(lang)),
  };
}

function numberGoal(lang: Lang, blank: Goal, today: string): Goal {
  const metric = nameOfKpi(KPI, lang);
  const way: Way = { from: "baseline", at: "size", said: {} };
  const baseline = { value: 73, unit: "%", text: "73%" };
  const basis = { source: textFor(lang).ways.readings(4), day: "2026-10-31", estimate: false };
  return {
    ...blank,
    sentence: metric,
    what: metric,
    metric,
    direction: "up",
    way,
    baseline,
    basis,
    due: usualDue(today),
  };
}

function expectationGoal(lang: Lang, blank: Goal): Goal {
  const { expected, where, who } = WORDS[lang];
  const t = textFor(lang);
  const said = { expected, heard: "survey", sample: "214", asked: "2026-05-20" };
  const way: Way = { from: "expectation", at: "able", said };
  return { ...blank, sentence: t.ways.said.expects(expected, where), way, ...withExpectation(said, where, who, t) };
}
