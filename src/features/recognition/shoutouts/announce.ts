import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Win } from "../win.ts";

export async function announceIfReady(_win: Win, _context: Context): Promise<Reply[]> {
  return [];
}
