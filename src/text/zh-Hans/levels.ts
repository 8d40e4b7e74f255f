import { formatDay } from "../format.ts";
import type { Text } from "../text.ts";

export const levels: Text["levels"] = {
  button: "推荐一个指标",
  title: "哪个数字能看出来",
  first: "没写水平的，读数还太少，说不准能做到多少：先测量。",
  stands: (level) => `按你们的读数，现在是${level}。`,
  far: (floor, target, stretch) =>
    `按你们的读数：底线${floor}，目标${target}${stretch === null ? "" : `，挑战${stretch}`}。`,
  until: (due) => `这几个水平是我按你们的读数算到${formatDay("zh-Hans", due)}的，都可以改。`,
  takeWith: (target) => `就用它，做到${target}`,
};
