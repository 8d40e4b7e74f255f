import type { Store } from "../../src/core/store.ts";
import { world } from "../support/world.ts";
import { type Side, toldOf } from "./sides.ts";
import type { Try } from "./tries.ts";

/** Does all of it as somebody of this side; answers the tries that told them anything, and those that Beacon stumbled over. */
export async function tryAll(store: Store, tries: readonly Try[], side: Side, name: string) {
  const { app } = world({ store });
  const who = { org: side.account, person: `${side.account}:${name}`, place: { kind: "direct" } as const };
  const learned: { by: Try; told: string[] }[] = [];
  const wrong: Try[] = [];
  for (const by of tries) {
    const outcome = await app.handle({ ...by, ...who });
    const told = toldBeside(by, outcome);
    if (told.length > 0) learned.push({ by, told });
    if (outcome.refusal?.includes("went wrong")) wrong.push(by);
  }
  return { learned, wrong };
}

/** What an answer tells of the others beyond what was said in the question. */
export function toldBeside(asked: unknown, answer: unknown): string[] {
  const known = toldOf(JSON.stringify(asked));
  return toldOf(JSON.stringify(answer) ?? "").filter((one) => !known.includes(one));
}
