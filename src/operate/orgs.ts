import { UsageError } from "../core/errors.ts";
import type { Store } from "../core/store.ts";
import { orgIds } from "../features/people/person.ts";

/** The organisation that a command is about: the one named, or the only one that the store holds. */
export async function soleOrg(store: Store, named: string | undefined): Promise<string> {
  const all = await orgIds(store);
  const [only, ...more] = named === undefined ? all : all.filter((id) => id === named);
  if (only === undefined) {
    throw new UsageError(
      named === undefined ? "The store holds no organisation yet." : `There is no organisation "${named}".`,
    );
  }
  if (more.length > 0)
    throw new UsageError(`There are several organisations: add --org with one of ${all.join(", ")}.`);
  return only;
}
