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
  install: {
    title: "Add Beacon to Slack",
    offer: [
      "Beacon helps your team from a rough sentence to a SMART goal, and through check-ins, recognition and reviews.",
      "Slack shows next what Beacon may do and asks whether you agree. In some workspaces an administrator has to.",
      "Beacon reads only what is said to it.",
    ],
    add: "Go on to Slack",
    done: "Beacon is in your Slack",
    next: [
      "Open Beacon under Apps and write what you want to achieve, for example: we should answer customers faster.",
      "Bring it into your team’s channel with /invite @Beacon.",
      "/beacon help says everywhere what you can do.",
    ],
    open: "Open Beacon in Slack",
    failed: "Beacon was not installed",
    again: "Begin again",
    why: {
      cancelled: "You did not agree in Slack, or an administrator has to agree first. Nothing was changed.",
      expired: "This link is too old, or was opened in another browser. Begin again here, within ten minutes.",
      refused: "Slack did not confirm the installation. Begin again; the old link works only once.",
      unreachable: "Slack could not be reached. Wait a minute, then begin again.",
      broken: "Beacon could not save the installation. Begin again; if it fails once more, tell whoever runs Beacon.",
    },
  },
};
