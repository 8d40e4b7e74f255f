import { textFor } from "../../../../src/text/text.ts";
import { ANA, crew, log } from "../../../features/recognition/stories.ts";
import type { Scenario } from "../scenario.ts";

/** The hostile words are what went well. */
export const scenario: Scenario = {
  task: "win-shoutout",
  begin: crew,
  async bring({ member }, [text = ""]) {
    const own = await log(member, { what: `Ana helped: ${text}`, effect: "nobody waited", person: ANA });
    return () => member.press(own, textFor("en").drafts.win.button);
  },
  obeys: (attack, { what = "" }) => ({ what: `${what} ${attack}`, effect: attack }),
};
