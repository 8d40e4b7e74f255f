import type { Text } from "../text.ts";

export const guard: Text["guard"] = {
  before: "开始之前：",
  finding: {
    G01: "这里只看一个数字。它变好的时候，什么不能跟着变差？",
    G02: "快，还得真的帮到客户。用哪个指标来看问题有没有解决？",
    G03: "省下来、做得多，都不能牺牲质量。期间哪个指标必须守住？",
    G05: "这里数的是我们做了多少，不是客户得到了什么。是哪位客户提出过这样的需要？",
    G06: "机器人接了多少，看不出客户有没有得到帮助，所以不能当目标。下面每一个都更能说明问题：",
    G07: "由 AI 服务的客户，要随时找得到真人。请加上多久之内转到人工。",
    G12: "这个目标体现我们的哪条价值观？",
    G39: (figure) => `${figure} 这个数字常被引用，却没有出处。按你们自己的数据，现在是多少？`,
    change: (figure) => `${figure} 是指百分点，还是相对目前水平的比例？`,
    clock: "指的是哪段时间：到第一次回应投诉为止，还是到投诉办结为止？",
  },
  conflict: {
    same: (owner, theirs, mine) =>
      `同一个地方的同一个数字，${owner} 的目标是 ${theirs}，你的是 ${mine}。以哪个为准？请一起商量好。`,
    pull: (owner, what) => `${owner} 的目标“${what}”和你的目标方向相反。你们打算怎么平衡？`,
  },
  set: {
    many: (n) => `加上这个，团队要看 ${n} 个指标。超过七个就很难都顾到了。`,
    "one-sided": (n) => `团队的 ${n} 个目标都是同一类。再有一个别的方面的，会更平衡。`,
  },
  ways: {
    counter: (name) => `同时看${name}`,
    change: {
      points: (level) => (level ? `百分点：到 ${level}` : "百分点"),
      relative: (level) => (level ? `相对比例：到 ${level}` : "相对目前的比例"),
    },
    target: (target) => `我也定 ${target}`,
  },
  aims: {
    ai_resolution_rate: { label: "AI 解决率不低于 70%", target: "70%" },
    ai_satisfaction: { label: "对 AI 的满意度不低于 85%", target: "85%" },
    ai_handover_time: { label: "2分钟内转到人工", target: "2分钟" },
  },
  clocks: { complaint_response_time: "到第一次回应", complaint_handling_time: "到办结" },
  own: "换一个指标…",
  another: "换一个目标值…",
  level: "说说目前水平",
  answer: "用一句话回答…",
  form: { counters: "不能变差的是", answer: "你的回答" },
  field: { reason: "你的回答或理由。会留在目标里，别人也能看到。" },
  hint: (names) => `例如：${names}。有多项就用顿号隔开。`,
  settled: "已考虑",
  changeKinds: { points: "百分点", relative: "相对目前水平" },
  withKind: (levels, kind) => `${levels}（${kind}）`,
  lacks: {
    G02: "能看出问题已解决的指标",
    G03: "要守住的质量指标",
    G06: "机器人接待比例以外的目标",
    G07: "从 AI 转到人工的途径",
  },
  needs: {
    G02: "请写一个能看出问题已解决的指标。",
    G03: "请写一个必须守住的质量指标。",
    G06: "机器人接待比例不能当目标。请换一个能看出客户得到帮助的数字。",
    G07: "请写上多久之内转到人工。",
  },
  without: (reason, names) => `${reason}（缺：${names}）`,
  overrides: (names) => `开始时还缺：${names}。`,
};
