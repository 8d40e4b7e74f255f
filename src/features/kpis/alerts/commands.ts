import type { Command, Context, PressHandler } from "../../../core/feature.ts";
import { LANGS } from "../../../core/lang.ts";
import { inPrivate } from "../../../core/private.ts";
import type { Reply } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import { says } from "../access.ts";
import { listCard } from "./list.ts";
import { openReport } from "./report.ts";

/** What somebody types after `alerts`. */
type Request = { word: "list" | "report"; rest: string };

export const commands: Command[] = [
  {
    word: "alerts",
    uses: [{ name: "alerts", reads: true }, { name: "alerts report …" }],
    accepts: (args) => readRequest(args) !== null,
    run: async (args, context) => obey(readRequest(args) ?? { word: "list", rest: "" }, context),
  },
];

export const presses: Record<string, PressHandler> = {
  "kpi.alert.list": async (_value, context) => [{ kind: "update", card: await listCard(context) }],
};

/** `预警上报停电`: the command and its word without a space; null for anything else. */
export async function joinedAlerts(text: string, context: Context): Promise<Reply[] | null> {
  const name = LANGS.flatMap((lang) => textFor(lang).core.words.alerts).find((one) => text.startsWith(one));
  if (name === undefined || !/\p{Script=Han}/u.test(name)) return null;
  const request = readRequest(text.slice(name.length));
  return request && obey(request, context);
}

async function obey({ word, rest }: Request, context: Context): Promise<Reply[]> {
  if (word === "report") return openReport(rest, context);
  return inPrivate(await listCard(context), context.place, says(context).alerts.pointer);
}

/** Null for what goes on as a sentence: "alert customers within five minutes". */
function readRequest(args: string): Request | null {
  const text = args.trim();
  const typed = text.normalize("NFKC");
  if (typed === "") return { word: "list", rest: "" };
  for (const [word, names] of LANGS.flatMap((lang) => Object.entries(textFor(lang).alerts.words))) {
    const name = names.find((one) => typed.toLowerCase().startsWith(one) && endsAt(typed, one));
    if (name === undefined) continue;
    const rest = text.slice(name.length).replace(/^[\s:,，]+/u, "");
    if (word === "report") return { word, rest };
    if (rest === "") return { word: "list", rest };
  }
  return null;
}

const endsAt = (text: string, name: string): boolean =>
  /\p{Script=Han}$/u.test(name) || !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
