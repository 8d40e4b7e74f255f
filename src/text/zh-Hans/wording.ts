import type { Text } from "../text.ts";

export const wording: Text["wording"] = {
  button: "换个更好的说法",
  title: "你的目标，换个说法",
  names: {
    ...{ what: "要改变什么", who: "谁", where: "在哪里" },
    ...{ measure: "衡量指标", why: "为什么重要", how: "怎么做" },
  },
  hint: (name, says) => `${name}：${says}`,
  take: "好，就用这句",
  keep: "还用我的",
  same: "你现在这句已经说得很好。",
};
