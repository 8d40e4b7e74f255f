import type { Text } from "../text.ts";

export const wording: Text["wording"] = {
  button: "换个更好的说法",
  title: "你的目标，换个说法",
  byModel: "这是模型写的草稿，请你看一看。你说好之前，我什么都不会保存。",
  names: {
    ...{ what: "要改变什么", who: "谁", where: "在哪里" },
    ...{ measure: "衡量指标", why: "为什么重要", how: "怎么做" },
  },
  hint: (name, says) => `${name}：${says}`,
  take: "好，就用这句",
  keep: "还用我的",
  helped: "👍 有帮助",
  not: "👎 没帮助",
  why: {
    down: "模型现在联系不上，这是我自己的说法。",
    month: "这个月模型的用量到了，这是我自己的说法。",
    unsure: "模型给的内容我不放心，这是我自己的说法。",
  },
  same: "你现在这句已经说得很好。",
};
