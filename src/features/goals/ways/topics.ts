import { hasOneOf } from "../guard/words.ts";

/** What people talk about when something goes wrong, and the measures that show it, the usual one first. */
interface Topic {
  words: readonly string[];
  kpis: readonly string[];
}

const COMPLAINT: Topic = {
  words: [
    "complaint, complaints, complain, complains, complained, complaining",
    "投诉, 客诉, 抱怨, 吐槽, 投訴, 客訴, 申訴",
  ],
  kpis: ["complaint_rate", "repeat_complaint_rate", "complaint_resolution_rate"],
};
const SLOW: Topic = {
  words: [
    "slow, slowly, slower, late, delay, delays, delayed, too long, hours, days, fast, faster, quick, quicker, quickly, soon",
    "sooner, speed, response, respond, reply, replies, answer, answers, answered",
    "慢, 太久, 很久, 半天, 迟, 拖, 速度, 响应, 回复, 答复, 尽快, 及时, 快一点, 更快",
    "遲, 拖延, 回應, 回覆, 答覆, 儘快, 及時, 快一點",
  ],
  kpis: ["avg_response_time", "cycle_time", "service_timeliness"],
};
/** Which of the two is meant has to be asked: until the first answer, or until it is settled. */
export const CLOCKS = ["complaint_response_time", "complaint_handling_time"] as const;

/** People mix languages, so each list holds all of them. What is rather special comes before what nearly all say. */
const TOPICS: readonly Topic[] = [
  {
    words: [
      "staff leave, staff leaving, staff keep leaving, turnover, attrition, resign, resigns, resignations, quit, quits",
      "离职, 辞职, 跳槽, 员工流失, 人员流失, 留不住人, 離職, 辭職, 員工流失, 人員流失",
    ],
    kpis: ["staff_attrition", "employee_satisfaction"],
  },
  {
    words: [
      "phone, phones, call, calls, hotline, line, lines, busy, pick up",
      "电话, 热线, 打不通, 占线, 接听, 接通, 電話, 熱線, 專線, 忙線, 接聽, 接起",
    ],
    kpis: ["call_answer_rate_90s", "waiting_time"],
  },
  {
    words: [
      "wait, waits, waiting, waited, queue, queues, queueing",
      "等待, 等候, 等太久, 等很久, 久等, 排队, 排長, 排隊, 等半天",
    ],
    kpis: ["waiting_time", "waiting_experience_satisfaction"],
  },
  {
    words: [
      "again, repeat, repeated, repeatedly, twice, second time, same problem, same problems, first contact",
      "反复, 重复, 再次, 多次, 又来, 一再, 一次解决, 首次解决, 反覆, 重複, 又來, 一次解決, 首次解決",
    ],
    kpis: ["fcr", "repeat_problem_rate", "repeat_complaint_rate"],
  },
  {
    words: [
      "mistake, mistakes, error, errors, wrong, incorrect, inaccurate, accuracy",
      "差错, 出错, 错误, 搞错, 弄错, 发错, 算错, 差錯, 出錯, 錯誤, 搞錯, 弄錯, 寄錯, 算錯, 正確",
    ],
    kpis: ["error_rate", "accuracy_rate"],
  },
  {
    words: [
      "rude, unfriendly, friendly, friendlier, attitude, impolite, polite, manners",
      "态度, 冷淡, 不耐烦, 友善, 亲切, 礼貌, 臭脸, 態度, 不耐煩, 親切, 禮貌, 臭臉",
    ],
    kpis: ["attitude_rating", "dim_friendliness"],
  },
  {
    words: [
      "social media, direct message, direct messages, dm, dms, facebook, instagram, whatsapp",
      "社交媒体, 私信, 微博, 小红书, 社群, 私訊, 粉絲專頁",
    ],
    kpis: ["social_reply_time"],
  },
  {
    words: ["google rating, reviews, review, stars", "评分, 好评, 差评, 點評, 点评, 評分, 好評, 負評"],
    kpis: ["word_of_mouth_rating", "csat_score"],
  },
  {
    words: ["damage, damaged, broken, crushed", "破损, 损坏, 摔坏, 压坏, 破損, 損壞, 摔壞, 壓壞"],
    kpis: ["package_damage_rate", "package_intact_rate"],
  },
  {
    words: [
      "delivery, deliveries, delivered, shipping, parcel, parcels, courier",
      "配送, 送货, 快递, 物流, 外卖, 送貨, 快遞, 宅配, 外送",
    ],
    kpis: ["on_time_delivery_rate", "delivery_lead_time"],
  },
  {
    words: ["outage, outages, crash, crashes, system down", "宕机, 故障, 死机, 系统, 當機, 系統"],
    kpis: ["fault_recovery_time", "outage_resolution_time"],
  },
  {
    words: ["dirty, clean, cleaner, cleanliness, hygiene", "脏, 卫生, 清洁, 干净, 髒, 衛生, 清潔, 乾淨"],
    kpis: ["premises_cleanliness", "dining_cleanliness_rate"],
  },
  {
    words: ["training, train, trained, onboarding, newcomers", "培训, 新人, 带教, 訓練, 培訓, 教育訓練"],
    kpis: ["training_mastery", "certification_rate"],
  },
  {
    words: [
      "refund, refunds, return, returns, process, procedure, paperwork, check in, check out, form, forms",
      "退款, 退货, 流程, 手续, 办理, 退貨, 手續, 辦理, 入住, 报销",
    ],
    kpis: ["cycle_time", "error_rate", "csat_rate"],
  },
  {
    words: ["solve, solved, unsolved, resolve, resolved, resolution, fixed", "解决, 搞定, 解決"],
    kpis: ["resolution_rate", "fcr"],
  },
  {
    words: [
      "leave, leaves, leaving, churn, lose customers, losing customers",
      "流失, 跑了, 不再来, 不再來, 退订, 退訂",
    ],
    kpis: ["churn_rate", "retention_rate"],
  },
  {
    words: [
      "unhappy, dissatisfied, satisfied, satisfaction, happy, happier, angry, experience",
      "不满, 满意, 生气, 体验, 口碑, 不滿, 滿意, 生氣, 體驗",
    ],
    kpis: ["csat_rate", "csat_score", "nps"],
  },
  {
    words: ["quality, standard, standards", "质量, 标准, 品質, 標準"],
    kpis: ["csat_rate", "error_rate", "standard_compliance_rate"],
  },
  COMPLAINT,
  SLOW,
];

