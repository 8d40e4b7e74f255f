import type { Text } from "../text.ts";

export const guard: Text["guard"] = {
  before: "開始之前：",
  finding: {
    G01: "這裡只看一個數字。它變好的時候，什麼不能跟著變差？",
    G02: "快，還要真的幫到客戶。用哪個指標來看問題有沒有解決？",
    G03: "省下來、做得多，都不能犧牲品質。這段期間哪個指標必須守住？",
    G05: "這裡數的是我們做了多少，不是客戶得到了什麼。是哪位客戶提出過這樣的需要？",
    G06: "機器人接了多少，看不出客戶有沒有得到幫助，所以不能當目標。下面每一個都更能說明問題：",
    G07: "由 AI 服務的客戶，要隨時找得到真人。請加上多久之內轉到專人。",
    G12: "這個目標展現我們的哪一項價值觀？",
    G39: (figure) => `${figure} 這個數字常有人引用，卻沒有出處。照你們自己的資料，目前是多少？`,
    change: (figure) => `${figure} 是指百分點，還是相對目前水準的比例？`,
    clock: "指的是哪段時間：到第一次回應客訴為止，還是到客訴結案為止？",
  },
  conflict: {
    same: (owner, theirs, mine) =>
      `同一個地方的同一個數字，${owner} 的目標是 ${theirs}，你的是 ${mine}。以哪個為準？請一起商量好。`,
    pull: (owner, what) => `${owner} 的目標「${what}」和你的目標方向相反。你們打算怎麼平衡？`,
  },
  set: {
    many: (n) => `加上這個，團隊要看 ${n} 個指標。超過七個就很難都顧到了。`,
    "one-sided": (n) => `團隊的 ${n} 個目標都是同一類。再有一個其他面向的，會更平衡。`,
  },
  ways: {
    counter: (name) => `同時看${name}`,
    change: {
      points: (level) => (level ? `百分點：到 ${level}` : "百分點"),
      relative: (level) => (level ? `相對比例：到 ${level}` : "相對目前的比例"),
    },
    target: (target) => `我也訂 ${target}`,
  },
  aims: {
    ai_resolution_rate: { label: "AI 解決率不低於 70%", target: "70%" },
    ai_satisfaction: { label: "對 AI 的滿意度不低於 85%", target: "85%" },
    ai_handover_time: { label: "2分鐘內轉到專人", target: "2分鐘" },
  },
  clocks: { complaint_response_time: "到第一次回應", complaint_handling_time: "到結案" },
  own: "換一個指標…",
  another: "換一個目標值…",
  level: "說說目前水準",
  answer: "用一句話回答…",
  form: { counters: "不能變差的是", answer: "你的回答" },
  field: { reason: "你的回答或理由。會留在目標裡，其他人也看得到。" },
  hint: (names) => `例如：${names}。有多項就用頓號隔開。`,
  settled: "已考量",
  changeKinds: { points: "百分點", relative: "相對目前水準" },
  withKind: (levels, kind) => `${levels}（${kind}）`,
  lacks: {
    G02: "能看出問題已解決的指標",
    G03: "要守住的品質指標",
    G06: "機器人接待比例以外的目標",
    G07: "從 AI 轉到專人的途徑",
  },
  needs: {
    G02: "請寫一個能看出問題已解決的指標。",
    G03: "請寫一個必須守住的品質指標。",
    G06: "機器人接待比例不能當目標。請換一個能看出客戶得到幫助的數字。",
    G07: "請寫上多久之內轉到專人。",
  },
  without: (reason, names) => `${reason}（缺：${names}）`,
  overrides: (names) => `開始時還缺：${names}。`,
};
