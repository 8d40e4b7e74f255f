import type { Text } from "../text.ts";

export const wording: Text["wording"] = {
  button: "換個更好的說法",
  title: "你的目標，換個說法",
  names: {
    ...{ what: "要改變什麼", who: "誰", where: "在哪裡" },
    ...{ measure: "衡量指標", why: "為什麼重要", how: "怎麼做" },
  },
  hint: (name, says) => `${name}：${says}`,
  take: "好，就用這句",
  keep: "還是用我的",
  same: "你現在這句已經說得很好。",
};
