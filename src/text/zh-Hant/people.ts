import type { Text } from "../text.ts";

export const people: Text["people"] = {
  languages: { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" },

  team: {
    settings: (name) => `${name} 的團隊`,
    notILead: "我不再是負責人",
    title: (name) => `${name} 的夥伴們好，我是 Beacon`,
    intro: "我幫團隊訂出做得到的目標，再陪大家一步步完成。大家儲存並公開的目標會出現在這裡。先問兩件事：",
    who: "這個團隊由誰負責？",
    nobody: "還沒有",
    leads: "負責人",
    language: "這個頻道的語言",
    iLead: "我是負責人",
    somebodyElse: "負責人是別人",
    formTitle: "誰是負責人？",
    formField: "團隊負責人",
    formSave: "儲存",
    next: "接著試試看：單獨傳訊息給我，或輸入「目標」加一句粗略的想法。",
    noTeamHere: "這要在團隊頻道裡用：先邀請我進頻道吧。",
    onlyLead: "只有團隊負責人或管理員才能更改。",
    notHere: "我在你們公司裡找不到這個人，請從清單中選一位。",
    gone: "我找不到這個團隊了。請重新邀請我進頻道。",
  },

  welcome: {
    title: (name) => `${name}，你好，我是 Beacon`,
    intro:
      "有個粗略的想法就好，我陪你一步步把它變成 SMART 目標，不講術語。儲存之前，你寫的內容只有你我知道；要給誰看，由你決定。",
    start: "用自己的話寫一個目標，例如：",
    example: "提高客服回應速度",
    noTeam: "想讓團隊也看到目標，就邀請我進團隊頻道。",
  },

  help: {
    dash: "：",
    title: "我能做什麼",
    lost: "這句話還不太像目標，不過這些我都幫得上忙：",
    examples: [
      { say: "提高客服回應速度", does: "我幫你把它變成 SMART 目標" },
      { say: "目標 範本 等待時間", does: "依關鍵字找可以參考的目標" },
      { say: "目標 清單", does: "開啟、修改、更新或結束你的目標" },
      { say: "目標 更新 87%", does: "記下今天的進度" },
      { say: "目標 草稿", does: "接著寫還沒寫完的目標" },
      { say: "目標 樹", does: "從公司到個人看所有目標；「目標 我的目標鏈」看自己的支持什麼" },
      { say: "指標 記錄 首解率 78% n=120", does: "記下團隊的一個數字；「指標 查找」可以找更多" },
      { say: "預警", does: "哪些需要關注；「預警 通報」為事件計時" },
      { say: "成果 客人住進了他訂的房間", does: "記下做得好的事；「成果 我的」看自己的" },
      { say: "團隊", does: "在頻道裡用：負責人、語言、節奏和工作日" },
      { say: "進度回報", does: "一分鐘說說今天：數字、做完的、接下來、卡在哪裡" },
      { say: "首頁", does: "你自己的首頁：快到期的事和你的目標" },
      { say: "設定", does: "你的語言、上班時間、勿擾和休假" },
      { say: "為什麼", does: "我傳過什麼、沒傳什麼，為什麼" },
    ],
    newGoal: "新目標",
    myGoals: "我的目標",
  },
};
