/** What people think of Beacon's answers. */
export const feedback = {
  title: "What people think of my answers, last 90 days",
  none: "Nobody has said anything yet.",
  helped: "Helpful",
  not: "Not helpful",
  latest: "In their words",
  note: "I show no names here.",
  thanks: "Thank you. That helps me to become better.",
};
