export const slack = {
  fileUnreadable:
    "I could not get the file from Slack. Beacon’s Slack app may lack the permission “files:read”: ask your administrator, or send the file again.",
  thinking: "is thinking…",
  /** Beacon was not let into the channel, so only the person sees this answer. */
  invite: "Only you can see this, because I am not in this channel. Type /invite @Beacon to let me in.",
  onlyYou: "I could not post this in the channel, so only you can see it.",
  seeDirect: "I have answered you in our own conversation: look under Apps for Beacon.",
  tooLate: "That took too long for Slack, so the form did not open. Press here to open it.",
  noForm: "Slack did not open the form. Press here to try again.",
  formReady: (title: string) => `Your form is ready: ${title}`,
  openForm: "Open the form",
  formTitle: "Beacon",
  close: "Close",
  promptsTitle: "What would you like to do?",
  prompts: [
    { title: "Set a goal", message: "goal We should answer customers faster" },
    { title: "See my goals", message: "goal list" },
    { title: "What can you do?", message: "help" },
  ],
};
