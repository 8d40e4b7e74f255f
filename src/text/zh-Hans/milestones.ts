import { formatDay } from "../format.ts";
import type { Text } from "../text.ts";

const day = (iso: string) => formatDay("zh-Hans", iso);

export const milestones: Text["milestones"] = {
  title: "里程碑",
  button: "里程碑…",
  propose: "这个目标要三个多月。愿意的话，可以设几个里程碑，早点看出进展顺不顺利。",
  suggest: "添加里程碑…",
  count: (reached, all) => `已达成 ${reached}/${all}`,
  short: (reached, all) => `里程碑 ${reached}/${all}`,
  reach: "已达成",
  reachedOn: (on) => `${day(on)}达成`,
  said: (text) => `已达成：${text}`,
  outside: (n) => `目标日期改了，有 ${n} 个里程碑不在期限内。`,
  move: "调整日期…",
  field: { text: (n) => `里程碑 ${n}`, day: (n) => `里程碑 ${n} 的日期` },
  hint: "到时候能看到什么？空着的不算。",
  error: {
    undated: "请先填目标的截止日期。",
    outside: (start, due) => `请选 ${day(start)}到${day(due)}之间的日期。`,
    twice: "这一天已经有一个里程碑了，请换一天。",
    changed: "里程碑刚刚有变动，请回到目标卡片重新打开。",
  },
  today: "今天的里程碑",
  soon: "里程碑",
  of: (milestone, goal) => `${milestone}（${goal}）`,
};
