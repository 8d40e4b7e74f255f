import { Refusal } from "./errors.ts";
import type { CommandEvent, Event } from "./event.ts";
import type { Command, Context, Feature, Heard, Me } from "./feature.ts";
import type { Lang } from "./lang.ts";
import type { Reply } from "./reply.ts";
import type { Guard, Role } from "./rights.ts";

/** The sentences that the dispatcher itself may need. */
export interface Notices {
  /** A button or form that no feature knows any more. */
  gone: string;
  failed(reference: string): string;
  /** Beside a field that takes no more than this. */
  tooLong(max: number): string;
  /** What is said where a name was whose person had their data deleted. */
  somebody: string;
  /** To somebody who is none of these. */
  onlyFor(roles: readonly Role[]): string;
  /** To somebody whose role does not let them change what they tried to. */
  notAllowed(me: Me): string;
  /** Neither a command nor a sentence that any feature takes. */
  lost(text: string): Reply[];
}

export interface RouteParts {
  /** Those that are there from the start. */
  features: readonly Feature[];
  /** All of them, in the order in which they may take a sentence; asked for when the first ones do not know it all. */
  allFeatures?(): Promise<readonly Feature[]>;
  /** Every typed command's other words in every language, lower case, by the command's own word. */
  words: Readonly<Record<string, readonly string[]>>;
  notices(lang: Lang): Notices;
  guard: Guard;
}

/** Finds the handler of an event. */
export function newRouter({ features, allFeatures, words, notices, guard }: RouteParts) {
  const first = handlersOf(features);
  let every: Promise<Handlers> | null = allFeatures ? null : Promise.resolve(first);
  const all = (): Promise<Handlers> => {
    every ??= Promise.resolve(allFeatures?.() ?? features).then(handlersOf);
    return every;
  };
  const typed = new Set([...Object.keys(words), ...first.typed]);
  const wordOf = new Map([...typed].flatMap((word) => [word, ...(words[word] ?? [])].map((alias) => [alias, word])));

  const sentence = async (text: string, context: Context): Promise<Reply[]> => {
    for (const feature of (await all()).features) {
      const replies = await feature.sentence?.(text, context);
      if (replies) return replies;
    }
    return (await context.heard?.guess(text)) ?? notices(context.me.lang).lost(text);
  };

  const typedCommand = async (text: string): Promise<{ command: Command; args: string } | { rest: string }> => {
    const { name, args } = readCommand(text, wordOf);
    const command = name === null ? undefined : await commandOf(name);
    if (!command) return { rest: args };
    return (command.accepts?.(args) ?? true) ? { command, args } : { rest: text.trim() };
  };

  const commandOf = async (name: string) => first.commands.get(name) ?? (await all()).commands.get(name);

  const enter = (door: string, { me }: Context): void => {
    const only = guard.closedTo(me, door);
    if (only) throw new Refusal(notices(me.lang).onlyFor(only));
  };

  const run = async (found: Command, args: string, context: Context): Promise<Reply[]> => {
    enter(`/${found.word}`, context);
    return found.run(args, context);
  };

  const command = async (event: CommandEvent, context: Context): Promise<Reply[]> => {
    if (event.name !== null) {
      const moment = await commandOf(event.name);
      return moment ? run(moment, event.args, context) : sentence(event.args, context);
    }
    const found = await typedCommand(event.args);
    return "command" in found ? run(found.command, found.args, context) : sentence(found.rest, context);
  };

  /** What was guessed or obeyed is given no further guesses. */
  const heardIn = (context: Context): Heard => ({
    async obey(typed, instead) {
      const found = await typedCommand(typed);
      return "command" in found ? run(found.command, found.args, { ...context, ...instead }) : null;
    },
    async guess(text) {
      for (const feature of (await all()).features) {
        const replies = await feature.guess?.(text, { ...context, heard: heardIn(context) });
        if (replies) return replies;
      }
      return null;
    },
  });

  return async (event: Event, here: Context): Promise<Reply[]> => {
    const context = { ...here, heard: heardIn(here) };
    if (event.kind === "command") return command(event, context);
    const gone = () => new Refusal(notices(context.me.lang).gone);
    if (event.kind === "press") {
      const press = first.presses.get(event.action) ?? (await all()).presses.get(event.action);
      if (!press) throw gone();
      enter(event.action, context);
      return press(event.value, context);
    }
    const submit = first.submits.get(event.form) ?? (await all()).submits.get(event.form);
    if (!submit) throw gone();
    enter(event.form, context);
    return submit(event.values, event.state, context);
  };
}

type Handlers = ReturnType<typeof handlersOf>;

function handlersOf(features: readonly Feature[]) {
  const commands = features.flatMap((feature) => feature.commands);
  return {
    features,
    commands: new Map(commands.map((command) => [command.word, command])),
    typed: commands.filter(({ hidden }) => !hidden).map(({ word }) => word),
    presses: new Map(features.flatMap(({ presses }) => Object.entries(presses))),
    submits: new Map(features.flatMap(({ submits }) => Object.entries(submits))),
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
