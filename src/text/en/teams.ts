export const teams = {
  /** A group chat without a name. */
  chat: "our chat",
  /** What is left of a form that was sent. */
  done: "Done",
  formGone: "This form is too old, or somebody else opened it. Please open it yourself and fill it in once more.",
  cannotReach: "I cannot write to you yet. Find me under Apps, press Add, and try again.",
  fileUnreadable: "I could not get the file from Teams. Please send it again.",
  /** A file of Beacon's for somebody. */
  file: {
    offer: "Shall I put this file among your own files in OneDrive?",
    declined: "All right, I keep it to myself.",
    failed: "I could not put the file into your OneDrive. Please press the button for it again.",
  },
  goalForm: {
    title: "Make it a goal",
    field: "What you want to achieve",
    send: "Go on",
    started: "Your draft is waiting in our own chat.",
  },
};
