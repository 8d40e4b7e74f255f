import type { Command, Context } from "../../core/feature.ts";
import { LANGS } from "../../core/lang.ts";
import type { Reply } from "../../core/reply.ts";
import type { TableShape } from "../../core/store.ts";
import { textFor } from "../../text/text.ts";
import { giveMine, showDelete, showPrivacy } from "./handlers.ts";

export const privacyCommand: Command = {
  word: "privacy",
  uses: [{ name: "privacy", reads: true }],
  accepts: (args) => args === "",
  run: (_args, context) => showPrivacy(context),
};

/** `me data` and `me delete`, in the words of every language. @param tables everything that is kept of an organisation */
export function newSentence(tables: () => readonly TableShape[]) {
  return async (text: string, context: Context): Promise<Reply[] | null> => {
    const typed = text
      .normalize("NFKC")
      .trim()
      .toLowerCase()
      .replace(/^\/?beacon\s+/, "");
    if (isOne(typed, "data")) return giveMine(tables(), context);
    return isOne(typed, "delete") ? showDelete(context) : null;
  };
}

function isOne(typed: string, what: "data" | "delete"): boolean {
  return LANGS.some((lang) => (textFor(lang).privacy.typed[what] as readonly string[]).includes(typed));
}
