/** When Beacon writes: the schedules of teams and people, working days, leave and quiet hours. */
export const rhythm = {
  /** The jobs that a schedule may call for. */
  kinds: {
    "goals.due": "目标到期提醒",
    "goals.monday": "团队本周目标",
  } as Record<string, string>,
};
