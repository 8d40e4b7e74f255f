import type { Text } from "../text.ts";

export const feedback: Text["feedback"] = {
  title: "大家怎么看我的回答（最近 90 天）",
  none: "还没有人说过。",
  helped: "有帮助",
  not: "没帮助",
  latest: "他们的原话",
  note: "这里不显示姓名。",
  thanks: "谢谢，这能帮我做得更好。",
};
