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
  install: {
    title: "把 Beacon 加到 Slack",
    offer: [
      "Beacon 幫團隊把一句粗略的想法變成 SMART 目標，並陪伴進度回報、肯定與復盤。",
      "接下來 Slack 會列出 Beacon 的權限並請你同意；有些工作區要由管理員同意。",
      "Beacon 只會讀取傳給它的訊息。",
    ],
    add: "前往 Slack",
    done: "Beacon 已裝進你的 Slack",
    next: [
      "在「應用程式」裡打開 Beacon，寫下想達成的事，例如：我們要更快回覆顧客。",
      "在團隊頻道輸入 /invite @Beacon，邀請它加入。",
      "在任何地方輸入 /beacon 說明，都能看到可以做什麼。",
    ],
    open: "在 Slack 裡打開 Beacon",
    failed: "Beacon 沒有安裝成功",
    again: "重新開始",
    why: {
      cancelled: "你沒有在 Slack 裡同意，或需要管理員先同意。什麼都沒有改變。",
      expired: "這個連結過期了，或換了瀏覽器開啟。請在這裡重新開始，十分鐘內完成。",
      refused: "Slack 沒有確認這次安裝。請重新開始；舊連結只能用一次。",
      unreachable: "連不上 Slack。請等一分鐘再重新開始。",
      broken: "Beacon 沒能儲存這次安裝。請重新開始；如果再失敗，請告訴負責維運 Beacon 的人。",
    },
  },
};
