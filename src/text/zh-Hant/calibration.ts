import { formatDay } from "../format.ts";
import type { Text } from "../text.ts";

export const calibration: Text["calibration"] = {
  floor: "底線",
  stretch: "衝刺目標",
  bounds: { button: "底線和衝刺目標", title: "底線和衝刺目標", hint: "不填就由我來算。" },
  error: {
    floor: (floor) => `${floor} 已超過目標值。底線是一路上不能跌破的水準。`,
    stretch: (stretch) => `${stretch} 還沒到目標值。衝刺目標要比目標值更進一步。`,
    target: (bound) => `這和已設為底線或衝刺目標的 ${bound} 不符，請先改那一項。`,
  },
  gap: "",
  series: (n, from, to) => `最近 ${n} 筆數據：${from} → ${to}。`,
  few: (n, level) =>
    n === 1
      ? `目前只有一筆數據：${level}。有三筆就看得出進步的快慢。`
      : `目前有 ${n} 筆數據，最近一筆是 ${level}。有三筆就看得出進步的快慢。`,
  none: (kpi) => `團隊還沒有記錄過${kpi}。先量一個月，就知道目標值訂多少合適。`,
  otherUnit: (kpi) => `你寫的數字和${kpi}的數據單位或量尺不同，沒辦法放在一起比。`,
  every: {
    ...{ day: "每天", week: "每週", month: "每月", quarter: "每季", year: "每年" },
    days: (n) => `每 ${n} 天`,
  },
  need: {
    step: (from, step, every) => `從 ${from} 起，${every}得進步 ${step}`,
    errors: (share, every) => `離滿分不遠了，要看剩下的差錯：${every}得減少其中的 ${share}%`,
    short: (step, days) => `要做到，${days} 天內得進步 ${step}`,
  },
  bands: {
    easy: (need, ratio) => `${need}，是以往速度的 ${ratio} 倍：也許訂得太輕鬆了。`,
    moderate: (need, ratio) => `${need}，是以往速度的 ${ratio} 倍：有挑戰，也搆得著。`,
    stretch: (need, ratio) => `${need}，是以往速度的 ${ratio} 倍：要加把勁。人手、預算、工具或新做法，靠哪一樣來達成？`,
    split: (need, ratio) => `${need}，是以往速度的 ${ratio} 倍。步子有點大：先走第一步，或者多留些時間。`,
  },
  reach: (level) => `照以往的速度，到那時約為 ${level}。`,
  still: (need) => `${need}，而到現在還沒有變化。這一次打算有什麼不同？`,
  slipping: (need) => `${need}，而最近是在往回走。這一次打算有什麼不同？`,
  holdSlipping: "最近在往回走。靠什麼守住？",
  there: "現在已經是這個水準了。還能走多遠？",
  reference: {
    better: (mark) => `別人的目標是 ${mark}，往前還有空間。`,
    worse: (mark) => `別人的目標是 ${mark}，你走得更遠。多走這一步，客戶會得到什麼？`,
  },
  use: (level) => `以 ${level} 為目前水準`,
  measureFirst: "先量一個月",
  sayHow: "說說靠什麼",
  moreTime: "多留些時間",
  firstStep: "先走第一步",
  first: {
    sentence: (what, due) =>
      `${formatDay("zh-Hant", due)}前，持續量測${what}並記錄每次的數字，弄清楚目前水準，再訂目標值`,
    what: (kpi) => `弄清楚現況：${kpi}`,
    proof: "一個月的數據",
    means: "每次都用「指標 記錄」記下來",
    why: "心裡有數，才好訂目標",
  },
};
