/** When Beacon writes: the schedules of teams and people, working days, leave and quiet hours. */
export const rhythm = {
  /** The jobs that a schedule may call for. */
  kinds: {
    "goals.due": "Reminder before a goal is due",
    "goals.monday": "The team's goals of the week",
  } as Record<string, string>,
};
