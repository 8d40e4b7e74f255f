import type { Text } from "../text.ts";

export const teams: Text["teams"] = {
  chat: "群組聊天",
  done: "完成",
  formGone: "這張表單太舊了，或是由別人開啟的。請自己開啟，再填一次。",
  cannotReach: "我還不能傳訊息給你。請在「應用程式」裡找到我，按「新增」，然後再試一次。",
  fileUnreadable: "沒能從 Teams 取得檔案，請再傳一次。",
  file: {
    offer: "要把這個檔案放進你的 OneDrive 嗎？",
    declined: "好的，不放了。",
    failed: "沒能把檔案放進你的 OneDrive，請再按一次那個按鈕。",
  },
  goalForm: {
    title: "變成一個目標",
    field: "你想做到什麼",
    send: "繼續",
    started: "草稿在我們的單獨聊天裡等你。",
  },
};
