/** When Beacon writes: the schedules of teams and people, working days, leave and quiet hours. */
export const rhythm = {
  /** The jobs that a schedule may call for. */
  kinds: {
    "goals.due": "目標到期提醒",
    "goals.monday": "團隊本週目標",
  } as Record<string, string>,
};
