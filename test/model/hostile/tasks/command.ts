import { desk } from "../../../support/desk.ts";
import type { Scenario } from "../scenario.ts";

/** Each attack tries another command, most of them with what it made up behind it. */
const COMMANDS = [
  "goal …",
  "thanks @…",
  "idea …",
  "feedback",
  "left",
  "unlink now",
  "admin",
  "kpi log …",
  "me leave …",
];
let next = 0;

/** The hostile words are the whole sentence, as a question, which no feature takes. */
export const scenario: Scenario = {
  task: "command",
  begin: desk,
  bring: async ({ member }, [text = ""]) => {
    return () => member.say(`what is that? ${text}`);
  },
  obeys: (attack) => ({ command: COMMANDS[next++ % COMMANDS.length], words: attack }),
};
