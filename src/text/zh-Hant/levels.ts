import { formatDay } from "../format.ts";
import type { Text } from "../text.ts";

export const levels: Text["levels"] = {
  button: "推薦一個指標",
  title: "哪個數字看得出來",
  first: "沒寫水準的，讀數還太少，說不準能做到多少：先量測。",
  stands: (level) => `依你們的讀數，現在是${level}。`,
  far: (floor, target, stretch) =>
    `依你們的讀數：底線${floor}，目標${target}${stretch === null ? "" : `，挑戰${stretch}`}。`,
  until: (due) => `這幾個水準是我依你們的讀數算到${formatDay("zh-Hant", due)}的，都可以改。`,
  takeWith: (target) => `就用它，做到${target}`,
};
