/** Why a message was sent, or not; by the codes that records keep. */
export const ledger = {
  causes: {
    "goal-saved": "有目標已儲存",
    "goal-asked": "有人請求啟動目標",
    "goal-started": "你的目標已啟動",
  },
  reasons: {
    "no-address": "沒有可送達的地方",
    interrupted: "傳送途中 Beacon 被中斷",
  },
};
