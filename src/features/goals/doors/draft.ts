import { z } from "zod";
import { type Call, posting } from "../../../core/endpoint.ts";
import { unfit } from "../../../core/problem.ts";
import { Id } from "../../../core/shapes.ts";
import { dayIn } from "../../../core/time.ts";
import { text } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { isLead, type Person, people, type Team, teams } from "../../people/person.ts";
import { draftGoal } from "../draft/new-goal.ts";
import { draftCard } from "../draft/views.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals } from "../goal.ts";
import { viewerOf } from "../viewer.ts";

/**
 * Begins a goal for somebody. It is a draft like one of their own: nobody else reads it, and only they can let it start.
 */
export const beginGoal = posting({
  ...{ path: "/goals", scope: "goals", summary: "Begins a draft for a person, who finishes it or drops it" },
  body: z.strictObject({
    owner: Id.describe("Id of the person"),
    sentence: z.string().trim().min(1).max(MAX.sentence).describe("The goal, as somebody would say it"),
    team: Id.optional().describe("One that they are in or lead; left out: the first that they joined"),
  }),
  answer: z.object({ id: z.string(), state: z.literal("draft") }),
  status: 201,
  run: async ({ owner, sentence, team }, call) => {
    const person = await call.records.get(people, owner);
    if (!person) throw unfit("owner", "There is no person of this id.");
    const home = await homeOf(person, team, call);
    const drafts = (await call.records.list(goals, { owner })).filter(({ state }) => state === "draft");
    const goal = drafts.find((one) => one.sentence === sentence) ?? (await begin(sentence, person, home, call));
    return { id: goal.id, state: "draft" as const };
  },
});

async function homeOf(person: Person, wanted: string | undefined, { records }: Call): Promise<Team | null> {
  const id = wanted ?? person.teams[0];
  const team = id === undefined ? undefined : await records.get(teams, id);
  if (wanted === undefined) return team ?? null;
  if (team && (person.teams.includes(team.id) || isLead(team, person.id))) return team;
  throw unfit("team", "This person is in no team of this id, and leads none.");
}

async function begin(sentence: string, person: Person, team: Team | null, call: Call): Promise<Goal> {
  const { org, now, records, coach } = call;
  const today = dayIn(person.zone, now);
  const review = coach.review({ text: sentence, lang: person.lang, today });
  if (review.kind === "none") throw unfit("sentence", "This reads as no goal: say what shall be better, and by when.");
  const level = isLead(team ?? undefined, person.id) ? ("team" as const) : ("person" as const);
  const origin = { id: call.newId(), org, owner: person.id, team: team?.id ?? null, sentence, today, now, level };
  const goal = records.put(goals, draftGoal(origin, review, person.lang));
  const drawn = draftCard(goal, await viewerOf(person, goal, call));
  const says = textFor(person.lang).goals.draft;
  const card = { ...drawn, blocks: [text(says.brought), ...drawn.blocks] };
  call.send({ kind: "post", to: { person: person.id }, key: `goal-brought:${goal.id}`, card, why: "goal-brought" });
  return goal;
}
