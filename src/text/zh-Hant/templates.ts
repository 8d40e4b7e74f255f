import type { Text } from "../text.ts";

export const templates: Text["templates"] = {
  start: "從範例開始",
  title: "可以參考的目標",
  intro: "選一個，改成你自己的：已有的內容我先填好，缺的再問你。",
  use: "用這個",
  aside: "：",
  measured: (metric, target) => (target === "" ? metric : `${metric}${target}`),
  levels: { person: "個人", team: "團隊", department: "部門", enterprise: "公司" },
  allLevels: "全部",
  chosen: (level) => `✓ ${level}`,
  asked: (parts) => `${parts.join(" · ")}：`,
  words: (typed) => `「${typed}」`,
  count: (first, last, all) => (all === 1 ? "1 個範例" : `第 ${first}–${last} 個，共 ${all} 個範例`),
  more: "下一頁",
  back: "上一頁",
  search: "搜尋…",
  own: "自己寫",
  none: "找不到這樣的範例。換個說法試試，或直接用自己的話寫一個目標。",
  all: (n) => `看看其他層級的 ${n} 個`,
  everything: "看全部範例",
  gone: "這個範例已經不在了。輸入「目標 範本」看看其他的。",

  form: {
    title: "找範例",
    words: "關鍵字",
    hint: "例如：客訴、等待時間、訓練",
    level: "誰的目標？",
    area: "領域",
    any: "不限",
    go: "查看",
  },

  amount: (value, unit) =>
    `${value}${{ percent: "%", points: "個百分點", seconds: "秒", minutes: "分鐘", hours: "小時" }[unit] ?? ""}`,
  reach: {
    ">=": (amount) => `不低於${amount}`,
    "<=": (amount) => `不超過${amount}`,
    "<": (amount) => `低於${amount}`,
    "=": (amount) => `為${amount}`,
    "+": (amount) => `提高${amount}`,
    "-": (amount) => `降低${amount}`,
  },
  under: (amount) => `${amount}以下`,
  ask: {
    change: (by) => `範例的目標是${by}。從你現在的水準算，要做到多少？`,
    done: (metric) => `怎樣才算完成？說說「${metric}」要做到多少。`,
    open: (unit) => {
      const units: Record<string, string> = {
        ...{ percent: "（%）", points: "（百分點）", score_points: "（分差）", score_1_5: "（滿分 5 分）" },
        ...{ score_0_100: "（滿分 100 分）", minutes: "（分鐘）", hours: "（小時）" },
      };
      return `範例沒有寫數字，由你來訂：要做到多少${units[unit ?? ""] ?? ""}？`;
    },
  },
};
