import { buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { calibrationBlocks } from "../calibration/views.ts";
import type { Goal } from "../goal.ts";
import { guardBlocks, shownFindings } from "../guard/views.ts";
import { isReadable } from "../second/look.ts";
import { checks, nextQuestion } from "../smart.ts";
import { nameOf, type Viewer } from "../views.ts";
import { problemButton } from "../ways/start-views.ts";
import { backToSteps, wayCard, wayLines } from "../ways/views.ts";
import { openStep } from "../ways/way.ts";
import { answersTo } from "./answers-to.ts";
import { questionOf } from "./next-question.ts";
import { overrideButton, proposalCard } from "./proposal-card.ts";
import { roomFor } from "./room.ts";

/** A draft with its five letters and the one question that comes next, or the finished sentence for a yes. */
export function draftCard(goal: Goal, viewer: Viewer, again = false): Card {
  const t = textFor(viewer.lang);
  if (goal.state === "cancelled") return droppedCard(t, goal);
  const step = openStep(goal);
  if (step !== null) return wayCard(goal, viewer, step);
  const asked = nextQuestion(goal);
  const findings = shownFindings(goal, viewer, asked);
  if (asked === null) return proposalCard(goal, viewer, findings);
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
    text([{ bold: says.progress(done) }, t.calibration.gap, questionOf(t, goal, asked, viewer)]),
    buttons(...answersTo(asked, goal, t, viewer)),
    buttons(
      backToSteps(t, goal),
      { label: says.fillIn, action: "goal.all", value: goal.id },
      viewer.words === true && isReadable(goal) && { label: t.second.button, action: "goal.second", value: goal.id },
      problemButton(t, goal, asked),
      overrideButton(t, goal, viewer, asked),
      { label: says.drop, action: "goal.drop", value: goal.id, confirm: says.dropConfirm },
    ),
  );
}

export function letterItems(t: Text, goal: Goal, { kin }: Viewer): Item[] {
  return checks(goal).map(({ letter, passed, proof: words }) => {
    const proof = words === "" && letter === "R" && kin?.parent ? t.cascade.proof(nameOf(t, kin.parent)) : words;
    const head = `${letter} · ${t.goals.letters[letter]}`;
    if (!passed) return { text: [{ bold: head }, `${t.goals.dash}${t.goals.missingWord}`], tone: "muted" };
    const shown = letter === "T" && goal.due ? t.goals.day(goal.due) : proof || t.goals.passedWord;
    return { text: [{ bold: head }, `${t.goals.dash}${shown}`], tone: "good" };
  });
}

function droppedCard(t: Text, goal: Goal): Card {
  return card(
    t.goals.draft.dropped,
    { kind: "quote", text: goal.sentence },
    buttons({ label: t.goals.draft.takeBack, action: "goal.restore", value: goal.id }),
  );
}
