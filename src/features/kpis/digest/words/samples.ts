import type { Lang } from "../../../../core/lang.ts";
import type { Sample } from "../../../../core/view.ts";
import { textFor } from "../../../../text/text.ts";
import type { Team } from "../../../people/person.ts";
import { commentCard, wordCard } from "./views.ts";

/** Plainly invented. */
const WORDS = {
  en: {
    says: "First contact resolution has slipped to 70 %, so it deserves a look.",
    line: "First contact resolution (FCR): 70 %, target 80 %, off track, worse than the one before",
    name: "Lea Harbour",
  },
  "zh-Hans": {
    says: "首次解决率降到了70%，值得一起看看。",
    line: "首次解决率：70%，目标80%，偏离目标，比上一次差",
    name: "林小灯",
  },
  "zh-Hant": {
    says: "首次解決率降到70%，值得一起看看。",
    line: "首次解決率：70%，目標80%，偏離目標，比前一次差",
    name: "光燈燈",
  },
} as const;

export function wordsSamples(lang: Lang, team: Team, day: string): Sample[] {
  const t = textFor(lang);
  const { says, line, name } = WORDS[lang];
  const about = { team, day, print: "0123456789abcdef" };
  const draft = [{ says, on: ["r1"] }];
  const told = { lines: new Map([["r1", line]]) };
  return [
    {
      name: "digest, a word by the model",
      view: commentCard(t, about, { by: "model", draft, prompt: "1a2b3c4d" }, told),
    },
    {
      name: "digest, a word by the rules",
      view: commentCard(t, about, { by: "rules", draft, why: "unreachable" }, told),
    },
    { name: "digest, a word that the team reads", view: wordCard(t, about, says, { name, byModel: true }) },
  ];
}
