/** One organisation on several platforms, and one person with several accounts. */
export const link = {
  platforms: { slack: "Slack", teams: "Microsoft Teams", web: "the browser" },
  title: "Link another workspace",
  how: "Your company talks to me on another platform, too? An administrator there writes this to me, alone:",
  until: "The code works once, for 15 minutes. Give it to nobody outside your company: whoever uses it joins you.",
  onlyAdmin: "Only an administrator can link workspaces.",
  noSuchCode: "I do not know this code, or its 15 minutes are over. Write link on the other platform for a new one.",
  sameOrg: "This code is your own. Write it to me on the other platform.",
  busy: "Something is being sent right now. Please press again in a minute.",
  confirmTitle: "Link the two workspaces?",
  by: "The code is from",
  effect:
    "People, teams, goals and numbers from here will be in one organisation with those from there. Each team keeps its channel, and what was private stays private. This cannot be undone.",
  enter: "Link them",
  sure: "Everything from here moves into the other organisation, for good. Do you know who gave you the code?",
  linked: "The workspaces are linked",
  linkedNext:
    "Whoever is on both platforms with the same e-mail address is asked once whether both accounts are theirs.",
  cancelled: "All right, nothing was changed.",
  same: {
    title: (name: string, platform: string) => `Are you also ${name} on ${platform}?`,
    why: (address: string) => `Both accounts have the e-mail address ${address}.`,
    effect:
      "If both are yours, you are one person to me: your goals and settings are the same on both, and I write to you where you were last.",
    yes: "Yes, both are mine",
    no: "No",
    sure: "Everything of both accounts comes together, for good. Are both yours?",
    done: "You are one person to me now",
    doneNext: "Go on wherever you like: your goals are the same here and there.",
    gone: "I no longer see two accounts of yours with the same address.",
  },
};
