import type { Text } from "../text.ts";

export const dashboard: Text["dashboard"] = {
  out: ["退出", "退出登录", "注销"],
  title: "你的看板",
  open: "在浏览器里打开看板",
  show: "打开看板",
  until: "链接只能用一次，10 分钟内有效，登录后保持 8 小时。它只属于你，请不要转给别人。",
  signOut: "在所有设备上退出",
  closed: "看板还没有地址",
  closedAdmin: "请负责运行我的人把 BEACON_PUBLIC_URL 设为大家访问我的 https 地址，然后再输入“看板”。",
  closedMember: "负责运行我的人要先设好地址，请联系管理员。",
  closedDemo: "如果你正在试用演示，看板就在旁边的列表里。",
  signedOut: "你已在所有设备上退出",
  signedOutNext: "任何浏览器都不再显示你的看板。输入“看板”可以拿新链接。",

  enter: "登录",
  enterAs: (name) => `这个链接是给${name}的。`,
  enterHint: "你会在这个浏览器里保持登录 8 小时，也可以随时退出。",
  continue: "进入看板",
  again: "这个页面开得太久，或浏览器禁用了 Cookie。请回到聊天，再打开一次链接。",
  over: "这个链接已经用过，或者过了 10 分钟。请在聊天里给我发“看板”，拿一个新的。",
  needed: "请先登录：在聊天里给我发“看板”，然后打开我发给你的链接。",
  leave: "退出",
  leaveAll: "在所有设备上退出",
  left: "你已退出",
  leftNext: "想再进来，请在聊天里给我发“看板”。",
};
