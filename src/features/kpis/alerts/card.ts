import { type Block, type Button, buttons, type Card, card, facts, type Item, text } from "../../../core/view.ts";
import { formatNumber } from "../../../text/figures.ts";
import type { Text } from "../../../text/text.ts";
import { formatWeekday } from "../../../text/when.ts";
import { chartOf } from "../chart.ts";
import { standingLine, TONES } from "../digest/line.ts";
import { amountInWords, spanInWords } from "../words.ts";
import type { ShownAlert } from "./shown.ts";
import { foundInWords, nextInWords, titleOf, valueInWords, whenInWords } from "./words.ts";

/** An alert as everybody who is told sees it. Help is offered before anything is asked. */
export function alertCard(t: Text, shown: ShownAlert, said?: string): Card {
  const { alert, kpi, watched } = shown;
  const over = alert.state === "closed";
  const standing = watched?.standing;
  return card(
    titleOf(t, shown),
    said !== undefined && text(said, "good"),
    ...whatBlocks(t, shown),
    factsOf(t, shown),
    !over && kpi && standing ? chartOf(t, kpi, standing.series, standing) : null,
    ...(over ? [] : besideBlocks(t, shown)),
    askBlock(t, shown),
    over ? null : buttons(...buttonsOf(t, shown)),
  );
}

function whatBlocks(t: Text, { alert, team }: ShownAlert): Block[] {
  const { finding, incident, gauge, state } = alert;
  const tone = state === "closed" || state === "waiting" ? "muted" : "warning";
  if (finding) return [text(foundInWords(t, finding, gauge), tone)];
  if (!incident) return [];
  if (state === "waiting") return [{ kind: "quote", text: incident.text }];
  const never = incident.limit <= incident.at;
  const limit = never ? t.alerts.never : t.alerts.beyond(whenInWords(t, incident.limit, team.zone, true));
  return [{ kind: "quote", text: incident.text }, text(limit, tone)];
}

function factsOf(t: Text, shown: ShownAlert): Block {
  const { alert, team, watched } = shown;
  const { fact } = t.alerts;
  const standing = watched?.standing;
  const last = standing?.series.at(-1);
  const level = (value: number | null | undefined) =>
    last && value !== null && value !== undefined ? amountInWords(t, Number(value.toPrecision(4)), last.gauge) : null;
  const n = last && last.n !== null ? t.kpis.nOf(formatNumber(t.locale, last.n)) : "";
  const open = alert.state !== "closed";
  return facts(
    [fact.state, stateInWords(t, shown)],
    [fact.next, nextInWords(t, shown) || null],
    [fact.team, team.name],
    [fact.latest, last ? t.alerts.nOf(amountInWords(t, last.value, last.gauge), spanInWords(t, last), n) : null],
    [fact.expected, open ? level(standing?.expected) : null],
    [fact.target, level(standing?.target)],
    [fact.floor, level(standing?.floor)],
    ...doneFacts(t, shown),
  );
}

/** What people have said and done. */
function doneFacts(t: Text, { alert, names }: ShownAlert): (readonly [string, string | null])[] {
  const { fact, cause: codes, help } = t.alerts;
  const { cause, action, effect, gauge } = alert;
  const nameOf = (id: string) => names[id] ?? "";
  const asked = alert.helps.map(({ kind, taken }) =>
    t.alerts.helpAsked(help.kinds[kind], taken === null ? null : nameOf(taken)),
  );
  const values = effect && t.alerts.change(valueInWords(t, effect.before, gauge), valueInWords(t, effect.after, gauge));
  const automatic = alert.finding?.kind === "missing" ? t.alerts.came : t.alerts.recovered;
  return [
    [fact.help, asked.length > 0 ? asked.join("\n") : null],
    [fact.cause, cause && `${codes.codes[cause.code]}${t.kpis.dot}${cause.text}`],
    [fact.action, action && t.alerts.action(action.what, nameOf(action.owner), formatWeekday(t.locale, action.due))],
    [fact.effect, effect && (effect.by === null ? automatic : effect.note)],
    [fact.change, gauge === null || effect?.after === null ? null : values],
  ];
}

function stateInWords(t: Text, { alert, names, team }: ShownAlert): string {
  const state = t.alerts.states[alert.state];
  const who = alert.state === "acked" && alert.acked ? names[alert.acked.by] : undefined;
  const said = who === undefined ? state : t.alerts.by(state, who);
  return t.alerts.line(said, whenInWords(t, alert.raisedAt, team.zone), "");
}

/** The measures that must hold meanwhile, read or not. */
function besideBlocks(t: Text, { beside }: ShownAlert): Block[] {
  if (beside.length === 0) return [];
  const items = beside.map(({ kpi, watched }): Item => {
    const standing = watched?.standing;
    if (!standing) return { text: t.alerts.unread(kpi.name[t.locale]), tone: "muted" };
    const tone = TONES[standing.state];
    return { text: standingLine(t, standing), ...(tone && { tone }) };
  });
  return [text(t.alerts.beside, "muted"), { kind: "list", items }];
}

function askBlock(t: Text, { alert: { state, grade, history } }: ShownAlert): Block | null {
  if (state === "verifying") return text({ bold: t.alerts.asked });
  if (state === "acked" && history.at(-1)?.why === "not") return text({ bold: t.alerts.again });
  return state === "open" || state === "acked" ? text({ bold: t.alerts.ask[grade] }) : null;
}

function buttonsOf(t: Text, { alert: { id, state } }: ShownAlert): Button[] {
  const says = t.alerts;
  const press = (label: string, action: string): Button => ({ label, action: `kpi.alert.${action}`, value: id });
  const help = press(says.helpButton, "help");
  const cause = press(says.causeButton, "cause");
  const first = (button: Button): Button => ({ ...button, look: "primary" });
  switch (state) {
    case "open":
      return [first(press(says.ack, "ack")), help, cause];
    case "acked":
      return [first(cause), help, press(says.closeButton, "close")];
    case "acting":
      return [first(press(says.checkButton, "check")), help, cause];
    case "verifying":
      return [first(press(says.worked, "close")), press(says.not, "not"), press(says.unclear, "unclear"), help];
    case "waiting":
      return [first(press(says.report.solved, "close"))];
    case "closed":
      return [];
    default:
      return state satisfies never;
  }
}
