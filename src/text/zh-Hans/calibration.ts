import { formatDay } from "../format.ts";
import type { Text } from "../text.ts";

export const calibration: Text["calibration"] = {
  floor: "底线",
  stretch: "冲刺目标",
  bounds: { button: "底线和冲刺目标", title: "底线和冲刺目标", hint: "不填就由我来算。" },
  error: {
    floor: (floor) => `${floor} 已超过目标值。底线是一路上不能跌破的水平。`,
    stretch: (stretch) => `${stretch} 还没到目标值。冲刺目标要比目标值更进一步。`,
    target: (bound) => `这和已设为底线或冲刺目标的 ${bound} 不符，请先改那一项。`,
  },
  gap: "",
  series: (n, from, to) => `最近 ${n} 次数据：${from} → ${to}。`,
  few: (n, level) =>
    n === 1
      ? `目前只有一次数据：${level}。有三次就看得出进步的快慢。`
      : `目前有 ${n} 次数据，最近一次是 ${level}。有三次就看得出进步的快慢。`,
  none: (kpi) => `团队还没有记录过${kpi}。先量一个月，就知道目标值定多少合适。`,
  otherUnit: (kpi) => `你写的数字和${kpi}的数据单位或分制不同，没法放在一起比。`,
  every: {
    ...{ day: "每天", week: "每周", month: "每月", quarter: "每季度", year: "每年" },
    days: (n) => `每 ${n} 天`,
  },
  need: {
    step: (from, step, every) => `从 ${from} 起，${every}得进步 ${step}`,
    errors: (share, every) => `离满分不远了，要看剩下的差错：${every}得减少其中的 ${share}%`,
    short: (step, days) => `要做到，${days} 天内得进步 ${step}`,
  },
  bands: {
    easy: (need, ratio) => `${need}，是以往速度的 ${ratio} 倍：也许定得太轻松了。`,
    moderate: (need, ratio) => `${need}，是以往速度的 ${ratio} 倍：有挑战，也够得着。`,
    stretch: (need, ratio) => `${need}，是以往速度的 ${ratio} 倍：要加把劲。人手、预算、工具或新办法，靠哪一样来实现？`,
    split: (need, ratio) => `${need}，是以往速度的 ${ratio} 倍。步子有点大：先走第一步，或者多留些时间。`,
  },
  reach: (level) => `按以往的速度，到那时约为 ${level}。`,
  still: (need) => `${need}，而到现在还没有变化。这一次打算有什么不同？`,
  slipping: (need) => `${need}，而最近是在往回走。这一次打算有什么不同？`,
  holdSlipping: "最近在往回走。靠什么守住？",
  there: "现在已经是这个水平了。还能走多远？",
  reference: {
    better: (mark) => `别人的目标是 ${mark}，往前还有空间。`,
    worse: (mark) => `别人的目标是 ${mark}，你走得更远。多走这一步，客户会得到什么？`,
  },
  use: (level) => `以 ${level} 为目前水平`,
  measureFirst: "先量一个月",
  sayHow: "说说靠什么",
  moreTime: "多留些时间",
  firstStep: "先走第一步",
  first: {
    sentence: (what, due) =>
      `${formatDay("zh-Hans", due)}前，持续测量${what}并记录每次的数字，弄清目前水平，再定目标值`,
    what: (kpi) => `弄清现状：${kpi}`,
    proof: "一个月的数据",
    means: "每次都用“指标 记录”记下来",
    why: "心里有数，才好定目标",
  },
};
