import type { PressEvent } from "../../core/event.ts";
import { Thumb, Written } from "./payloads.ts";
import type { Scene } from "./receive.ts";

/** Teams' own thumbs below a message, as if it had buttons of Beacon's; null for what is none. */
export function thumbPress(value: unknown, { source, visit }: Scene): PressEvent | null {
  const thumb = Thumb.safeParse(value);
  if (!thumb.success || !visit.card) return null;
  const { reaction, feedback } = thumb.data.actionValue;
  const said = `${reaction === "like" ? "up" : "down"} teams:${visit.card.id}\n${writtenIn(feedback ?? "")}`;
  return { ...source, kind: "press", action: "feedback", value: said };
}

function writtenIn(json: string): string {
  try {
    return Written.parse(JSON.parse(json)).feedbackText;
  } catch {
    return ""; // nothing was written, or nothing that can be read
  }
}
