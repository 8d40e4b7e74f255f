import type { Text } from "../text.ts";

export const web: Text["web"] = {
  locale: "zh-CN",
  skip: "跳到对话",
  playground: "演示",
  menu: "菜单",
  rooms: "对话",
  alone: "Beacon",
  home: "主页",
  who: "你的身份",
  lead: "负责人",
  member: "成员",
  language: "语言",
  languages: { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" },
  gallery: "视图一览",
  reset: "重置演示",
  resetConfirm: "要重新开始演示吗？所有窗口里的对话和已保存的内容都会清除。",

  about: {
    channel: (members) => `团队频道：${members.join("、")}`,
    direct: "只有你和 Beacon，别人看不到。",
    home: "你自己的主页，只有你能看到。",
  },
  log: (room) => `对话：${room}`,
  quiet: "这里还没有消息，来写第一条吧。",
  newer: "有新消息",
  homeEmpty: "你的主页上还没有内容。",
  only: "只有你能看到",
  app: "应用",
  label: (room) => `发消息给 ${room}`,
  placeholder: {
    direct: "写一个粗略的目标，或“帮助”",
    channel: (name) => `在 #${name} 发消息`,
  },
  toBeacon: "发给 Beacon",
  toBeaconHint: "Beacon 会回应发给它的消息。关闭后就是你们之间的聊天。",
  send: "发送",
  attachHint: "把指标数据的 CSV 文件交给 Beacon",
  gave: (name) => `文件：${name}`,
  sendHint: "按 Enter 发送，按 Shift 加 Enter 换行。",
  suggestions: "建议",
  prompts: [
    { label: "我们要更快回复客户", says: "我们要更快回复客户" },
    { label: "我的目标", says: "goal list" },
    { label: "你能做什么？", says: "帮助" },
  ],

  form: {
    gone: "这个表单已过期。请先复制需要的内容，关闭后从卡片重新打开。",
    close: "关闭",
  },
  confirm: { yes: "是，继续", no: "不，返回" },
  tones: { good: "良好：", warning: "请注意：", muted: "附注：" },

  offline: "暂时连不上 Beacon。你输入的内容不会丢失，请稍后再试。",
  reconnecting: "正在重新连接…",
  tooLongMessage: (max) => `一条消息请控制在 ${max} 个字以内。`,

  errors: {
    title: "没有成功",
    noSuchPage: "没有这个页面。",
    noSuchWindow: "这个地址里的人、对话或语言在演示中不存在。",
    foreign: "这个请求来自其他网站，已被拒绝。",
    unknownHost: "请使用 Beacon 启动时显示的地址打开。",
    badRequest: "无法读取这个请求。",
    failed: (reference) => `我们这边出了问题。如果再次发生，请在日志中查找 ${reference}。`,
    back: "回到演示",
  },

  pages: {
    "/dashboard": "看板",
    "/report": "季度报告",
    skip: "跳到内容",
    teams: "团队",
    empty: "这里还没有内容。保存一个目标或记录一个指标后就会显示。",
  },

  galleryPage: {
    title: "视图一览",
    intro: "每张卡片、每个表单的每种状态，数据均为虚构。",
    features: "功能",
    languages: "语言",
    all: "全部",
    as: (platform) => `${platform} 收到的内容`,
    empty: "这个选择下没有可显示的内容。",
    count: (n) => `${n} 个视图`,
  },
};
