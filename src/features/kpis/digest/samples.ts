import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import type { Lang } from "../../../core/lang.ts";
import { type Sample, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import type { Reading } from "../kpi.ts";
import { aimsForm } from "../watch/forms.ts";
import { type Judged, standOn } from "../watch/standing.ts";
import { digestCard, followedCard, noNumbersCard } from "./card.ts";
import { digestOf } from "./digest.ts";
import { wordsSamples } from "./words/samples.ts";
import { wordsButton } from "./words/views.ts";

const DAY = "2026-11-20";

/** @param weekly a week's reading of the KPI, so many weeks back */
export function digestSamples(
  lang: Lang,
  team: Team,
  weekly: (kpi: Kpi, value: number, back: number, note: string) => Reading,
): Sample[] {
  const t = textFor(lang);
  const judged = (key: string, values: readonly number[], more: Partial<Judged> = {}) => {
    const kpi = findKpi(key) as Kpi;
    const series = values.map((value, at) => weekly(kpi, value, values.length - 1 - at, ""));
    return standOn(DAY, { kpi, series, target: null, floor: null, path: null, beside: [], ...more });
  };
  const way = {
    goal: "g1",
    owner: "p1",
    floor: null,
    start: "2026-10-01",
    due: "2026-12-31",
    milestones: [],
    hold: false,
  };
  const fcr = judged("fcr", [74, 73, 72, 70, 69], { path: { ...way, baseline: 74, target: 85 }, floor: 65 });
  const csat = judged("csat_score", [4.1, 4.2, 4.2, 4.4], { target: 4.3, floor: 4 });
  const behind = { kpi: csat.kpi, value: 3.8, floor: 4, better: "up" as const };
  const response = judged("avg_response_time", [20, 18, 15], { target: 15, beside: [behind] });
  const all = [fcr, csat, response].map((standing) => ({ kpi: standing.kpi, aims: null, goal: null, standing }));
  const gathered = { day: DAY, watched: all, before: null };
  const missing = [{ kpi: findKpi("nps") as Kpi, until: "2026-09-30" }];
  const seen = { at: Number.MAX_SAFE_INTEGER, missing: ["nps 2026-09-30"] };
  const gauge = csat.series[0]?.gauge;
  const plain = digestCard(t, team, digestOf({ ...gathered, missing: [] }));
  const commentable = { ...plain, blocks: [...plain.blocks, wordsButton(t, team)] };
  return [
    { name: "digest", view: digestCard(t, team, digestOf({ ...gathered, missing })) },
    {
      name: "digest, with what is not a number",
      view: digestCard(t, team, digestOf({ ...gathered, missing: [] }), besides(t)),
    },
    { name: "digest, for a lead where a model is on", view: commentable },
    ...wordsSamples(lang, team, DAY),
    { name: "digest, nothing new", view: digestCard(t, team, digestOf({ ...gathered, missing: [], before: seen })) },
    { name: "digest, only missing", view: digestCard(t, team, digestOf({ ...gathered, missing, before: seen })) },
    { name: "digest, no numbers", view: noNumbersCard(t, team) },
    { name: "digest, in private", view: followedCard(t, [fcr, csat], DAY) },
    ...(gauge
      ? [{ name: "form, target", view: aimsForm(t, { kpi: csat.kpi, team, gauge }, { target: 4.3, floor: 4 }) }]
      : []),
  ];
}

/** As other features would say it; what they say is shown among their own samples. */
function besides(t: Text) {
  const list = (words: string) => ({ kind: "list" as const, items: [{ text: words }] });
  const parts = [t.checkins.summary.inTheWay, t.digest.due, t.recognition.thanksTitle];
  return { blocks: parts.flatMap((part) => [text({ bold: part }), list("<!channel> *Bo* <b>Tower</b>")]), isNew: true };
}
