import type { Role } from "../../core/rights.ts";

/** Who may do what, and how somebody is given a role. */
export const roles = {
  names: {
    ...{ member: "member", lead: "lead", admin: "administrator" },
    ...{ sponsor: "sponsor", observer: "observer", auditor: "auditor" },
  } satisfies Record<Role, string>,
  yours: "Your role",
  title: "Roles",
  intro:
    "Everybody is a member. Leads are named on a team's card, and administrators are those of the chat platform. Beside that you can make somebody:",
  means: {
    sponsor: "decides and signs in the reviews of every team, and about late changes of goals",
    observer: "sees what the team sees, but is not asked, counts nowhere and changes nothing",
    auditor: "sees the same as an observer, and reads the log of changes: type “audit”",
  },
  given: "Who has one of these roles",
  nobody: "Nobody has one of these roles yet.",
  give: "Give a role…",
  back: "Make a member",
  form: { title: "Give a role", person: "Who?", role: "Which role?", save: "Save" },
  done: (name: string, role: string) => `${name} is now: ${role}.`,
  /** To whoever was given it. */
  told: {
    title: (role: string) => `Your role is now: ${role}`,
    what: (means: string) => `Whoever has it ${means}.`,
    by: (name: string) => `${name} has changed it. Type “me” to see it again.`,
    member: "You are asked like everybody in your team, and you can write goals, check-ins, wins and all else.",
  },
  /** One who observes was picked where somebody has to do something. */
  aside: (name: string) =>
    `${name} only observes. Please pick somebody else, or have an administrator make them a member.`,
  refused: {
    observer:
      "You observe here: you see what your team sees, and nothing was changed. To take part, ask an administrator to make you a member.",
    auditor:
      "You are an auditor here: you read along, and nothing was changed. To take part, ask an administrator to make you a member.",
    other: (roles: string) =>
      `Only ${/^[aeiou]/.test(roles) ? "an" : "a"} ${roles} can do that. If you need it, ask your administrator.`,
  },
};
