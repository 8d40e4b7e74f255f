import type { Text } from "../text.ts";

export const feedback: Text["feedback"] = {
  title: "大家怎麼看我的回答（最近 90 天）",
  none: "還沒有人說過。",
  helped: "有幫助",
  not: "沒幫助",
  latest: "他們的原話",
  note: "這裡不顯示姓名。",
  thanks: "謝謝，這能幫我做得更好。",
};
