/** Why a message was sent, or not; by the codes that records keep. */
export const ledger = {
  causes: {
    "goal-saved": "有目标已保存",
    "goal-asked": "有人请求启动目标",
    "goal-started": "你的目标已启动",
  },
  reasons: {
    "no-address": "没有可送达的地方",
    interrupted: "发送途中 Beacon 被中断",
  },
};
