import { z } from "zod";

/** Which workspace something that Slack sends is about, and under which enterprise. */
export interface Where {
  team: string | null;
  enterprise: string | null;
  /** Beacon is installed for the whole enterprise, not for the workspace. */
  wide: boolean;
}

const Id = z.string().min(1).nullish();
const Named = z.object({ id: Id, enterprise_id: Id }).nullish();
/** Events, commands and interactive payloads each say it in their own way. */
const Envelope = z.object({
  team_id: Id,
  enterprise_id: Id,
  is_enterprise_install: z.union([z.boolean(), z.enum(["true", "false"])]).nullish(),
  authorizations: z
    .array(z.object({ team_id: Id, enterprise_id: Id, is_enterprise_install: z.boolean().nullish() }))
    .nullish(),
  team: Named,
  enterprise: Named,
  user: z.object({ team_id: Id }).nullish(),
  view: z.object({ app_installed_team_id: Id }).nullish(),
});

/** Null for what is about no workspace at all. */
export function whereOf(body: unknown): Where | null {
  const parsed = Envelope.safeParse(body);
  if (!parsed.success) return null;
  const { authorizations, team, enterprise, user, view, ...said } = parsed.data;
  // In a channel that two companies share, the envelope's team may be the other's; the authorization is Beacon's own.
  const [own] = authorizations ?? [];
  const workspace = own?.team_id ?? view?.app_installed_team_id ?? said.team_id ?? team?.id ?? user?.team_id ?? null;
  const above = own?.enterprise_id ?? said.enterprise_id ?? enterprise?.id ?? team?.enterprise_id ?? null;
  if (workspace === null && above === null) return null;
  const wide = own?.is_enterprise_install ?? String(said.is_enterprise_install) === "true";
  return { team: workspace, enterprise: above, wide };
}

type Body = Record<string, unknown>;

/**
 * The same as if it had happened in `home`: people and channels of an enterprise are the enterprise's. `workspace` keeps
 * where it was, which Slack wants to hear with some questions.
 */
export function atHome(body: Body, home: string): Body {
  const interactive = body["type"] !== "event_callback" && body["command"] === undefined;
  if (!interactive) {
    const { team_id: workspace } = body;
    return workspace === home ? body : { ...body, team_id: home, workspace };
  }
  const { team } = body as { team?: { id?: string } | null };
  return team?.id === home ? body : { ...body, team: { ...team, id: home } };
}
