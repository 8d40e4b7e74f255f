import type { Lang } from "../../../core/lang.ts";
import { card, type Sample, type View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { HOSTILE, invented, TODAY } from "../invented.ts";
import type { Action } from "./action.ts";
import { dropForm, learnForm, planForm, workedForm } from "./forms.ts";
import { homeBlocks } from "./list.ts";
import { learnedCard, listCard } from "./list-view.ts";
import { actionCard } from "./views.ts";

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const { w, kpi, team, action, shownAction: one, lesson, shown } = invented(lang);
  const as = (patch: Partial<Action>) => ({ ...one, action: { ...action, ...patch } });
  const words = { ...action.effect, kpi: null, gauge: null, before: null, words: w.shows };
  const look = {
    ...{ day: "2026-12-11", at: 0, by: "p2", verdict: "unclear" as const, before: 78, after: 79 },
    note: HOSTILE,
  };
  const mine = [action, { ...action, id: "a2", source: { kind: "hand" as const, id: "a2" }, text: HOSTILE }];
  const late = { ...action, id: "a3", owner: "p1", due: "2026-11-13", state: "done" as const };
  const typed = { text: w.act, owner: "chat:T1:U2", due: "2026-11-27", kpi: "fcr", look: "2026-12-11" };
  const listed = { team, mine, others: [late], names: shown.names, today: TODAY };
  const views: Record<string, View> = {
    "action, open": actionCard(t, one),
    "action, of somebody else": actionCard(t, { ...one, mayChange: false }),
    "action, done": actionCard(t, as({ state: "done", effect: words, looks: [look] })),
    "action, worked": actionCard(t, as({ state: "worked", looks: [{ ...look, verdict: "worked", note: "" }] })),
    "action, dropped": actionCard(t, as({ state: "dropped", dropped: HOSTILE })),
    "action, given": actionCard(t, one, "given"),
    "action, did it help": actionCard(t, one, "effect"),
    "action, did it help, no reading": actionCard(t, { ...one, now: null }, "effect"),
    "action, to plan anew": actionCard(t, as({ text: HOSTILE }), "replan"),
    "action, its owner is gone": actionCard(t, { ...one, owner: null }, "gone"),
    "action, form": planForm(t, "hand t1", [kpi], TODAY, typed),
    "action, plan anew": planForm(t, "replan a1", [], TODAY, { ...typed, words: w.shows }),
    "action, worked form": workedForm(t, "a1", false, {}),
    "action, drop form": dropForm(t, "a1", {}),
    "action, learn form": learnForm(t, "action.learn", "a1", "lesson", { text: w.act }),
    "actions, some": listCard(t, listed),
    "actions, none": listCard(t, { ...listed, mine: [], others: [] }),
    "learned, some": learnedCard(t, team.name, [lesson, { ...lesson, id: "l2", kind: "case", text: HOSTILE }], true),
    "learned, none": learnedCard(t, team.name, [], false),
    "home, actions": card("", ...homeBlocks(t, mine, TODAY)),
  };
  const { error } = t.actions;
  return [
    ...Object.entries(views).map(([name, view]) => ({ name, view })),
    {
      name: "action, form refused",
      view: planForm(t, "hand t1", [kpi], TODAY, { ...typed, text: HOSTILE }),
      errors: { owner: error.owner, words: error.shows, look: error.look },
    },
    { name: "action, worked refused", view: workedForm(t, "a1", false, {}), errors: { note: error.note } },
  ];
}
