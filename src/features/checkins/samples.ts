import type { Lang } from "../../core/lang.ts";
import { card, type Sample, type View } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { askCard } from "./ask-view.ts";
import { checkInForm } from "./form.ts";
import { answeredCard, helpCard, suggestForm, toldCard } from "./help/views.ts";
import { homeBlocks } from "./home.ts";
import { HOSTILE, invented, TODAY } from "./invented.ts";
import { setupForm, setupTyped } from "./setup/forms.ts";
import { noneCard, setupCard } from "./setup/views.ts";
import { readSkip, skipForm } from "./skip.ts";
import { answerCard, crowdCard, summaryCard } from "./summary/cards.ts";
import { lastingCard } from "./summary/lasting.ts";
import { leadsCard } from "./team/views.ts";
import { ownCard } from "./views.ts";

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const says = t.checkins;
  const one = invented(lang);
  const { team, practice, checkIn, answer, skip, sheet, names, own, telling, blocker } = one;
  const asking = { day: TODAY, team, audience: "team" as const, planned: answer.next, actions: [] };
  const lean = { ...practice, selfCheck: [], shifts: [] };
  const first = { ...sheet, practice: lean, goals: [], last: undefined, obstacle: null, helper: null };
  const slot = { team: team.id, day: TODAY, slot: 1 };
  const errors = {
    [`goal.${sheet.goals[0]?.id}`]: says.error.number,
    obstacle: says.error.textFirst,
    helper: says.error.unreachable(HOSTILE),
  };
  const views: Record<string, View> = {
    "asked, first time": askCard(t, { ...asking, planned: "" }, false),
    "asked, with what was planned": askCard(t, asking, false),
    "asked, for leads only": askCard(t, { ...asking, audience: "lead", planned: HOSTILE }, false),
    "asked, with open actions": askCard(t, { ...asking, planned: "", actions: one.actions }, false),
    "asked once more": askCard(t, asking, true),
    "form, first": checkInForm(t, first, TODAY),
    "form, full": checkInForm(t, sheet, TODAY),
    "form, for leads only": checkInForm(t, { ...first, practice: { ...lean, audience: "lead" } }, TODAY),
    "form, to change": checkInForm(t, { ...sheet, before: checkIn }, TODAY),
    "own, full": ownCard(t, own, false),
    "own, changed": ownCard(t, { ...own, offer: null }, true),
    "own, a win offered": ownCard(t, { ...own, offer: "win" }, false),
    "own, a customer's praise offered": ownCard(t, { ...own, offer: "praise" }, false),
    "own, late, second": ownCard(
      t,
      { ...own, checkIn: { ...checkIn, late: true, slot: 2 }, nextDay: "2026-11-23" },
      false,
    ),
    "own, little said": ownCard(
      t,
      { ...own, checkIn: { ...checkIn, said: { ...answer, progress: [], obstacle: null, done: HOSTILE } } },
      false,
    ),
    "own, skipped": ownCard(t, { ...own, checkIn: { ...checkIn, said: skip } }, false),
    "skip, form": skipForm(t, slot, team),
    "summary, some": summaryCard(t, telling),
    "summary, all is well": summaryCard(t, { ...telling, toTeam: telling.toTeam.slice(1, 2) }),
    "summary, many": summaryCard(t, { ...telling, toTeam: one.many }, true),
    "summary, a crowd": crowdCard(t, { ...telling, toTeam: one.many }),
    "summary, in the thread": answerCard(t, telling, checkIn),
    "leads, a day": leadsCard(t, { ...telling, toTeam: [...telling.toTeam, { ...checkIn, said: skip }] }, TODAY),
    "leads, an empty day": leadsCard(t, { ...telling, day: "2026-11-19", toTeam: [] }, TODAY),
    "leads, what lasts": lastingCard(t, team, [blocker], names, TODAY),
    "leads, several last": lastingCard(t, team, [blocker, { ...blocker, text: HOSTILE, asked: [] }], names, TODAY),
    "help, asked": helpCard(t, blocker, one.name, null),
    "help, suggested": helpCard(t, { ...blocker, text: HOSTILE, kind: null }, HOSTILE, one.name),
    "help, accepted": answeredCard(t, blocker, one.name, says.help.accepted(one.name)),
    "help, no longer needed": answeredCard(t, blocker, one.name, says.help.gone(one.name)),
    "help, told": toldCard(says.help.tellAccepted(one.name), blocker),
    "help, told of somebody else": toldCard(says.help.tellSuggested(one.name, HOSTILE), blocker),
    "help, form": suggestForm(t, "b1", HOSTILE),
    "setup, off": setupCard(t, team, { ...lean, on: false }, true, false),
    "setup, on": setupCard(t, team, practice, true, true),
    "setup, to read": setupCard(t, team, lean, false, false),
    "setup, form": setupForm(t, team.id, setupTyped(practice)),
    "none, to set up": noneCard(t, team, true),
    "none, to wait": noneCard(t, team, false),
    "none, no team": noneCard(t, null, false),
    "home, open": card("", ...homeBlocks(t, team, slot, undefined)),
    "home, done": card("", ...homeBlocks(t, team, slot, checkIn)),
    "home, skipped": card("", ...homeBlocks(t, team, slot, { ...checkIn, said: skip })),
  };
  const refused = readSkip(t, {});
  return [
    ...Object.entries(views).map(([name, view]) => ({ name, view })),
    { name: "form, refused", view: checkInForm(t, sheet, TODAY, { obstacle: "", done: HOSTILE }), errors },
    {
      name: "skip, refused",
      view: skipForm(t, slot, team, { words: HOSTILE }),
      errors: "errors" in refused ? refused.errors : {},
    },
    {
      name: "setup, refused",
      view: setupForm(t, team.id, {}),
      errors: { audience: says.error.reason, ticks: says.error.five },
    },
    {
      name: "help, refused",
      view: suggestForm(t, "b1", one.name),
      errors: { person: says.error.askedAlready(HOSTILE) },
    },
  ];
}
