import type { Text } from "../text.ts";

export const home: Text["home"] = {
  title: (name) => `${name} 的首頁`,
  due: "快到期了",
};
