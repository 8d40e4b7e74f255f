import type { Text } from "../text.ts";

export const templates: Text["templates"] = {
  start: "从范例开始",
  title: "可以参考的目标",
  intro: "选一个，改成你自己的：已有的内容我先填好，缺的再问你。",
  use: "用这个",
  aside: "：",
  measured: (metric, target) => (target === "" ? metric : `${metric}${target}`),
  levels: { person: "个人", team: "团队", department: "部门", enterprise: "公司" },
  allLevels: "全部",
  chosen: (level) => `✓ ${level}`,
  asked: (parts) => `${parts.join(" · ")}：`,
  words: (typed) => `“${typed}”`,
  count: (first, last, all) => (all === 1 ? "1 个范例" : `第 ${first}–${last} 个，共 ${all} 个范例`),
  more: "下一页",
  back: "上一页",
  search: "搜索…",
  own: "自己写",
  none: "没有找到这样的范例。换个说法试试，或者直接用自己的话写一个目标。",
  all: (n) => `看看其他层级的 ${n} 个`,
  everything: "看全部范例",
  gone: "这个范例已经不在了。输入“目标 模板”看看其他的。",

  form: {
    title: "找范例",
    words: "关键词",
    hint: "例如：投诉、等待时间、培训",
    level: "谁的目标？",
    area: "领域",
    any: "不限",
    go: "查看",
  },

  amount: (value, unit) =>
    `${value}${{ percent: "%", points: "个百分点", seconds: "秒", minutes: "分钟", hours: "小时" }[unit] ?? ""}`,
  reach: {
    ">=": (amount) => `不低于${amount}`,
    "<=": (amount) => `不超过${amount}`,
    "<": (amount) => `低于${amount}`,
    "=": (amount) => `为${amount}`,
    "+": (amount) => `提高${amount}`,
    "-": (amount) => `降低${amount}`,
  },
  under: (amount) => `${amount}以下`,
  ask: {
    change: (by) => `范例的目标是${by}。从你现在的水平算，要做到多少？`,
    done: (metric) => `怎样才算完成？说说“${metric}”要做到多少。`,
    open: (unit) => {
      const units: Record<string, string> = {
        ...{ percent: "（%）", points: "（百分点）", score_points: "（分差）", score_1_5: "（满分 5 分）" },
        ...{ score_0_100: "（满分 100 分）", minutes: "（分钟）", hours: "（小时）" },
      };
      return `范例没有写数字，由你来定：要做到多少${units[unit ?? ""] ?? ""}？`;
    },
  },
};
