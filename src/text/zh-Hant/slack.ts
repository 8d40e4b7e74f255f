import type { Text } from "../text.ts";

export const slack: Text["slack"] = {
  fileUnreadable: "沒能從 Slack 取得檔案。可能應用程式缺少「files:read」權限：請聯絡管理員，或再傳一次。",
  thinking: "正在思考…",
  invite: "我還不在這個頻道裡，所以這則只有你看得到。輸入 /invite @Beacon 就能邀請我加入。",
  onlyYou: "這則沒能發到頻道裡，所以只有你看得到。",
  seeDirect: "我已在我們的單獨對話裡回覆你：在「應用程式」裡找到 Beacon。",
  tooLate: "等得太久，Slack 沒能開啟表單。請按這裡再開啟。",
  noForm: "Slack 沒能開啟表單，請按這裡再試一次。",
  formReady: (title) => `表單已準備好：${title}`,
  openForm: "開啟表單",
  formTitle: "Beacon",
  close: "關閉",
  promptsTitle: "想做點什麼？",
  prompts: [
    { title: "訂一個目標", message: "目標 我們要更快回覆顧客" },
    { title: "看看我的目標", message: "目標 清單" },
    { title: "你能做什麼？", message: "說明" },
  ],
};
