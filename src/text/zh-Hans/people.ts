import type { Text } from "../text.ts";

export const people: Text["people"] = {
  languages: { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" },

  team: {
    settings: (name) => `${name} 的团队`,
    notILead: "我不再是负责人",
    title: (name) => `${name} 的伙伴们好，我是 Beacon`,
    intro: "我帮团队定下做得成的目标，再一步步做到。大家保存并公开的目标会出现在这里。先问两件事：",
    who: "谁负责这个团队？",
    nobody: "还没有",
    leads: "负责人",
    language: "这个频道的语言",
    iLead: "我是负责人",
    somebodyElse: "负责人是别人",
    formTitle: "谁是负责人？",
    formField: "团队负责人",
    formSave: "保存",
    next: "接着试试看：单独给我发消息，或者输入“目标”加一句粗略的想法。",
    noTeamHere: "这要在团队频道里用：先邀请我进频道吧。",
    onlyLead: "只有团队负责人或管理员才能改。",
    notHere: "我在你们公司里没找到这个人，请从列表里选一位。",
    gone: "我找不到这个团队了。请重新邀请我进频道。",
  },

  welcome: {
    title: (name) => `${name}，你好，我是 Beacon`,
    intro:
      "有个粗略的想法就行，我陪你一步步把它变成 SMART 目标，不用术语。保存之前，你写的内容只有你和我知道；给谁看，由你决定。",
    start: "用自己的话写一个目标，例如：",
    example: "提高客服响应速度",
    noTeam: "想让团队也看到目标，就邀请我进团队频道。",
  },

  help: {
    dash: "：",
    title: "我能做什么",
    lost: "这句话还不太像目标，不过这些我都能帮上忙：",
    examples: [
      { say: "提高客服响应速度", does: "我帮你把它变成 SMART 目标" },
      { say: "目标 模板 等待时间", does: "按关键词找可以参考的目标" },
      { say: "目标 列表", does: "打开、修改、更新或结束你的目标" },
      { say: "目标 更新 87%", does: "记下今天的进展" },
      { say: "目标 树", does: "从公司到个人看所有目标；“目标 我的目标链”看自己的支持什么" },
      { say: "目标 草稿", does: "接着写没写完的目标" },
      { say: "指标 记录 首解率 78% n=120", does: "记下团队的一个数字；“指标 查找”可以找更多" },
      { say: "预警", does: "哪些需要关注；“预警 上报”为事件计时" },
      { say: "成果 客人住进了他订的房间", does: "记下做得好的事；“成果 我的”看自己的" },
      { say: "团队", does: "在频道里用：负责人、语言、节奏和工作日" },
      { say: "签到", does: "一分钟说说今天：数字、做完的、接下来、卡在哪里" },
      { say: "主页", does: "你自己的主页：快到期的事和你的目标" },
      { say: "设置", does: "你的语言、工作时间、免打扰和休假" },
      { say: "为什么", does: "我发过什么、没发什么，为什么" },
    ],
    newGoal: "新目标",
    myGoals: "我的目标",
  },
};
