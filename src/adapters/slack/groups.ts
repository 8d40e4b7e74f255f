import type { Event, FileEvent } from "../../core/event.ts";
import { nativeId } from "../../core/ids.ts";
import type { Log } from "../../core/log.ts";
import { patiently, type Slack } from "./clients.ts";
import { account } from "./receive.ts";
import type { Visit } from "./visit.ts";

/** More than anybody can thank at once; of a larger group so many are enough to know that. */
const MOST = 60;

/** Whether a group was mentioned whose people only Slack knows. */
export const namesGroups = (event: Event | FileEvent): boolean =>
  event.kind === "command" && (event.groups ?? []).length > 0;

/** The event with who is in the groups that it mentions; nobody where Slack will not say. */
export async function withMembers<E extends Event | FileEvent>(
  event: E,
  { team, workspace }: Pick<Visit, "team" | "workspace">,
  slack: Slack,
  log: Log,
): Promise<E> {
  if (event.kind !== "command" || !event.groups) return event;
  const groups = await Promise.all(
    event.groups.map(async (group) => {
      const users = await membersOf(nativeId(group.account), workspace, slack, log);
      return { ...group, members: users.slice(0, MOST).map((user) => account(team, user)) };
    }),
  );
  return { ...event, groups };
}

async function membersOf(
  usergroup: string,
  workspace: string | undefined,
  slack: Slack,
  log: Log,
): Promise<readonly string[]> {
  // A token of a whole enterprise must say which of its workspaces the group is in.
  const asked = { usergroup, ...(workspace && { team_id: workspace }) };
  try {
    const { users } = await patiently(() => slack.posts.usergroups.users.list(asked));
    return users ?? [];
  } catch (error) {
    log.warn({ usergroup, err: error }, "slack did not say who is in the group");
    return [];
  }
}
