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
};
