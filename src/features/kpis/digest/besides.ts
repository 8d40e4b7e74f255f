import type { DigestContext, Feature } from "../../../core/feature.ts";
import type { Block } from "../../../core/view.ts";

/** The features that have something to say in a digest, in the order in which it is read. */
export type Others = readonly Pick<Feature, "digest">[];

/** What a digest tells of besides numbers. */
export interface Besides {
  blocks: readonly Block[];
  about: readonly string[];
  /** Some of it was not in the digest before. */
  isNew: boolean;
}

export const NOTHING: Besides = { blocks: [], about: [], isNew: false };

/** What the other features have to say to the team, or to the lead who reads it alone. */
export async function besidesOf(others: Others, context: DigestContext): Promise<Besides> {
  const { told } = context;
  const parts = await Promise.all(others.map(({ digest }) => digest?.(context) ?? null));
  const found = parts.filter((part) => part !== null);
  const about = found.flatMap((part) => part.about);
  return { blocks: found.flatMap(({ blocks }) => blocks), about, isNew: about.some((id) => !told.includes(id)) };
}
