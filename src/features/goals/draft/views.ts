import type { Letter } from "../../../core/coach.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Day } from "../../../core/time.ts";
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
import { contentFacts, nameOf, statementOf, type Viewer } from "../views.ts";
import { problemButton } from "../ways/start-views.ts";
import { backToSteps, wayCard, wayLines } from "../ways/views.ts";
import { openStep } from "../ways/way.ts";
import { answersTo } from "./answers-to.ts";
import { questionOf } from "./next-question.ts";

/** A draft with its five letters and the one question that comes next, or the finished sentence for a yes. */
export function draftCard(goal: Goal, viewer: Viewer, again = false): Card {
  const t = textFor(viewer.lang);
  if (goal.state === "cancelled") return droppedCard(t, goal);
  const step = openStep(goal);
  if (step !== null) return wayCard(goal, viewer, step);
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
    ...wayLines(t, goal),
    text([{ bold: says.progress(done) }, " ", questionOf(t, goal, asked, viewer)]),
    buttons(...answersTo(asked, goal, t, viewer)),
    buttons(
      backToSteps(t, goal),
      { label: says.fillIn, action: "goal.all", value: goal.id },
      problemButton(t, goal, asked),
      overrideButton(t, goal, viewer, asked),
      { label: says.drop, action: "goal.drop", value: goal.id, confirm: says.dropConfirm },
    ),
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

function letterItems(t: Text, goal: Goal, { kin }: Viewer): Item[] {
  return checks(goal).map(({ letter, passed, proof: words }) => {
    const proof = words === "" && letter === "R" && kin?.parent ? t.cascade.proof(nameOf(t, kin.parent)) : words;
    const head = `${letter} · ${t.goals.letters[letter]}`;
    if (!passed) return { text: [{ bold: head }, `${t.goals.dash}${t.goals.missingWord}`], tone: "muted" };
    const shown = letter === "T" && goal.due ? t.goals.day(goal.due) : proof || t.goals.passedWord;
    return { text: [{ bold: head }, `${t.goals.dash}${shown}`], tone: "good" };
  });
}

function overrideButton(t: Text, goal: Goal, viewer: Viewer, question: Letter | "value" | null): Button | null {
  if (question === "S" || question === "value") return null; // nothing to start yet, or nothing missing
  if (viewer.lead) return { label: t.goals.draft.activateAnyway, action: "goal.override", value: goal.id };
  return viewer.hasLead ? { label: t.goals.draft.askLead, action: "goal.askLead", value: goal.id } : null;
}

function proposalCard(t: Text, goal: Goal, viewer: Viewer, findings: readonly Finding[]): Card {
  const says = t.goals.draft;
  const guarded = findings.some(({ level }) => level === "block");
  const stopped = guarded || lacking(goal).length > 0;
  const room = roomFor(t, goal, viewer, findings);
  const bounds = boundFacts(t, goal, viewer);
  return card(
    says.proposal,
    { kind: "quote", text: statementOf(t, goal) },
    contentFacts(t, goal, viewer),
    bounds,
    resourceFacts(t, goal, viewer),
    ...calibrationBlocks(t, goal, viewer, room.readings),
    ...wayLines(t, goal),
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
      backToSteps(t, goal),
      guarded && overrideButton(t, goal, viewer, null),
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

/** Asks whether words that are no goal were meant as the answer to what the draft asks, or as `another` beginning. */
export function offerCard(goal: Goal, typed: string, asked: Letter, lang: Lang, another: Button | false = false): Card {
  const t = textFor(lang);
  const { title, take, yes } = t.goals.notGoal;
  return card(
    title,
    { kind: "quote", text: typed },
    text([take, " ", { bold: questionOf(t, goal, asked, { lang }) }]),
    buttons({ label: yes, action: "goal.take", value: `${goal.id} ${typed}`, look: "primary" }, another, {
      label: t.goals.menu.new,
      action: "goal.new",
      value: "",
    }),
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
