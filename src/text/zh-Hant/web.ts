import type { Text } from "../text.ts";

export const web: Text["web"] = {
  locale: "zh-TW",
  skip: "跳到對話",
  playground: "示範",
  menu: "選單",
  rooms: "對話",
  alone: "Beacon",
  home: "首頁",
  who: "你的身分",
  lead: "負責人",
  member: "成員",
  language: "語言",
  languages: { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" },
  gallery: "畫面一覽",
  reset: "重設示範",
  resetConfirm: "要重新開始示範嗎？所有視窗裡的對話和已儲存的內容都會清除。",

  about: {
    channel: (members) => `團隊頻道：${members.join("、")}`,
    direct: "只有你和 Beacon，別人看不到。",
    home: "你自己的首頁，只有你看得到。",
  },
  log: (room) => `對話：${room}`,
  quiet: "這裡還沒有訊息，來寫第一則吧。",
  newer: "有新訊息",
  homeEmpty: "你的首頁上還沒有內容。",
  only: "只有你看得到",
  app: "應用程式",
  label: (room) => `傳訊息給 ${room}`,
  placeholder: {
    direct: "寫一個粗略的目標，或「說明」",
    channel: (name) => `在 #${name} 傳訊息`,
  },
  toBeacon: "傳給 Beacon",
  toBeaconHint: "Beacon 會回應傳給它的訊息。關閉後就是你們之間的聊天。",
  send: "傳送",
  attachHint: "把指標數據的 CSV 檔交給 Beacon",
  gave: (name) => `檔案：${name}`,
  sendHint: "按 Enter 傳送，按 Shift 加 Enter 換行。",
  suggestions: "建議",
  prompts: [
    { label: "提高客服回應速度", says: "提高客服回應速度" },
    { label: "我的目標", says: "goal list" },
    { label: "你能做什麼？", says: "說明" },
  ],

  form: {
    gone: "這個表單已過期。請先複製需要的內容，關閉後從卡片重新開啟。",
    close: "關閉",
  },
  confirm: { yes: "是，繼續", no: "不，返回" },
  tones: { good: "良好：", warning: "請注意：", muted: "附註：" },

  offline: "暫時連不上 Beacon。你輸入的內容不會遺失，請稍後再試。",
  reconnecting: "正在重新連線…",
  tooLongMessage: (max) => `一則訊息請控制在 ${max} 個字以內。`,

  errors: {
    title: "沒有成功",
    noSuchPage: "沒有這個頁面。",
    noSuchWindow: "這個網址裡的人、對話或語言在示範中不存在。",
    foreign: "這個請求來自其他網站，已被拒絕。",
    unknownHost: "請使用 Beacon 啟動時顯示的網址開啟。",
    badRequest: "無法讀取這個請求。",
    failed: (reference) => `我們這邊出了問題。如果再次發生，請在日誌中查找 ${reference}。`,
    back: "回到示範",
  },

  pages: {
    "/dashboard": "看板",
    "/report": "季度報告",
    skip: "跳到內容",
    teams: "團隊",
    empty: "這裡還沒有內容。儲存一個目標或記錄一個指標後就會顯示。",
  },

  galleryPage: {
    title: "畫面一覽",
    intro: "每張卡片、每份表單的每種狀態，資料皆為虛構。",
    features: "功能",
    languages: "語言",
    all: "全部",
    as: (platform) => `${platform} 收到的內容`,
    empty: "這個選擇下沒有可顯示的內容。",
    count: (n) => `${n} 個畫面`,
  },
};
