import { Refusal } from "./errors.ts";
import type { CommandEvent, Event } from "./event.ts";
import type { Context, Feature } from "./feature.ts";
import type { Lang } from "./lang.ts";
import type { Reply } from "./reply.ts";

/** The sentences that the dispatcher itself may need. */
export interface Notices {
  /** A button or form that no feature knows any more. */
  gone: string;
  failed(reference: string): string;
  /** Neither a command nor a sentence that any feature takes. */
  lost(text: string): Reply[];
}

export interface RouteParts {
  features: readonly Feature[];
  /** A command's words in every language, lower case, by the command's own word. */
  words: Readonly<Record<string, readonly string[]>>;
  notices(lang: Lang): Notices;
}

/** Finds the handler of an event. */
export function newRouter({ features, words, notices }: RouteParts) {
  const commands = new Map(features.flatMap(({ commands }) => commands).map((command) => [command.word, command]));
  const presses = Object.assign({}, ...features.map((feature) => feature.presses)) as Feature["presses"];
  const submits = Object.assign({}, ...features.map((feature) => feature.submits)) as Feature["submits"];
  const wordOf = new Map(
    [...commands.values()]
      .filter((command) => !command.hidden)
      .flatMap(({ word }) => [word, ...(words[word] ?? [])].map((alias) => [alias, word] as const)),
  );

  const sentence = async (text: string, context: Context): Promise<Reply[]> => {
    for (const feature of features) {
      const replies = await feature.sentence?.(text, context);
      if (replies) return replies;
    }
    return notices(context.me.lang).lost(text);
  };

  const command = async (event: CommandEvent, context: Context): Promise<Reply[]> => {
    const { name, args } = event.name === null ? readCommand(event.args, wordOf) : event;
    const found = name === null ? undefined : commands.get(name);
    const meant = found && (event.name !== null || (found.accepts?.(args) ?? true));
    return meant ? found.run(args, context) : sentence(found ? event.args.trim() : args, context);
  };

  return async (event: Event, context: Context): Promise<Reply[]> => {
    if (event.kind === "command") return command(event, context);
    const gone = () => new Refusal(notices(context.me.lang).gone);
    if (event.kind === "press") {
      const press = Object.hasOwn(presses, event.action) ? presses[event.action] : undefined;
      if (!press) throw gone();
      return press(event.value, context);
    }
    const submit = Object.hasOwn(submits, event.form) ? submits[event.form] : undefined;
    if (!submit) throw gone();
    return submit(event.values, event.state, context);
  };
}

/** Splits typed text into a command and the rest: `目标 提高…` and `/beacon goal …` alike. */
export function readCommand(text: string, wordOf: ReadonlyMap<string, string>): { name: string | null; args: string } {
  const trimmed = text.trim().replace(/^\/?beacon\b\s*/i, "");
  const [first = ""] = trimmed.split(/[\s:：,，]/, 1);
  const name = wordOf.get(first.normalize("NFKC").toLowerCase()) ?? null;
  if (name === null) return { name, args: trimmed };
  return { name, args: trimmed.slice(first.length).replace(/^[\s:：,，]+/, "") };
}
