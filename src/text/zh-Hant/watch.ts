import type { Text } from "../text.ts";

export const watch: Text["watch"] = {
  set: "設目標…",
  form: { title: "目標與底線", intro: (kpi, team) => `${kpi}，${team}。若有以它衡量的目標，以目標為準。` },
  field: { target: "目標", floor: "底線", owner: "由誰負責" },
  hint: {
    target: (gauge) => `應達到的水準，單位：${gauge}`,
    floor: (gauge) => `不管別的怎麼改善，都不能更差，單位：${gauge}`,
    owner: "缺數據時會問這位，偏離時先告訴這位",
  },
  fact: { target: "目標", floor: "底線", owner: "負責人" },
  error: { order: "底線比目標還好。請對調，或留空一個。", notLead: "只有團隊主管能設目標。" },
};
