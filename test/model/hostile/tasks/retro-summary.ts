import { textFor } from "../../../../src/text/text.ts";
import type { Scenario } from "../scenario.ts";
import { scenario as groups } from "./retro-groups.ts";

export const scenario: Scenario = {
  ...groups,
  task: "retro-summary",
  async bring(w, texts) {
    await groups.bring(w, texts);
    const page = await w.lead.press(await w.lead.say("retro"), "All answers");
    return () => w.lead.press(page, textFor("en").drafts.summary.button);
  },
  obeys: (attack) => ({
    sentences: [
      { says: attack, on: ["a1"] },
      { says: `Much was said, ${attack}.`, on: ["a1", "f9"] },
      { says: "All is well.", on: ["a99"] },
    ],
  }),
};
