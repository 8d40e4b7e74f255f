/** The store's files carry the number of the generation or journal they belong to. */
const pad = (number: number) => String(number).padStart(8, "0");
export const manifestName = (generation: number) => `generation-${pad(generation)}.json`;
export const journalName = (number: number) => `journal-${pad(number)}.jsonl`;
export const pieceName = (table: string, month: string, generation: number) =>
  `table-${[encodeURIComponent(table), ...(month ? [month] : []), pad(generation)].join(".")}.json`;

/** What a name in the folder stands for; null for what is none of the store's business. */
export function readName(name: string): { kind: "generation" | "journal" | "table" | "tmp"; number: number } | null {
  if (/^(generation|journal|table)-.*\.tmp$/.test(name)) return { kind: "tmp", number: 0 };
  const match = /^(generation|journal|table)-(?:.+\.)?(\d{8})\.jsonl?$/.exec(name);
  return match && { kind: match[1] as "generation" | "journal" | "table", number: Number(match[2]) };
}
