/** The way to the pages in the browser, and what they say about it. */
export const dashboard = {
  /** What is typed behind the command to end all sessions. */
  out: ["out", "sign out", "log out", "logout"],
  title: "Your dashboard",
  open: "Open the dashboard in the browser",
  show: "Open the dashboard",
  until:
    "The link works once, for 10 minutes, and signs you in for 8 hours. It is yours alone: please do not pass it on.",
  signOut: "Sign out everywhere",
  closed: "The dashboard has no address yet",
  closedAdmin:
    "Whoever runs me sets BEACON_PUBLIC_URL to the https address at which people reach me. Then write “dashboard” again.",
  closedMember: "Whoever runs me has to set its address first. Please ask your administrator.",
  closedDemo: "If you are trying me in the playground, it is in the list at the side.",
  signedOut: "You are signed out everywhere",
  signedOutNext: "No browser shows your dashboard any more. Write “dashboard” for a new link.",

  enter: "Sign in",
  enterAs: (name: string) => `This link is for ${name}.`,
  enterHint: "You stay signed in on this browser for 8 hours, or until you sign out.",
  continue: "Go on to the dashboard",
  again: "This page has been open for too long, or your browser keeps no cookies. Open the link in the chat once more.",
  over: "This link has been used, or its 10 minutes are over. Write “dashboard” to me in the chat for a new one.",
  needed: "Please sign in first: write “dashboard” to me in the chat, and open the link that I send you.",
  leave: "Sign out",
  leaveAll: "Sign out everywhere",
  left: "You are signed out",
  leftNext: "To come back, write “dashboard” to me in the chat.",
};
