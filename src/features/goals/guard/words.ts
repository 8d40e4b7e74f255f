import { fold, isHan } from "../../../catalog/fold.ts";

/**
 * Words by which a goal shows its kind where the catalogue does not know its measure. People mix languages, so each list
 * holds all of them; Chinese is found anywhere, other words only as whole ones.
 */
export const WORDS = {
  speed: [
    "fast, faster, quick, quicker, quickly, speed, wait, waiting, response, reply, replies, answer, answered, pick up, time",
    "响应, 回复, 等待, 等候, 速度, 时间, 时长, 时效, 接通, 回應, 回覆, 等待, 時間, 時長, 時效, 接通",
  ],
  cost: [
    "cost, costs, expense, expenses, spend, spending, overtime, refunds paid",
    "成本, 费用, 花费, 开支, 支出, 費用, 花費, 開支",
  ],
  output: [
    "productivity, throughput, output, volume, per agent, per head, per hour, cases per day, tickets per day, calls per day",
    "产量, 产出, 产能, 处理量, 接待量, 接听量, 人均, 效率, 產量, 產出, 產能, 處理量, 接待量, 接聽量, 結案量, 结案量",
  ],
  bot: [
    "bot, bots, chatbot, chatbots, voicebot, virtual agent, virtual assistant, ai assistant, ai agent, ai service, ai chat",
    "机器人, 智能客服, ai客服, 智能助手, 虚拟客服, 機器人, 智慧客服, 智能客服, 虛擬客服, 智慧助理",
  ],
  ai: ["ai, automation, self service", "智能, 智慧, 自助"],
  coverage: [
    "coverage, cover, covers, covered, share, handle, handles, handled, take, takes, taken, replace, replaces, answered, by the bot, by ai, by bots",
    "覆盖, 占比, 接待率, 替代, 分担, 接管, 处理, 覆蓋, 佔比, 占比, 取代, 分擔, 接手, 處理",
  ],
  deflection: [
    "deflection, deflect, deflected, containment, contained, bot coverage, automation rate",
    "分流率, 拦截率, 机器人接待率, 转人工率, 分流比例, 攔截率, 機器人接待率, 轉人工率, 智能客服覆盖, 智慧客服覆蓋",
  ],
  person: [
    "human, humans, hand over, handover, hand overs, person, real agent, live agent, colleague, escalate, escalation",
    "人工, 真人, 专人, 專人, 转接, 轉接",
  ],
  activity: [
    "greet, greets, greeted, greeting, greetings, offer, offers, upsell, upsells, visit, visits, follow up, follow ups",
    "outbound, call, calls, messages, mails, newsletters, surveys, phone calls, check ins, contacts, touchpoints",
    "问候, 问好, 打招呼, 外呼, 回访, 拜访, 走访, 推销, 推荐次数, 主动服务, 发送, 群发, 致电, 电话",
    "問候, 問好, 打招呼, 外撥, 回訪, 拜訪, 走訪, 推銷, 推薦次數, 主動服務, 發送, 群發, 致電, 電話",
  ],
  quality: [
    "quality, solved, solve, resolution, resolved, fixed, repeat, again, complaint, complaints, satisfaction, satisfied, csat",
    "nps, fcr, error, errors, mistakes, accuracy, accurate, rework, reopened, returns, damage, second call, second calls",
    "质量, 解决, 重复, 投诉, 满意, 差错, 错误, 准确, 返工, 退货, 破损, 好评, 差评, 口碑",
    "品質, 解決, 重複, 投訴, 客訴, 申訴, 滿意, 差錯, 錯誤, 準確, 正確, 重工, 退貨, 破損, 好評, 負評, 口碑",
  ],
  complaint: ["complaint, complaints", "投诉, 客诉, 投訴, 客訴, 申訴"],
  answering: [
    "response, respond, reply, replied, answer, answered, acknowledge, acknowledged",
    "响应, 回应, 回复, 答复, 受理, 首次, 回應, 回覆, 答覆",
  ],
  settling: [
    "handling, handle, handled, resolve, resolved, resolution, solve, solved, settle, settled, close, closed",
    "处理, 解决, 办结, 结案, 處理, 解決, 辦結, 結案",
  ],
  share: ["rate, share, percentage, satisfaction, csat", "率, 占比, 比例, 满意度, 佔比, 滿意度"],
  training: [
    "train, trains, training, trainings, course, courses, workshop, learn, learning",
    "培训, 课程, 学习, 考试, 培訓, 訓練, 課程, 學習, 考試",
  ],
} as const;

/** Whether a text has one of the words. */
export function mentions(text: string, kind: keyof typeof WORDS): boolean {
  return hasOneOf(text, WORDS[kind]);
}

/** @param lines lists as above, their words apart by commas */
export function hasOneOf(text: string, lines: readonly string[]): boolean {
  const folded = fold(text);
  const joined = folded.replaceAll(" ", "");
  const words = lines.flatMap((line) => line.split(",").map((word) => word.trim()));
  return words.some((word) => (isHan(word) ? joined.includes(word) : ` ${folded} `.includes(` ${word} `)));
}
