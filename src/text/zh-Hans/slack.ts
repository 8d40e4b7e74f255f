import type { Text } from "../text.ts";

export const slack: Text["slack"] = {
  fileUnreadable: "没能从 Slack 取到文件。可能应用缺少“files:read”权限：请联系管理员，或再发一次。",
  thinking: "正在思考…",
  invite: "我还不在这个频道里，所以这条只有你能看到。输入 /invite @Beacon 就能邀请我进来。",
  onlyYou: "这条没能发到频道里，所以只有你能看到。",
  seeDirect: "我已在我们的单独对话里回复你：在“应用”里找到 Beacon。",
  tooLate: "等得太久，Slack 没能打开表单。请按这里再打开。",
  noForm: "Slack 没能打开表单，请按这里再试一次。",
  formReady: (title) => `表单已准备好：${title}`,
  openForm: "打开表单",
  formTitle: "Beacon",
  close: "关闭",
  promptsTitle: "想做点什么？",
  prompts: [
    { title: "制定一个目标", message: "目标 我们要更快地答复客户" },
    { title: "看看我的目标", message: "目标 列表" },
    { title: "你能做什么？", message: "帮助" },
  ],
  install: {
    title: "把 Beacon 添加到 Slack",
    offer: [
      "Beacon 帮团队把一句粗略的想法变成 SMART 目标，并陪伴签到、认可和复盘。",
      "接下来 Slack 会列出 Beacon 的权限并请你同意；有些工作区要由管理员同意。",
      "Beacon 只读取发给它的消息。",
    ],
    add: "前往 Slack",
    done: "Beacon 已装进你的 Slack",
    next: [
      "在“应用”里打开 Beacon，写下想达成的事，例如：我们要更快地答复客户。",
      "在团队频道输入 /invite @Beacon，邀请它加入。",
      "任何地方输入 /beacon 帮助，都能看到可以做什么。",
    ],
    open: "在 Slack 里打开 Beacon",
    failed: "Beacon 没有安装成功",
    again: "重新开始",
    why: {
      cancelled: "你没有在 Slack 里同意，或需要管理员先同意。什么都没有改变。",
      expired: "这个链接过期了，或换了浏览器打开。请在这里重新开始，十分钟内完成。",
      refused: "Slack 没有确认这次安装。请重新开始；旧链接只能用一次。",
      unreachable: "连不上 Slack。请等一分钟再重新开始。",
      broken: "Beacon 没能保存这次安装。请重新开始；如果再失败，请告诉负责运行 Beacon 的人。",
    },
  },
};
