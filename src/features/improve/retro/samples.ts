import type { Lang } from "../../../core/lang.ts";
import { card, type Sample, type View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { cycleCard } from "../cycle/views.ts";
import { HOSTILE, invented, TODAY } from "../invented.ts";
import { answerForm, closeForm, voteForm } from "./forms.ts";
import { homeBlocks } from "./home.ts";
import { saidCard } from "./said-view.ts";
import { setupCard } from "./setup.ts";
import type { ShownRetro } from "./shown.ts";
import { summaryCard } from "./summary-view.ts";
import { fewCard, movedCard, noneCard, openCard, troubleCard } from "./views.ts";
import { setupForm, setupTyped, startForm } from "./way-forms.ts";
import { draftSamples } from "./words/samples.ts";

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const { w, kpi, team, retro, action, shown, cycle } = invented(lang);
  const at = (stage: ShownRetro["retro"]["stage"], more: Partial<ShownRetro> = {}): ShownRetro => {
    return { ...shown, retro: { ...retro, stage }, ...more };
  };
  const empty = { plan: [], do: [], check: [], act: [] };
  const nothing = { goals: [], readings: [], alerts: [], promises: [], actions: [], wins: [] };
  const secret = { ...retro, anonymous: true, facilitator: null };
  const published = { ...secret, stage: "published" as const };
  const [first] = shown.candidates;
  const picks = first ? [{ answer: first, votes: 3, action: null }] : [];
  const way = { anonymous: false, days: 3, template: "pdca" as const };
  const check = {
    ...{ kind: "number" as const, said: w.check, kpi: "fcr", gauge: action.effect.gauge },
    ...{ before: 74, after: 78 },
  };
  const closed = {
    ...{ ...cycle, template: "improvement" as const, state: "closed" as const, check, carriedFrom: "c0" },
    act: { act: "standardise" as const, note: HOSTILE },
  };
  const views: Record<string, View> = {
    "retro, open": openCard(t, shown),
    "retro, open, anonymous, nothing to begin with": openCard(t, { ...shown, retro: secret, facts: nothing }),
    "retro, moved": movedCard(t, shown, TODAY),
    "retro, answer": answerForm(t, shown, {}),
    "retro, answer to change": answerForm(t, at("published"), { plan: w.plan, act: HOSTILE }),
    "retro, answer, anonymous": answerForm(t, { ...shown, retro: secret }, {}),
    "retro, answer, in six steps": answerForm(t, { ...shown, template: "improvement" }, {}),
    "retro, answer, anonymous and late": answerForm(t, { ...shown, retro: published }, {}),
    "retro, published": summaryCard(t, at("published")),
    "retro, published, few": summaryCard(t, { ...shown, retro: published, steps: empty, candidates: [] }),
    "retro, published, nobody": summaryCard(t, at("published", { steps: empty, candidates: [] })),
    "retro, vote": voteForm(t, shown, ["x1"]),
    "retro, counted": summaryCard(t, at("voted", { picks })),
    "retro, counted, no votes": summaryCard(t, at("voted")),
    "retro, agreed": summaryCard(t, at("voted", { picks, agreed: [action] })),
    "retro, over": summaryCard(t, at("over", { agreed: [{ ...action, state: "worked" }] })),
    "retro, no channel": troubleCard(t, at("published", { trouble: "archived" })),
    "retro, all answers": saidCard(t, at("published"), "plan", 0, { facilitates: true }),
    "retro, all answers, in seven steps": saidCard(t, at("published", { template: "assessment" }), "act", 0, {
      facilitates: false,
    }),
    "retro, all answers, few": saidCard(t, { ...shown, retro: published, steps: empty }, "do", 0, {
      facilitates: false,
    }),
    ...draftSamples(lang, at("published")),
    "retro, close": closeForm(t, retro, [kpi], { plan: w.plan }),
    "retro, too few to be anonymous": fewCard(t, team),
    "retro, start, the last one not over": startForm(t, team, "2026-11-21", {}, retro),
    "retro, none": noneCard(t, team, { ...retro, stage: "over" }),
    "retro, no team": noneCard(t, null, null),
    "retro, start": startForm(t, team, "2026-11-21", { mode: "named", until: "2026-11-23" }),
    "retro, settings": setupCard(t, team, way, { schedule: undefined, saved: false, mayChange: false }),
    "retro, settings saved": setupCard(
      t,
      team,
      { ...way, anonymous: true },
      { schedule: {}, saved: true, mayChange: true },
    ),
    "retro, settings form": setupForm(t, team, setupTyped(way)),
    "cycle, under way": cycleCard(t, cycle, ""),
    "cycle, assessment, no number": cycleCard(
      t,
      { ...cycle, template: "assessment", state: "act", check: { kind: "none", reason: HOSTILE } },
      "",
    ),
    "cycle, closed, in six steps": cycleCard(t, closed, kpi.name[lang]),
    "home, retro open": card("", ...homeBlocks(t, team, retro)),
    "home, retro to vote on": card("", ...homeBlocks(t, team, { ...retro, stage: "published" })),
  };
  const { error } = t.retro;
  return [
    ...Object.entries(views).map(([name, view]) => ({ name, view })),
    { name: "retro, answer refused", view: answerForm(t, shown, {}), errors: { plan: error.nothing } },
    { name: "retro, vote refused", view: voteForm(t, shown, []), errors: { picks: error.pick } },
    {
      name: "retro, start refused",
      view: startForm(t, team, "2026-11-21", { mode: "anonymous", until: TODAY }),
      errors: { mode: error.few, until: error.until },
    },
    { name: "retro, close refused", view: closeForm(t, retro, [], { note: HOSTILE }), errors: { said: error.check } },
    { name: "retro, settings refused", view: setupForm(t, team, { days: "99" }), errors: { days: error.days } },
  ];
}
