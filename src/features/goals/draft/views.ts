import type { Letter } from "../../../core/coach.ts";
import type { Lang } from "../../../core/lang.ts";
import { addMonths, type Day, daysBetween, endOfMonth, endOfQuarter } from "../../../core/time.ts";
import { type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { resourceBlocks, resourceFacts } from "../calibration/resource-views.ts";
import { lacking } from "../calibration/resources.ts";
import { boundFacts, calibrationBlocks, calibrationLines } from "../calibration/views.ts";
import { isWide } from "../cascade/level.ts";
import { servesButton } from "../cascade/views.ts";
import { type Goal, VISIBILITIES } from "../goal.ts";
import type { Finding } from "../guard/rails.ts";
import { guardBlocks, MOST, shownFindings, toldFindings } from "../guard/views.ts";
import { checks, nextQuestion } from "../smart.ts";
import { valueName, values } from "../values.ts";
import { contentFacts, nameOf, statementOf, type Viewer } from "../views.ts";

/** A draft with its five letters and the one question that comes next, or the finished sentence for a yes. */
export function draftCard(goal: Goal, viewer: Viewer, again = false): Card {
  const t = textFor(viewer.lang);
  if (goal.state === "cancelled") return droppedCard(t, goal);
  const asked = nextQuestion(goal);
  const findings = shownFindings(goal, viewer, asked);
  if (asked === null) return proposalCard(t, goal, viewer, findings);
  const says = t.goals.draft;
  const room = roomFor(t, goal, viewer, findings);
  const done = checks(goal).filter(({ passed }) => passed).length;
  return card(
    says.title,
    again && text(says.again, "muted"),
    { kind: "quote", text: goal.sentence },
    { kind: "list", items: letterItems(t, goal, viewer) },
    ...guardBlocks(t, goal, findings, room.guards),
    ...calibrationBlocks(t, goal, viewer, room.readings),
    text([{ bold: says.progress(done) }, " ", question(t, goal, asked, viewer.lang)]),
    buttons(...answersTo(asked, goal, t, viewer)),
    buttons({ label: says.fillIn, action: "goal.all", value: goal.id }, overrideButton(t, goal, viewer, asked), {
      label: says.drop,
      action: "goal.drop",
      value: goal.id,
      confirm: says.dropConfirm,
    }),
  );
}

/** What stops it goes first, then how hard it is, then what else there is to say: two in all. */
function roomFor(t: Text, goal: Goal, viewer: Viewer, findings: readonly Finding[]) {
  const told = toldFindings(findings);
  const stops = told.some(({ level }) => level === "block");
  const first = stops ? 0 : Math.min(1, calibrationLines(t, goal, viewer).length);
  const guards = Math.min(told.length, MOST - first);
  return { guards, readings: MOST - guards };
}

/** The coach's own question where it is closer to the words and in the reader's language, else the general one. */
function question(t: Text, goal: Goal, asked: Letter | "value", lang: Lang): string {
  const general = t.goals.draft.ask[asked];
  if (asked === "value" || asked === "R" || goal.reading.lang !== lang) return general;
  return goal.reading.advice[asked] || general;
}

function letterItems(t: Text, goal: Goal, { kin }: Viewer): Item[] {
  return checks(goal).map(({ letter, passed, proof: words }) => {
    const proof = words === "" && letter === "R" && kin?.parent ? t.cascade.proof(nameOf(t, kin.parent)) : words;
    const head = `${letter} · ${t.goals.letters[letter]}`;
    if (!passed) return { text: [{ bold: head }, `${t.goals.dash}${t.goals.missingWord}`], tone: "muted" };
    const shown = letter === "T" && goal.due ? t.goals.day(goal.due) : proof || t.goals.passedWord;
    return { text: [{ bold: head }, `${t.goals.dash}${shown}`], tone: "good" };
  });
}

/** The ways to answer a question in place. */
function answersTo(question: Letter | "value", goal: Goal, t: Text, viewer: Viewer): Button[] {
  const { lang, today } = viewer;
  const says = t.goals.draft;
  switch (question) {
    case "A":
      // Nobody can reach it by any means, so only another target answers.
      if (goal.reading.refused.includes("A")) return answersTo("M", goal, t, viewer);
      return [{ label: says.answer.A, action: "goal.ask.A", value: goal.id, look: "primary" }];
    case "S":
    case "M":
      return [{ label: says.answer[question], action: `goal.ask.${question}`, value: goal.id, look: "primary" }];
    case "T":
      return [
        ...dates(t, today).map(({ label, due }) => ({ label, action: "goal.due", value: `${goal.id} ${due}` })),
        { label: says.answer.T, action: "goal.ask.T", value: goal.id },
      ];
    case "R":
    case "value": {
      const action = question === "R" ? "goal.ask.R" : "goal.value";
      const picks = values.map(({ id }) => ({ label: valueName(id, lang) ?? id, action, value: `${goal.id} ${id}` }));
      return question === "R" ? [...picks, servesButton(t, goal)] : picks;
    }
    default:
      return question satisfies never;
  }
}

/** Three deadlines worth offering, without twins and without one that leaves less than a week. */
function dates(t: Text, today: Day): { label: string; due: Day }[] {
  const says = t.goals.draft;
  const month = endOfMonth(today);
  const quarter = endOfQuarter(today);
  const later = addMonths(today, 3);
  const offers = [
    { due: month, label: says.endOfMonth(month) },
    { due: quarter, label: says.endOfQuarter(quarter) },
    { due: later, label: says.inThreeMonths(later) },
  ];
  return offers.filter(({ due }, n) => daysBetween(today, due) >= 7 && offers.findIndex((o) => o.due === due) === n);
}

function overrideButton(t: Text, goal: Goal, viewer: Viewer, question: Letter | "value" | null): Button | null {
  if (question === "S" || question === "value") return null; // nothing to start yet, or nothing missing
  if (viewer.lead) return { label: t.goals.draft.activateAnyway, action: "goal.override", value: goal.id };
  return viewer.hasLead ? { label: t.goals.draft.askLead, action: "goal.askLead", value: goal.id } : null;
}

function proposalCard(t: Text, goal: Goal, viewer: Viewer, findings: readonly Finding[]): Card {
  const says = t.goals.draft;
  const stopped = findings.some(({ level }) => level === "block") || lacking(goal).length > 0;
  const room = roomFor(t, goal, viewer, findings);
  const bounds = boundFacts(t, goal, viewer);
  return card(
    says.proposal,
    { kind: "quote", text: statementOf(t, goal) },
    contentFacts(t, goal, viewer),
    bounds,
    resourceFacts(t, goal, viewer),
    ...calibrationBlocks(t, goal, viewer, room.readings),
    stopped && text({ bold: t.guard.before }),
    ...guardBlocks(t, goal, findings, room.guards),
    ...resourceBlocks(t, goal),
    !stopped && text([{ bold: says.proposalAsk }, " ", whoSees(t, goal, viewer)]),
    buttons(
      !stopped && { label: says.save, action: "goal.save", value: goal.id, look: "primary" },
      { label: says.correct, action: "goal.correct", value: goal.id },
      !stopped && { label: t.agreement.give, action: "goal.give", value: goal.id },
      ...audiences(t, goal),
      ...viewer.otherTeams.map(({ id, name }) => ({
        label: says.toOther(name),
        action: "goal.team",
        value: `${goal.id} ${id}`,
      })),
      servesButton(t, goal),
      { label: says.fillIn, action: "goal.all", value: goal.id },
      bounds !== null && { label: t.calibration.bounds.button, action: "goal.bounds", value: goal.id },
      stopped && overrideButton(t, goal, viewer, null),
      { label: says.drop, action: "goal.drop", value: goal.id, confirm: says.dropConfirm },
    ),
  );
}

/** Everybody is offered what concerns more than one team, each audience only where it is there. */
function audiences(t: Text, goal: Goal): Button[] {
  const labels = { team: t.goals.draft.toTeam, lead: t.goals.draft.toLead, everyone: t.cascade.toEveryone };
  const possible = VISIBILITIES.filter((one) => (one === "everyone" ? isWide(goal) : goal.team !== null));
  return possible
    .filter((one) => one !== goal.visibility)
    .map((one) => ({ label: labels[one], action: "goal.sees", value: `${goal.id} ${one}` }));
}

function whoSees(t: Text, { visibility }: Goal, { team }: Viewer): string {
  const says = t.goals.draft;
  if (visibility === "everyone") return t.cascade.whoSees;
  return team ? says.whoSees[visibility](team) : says.noTeam;
}

function droppedCard(t: Text, goal: Goal): Card {
  return card(
    t.goals.draft.dropped,
    { kind: "quote", text: goal.sentence },
    buttons({ label: t.goals.draft.takeBack, action: "goal.restore", value: goal.id }),
  );
}

/** Asks whether words that are no goal were meant as the answer to what the draft asks. */
export function offerCard(goal: Goal, typed: string, asked: Letter, lang: Lang): Card {
  const t = textFor(lang);
  const { title, take, yes } = t.goals.notGoal;
  return card(
    title,
    { kind: "quote", text: typed },
    text([take, " ", { bold: question(t, goal, asked, lang) }]),
    buttons(
      { label: yes, action: "goal.take", value: `${goal.id} ${typed}`, look: "primary" },
      { label: t.goals.menu.new, action: "goal.new", value: "" },
    ),
  );
}

/** Asks whether a day that stands in a message was meant as the deadline. */
export function offerDueCard(goal: Goal, typed: string, due: Day, lang: Lang): Card {
  const t = textFor(lang);
  const yes = {
    label: t.goals.draft.takeDue(due),
    action: "goal.due",
    value: `${goal.id} ${due}`,
    look: "primary" as const,
  };
  return card(t.goals.draft.ask.T, { kind: "quote", text: typed }, buttons(yes));
}
