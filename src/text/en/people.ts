export const people = {
  languages: { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" },

  team: {
    settings: (name: string) => `The team in ${name}`,
    notILead: "I no longer lead",
    title: (name: string) => `Hello ${name}, I am Beacon`,
    intro:
      "I help your team set goals that work and see them through. Goals that people save and share will be shown here. Two questions first:",
    who: "Who leads this team?",
    nobody: "nobody yet",
    leads: "Leads",
    language: "Language in this channel",
    iLead: "I lead this team",
    somebodyElse: "Somebody else leads",
    formTitle: "Who leads?",
    formField: "Lead of this team",
    formSave: "Save",
    next: "Then try it: write to me directly, or type goal and a rough sentence.",
    noTeamHere: "This works in a team's channel: invite me there first.",
    onlyLead: "Only a lead of this team or an administrator can change this.",
    notHere: "I cannot find this person in your organisation. Please pick somebody from the list.",
    gone: "I no longer know this team. Invite me to its channel again.",
  },

  welcome: {
    title: (name: string) => `Hello ${name}, I am Beacon`,
    intro:
      "I help you turn a rough idea into a SMART goal, step by step and in plain words. What you write here is between you and me until you save it and choose who sees it.",
    start: "Write a goal as you would say it, for example:",
    example: "We should answer customers faster",
    noTeam: "To share goals with your team, invite me to its channel.",
  },

  help: {
    dash: " – ",
    title: "What I can do",
    lost: "I cannot see a goal in that yet, but I can help with these:",
    examples: [
      { say: "We should answer customers faster", does: "I help you make it a SMART goal" },
      { say: "goal templates waiting time", does: "goals to start from, found by your words" },
      { say: "goal list", does: "your goals, to open, edit, update or close" },
      { say: "goal update 87%", does: "a dated note of how it goes" },
      { say: "goal drafts", does: "drafts you can go on with" },
      { say: "goal tree", does: "all goals you may see, from the company down; goal line shows what yours serves" },
      { say: "kpi log FCR 78% n=120", does: "your team’s numbers; kpi find looks for a measure" },
      { say: "alerts", does: "what needs attention; alerts report starts the clock of a case" },
      { say: "win the guest got the room he had booked", does: "what went well; win mine shows your own" },
      { say: "thanks @Ana for the late shift", does: "thanks that the team reads once Ana agrees" },
      { say: "team", does: "in a channel: who leads, the language, the rhythm and the working days" },
      { say: "checkin", does: "your day in a minute: numbers, done, next, what is in the way" },
      { say: "home", does: "your own page: what is due, and your goals" },
      { say: "me", does: "your language, hours, quiet times and leave" },
      { say: "why", does: "what I sent you or left out, and why" },
    ],
    newGoal: "New goal",
    myGoals: "My goals",
  },
};
