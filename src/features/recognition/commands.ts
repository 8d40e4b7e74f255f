import type { Command, Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { toldWin, typedWin } from "./wins/typed.ts";

export const commands: Command[] = [{ word: "win", run: async (args, context) => typedWin(args.trim(), context) }];

/** What is plainly meant for this feature although it begins with no command. */
export async function sentence(text: string, context: Context): Promise<Reply[] | null> {
  return toldWin(text, context);
}
