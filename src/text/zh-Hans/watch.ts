import type { Text } from "../text.ts";

export const watch: Text["watch"] = {
  set: "设目标…",
  form: { title: "目标与底线", intro: (kpi, team) => `${kpi}，${team}。若有用它衡量的目标，以目标为准。` },
  field: { target: "目标", floor: "底线", owner: "由谁负责" },
  hint: {
    target: (gauge) => `应达到的水平，单位：${gauge}`,
    floor: (gauge) => `不管别的怎么改善，都不能更差，单位：${gauge}`,
    owner: "缺数据时会问这位，偏离时先告诉这位",
  },
  fact: { target: "目标", floor: "底线", owner: "负责人" },
  error: { order: "底线比目标还好。请对调，或留空一个。", notLead: "只有团队负责人能设目标。" },
};
