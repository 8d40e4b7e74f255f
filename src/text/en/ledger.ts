/** Why a message was sent, or not; by the codes that records keep. */
export const ledger = {
  causes: {
    "goal-saved": "a goal was saved",
    "goal-asked": "somebody asks whether their goal may start",
    "goal-started": "your goal was started",
  },
  reasons: {
    "no-address": "there is nowhere to send it",
    interrupted: "Beacon was stopped while it was being sent",
  },
};
