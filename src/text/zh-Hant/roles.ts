import type { Text } from "../text.ts";

export const roles: Text["roles"] = {
  names: {
    ...{ member: "成員", lead: "負責人", admin: "管理員" },
    ...{ sponsor: "贊助人", observer: "觀察員", auditor: "稽核人員" },
  },
  yours: "你的角色",
  title: "角色",
  intro: "大家都是成員。負責人寫在團隊的卡片上，管理員就是聊天平台的管理員。另外，你可以請某個人擔任：",
  means: {
    sponsor: "在每個團隊的回顧裡做決定、簽核，也決定快到期時的目標變更",
    observer: "看得到團隊看到的內容，但不會收到詢問，不列入任何統計，也不能更改內容",
    auditor: "和觀察員一樣，另外可以查看變更紀錄：輸入「稽核」",
  },
  given: "目前擔任這些角色的人",
  nobody: "目前還沒有人擔任這些角色。",
  give: "指定角色…",
  back: "改回成員",
  form: { title: "指定角色", person: "誰？", role: "哪個角色？", save: "儲存" },
  done: (name, role) => `${name} 現在是：${role}。`,
  told: {
    title: (role) => `你現在的角色：${role}`,
    what: (means) => `${means}。`,
    by: (name) => `這是 ${name} 改的。想再看一次，輸入「設定」就行。`,
    member: "你會和團隊的每個人一樣收到詢問，也可以寫目標、進度回報、成果等內容。",
  },
  aside: (name) => `${name} 目前只是觀察。請改選別人，或請管理員把對方改回成員。`,
  refused: {
    observer: "你在這裡是觀察員：看得到團隊的內容，這次沒有更改任何東西。想一起參與，請管理員把你改成成員。",
    auditor: "你在這裡是稽核人員：只能查看，這次沒有更改任何東西。想一起參與，請管理員把你改成成員。",
    other: (roles) => `只有${roles}才能這樣做。如有需要，請洽管理員。`,
  },
};
