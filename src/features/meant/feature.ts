import type { Feature } from "../../core/feature.ts";
import { guess, presses } from "./handlers.ts";
import { samples } from "./samples.ts";
import { commandTask } from "./task.ts";

/**
 * Finds the command in a plain sentence that no feature takes.
 *
 * @param features all of them; asked for when somebody writes, because this is one of them
 */
export function newMeantFeature(features: () => readonly Feature[]): Feature {
  const commands = () => features().flatMap((feature) => feature.commands);
  return {
    ...{ name: "meant", tables: [], commands: [], presses, submits: {}, samples },
    tasks: [commandTask],
    guess: (text, context) => guess(text, commands(), context),
  };
}
