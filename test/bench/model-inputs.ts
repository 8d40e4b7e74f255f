import { findKpi, type Kpi } from "../../src/catalog/kpi.ts";
import { rulesCoach } from "../../src/coach/rules.ts";
import { linesOf, piecesOf } from "../../src/core/evidence.ts";
import type { Context } from "../../src/core/feature.ts";
import type { Lang } from "../../src/core/lang.ts";
import type { Model } from "../../src/core/model.ts";
import { PHASES, type Phase } from "../../src/features/improve/cycle/cycle.ts";
import { invented } from "../../src/features/improve/invented.ts";
import { sheetOf } from "../../src/features/improve/retro/words/sheet.ts";
import { inputsOf as causesInputs } from "../../src/features/kpis/alerts/causes/draft.ts";
import { findPassages } from "../../src/features/method/passages.ts";
import { veilFor } from "../../src/features/people/veil.ts";
import { textFor } from "../../src/text/text.ts";
import { world } from "../support/world.ts";

type Inputs = Record<string, string>;

/** As people answer a retro, of which a team of ten writes about as many at each step. */
const SAID: Record<Lang, readonly string[]> = {
  en: [
    "Handover notes are missing at night, so the late shift does not know what is still open",
    "The printer at the desk jams twice a day",
    "We tried a short list at the desk for three shifts and it was filled in 40 times",
    "Second calls about the same case went from 12 to 9 a week",
    "Make the list part of every shift and drop the old form",
  ],
  "zh-Hans": [
    "夜班交接单经常缺内容，晚班不知道哪些事还没办完",
    "前台打印机一天卡纸两次",
    "我们在前台试了三个班次的短清单，一共填了40次",
    "同一件事的二次来电每周从12次降到9次",
    "把清单纳入每个班次，旧表格不用了",
  ],
  "zh-Hant": [
    "夜班交接單常常缺內容，晚班不知道哪些事還沒辦完",
    "櫃檯印表機一天卡紙兩次",
    "我們在櫃檯試了三個班次的短清單，一共填了40次",
    "同一件事的二次來電每週從12次降到9次",
    "把清單納入每個班次，舊表格不用了",
  ],
};
const WON: Record<Lang, { what: string; effect: string; kind: string; value: string }> = {
  en: {
    what: "Ana stayed until all 12 guests had a room when the booking system was down, and called three hotels nearby",
    ...{ effect: "nobody had to wait outside in the rain", kind: "Effort", value: "Customer orientation" },
  },
  "zh-Hans": {
    what: "订房系统停摆时，小灯一直留到12位客人都有房间，还打电话问了附近三家酒店",
    ...{ effect: "没有人在雨里等", kind: "努力", value: "以客为先" },
  },
  "zh-Hant": {
    what: "訂房系統停擺時，燈燈一直留到12位客人都有房間，還打電話問了附近三家飯店",
    ...{ effect: "沒有人在雨裡等", kind: "努力", value: "以客為先" },
  },
};
const QUESTION: Record<Lang, string> = {
  en: "How do I know whether a target is too hard for a small team, and who decides?",
  "zh-Hans": "怎么知道目标对一个小团队来说是不是太难？由谁来定？",
  "zh-Hant": "怎麼知道目標對一個小團隊來說是不是太難？由誰決定？",
};
const ASKED: Record<Lang, string> = {
  en: "could you show me what the team said about yesterday's queue",
  "zh-Hans": "能不能让我看看大家昨天都说了些什么",
  "zh-Hant": "可以讓我看看大家昨天都說了些什麼嗎",
};

const coach = rulesCoach();
const newReader = () => veilFor([], coach);

/** What is sent for each task on an ordinary day; the goals' are in ./model.ts. */
export const usual: Readonly<Record<string, (lang: Lang) => Promise<Inputs>>> = {
  "retro-groups": async (lang) => {
    const { lines } = await retro(lang);
    return { language: lang, question: textFor(lang).retro.questions.plan, answers: lines.plan };
  },
  "retro-summary": async (lang) => ({ language: lang, ...(await retro(lang)).lines }),

  "digest-comment": async (lang) => {
    const says = textFor(lang).drafts.digest;
    const names = ["fcr", "csat_score", "avg_response_time", "nps", "ces", "call_answer_rate_90s"].flatMap(
      (key) => findKpi(key)?.name[lang] ?? [],
    );
    const veil = newReader();
    const line = (name: string) => veil.hide(says.line(name, "78 %", "85 %", `${says.state.off}, ${says.worse}`));
    return { language: lang, readings: names.map((name, at) => `r${at + 1} ${line(name)}`).join("\n") };
  },

  "first-causes": async (lang) => {
    const kpi = findKpi("fcr") as Kpi;
    const gauge = { unit: "percent", scale: null, direction: "up" } as const;
    const alert = { gauge } as Parameters<typeof causesInputs>[1]["alert"];
    const beside = kpi.pairWith.flatMap((key) => findKpi(key) ?? []).map((one) => ({ kpi: one, watched: undefined }));
    return causesInputs(textFor(lang), { alert, beside }, kpi, "trend", newReader());
  },

  "win-shoutout": async (lang) => {
    const veil = newReader();
    const { what, effect, ...rest } = WON[lang];
    return { language: lang, what: veil.hide(what), effect: veil.hide(effect), ...rest };
  },

  "goal-question": async (lang) => {
    const { passages } = textFor(lang).method;
    const told = findPassages(QUESTION[lang])
      .slice(0, 4)
      .map((id) => `${passages[id].title}. ${passages[id].says}`);
    return { language: lang, question: QUESTION[lang], passages: linesOf(piecesOf("p", told, newReader())) };
  },

  command: async (lang) => {
    const sent: Inputs[] = [];
    const model: Model = {
      ask: async (_task, inputs) => {
        sent.push(inputs);
        return { why: "shape" };
      },
      stream: () => {
        throw new Error("a command is not asked for while it is being written");
      },
    };
    const locale = { en: "en", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" }[lang];
    const profile = { name: "Ana", locale, zone: "UTC", admin: true };
    await world({ model: () => () => model })
      .actor("test:T:ana", profile)
      .say(ASKED[lang]);
    if (!sent[0]) throw new Error(`the command was not asked for: ${ASKED[lang]}`);
    return sent[0];
  },
};

/** A retro of ten answers at each step. */
async function retro(lang: Lang) {
  const { shown } = invented(lang);
  const row = { org: "o1", rev: 1, retro: "r1", by: null, shown: true, removed: false };
  const some = (step: Phase) =>
    [...SAID[lang], ...SAID[lang]].map((text, at) => [{ ...row, id: `${step}${at}`, step, text }]);
  const steps = Object.fromEntries(PHASES.map((step) => [step, some(step)])) as unknown as typeof shown.steps;
  const records = { list: async () => [] };
  const me = { id: "p1", name: "", lang, zone: "UTC", admin: false };
  const context = { records, coach, me, today: "2026-11-20", seal: (text: string) => text };
  return sheetOf(textFor(lang), { ...shown, steps }, context as unknown as Context);
}
