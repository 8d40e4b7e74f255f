import { addDays, type Day } from "../../../core/time.ts";
import { buttons, type Card, card, type Form, facts, type Item, type Rich, text } from "../../../core/view.ts";
import { brief, formatDay } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import type { Team } from "../../people/person.ts";
import type { TeamWays } from "../teams.ts";
import { names, type Seen, story } from "../views.ts";
import type { Stage, Win } from "../win.ts";

/** How much of each win one line shows. */
const LETTERS = 160;
const QUEUE_LETTERS = 90;

/** What the channel reads: who, what they did, and which value it shows. */
export function postCard(t: Text, all: readonly { win: Win; shown: Seen }[]): Card {
  const says = t.recognition.post;
  if (all.length === 0) return card(says.gone);
  const items = all.map(
    ({ win, shown }): Item => ({
      text: line(t, win, shown),
      button: { label: says.second(win.seconds.length), action: "win.second", value: win.id },
    }),
  );
  return card(all.length === 1 ? says.one : says.title, { kind: "list", items }, text(says.foot, "muted"));
}

/** People's words are spans of their own, so that their marks of direction end with them. */
function line(t: Text, win: Win, shown: Seen): Rich {
  const { dash, dot, thanksFrom } = t.recognition;
  const effect = win.effect ? [dash, brief(win.effect, LETTERS)] : [];
  const giver = win.thanks ? shown.people.get(win.by)?.name : undefined;
  const from = giver === undefined ? [] : [dot, thanksFrom(giver)];
  const value = `${dot}${valueName(win.value, t.locale) ?? ""}`;
  return [...names(t, win.whose, shown), dash, brief(win.what, LETTERS), ...effect, value, ...from];
}

export interface Queue {
  team: Pick<Team, "id" | "name">;
  /** Those that others may read, by what a lead has decided. */
  all: readonly { win: Win; shown: Seen }[];
  ways: Pick<TeamWays, "allowance" | "automatic">;
  pause: TeamWays["pause"];
}

/** What waits for a lead, and how the team announces. */
export function queueCard(t: Text, { team, all, ways, pause }: Queue, said?: string): Card {
  const says = t.recognition.queue;
  const part = (stage: Stage): Item[] =>
    all
      .filter(({ win }) => win.stage === stage)
      .map(({ win, shown }) => ({
        text: [...names(t, win.whose, shown), `${t.recognition.dash}${brief(win.what, QUEUE_LETTERS)}`],
        button: { label: says.look, action: "shout.open", value: win.id },
      }));
  const parts = (["waiting", "approved", "held"] as const).map((stage) => ({ stage, items: part(stage) }));
  return card(
    says.title(team.name),
    said !== undefined && text(said, "good"),
    pause !== null && text(says.paused(formatDay(t.locale, pause.until), pause.reason), "warning"),
    all.length === 0 && text(says.none),
    ...parts.flatMap(({ stage, items }) =>
      items.length === 0
        ? []
        : [text({ bold: says.stages[stage] }), { kind: "list" as const, items: items.slice(0, 15) }],
    ),
    facts([says.automatic, ways.automatic ? says.auto : says.byLead], [says.allowance, says.perDay(ways.allowance)]),
    buttons(
      { label: says.settings, action: "shout.settings", value: team.id },
      pause === null
        ? { label: says.pause, action: "shout.pause", value: team.id }
        : { label: says.goOn, action: "shout.resume", value: team.id },
      { label: t.recognition.fairness.open, action: "shout.fairness", value: team.id },
    ),
  );
}

/** One of them, with what a lead can decide. */
export function decideCard(t: Text, win: Win, shown: Seen): Card {
  const says = t.recognition.queue;
  const { stage, id } = win;
  return card(
    says.stages[stage],
    ...story(t, win, shown),
    stage !== "posted" &&
      buttons(
        stage !== "approved" && { label: says.approve, action: "shout.approve", value: id, look: "primary" },
        { label: says.now, action: "shout.now", value: id, confirm: says.nowConfirm },
        { label: says.edit, action: "shout.edit", value: id },
        stage !== "held" && { label: says.hold, action: "shout.hold", value: id },
      ),
    win.team !== null && buttons({ label: says.back, action: "shout.queue", value: win.team }),
  );
}

export function settingsForm(t: Text, team: string, ways: Pick<TeamWays, "allowance" | "automatic">): Form {
  const says = t.recognition.queue;
  const counts = Array.from({ length: 10 }, (_, n) => ({ value: `${n + 1}`, label: `${n + 1}` }));
  const choices = [
    { value: "lead", label: says.byLead },
    { value: "auto", label: says.auto },
  ];
  return {
    ...{ kind: "form", id: "shout.settings.save", title: says.settings, submit: t.recognition.form.save, state: team },
    fields: [
      {
        ...{ kind: "choice", name: "automatic", label: says.automatic, options: choices },
        value: ways.automatic ? "auto" : "lead",
      },
      { kind: "choice", name: "allowance", label: says.allowance, options: counts, value: String(ways.allowance) },
    ],
  };
}

/** Until when nothing is announced, and why. */
export function pauseForm(t: Text, team: string, today: Day, typed: Readonly<Record<string, string>> = {}): Form {
  const says = t.recognition.queue;
  return {
    ...{ kind: "form", id: "shout.pause.save", title: says.pause, submit: t.recognition.form.save, state: team },
    fields: [
      {
        ...{ kind: "text", name: "reason", label: says.reason, hint: says.reasonHint, max: 200 },
        ...(typed["reason"] && { value: typed["reason"] }),
      },
      {
        ...{ kind: "day", name: "until", label: says.until, from: addDays(today, 1) },
        value: typed["until"] ?? addDays(today, 7),
      },
    ],
  };
}
