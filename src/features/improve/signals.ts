import { type Signal, signal } from "../../core/signal.ts";
import { retros } from "./retro/retro.ts";

export const signals: readonly Signal[] = [
  signal("retro.published", retros, ({ id, team, stage, day, candidates }, before) => {
    if (stage !== "published" || before?.stage === "published") return null;
    return { data: { id, team, day, candidates: candidates.length } };
  }),
];
