import { z } from "zod";
import { catalogue, type Kpi } from "../../src/catalog/kpi.ts";
import { rulesCoach } from "../../src/coach/rules.ts";
import { LANGS, type Lang } from "../../src/core/lang.ts";
import type { Task } from "../../src/core/model.ts";
import { features } from "../../src/features/all.ts";
import { newDraft, steps5, WORDS } from "../../src/features/goals/invented-for-samples.ts";
import { CANDIDATES, sentOf } from "../../src/features/goals/levels/suggest.ts";
import { levelsTask } from "../../src/features/goals/levels/task.ts";
import * as second from "../../src/features/goals/second/read.ts";
import { reviewTask } from "../../src/features/goals/second/task.ts";
import { inputsOf } from "../../src/features/goals/wording/read.ts";
import { wordingTask } from "../../src/features/goals/wording/task.ts";
import { veilFor } from "../../src/features/people/veil.ts";
import { messagesOf, readPrompt } from "../../src/model/prompt.ts";
import { estimateTokens } from "../../src/model/usage.ts";
import { textFor } from "../../src/text/text.ts";
import { usual } from "./model-inputs.ts";
import type { Row } from "./row.ts";

type Inputs = Record<string, string>;

const coach = rulesCoach();
/** Those about goals, which have a limit. */
const LIMITED: readonly Task[] = [wordingTask, reviewTask, levelsTask];

/** As long as goals get: of those in test/eval, 19 in 20 are no longer than half of it. */
const LONG: Record<Lang, string> = {
  en: "From 1 December 2026 until 31 March 2027 the night shift at the front desk of the harbour hotel shortens late check-ins after midnight from about 11 minutes to 6 minutes, measured on every tenth guest, because people who flew for ten hours only want a bed, and with the new key encoder, a second terminal and one week of practice in pairs we can do it",
  "zh-Hans":
    "从2026年12月1日到2027年3月31日，港口酒店前台夜班把凌晨以后办理入住的时间从大约11分钟缩短到6分钟，每十位客人抽查一位，因为飞了十个小时的客人只想早点休息，我们有新的制卡机和第二台终端，再加一周的结对练习，应该做得到，做不到客人就会去隔壁",
  "zh-Hant":
    "從2026年12月1日到2027年3月31日，港口飯店櫃檯夜班把凌晨以後辦理入住的時間從大約11分鐘縮短到6分鐘，每十位客人抽查一位，因為飛了十個小時的客人只想早點休息，我們有新的製卡機和第二台終端，再加一週的結對練習，應該做得到，做不到客人就會去隔壁",
};

/** How much is sent for each task: the instructions, the example, the shape and the inputs. Only goals have a limit. */
export async function modelBench(): Promise<Row[]> {
  const tasks: readonly Task[] = features.flatMap((feature) => feature.tasks ?? []);
  const others = tasks.filter(({ name }) => !LIMITED.some((task) => task.name === name));
  const missing = others.filter(({ name }) => !(name in usual));
  if (missing.length > 0)
    console.warn(`measured by their examples alone: ${missing.map(({ name }) => name).join(", ")}`);
  return [
    ...(await Promise.all(others.map((task) => row(task.name, task, Number.POSITIVE_INFINITY, usual[task.name])))),
    await row("an ordinary goal said better", wordingTask, 900, (lang) => {
      const goal = steps5(newDraft(WORDS[lang].rough), WORDS[lang], lang).value;
      return inputsOf(textFor(lang), goal, veilFor([], coach)).inputs;
    }),
    await row("a long goal read a second time", reviewTask, 900, (lang) =>
      second.inputsOf(second.veiled(LONG[lang], veilFor([], coach)), lang, coach),
    ),
    await row("a measure chosen for a long goal", levelsTask, 900, (lang) => {
      const { inputs } = sentOf({ sentence: LONG[lang] }, longest(lang), lang, veilFor([], coach));
      return inputs;
    }),
  ];
}

/** As many measures as are sent, those that take most to say. */
function longest(lang: Lang): Kpi[] {
  const size = (kpi: Kpi) => estimateTokens(`${kpi.name[lang]} ${kpi.definition[lang]}`);
  return catalogue()
    .kpis.toSorted((a, b) => size(b) - size(a))
    .slice(0, CANDIDATES);
}

async function row(what: string, task: Task, limit: number, inputs?: (lang: Lang) => Inputs | Promise<Inputs>) {
  const prompt = await readPrompt(task.name);
  const shape = JSON.stringify(z.toJSONSchema(task.answer));
  const example = JSON.parse(prompt.example.inputs) as Inputs;
  const sizes = await Promise.all(
    LANGS.map(async (lang) => {
      const sent = messagesOf(prompt, (await inputs?.(lang)) ?? example).map(({ content }) => content);
      return { lang, tokens: estimateTokens([...sent, shape].join("\n")) };
    }),
  );
  const detail = sizes.map(({ lang, tokens }) => `${lang} ${tokens}`).join(", ");
  const ratio = Math.max(...sizes.map(({ tokens }) => tokens));
  return { gate: "model", what: `input tokens of ${what}, estimated`, ratio, limit, detail };
}

if (process.argv[1] === import.meta.filename) for (const row of await modelBench()) console.log(JSON.stringify(row));
