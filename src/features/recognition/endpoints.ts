import { z } from "zod";
import { type Endpoint, listing, posting } from "../../core/endpoint.ts";
import { Problem, unfit } from "../../core/problem.ts";
import { atOf, Day, Id, Instant, isoOf } from "../../core/shapes.ts";
import { dayIn } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { goals, isOpen } from "../goals/goal.ts";
import { people } from "../people/person.ts";
import { seen } from "./access.ts";
import { agreed, KINDS, UNTOLD, VISIBILITIES, type Win, wins } from "./win.ts";
import { MAX } from "./wins/forms.ts";
import { readStory } from "./wins/read.ts";
import { winCard } from "./wins/views.ts";

const WinShape = z.object({
  ...{ id: z.string(), by: z.string(), team: z.string().nullable(), day: z.iso.date(), at: z.iso.datetime() },
  whose: z.array(z.string()).describe("Ids of those who agreed that others read it"),
  ...{ thanks: z.boolean(), kind: z.enum(KINDS), value: z.string(), goal: z.string().nullable() },
  ...{ visibility: z.enum(VISIBILITIES), posted: z.boolean(), seconds: z.int().describe("How many said “me too”") },
  what: z.string().optional().describe("Only with wins:texts, as effect"),
  effect: z.string().optional(),
});

/** What others may read: never what is private, nor before somebody named in it has agreed. */
const isShared = (win: Win): boolean => win.visibility !== "private" && agreed(win).length > 0;

export const endpoints: readonly Endpoint[] = [
  listing({
    ...{ path: "/wins", scope: "wins:read", wider: ["wins:texts"], summary: "Wins and thanks that others may read" },
    query: {
      ...{ team: Id.optional(), person: Id.optional().describe("Written by them, or about them") },
      ...{ from: Day.optional(), to: Day.optional(), since: Instant.optional() },
    },
    item: WinShape,
    rows: async ({ team, person, from = "", to = "9999", since }, { records }) => {
      const all = await records.list(wins, team === undefined ? {} : { team });
      const about = (win: Win) => person === undefined || win.by === person || agreed(win).includes(person);
      const meant = ({ day, at }: Win) => day >= from && day <= to && at >= atOf(since);
      return all.filter((win) => isShared(win) && meant(win) && about(win));
    },
    show: (win, { may }) => {
      const { id, by, team, day, at, thanks, kind, value, goal, visibility, stage, seconds, what, effect } = win;
      return {
        ...{ id, by, team, day, at: isoOf(at), whose: agreed(win), thanks, kind, value, goal, visibility },
        ...{ posted: stage === "posted", seconds: seconds.length, ...(may("wins:texts") && { what, effect }) },
      };
    },
  }),

  posting({
    ...{ path: "/wins", scope: "wins", status: 201 },
    summary: "Notes a win for a person, who alone sees it until they say otherwise",
    body: z.strictObject({
      person: Id,
      what: z.string().trim().min(1).max(MAX.what).describe("What went well, without what tells who a customer is"),
      effect: z.string().trim().max(MAX.effect).optional(),
      kind: z.enum(KINDS).optional(),
      value: Id.describe("Id of the value that it shows, such as customer"),
      goal: Id.optional().describe("Id of a goal of theirs that is under way"),
      evidence: z.string().max(MAX.evidence).optional().describe("A web address"),
    }),
    answer: z.object({ id: z.string(), visibility: z.literal("private") }),
    run: async ({ person: owner, goal = "", effect = "", kind = "result", evidence = "", what, value }, call) => {
      const { records, now } = call;
      const person = await records.get(people, owner);
      if (!person) throw unfit("person", "There is no person of this id.");
      const own = (await records.list(goals, { owner })).filter(isOpen).map(({ id }) => id);
      if (goal !== "" && !own.includes(goal)) throw unfit("goal", "This person has no goal of this id under way.");
      const typed = { what, effect, kind, value, evidence, goal, visibility: "private" };
      const { story, errors } = readStory(textFor("en"), typed, own);
      const issues = Object.entries(errors).map(([path, message]) => ({ path, message: message ?? "" }));
      if (issues.length > 0) throw new Problem("invalid", "The body is not as it should be.", issues);
      const win = records.put(wins, {
        ...{ id: call.newId(), ...story, visibility: "private", whose: [owner], by: owner, thanks: false },
        ...{ team: person.teams[0] ?? null, day: dayIn(person.zone, now), at: now, consent: { [owner]: "share" } },
        ...UNTOLD,
      });
      const t = textFor(person.lang);
      const card = winCard(t, win, await seen(win, call), true, null, t.recognition.brought);
      call.send({ kind: "post", to: { person: owner }, key: `win-brought:${win.id}`, card, why: "win-brought" });
      return { id: win.id, visibility: "private" as const };
    },
  }),
];
