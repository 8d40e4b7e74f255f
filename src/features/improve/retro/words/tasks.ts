import { z } from "zod";
import type { Task } from "../../../../core/model.ts";

const Groups = z.object({ groups: z.array(z.object({ label: z.string(), answers: z.array(z.string()) })) });
export type GroupsAnswer = z.infer<typeof Groups>;

/** Puts the answers of one step together that say the same. */
export const groupsTask = {
  name: "retro-groups",
  inputs: {
    language: "the language in which to answer",
    question: "what was asked at this step; Beacon's own words",
    answers: "the answers that the team may read, with short ids (a1, a2 …), in the order of their letters",
  },
  answer: Groups,
} as const satisfies Task;

const Sentences = z.object({ sentences: z.array(z.object({ says: z.string(), on: z.array(z.string()) })) });
export type SentencesAnswer = z.infer<typeof Sentences>;

const said = (step: string): string => `the answers at “${step}” that the team may read, with short ids`;

/** Sums a retro up in sentences that each rest on answers and facts. */
export const summaryTask = {
  name: "retro-summary",
  inputs: {
    language: "the language in which to answer",
    ...{ plan: said("Plan"), do: said("Do"), check: said("Check"), act: said("Act") },
    facts: "the team's latest numbers, as names with places, and its alerts under way, with short ids (f1, f2 …)",
  },
  answer: Sentences,
} as const satisfies Task;
