import { type Row, type Store, table } from "../core/store.ts";
import type { Millis } from "../core/time.ts";
import { newWork, uncontested } from "../core/work.ts";

/** What an organisation asked of the model for one task in one month (UTC). */
export interface ModelUse extends Row {
  month: string;
  task: string;
  asked: number;
  tokens: number;
}
export const modelUse = table<ModelUse>("modelUse", { index: ["month"] });

const monthOf = (now: Millis): string => new Date(now).toISOString().slice(0, 7);

/** All tokens of the month, whatever the task. */
export async function tokensUsed(store: Store, org: string, now: Millis): Promise<number> {
  const rows = await store.list(modelUse, org, { month: monthOf(now) });
  return rows.reduce((sum, { tokens }) => sum + tokens, 0);
}

export async function countUse(store: Store, org: string, task: string, tokens: number, now: Millis): Promise<void> {
  const month = monthOf(now);
  const id = `${month} ${task}`;
  await uncontested(async () => {
    const work = newWork(store);
    const records = work.of(org);
    const before = (await records.get(modelUse, id)) ?? { asked: 0, tokens: 0 };
    records.put(modelUse, { id, month, task, asked: before.asked + 1, tokens: before.tokens + tokens });
    await store.commit(work.changes(null, now));
  });
}

/**
 * About so many tokens: four signs of a western text make one, and each sign of any other is taken for one. Rather
 * too many than too few; what the server counts goes before it.
 */
export function estimateTokens(text: string): number {
  const wide = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return Math.ceil((text.length - wide) / 4) + wide;
}
