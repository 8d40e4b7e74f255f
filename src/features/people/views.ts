import type { Me } from "../../core/feature.ts";
import { LANGS } from "../../core/lang.ts";
import { type Given, isAside } from "../../core/rights.ts";
import {
  type Block,
  type Button,
  buttons,
  type Card,
  card,
  type Form,
  facts,
  type Span,
  text,
} from "../../core/view.ts";
import { joinAll } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import type { Person, Team } from "./person.ts";

/** What a channel sees when Beacon comes in, and again whenever somebody types `team`. */
export function teamCard(t: Text, team: Team, leads: readonly Person[]): Card {
  const says = t.people.team;
  const names = joinAll(
    t.locale,
    leads.map((lead): Span => ({ person: lead.name, accounts: lead.accounts })),
  );
  const settled = leads.length > 0;
  return card(
    settled ? says.settings(team.name) : says.title(team.name),
    !settled && text(says.intro),
    facts([says.leads, names.length > 0 ? names : says.nobody], [says.language, t.people.languages[team.lang]]),
    buttons(
      {
        label: says.iLead,
        action: "team.lead",
        value: team.id,
        ...(!settled && { look: "primary" as const }),
      },
      { label: says.somebodyElse, action: "team.pick", value: team.id },
      settled && { label: says.notILead, action: "team.unlead", value: team.id },
    ),
    buttons(...languageButtons(t, team)),
    settled &&
      buttons(
        { label: t.rhythm.team.open, action: "team.rhythm", value: team.id },
        { label: t.checkins.open, action: "checkin.setup", value: team.id },
        { label: t.retro.open, action: "retro.setup", value: team.id },
        { label: t.recognition.queue.open, action: "team.shoutouts", value: team.id },
        { label: t.ideas.open, action: "idea.list", value: team.id },
        { label: t.ledger.showNext, action: "ledger.next", value: `team:${team.id}` },
        { label: t.ledger.showWhy, action: "ledger.why", value: `team:${team.id}` },
      ),
    text(says.next, "muted"),
  );
}

export function leadForm(t: Text, team: Team): Form {
  const says = t.people.team;
  const fields = [{ kind: "person" as const, name: "person", label: says.formField }];
  return { kind: "form", id: "team.lead.save", title: says.formTitle, fields, submit: says.formSave, state: team.id };
}

/** The first thing a person sees alone with Beacon. */
export function welcomeCard(t: Text, me: Pick<Me, "name">, hasTeam: boolean): Card {
  const says = t.people.welcome;
  return card(
    says.title(me.name),
    text(says.intro),
    text(says.start),
    { kind: "quote", text: says.example },
    buttons(...startButtons(t)),
    !hasTeam && text(says.noTeam, "muted"),
  );
}

/** Everything that can be said. @param me whose tasks of their own stand at the end */
export function helpCard(t: Text, me: Pick<Me, "admin" | "role">): Card {
  const { title, examples, admin, log } = t.people.help;
  const more = [...(me.admin ? admin : []), ...(me.admin || me.role === "auditor" ? [log] : [])];
  const { role } = me;
  const aside = role !== undefined && isAside(me) && asideText(t, role);
  const ways = aside ? [goalsButton(t)] : startButtons(t);
  return card(title, aside, sayings(t, [...examples, ...more]), buttons(...ways));
}

/** What it means to be one who sees and is not asked. */
const asideText = ({ core, roles }: Text, role: Given): Block =>
  text([{ bold: roles.names[role] }, `${core.colon}${roles.means[role]}`]);

/** To whoever wrote what Beacon could not take as a goal or a command: a few things to say, and how to see the rest. */
export function lostCard(t: Text): Card {
  const { title, lost, examples, rest } = t.people.help;
  const often = examples.filter((one) => one.often);
  return card(title, text(lost), sayings(t, [...often, rest]), buttons(...startButtons(t)));
}

function sayings(t: Text, all: readonly { say: string; does: string }[]): Block {
  const { dash } = t.people.help;
  return { kind: "list", items: all.map(({ say, does }) => ({ text: [{ bold: say }, `${dash}${does}`] })) };
}

function startButtons(t: Text): Button[] {
  return [
    { label: t.people.help.newGoal, action: "goal.new", value: "", look: "primary" },
    { label: t.ways.help, action: "goal.ways", value: "" },
    { label: t.templates.start, action: "goal.templates", value: "" },
    goalsButton(t),
  ];
}

const goalsButton = (t: Text): Button => ({ label: t.people.help.myGoals, action: "goal.list", value: "" });

/** One button for each language that is not spoken yet, each in its own words. */
function languageButtons(t: Text, team: Team): Button[] {
  const others = LANGS.filter((lang) => lang !== team.lang);
  return others.map((lang) => ({
    label: t.people.languages[lang],
    action: "team.lang",
    value: `${lang} ${team.id}`,
  }));
}
