import { type Signal, signal } from "../../core/signal.ts";
import { agreed, wins } from "./win.ts";

export const signals: readonly Signal[] = [
  signal("win.posted", wins, (win, before) => {
    if (win.stage !== "posted" || before?.stage === "posted") return null;
    const { id, team, day, kind, value, thanks, what, effect } = win;
    return { data: { id, team, day, kind, value, thanks, whose: agreed(win) }, words: { what, effect } };
  }),
];
