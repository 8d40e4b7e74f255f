import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { mayChange, people, type Team } from "../../people/person.ts";
import { needKpi, needTeam, readAim, says } from "../access.ts";
import { showKpi } from "../show.ts";
import { ruleForm } from "./forms.ts";
import { alertRules, ruleOf } from "./rule.ts";

/** A miss beyond this is no limit any more, in percent. */
const MOST = 1_000;

export const presses: Record<string, PressHandler> = {
  "kpi.alert.rule": async (value, context) => {
    const { kpi, team } = await ledKpi(value, context);
    const rule = await ruleOf(context.records, team.id, kpi.key);
    return [{ kind: "open", form: ruleForm(says(context), kpi.name[context.me.lang], team, rule) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "kpi.alert.rule.save": async (typed, state, context) => {
    // The form carries the rule's id, which is the team's and the KPI's.
    const { kpi, team } = await ledKpi(state.replace(":", " "), context);
    const rule = await ruleOf(context.records, team.id, kpi.key);
    const [notice = 0, warning = 0, critical = 0] = ["notice", "warning", "critical"].map((name) =>
      percent(typed[name]),
    );
    if (!(notice > 0 && notice < warning && warning < critical && critical <= MOST)) {
      const t = says(context);
      const form = ruleForm(t, kpi.name[context.me.lang], team, rule, typed);
      return [{ kind: "reject", form, errors: { critical: t.alerts.rule.order } }];
    }
    context.records.put(alertRules, { ...rule, notice, warning, critical, muted: typed["on"] === "off" });
    return showKpi("update", kpi, team, context);
  },
};

/** Zero for what is no number. */
const percent = (typed = ""): number => Number(typed.normalize("NFKC").replace("%", "").trim()) || 0;

async function ledKpi(value: string, context: Context) {
  const { team: found, what } = await readAim(value, context);
  const team: Team = needTeam(found, context);
  const person = await context.records.get(people, context.me.id);
  if (!person || !mayChange(team, person)) throw new Refusal(says(context).alerts.rule.notLead);
  return { team, kpi: await needKpi(what, context) };
}
