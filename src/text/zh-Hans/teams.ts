import type { Text } from "../text.ts";

export const teams: Text["teams"] = {
  chat: "群聊",
  done: "完成",
  formGone: "这张表单太旧了，或者是别人打开的。请自己打开，再填一次。",
  cannotReach: "我还不能给你发消息。请在“应用”里找到我，点“添加”，然后再试一次。",
  fileUnreadable: "没能从 Teams 取到文件，请再发一次。",
  file: {
    offer: "要把这个文件放进你的 OneDrive 吗？",
    declined: "好的，不放了。",
    failed: "没能把文件放进你的 OneDrive，请再按一次那个按钮。",
  },
  goalForm: {
    title: "变成一个目标",
    field: "你想做到什么",
    send: "继续",
    started: "草稿在我们的单独聊天里等你。",
  },
};
