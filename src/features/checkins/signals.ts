import { type Signal, signal } from "../../core/signal.ts";
import { checkIns } from "./checkin.ts";

/** The first answer of each; never what somebody wrote, nor one for the leads alone. */
export const signals: readonly Signal[] = [
  signal("checkin.submitted", checkIns, ({ id, person, team, day, slot, late, audience, said }, before) => {
    if (audience !== "team" || said.kind !== "answer" || before?.said.kind === "answer") return null;
    return { data: { id, person, team, day, slot, late, blocked: said.obstacle !== null } };
  }),
];