/** Words by which a sentence that is no goal shows that something goes wrong. */
const TROUBLE = [
  "slow, slowly, late, too long, unhappy, dissatisfied, angry, rude, unfriendly, wrong, mistake, mistakes, error, errors",
  "broken, damaged, dirty, again and again, keep leaving, keeps leaving, nobody answers, nobody picks up, no answer",
  "慢, 太久, 很久, 半天, 不满, 生气, 态度差, 态度不好, 出错, 搞错, 发错, 破损, 打不通, 没人接, 没人管, 没解决, 流失, 离职, 脏, 老是",
  "不滿, 生氣, 態度差, 態度不好, 出錯, 搞錯, 寄錯, 破損, 沒人接, 沒人理, 沒解決, 離職, 髒, 等半天",
];

/** Whether somebody tells of something that goes wrong. */
export function tellsOfTrouble(text: string): boolean {
  return hasOneOf(text, COMPLAINT.words) || hasOneOf(text, TROUBLE);
}

/** Keys of the measures that belong to what a text talks about: one for each topic, then the second ones, and so on. */
export function kpisOfTopics(text: string): string[] {
  const clocks = hasOneOf(text, COMPLAINT.words) && hasOneOf(text, SLOW.words) ? CLOCKS : [];
  const found = TOPICS.filter(({ words }) => hasOneOf(text, words));
  const deepest = Math.max(0, ...found.map(({ kpis }) => kpis.length));
  const inTurn = Array.from({ length: deepest }, (_, n) => found.flatMap(({ kpis }) => kpis[n] ?? []));
  return [...new Set([...clocks, ...inTurn.flat()])];
}
