/** One organisation on several platforms, and one person with several accounts. */
export const link = {
  platforms: { slack: "Slack", teams: "Microsoft Teams", web: "the browser" },
  title: "Link another workspace",
  how: "Your company talks to me on another platform, too? An administrator there writes this to me, alone:",
  until: "The code works once, for 15 minutes. Give it to nobody outside your company: whoever uses it joins you.",
  onlyAdmin: "Only an administrator can link workspaces, or take them apart again.",
  noSuchCode: "I do not know this code, or its 15 minutes are over. Write “link” on the other platform for a new one.",
  sameOrg: "This code is your own. Write it to me on the other platform.",
  busy: "Something is being sent right now. Please press again in a minute.",
  confirmTitle: "Link the two workspaces?",
  by: "The code is from",
  effect:
    "People, teams, goals and numbers from here will be in one organisation with those from there. Each team keeps its channel, and what was private stays private. With “unlink” an administrator can take them apart again.",
  enter: "Link them",
  sure: "Everything from here moves into the other organisation. Do you know who gave you the code?",
  linked: "The workspaces are linked",
  linkedNext:
    "Whoever is on both platforms with the same e-mail address is asked once whether both accounts are theirs.",
  cancelled: "All right, nothing was changed.",
  same: {
    title: (name: string, platform: string) => `Are you also ${name} on ${platform}?`,
    why: (address: string) => `Both accounts have the e-mail address ${address}.`,
    effect:
      "If both are yours, you are one person to me: your goals and settings are the same on both, and I write to you where you were last. With “unlink” you can take them apart again.",
    yes: "Yes, both are mine",
    no: "No",
    sure: "Everything of both accounts comes together, and cannot be sorted out again. Are both yours?",
    done: "You are one person to me now",
    doneNext: "Go on wherever you like: your goals are the same here and there.",
    gone: "I no longer see two accounts of yours with the same address.",
  },
  unlink: {
    none: "There is nothing to take apart: this workspace and your account are linked to no other.",
    gone: "These are no longer linked.",
    mine: {
      title: (here: string) => `Take your account on ${here} off the others?`,
      effect: (here: string, there: string) =>
        `Everything of yours stays with your account on ${there}: goals, wins, check-ins and settings. Your account on ${here} begins empty, in the teams whose channels are there. Nothing is deleted.`,
      yes: "Take it off",
      sure: "From now on the two accounts are two people to me. Go on?",
      done: "Your accounts are separate now",
      doneNext: "I will not ask again whether both are yours. If you think better of it, write “link”.",
    },
    workspace: {
      title: (here: string) => `Separate this workspace on ${here} from the others?`,
      effect:
        "Its teams and people leave, and take along what is theirs alone: goals, numbers, check-ins and wins. What names people of both sides, both keep. Everything else stays with the others.",
      shared: "Whoever has accounts on both sides keeps everything on the other one, and begins empty here.",
      yes: "Separate it",
      sure: "The workspace becomes an organisation of its own at once. Go on?",
      done: "The workspace is on its own now",
      doneNext: "Administrators can link it again at any time with “link”.",
    },
  },
};
