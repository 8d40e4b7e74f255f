import type { Letter } from "../../../core/coach.ts";
import { type Button, buttons, type Card, card, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { resourceBlocks, resourceFacts } from "../calibration/resource-views.ts";
import { lacking } from "../calibration/resources.ts";
import { boundFacts, calibrationBlocks } from "../calibration/views.ts";
import { isWide } from "../cascade/level.ts";
import { servesButton } from "../cascade/views.ts";
import { VISIBILITIES } from "../content.ts";
import type { Goal } from "../goal.ts";
import type { Finding } from "../guard/rails.ts";
import { guardBlocks } from "../guard/views.ts";
import { milestoneBlocks, milestonesButton } from "../milestones/views.ts";
import { statementOf } from "../statement.ts";
import { contentFacts, type Viewer } from "../views.ts";
import { backToSteps, wayLines } from "../ways/views.ts";
import { roomFor } from "./room.ts";

/** The finished sentence for a yes, or with what is still to settle before it can start. */
export function proposalCard(goal: Goal, viewer: Viewer, findings: readonly Finding[]): Card {
  const t = textFor(viewer.lang);
  const guarded = findings.some(({ level }) => level === "block");
  const stopped = guarded || lacking(goal).length > 0;
  const room = roomFor(t, goal, viewer, findings);
  return card(
    t.goals.draft.proposal,
    { kind: "quote", text: statementOf(t, goal) },
    contentFacts(t, goal, viewer),
    boundFacts(t, goal, viewer),
    resourceFacts(t, goal, viewer),
    ...milestoneBlocks(t, goal, viewer, true),
    ...calibrationBlocks(t, goal, viewer, room.readings),
    ...wayLines(t, goal),
    stopped && text({ bold: t.guard.before }),
    ...guardBlocks(t, goal, findings, room.guards),
    ...resourceBlocks(t, goal),
    !stopped && text([{ bold: t.goals.draft.proposalAsk }, t.calibration.gap, whoSees(t, goal, viewer)]),
    buttons(...usualButtons(t, goal, viewer, { guarded, stopped })),
    viewer.more === true && buttons(...rareButtons(t, goal, viewer, stopped)),
  );
}

/** What most people do with a finished sentence; leads give goals to others as well. */
function usualButtons(
  t: Text,
  goal: Goal,
  viewer: Viewer,
  { guarded, stopped }: { guarded: boolean; stopped: boolean },
): (Button | false | null)[] {
  const says = t.goals.draft;
  const value = goal.id;
  return [
    !stopped && { label: says.save, action: "goal.save", value, look: "primary" },
    { label: says.correct, action: "goal.correct", value },
    viewer.words === true && { label: t.wording.button, action: "goal.words", value },
    { label: says.fillIn, action: "goal.all", value },
    ...(stopped ? [] : audiences(t, goal)),
    !stopped && goal.parent === undefined && servesButton(t, goal),
    !stopped && viewer.lead && giveButton(t, goal),
    guarded && overrideButton(t, goal, viewer, null),
    viewer.more !== true && { label: says.more, action: "goal.more", value },
  ];
}

/** What a press on "more" brings. */
function rareButtons(t: Text, goal: Goal, viewer: Viewer, stopped: boolean): (Button | false)[] {
  const says = t.goals.draft;
  const { id: value } = goal;
  // Beside readings it is asked where it is worth a look.
  const unread = !viewer.weighed || viewer.weighed.found.series.length === 0;
  const toTeam = viewer.otherTeams.map(
    ({ id, name }): Button => ({ label: says.toOther(name), action: "goal.team", value: `${value} ${id}` }),
  );
  return [
    (stopped || goal.parent !== undefined) && servesButton(t, goal),
    !stopped && !viewer.lead && giveButton(t, goal),
    ...toTeam,
    boundFacts(t, goal, viewer) !== null && { label: t.calibration.bounds.button, action: "goal.bounds", value },
    unread && goal.resources === undefined && { label: t.resources.check, action: "goal.resources", value },
    milestonesButton(t, goal),
    backToSteps(t, goal),
    { label: says.drop, action: "goal.drop", value, confirm: says.dropConfirm },
  ];
}

const giveButton = (t: Text, { id }: Goal): Button => ({ label: t.agreement.give, action: "goal.give", value: id });

/** A start in spite of what is missing or stops it: a lead's own, or by asking one. */
export function overrideButton(t: Text, goal: Goal, viewer: Viewer, question: Letter | "value" | null): Button | null {
  if (question === "S" || question === "value") return null; // nothing to start yet, or nothing missing
  if (viewer.lead) return { label: t.goals.draft.activateAnyway, action: "goal.override", value: goal.id };
  return viewer.hasLead ? { label: t.goals.draft.askLead, action: "goal.askLead", value: goal.id } : null;
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
