import type { Coach } from "../../core/coach.ts";
import type { Context } from "../../core/feature.ts";
import { newVeil, type Veil } from "../../core/veil.ts";
import { people } from "./person.ts";

/** Takes out what nobody outside needs to see, the names of everybody that the organisation knows among it. */
export async function veilOf({ records, coach }: Pick<Context, "records" | "coach">): Promise<Veil> {
  const names = (await records.list(people)).map(({ name }) => name);
  return veilFor(names, coach);
}

/** The same for these names, of whom there may be none. */
export const veilFor = (names: readonly string[], coach: Pick<Coach, "measure">): Veil =>
  newVeil(names, (text) => coach.measure(text)?.text ?? null);
