import { formatDay } from "../format.ts";
import type { Text } from "../text.ts";

export const core: Text["core"] = {
  gone: "这个按钮来自较早的消息，已经失效。输入“帮助”看看现在能做什么。",
  failed: (reference) =>
    `我这边出了点问题，没有改动任何内容。请再试一次；如果还不行，请把编号 ${reference} 告诉管理员。`,
  cancel: "取消",
  optional: "选填",
  required: "请填写这一项。",
  tooLong: (max) => `请控制在 ${max} 个字以内。`,
  noSuchDay: "请填写一个存在的日期。",
  noSuchTime: "请填写时间，例如 09:30。",
  tooEarly: (day) => `请选择 ${formatDay("zh-CN", day)} 或之后的日期。`,
  notOffered: "请从列表中选择一项。",
  colon: "：",
  shortened: "内容较多，一条消息放不下，这里只显示了一部分。",
  pick: "请选择",
  none: "不选",
  checkFields: (n) => `有 ${n} 项需要再看一下，已填的内容都还在。`,
  words: {
    goal: ["目标"],
    kpi: ["指标"],
    alerts: ["预警"],
    team: ["团队"],
    me: ["我", "设置"],
    checkin: ["签到", "进展", "进度回报"],
    home: ["主页"],
    link: ["关联"],
    feedback: ["反馈"],
    unlink: ["取消关联", "解除关联"],
    win: ["成果"],
    thanks: ["感谢", "致谢"],
    shoutouts: ["表彰", "公开表彰"],
    why: ["为什么", "为什么?"],
    help: ["帮助", "？"],
  },
};
