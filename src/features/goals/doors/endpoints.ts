import { z } from "zod";
import { type Endpoint, listing, one, posting } from "../../../core/endpoint.ts";
import { Problem, unfit } from "../../../core/problem.ts";
import { atOf, Day, Id, Instant } from "../../../core/shapes.ts";
import { dayIn } from "../../../core/time.ts";
import { people } from "../../people/person.ts";
import { MAX } from "../fields.ts";
import { goals, isOpen } from "../goal.ts";
import { change } from "../history.ts";
import { beginGoal } from "./draft.ts";
import { changedAt, isSeen, seenGoal } from "./seen.ts";
import { GoalShape, STATES, shapeOf, WholeShape, wholeOf } from "./shape.ts";

const read = { scope: "goals:read", wider: ["goals:private", "goals:texts"] };

export const endpoints: readonly Endpoint[] = [
  listing({
    ...{ path: "/goals", ...read, summary: "Goals that have started" },
    query: {
      ...{ team: Id.optional(), owner: Id.optional(), state: z.enum(STATES).optional() },
      changedSince: Instant.optional(),
    },
    item: GoalShape,
    rows: async ({ team, owner, state, changedSince }, call) => {
      const match = { ...(team && { team }), ...(owner && { owner }), ...(state && { state }) };
      const all = await call.records.list(goals, match);
      return all.filter((goal) => isSeen(goal, call) && changedAt(goal) >= atOf(changedSince));
    },
    show: shapeOf,
  }),

  one({
    ...{ path: "/goals/{id}", ...read, summary: "A goal with its notes", answer: WholeShape },
    run: async ({ id = "" }, call) => wholeOf(await seenGoal(id, call), call),
  }),

  beginGoal,

  posting({
    ...{ path: "/goals/{id}/notes", scope: "goals", wider: ["goals:private"], status: 201 },
    summary: "Adds a note of how it goes",
    body: z.strictObject({
      text: z.string().trim().min(1).max(MAX.paragraph).describe("A number in it is read: 41 s after the new rota"),
      day: Day.optional().describe("Not after today; left out: today"),
    }),
    answer: z.object({ goal: z.string(), notes: z.int().describe("How many it has now") }),
    run: async ({ text, day }, call, { id = "" }) => {
      const goal = await seenGoal(id, call);
      if (!isOpen(goal)) throw new Problem("conflict", "This goal is not under way.");
      const owner = await call.records.get(people, goal.owner);
      const today = dayIn(owner?.zone ?? "UTC", call.now);
      if (day !== undefined && day > today) throw unfit("day", "This day is still to come.");
      const note = { day: day ?? today, at: call.now, by: call.by, text, measure: call.coach.measure(text) };
      const after = call.records.put(goals, change(goal, { notes: [...goal.notes, note] }, call.by, call.now));
      return { goal: id, notes: after.notes.length };
    },
  }),
];
