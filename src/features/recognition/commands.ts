import type { Command, Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { toldFairness } from "./fairness/handlers.ts";
import { typedQueue } from "./shoutouts/handlers.ts";
import { toldStar } from "./star/show.ts";
import { reacted } from "./thanks/reacted.ts";
import { isThanks, joinedThanks, typedThanks } from "./thanks/typed.ts";
import { toldWin, typedWin } from "./wins/typed.ts";

export const commands: Command[] = [
  {
    word: "win",
    uses: [{ name: "win …" }, { name: "win mine", reads: true }, { name: "win export", reads: true }],
    run: async (args, context) => typedWin(args.trim(), context),
  },
  {
    word: "thanks",
    uses: [{ name: "thanks @…" }],
    accepts: isThanks,
    run: async (args, context) => typedThanks(args.trim(), context),
  },
  {
    word: "shoutouts",
    uses: [{ name: "shoutouts", reads: true, for: "lead" }],
    accepts: (args) => args.trim() === "",
    run: async (_args, context) => typedQueue(context),
  },
  reacted,
];

/** What is plainly meant for this feature although it begins with no command. */
export async function sentence(text: string, context: Context): Promise<Reply[] | null> {
  return (
    (await joinedThanks(text, context)) ??
    (await toldFairness(text, context)) ??
    (await toldStar(text, context)) ??
    toldWin(text, context)
  );
}
