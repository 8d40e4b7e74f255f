import { formatDay } from "../format.ts";
import type { Text } from "../text.ts";

const day = (iso: string) => formatDay("zh-Hant", iso);

export const milestones: Text["milestones"] = {
  title: "里程碑",
  button: "里程碑…",
  propose: "這個目標要三個多月。想要的話，可以訂幾個里程碑，早點看出進度順不順。",
  suggest: "新增里程碑…",
  count: (reached, all) => `已達成 ${reached}/${all}`,
  short: (reached, all) => `里程碑 ${reached}/${all}`,
  reach: "已達成",
  reachedOn: (on) => `${day(on)}達成`,
  said: (text) => `已達成：${text}`,
  outside: (n) => `目標日期改了，有 ${n} 個里程碑不在期限內。`,
  move: "調整日期…",
  field: { text: (n) => `里程碑 ${n}`, day: (n) => `里程碑 ${n} 的日期` },
  hint: "到時候看得到什麼？留白的不算。",
  error: {
    undated: "請先填目標的截止日期。",
    outside: (start, due) => `請選 ${day(start)}到${day(due)}之間的日期。`,
    twice: "這一天已經有里程碑了，請換一天。",
    changed: "里程碑剛剛有變動，請回到目標卡片重新開啟。",
  },
  today: "今天的里程碑",
  soon: "里程碑",
  of: (milestone, goal) => `${milestone}（${goal}）`,
};
