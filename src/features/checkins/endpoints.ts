import { z } from "zod";
import { type Call, type Endpoint, listing } from "../../core/endpoint.ts";
import { unfit } from "../../core/problem.ts";
import { Day, Id, isoOf } from "../../core/shapes.ts";
import { addDays, type Day as CalendarDay, daysBetween } from "../../core/time.ts";
import { BLOCKER_KINDS, type CheckIn, checkIns, roundId } from "./checkin.ts";

/** So many days at once. */
const MOST_DAYS = 92;

const CheckInShape = z.object({
  ...{ id: z.string(), person: z.string(), team: z.string(), day: z.iso.date(), slot: z.int() },
  ...{ at: z.iso.datetime(), late: z.boolean() },
  kind: z.enum(["answer", "skip"]).describe("Why somebody skipped is never said"),
  goals: z.array(z.string()).describe("Ids of the goals that it tells of"),
  blocked: z.boolean(),
  blocker: z.enum(BLOCKER_KINDS).nullable(),
  done: z.string().optional().describe("Only with checkins:texts, as next, obstacle and confidence"),
  next: z.string().optional(),
  obstacle: z.string().optional(),
  confidence: z.int().nullable().optional(),
});

/**
 * What a team has checked in with. Nobody can be checked in by a program: what stands there is a person's own word. Rule:
 * docs/api.md, what never leaves.
 */
export const endpoints: readonly Endpoint[] = [
  listing({
    ...{ path: "/checkins", scope: "checkins:read", wider: ["checkins:private", "checkins:texts"] },
    summary: "A team's check-ins of some days",
    query: { team: Id, from: Day, to: Day.optional().describe(`Left out: that one day; at most ${MOST_DAYS} days`) },
    item: CheckInShape,
    rows: async ({ team, from, to = from }, call) => {
      const count = daysBetween(from, to) + 1;
      if (count < 1 || count > MOST_DAYS) throw unfit("to", `Ask for 1 to ${MOST_DAYS} days.`);
      const days = Array.from({ length: count }, (_, n) => addDays(from, n));
      const all = await Promise.all(days.map((day) => given(team, day, call)));
      return all.flat();
    },
    show: shapeOf,
  }),
];

/** What was written for the leads alone leaves only where a token says so. */
async function given(team: string, day: CalendarDay, { records, may }: Call): Promise<CheckIn[]> {
  const all = await records.list(checkIns, { round: roundId({ team, day }) });
  return all.filter(({ audience }) => audience === "team" || may("checkins:private"));
}

function shapeOf(
  { id, person, team, day, slot, at, late, said }: CheckIn,
  { may }: Call,
): z.infer<typeof CheckInShape> {
  const about = { id, person, team, day, slot, at: isoOf(at), late };
  if (said.kind === "skip") return { ...about, kind: "skip", goals: [], blocked: false, blocker: null };
  const { done, next, obstacle, confidence, progress } = said;
  return {
    ...{ ...about, kind: "answer", goals: progress.map(({ goal }) => goal) },
    ...{ blocked: obstacle !== null, blocker: obstacle?.kind ?? null },
    ...(may("checkins:texts") && { done, next, obstacle: obstacle?.text ?? "", confidence }),
  };
}
