import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The day on which the labels were written. */
export const TODAY = "2026-11-20";
const Labelled = z.object({
  id: z.string(),
  split: z.enum(["train", "test"]),
  text: z.string().min(1),
  kind: z.enum(["goal", "none"]),
  ...{ S: z.boolean(), M: z.boolean(), A: z.boolean(), R: z.boolean(), T: z.boolean() },
  target: z.object({ value: z.number(), unit: z.string() }).optional(),
  due: z.iso.date().optional(),
});
export type Labelled = z.infer<typeof Labelled> & { lang: string };

/** Every labelled file of a folder; its name begins with the language. */
export function readSet(folder: string): Labelled[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
  return files.flatMap((file) => {
    const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean);
    return lines.map((line) => ({
      ...Labelled.parse(JSON.parse(line)),
      lang: file.replace(/(-more|-fresh)?\d*\.jsonl$/, ""),
    }));
  });
}

/** Texts of which nobody said more than whether each is a goal: `kind|text` lines, a file for each language. All are a test. */
export function readKinds(folder: string): { lang: string; kind: string; text: string }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.flatMap((file) => {
    const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean);
    return lines.map((line) => {
      const [, kind = "", text = ""] = /^(goal|none)\|(.*)/.exec(line) ?? [];
      return { lang: file.replace(".txt", ""), kind, text };
    });
  });
}
