import type { Text } from "../text.ts";

export const dashboard: Text["dashboard"] = {
  out: ["登出", "登出所有裝置"],
  title: "你的看板",
  open: "在瀏覽器開啟看板",
  show: "開啟看板",
  until: "連結只能用一次，10 分鐘內有效，登入後保持 8 小時。這是你專屬的連結，請不要轉給別人。",
  signOut: "登出所有裝置",
  closed: "看板還沒有網址",
  closedAdmin: "請負責維運我的同事把 BEACON_PUBLIC_URL 設為大家連到我的 https 網址，再輸入「看板」。",
  closedMember: "負責維運我的同事要先設定網址，請洽管理員。",
  closedDemo: "如果你正在試用示範，看板就在旁邊的清單裡。",
  signedOut: "你已登出所有裝置",
  signedOutNext: "任何瀏覽器都不會再顯示你的看板。輸入「看板」可以取得新連結。",

  enter: "登入",
  enterAs: (name) => `這個連結是給 ${name} 的。`,
  enterHint: "你會在這個瀏覽器保持登入 8 小時，也可以隨時登出。",
  continue: "前往看板",
  again: "這個頁面開太久，或瀏覽器停用了 Cookie。請回到聊天，再開啟一次連結。",
  over: "這個連結已經用過，或是過了 10 分鐘。請在聊天中傳「看板」給我，取得新的連結。",
  needed: "請先登入：在聊天中傳「看板」給我，再開啟我傳給你的連結。",
  leave: "登出",
  leaveAll: "登出所有裝置",
  left: "你已登出",
  leftNext: "想再回來，請在聊天中傳「看板」給我。",
};
