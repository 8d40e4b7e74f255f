import type { Text } from "../text.ts";

export const home: Text["home"] = {
  title: (name) => `${name}的主页`,
  due: "快到期了",
};
