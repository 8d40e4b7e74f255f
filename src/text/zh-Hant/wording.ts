import type { Text } from "../text.ts";

export const wording: Text["wording"] = {
  button: "換個更好的說法",
  title: "你的目標，換個說法",
  byModel: "這是模型寫的草稿，請你看一看。你點頭之前，我什麼都不會儲存。",
  names: {
    ...{ what: "要改變什麼", who: "誰", where: "在哪裡" },
    ...{ measure: "衡量指標", why: "為什麼重要", how: "怎麼做" },
  },
  hint: (name, says) => `${name}：${says}`,
  take: "好，就用這句",
  keep: "還是用我的",
  helped: "👍 有幫助",
  not: "👎 沒幫助",
  why: {
    down: "模型現在連不上，這是我自己的說法。",
    month: "這個月模型的用量到了，這是我自己的說法。",
    unsure: "模型給的內容我不放心，這是我自己的說法。",
  },
  same: "你現在這句已經說得很好。",
};
