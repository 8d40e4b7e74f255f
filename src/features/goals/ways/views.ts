import { addMonths, type Day } from "../../../core/time.ts";
import { type Block, type Button, buttons, type Card, card, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";
import { contentFacts, type Viewer } from "../views.ts";
import { measuresBlocks } from "./measure-views.ts";
import { sizeBlocks } from "./size-views.ts";
import { ABLE, type OpenStep } from "./way.ts";

/** Fewer answers than these may be chance. */
const FEW = 10;

/** The draft at the step that it stands at. */
export function wayCard(goal: Goal, viewer: Viewer, step: OpenStep): Card {
  const t = textFor(viewer.lang);
  const drawn = {
    measure: measureStep,
    levels: levelsStep,
    solves: solvesStep,
    size: sizeStep,
    able,
    share: shareStep,
  };
  const { title, blocks, answers } = drawn[step](t, goal, viewer);
  return card(title, ...blocks, buttons(...answers, ...leave(t, goal)));
}

interface Drawn {
  title: string;
  blocks: (Block | false | null)[];
  answers: (Button | false)[];
}

/** Back by one step, or on without the others. */
const leave = (t: Text, { id }: Goal): Button[] => [
  { label: t.ways.back, action: "goal.way.back", value: id },
  { label: t.ways.own, action: "goal.way.own", value: id },
];

function measureStep(t: Text, goal: Goal, viewer: Viewer): Drawn {
  const { problem = "", words = "" } = goal.way?.said ?? {};
  return {
    title: problem === "" ? t.ways.measure.baseline : t.ways.measure.problem,
    blocks: [
      problem !== "" && { kind: "quote", text: problem },
      ...measuresBlocks(t, {
        id: goal.id,
        words: words || problem,
        asSaid: words,
        read: viewer.read ?? [],
        own: viewer.own ?? [],
      }),
    ],
    answers: [{ label: t.ways.measure.another, action: "goal.way.words", value: goal.id }],
  };
}

function levelsStep(t: Text, goal: Goal, viewer: Viewer): Drawn {
  const { levels } = t.ways;
  const go: Button = { label: levels.go, action: "goal.way.form", value: `${goal.id} levels`, look: "primary" };
  const { problem = "" } = goal.way?.said ?? {};
  return {
    title: levels.title,
    blocks: [{ kind: "quote", text: problem }, contentFacts(t, goal, viewer), text({ bold: levels.ask })],
    answers: [go],
  };
}

function solvesStep(t: Text, goal: Goal): Drawn {
  const { solves } = t.ways;
  const { problem = "" } = goal.way?.said ?? {};
  return {
    title: solves.title,
    blocks: [
      { kind: "quote", text: problem },
      text(statementOf(t, goal)),
      text({ bold: solves.ask(goal.metric, goal.target?.text ?? "") }),
    ],
    answers: [
      { label: solves.yes, action: "goal.way.solves", value: `${goal.id} yes`, look: "primary" },
      { label: solves.no, action: "goal.way.solves", value: `${goal.id} no` },
    ],
  };
}

function sizeStep(t: Text, goal: Goal, viewer: Viewer): Drawn {
  const few = viewer.weighed?.found.notes.includes("measure-first") ?? false;
  return {
    title: goal.metric,
    blocks: sizeBlocks(t, goal, viewer),
    answers: [
      { label: t.ways.size.other, action: "goal.way.form", value: `${goal.id} size` },
      few && { label: t.calibration.measureFirst, action: "goal.measureFirst", value: goal.id },
    ],
  };
}

function able(t: Text, goal: Goal, viewer: Viewer): Drawn {
  const says = t.ways.able;
  return {
    title: says.title,
    blocks: [
      { kind: "quote", text: goal.sentence },
      contentFacts(t, { ...goal, metric: "", what: "" }, viewer),
      ...doubts(t, goal, viewer.today),
      text({ bold: says.ask }),
    ],
    answers: ABLE.map((one) => ({ label: says.answers[one], action: "goal.way.able", value: `${goal.id} ${one}` })),
  };
}

function shareStep(t: Text, goal: Goal, viewer: Viewer): Drawn {
  const { share } = t.ways;
  const go: Button = { label: share.go, action: "goal.way.form", value: `${goal.id} share`, look: "primary" };
  return {
    title: share.title,
    blocks: [
      contentFacts(t, goal, viewer),
      goal.way?.said.able !== "yes" && text(share.interim),
      text({ bold: share.ask }),
    ],
    answers: [go],
  };
}

/** What makes an expectation less sure: asked long ago, or asked of few. */
function doubts(t: Text, { way }: Pick<Goal, "way">, today: Day): Block[] {
  const { asked = "", sample = "" } = way?.said ?? {};
  const says = t.ways.able;
  return [
    ...(asked !== "" && asked < addMonths(today, -12) ? [text(says.old(asked), "warning")] : []),
    ...(sample !== "" && Number(sample) < FEW ? [text(says.few(sample), "warning")] : []),
  ];
}

/** What the ordinary draft says of the way that it came on. */
export function wayLines(t: Text, goal: Goal): Block[] {
  const { promise = "", able: kept } = goal.way?.said ?? {};
  return [
    ...(goal.basis?.estimate ? [text(t.ways.said.estimate, "muted")] : []),
    ...(promise !== "" && kept !== "yes" ? [text(t.ways.said.promise(promise), "muted")] : []),
  ];
}

export const backToSteps = (t: Text, { id, way, state }: Goal): Button | false =>
  way !== undefined && state === "draft" && { label: t.ways.toSteps, action: "goal.way.back", value: id };
