import { formatDay } from "../format.ts";
import type { Text } from "../text.ts";

export const core: Text["core"] = {
  gone: "這個按鈕來自較早的訊息，已經失效。輸入「說明」看看現在能做什麼。",
  failed: (reference) =>
    `我這邊出了點問題，沒有更動任何內容。請再試一次；如果還是不行，請把編號 ${reference} 告訴管理員。`,
  cancel: "取消",
  optional: "選填",
  required: "請填寫這一項。",
  tooLong: (max) => `請控制在 ${max} 個字以內。`,
  noSuchDay: "請填寫一個存在的日期。",
  noSuchTime: "請填寫時間，例如 09:30。",
  tooEarly: (day) => `請選擇 ${formatDay("zh-TW", day)} 或之後的日期。`,
  notOffered: "請從清單中選擇一項。",
  colon: "：",
  shortened: "內容較多，一則訊息放不下，這裡只顯示了一部分。",
  pick: "請選擇",
  none: "不選",
  checkFields: (n) => `有 ${n} 欄需要再看一下，已填的內容都還在。`,
  words: {
    goal: ["目標"],
    kpi: ["指標"],
    alerts: ["預警"],
    team: ["團隊"],
    me: ["我", "設定"],
    checkin: ["簽到", "進度回報", "回報"],
    home: ["首頁"],
    link: ["連結"],
    feedback: ["意見回饋", "回饋"],
    unlink: ["取消連結", "解除連結"],
    win: ["成果"],
    thanks: ["感謝", "致謝"],
    shoutouts: ["表揚", "公開表揚"],
    why: ["為什麼", "為什麼?"],
    help: ["說明", "幫助", "？"],
  },
};
