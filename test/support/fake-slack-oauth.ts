/** Where people install apps: what they agree to becomes a code, a code becomes a token, and tokens end. */

/** A workspace as Slack tells of it; `wide`: the app is installed for its whole enterprise. */
export interface FakePlace {
  team: string;
  name: string;
  enterprise: string | null;
  wide: boolean;
}

export const CLIENT = { clientId: "12.34", clientSecret: "a-client-secret" };

interface Grant {
  place: FakePlace;
  user: string;
  redirect: string;
}

export interface FakeOAuth {
  /** What Slack does when somebody agrees: the address that it sends their browser back to. */
  allows(url: string, place: FakePlace, user: string): string;
  /** And when they do not. */
  refuses(url: string): string;
  /** From now on tokens live for so many seconds. */
  expireAfter(seconds: number): void;
  /** The app is removed: none of the place's tokens is taken any more. */
  removes(place: FakePlace): void;
  /** Whose the token is; Slack's reason where it is nobody's. */
  homeOf(token: string | undefined): { home: string } | { error: string };
  access(args: Record<string, unknown>): Record<string, unknown>;
  revoke(token: string | undefined): Record<string, unknown>;
  /** All that were ever given out. */
  secrets(): string[];
}

export const homeOf = ({ team, enterprise, wide }: FakePlace): string => (wide && enterprise ? enterprise : team);

const refused = (error: string) => ({ ok: false, error });

export function newFakeOAuth(first: Record<string, string>): FakeOAuth {
  const codes = new Map<string, Grant>();
  const tokens = new Map(Object.entries(first));
  const refreshes = new Map<string, Grant>();
  const ended = new Set<string>();
  const secrets: string[] = [];
  let count = 0;
  let lifetime: number | null = null;

  const issue = (grant: Grant) => {
    const home = homeOf(grant.place);
    const token = `${lifetime === null ? "" : "xoxe."}xoxb-${home}-${++count}`;
    tokens.set(token, home);
    secrets.push(token);
    if (lifetime === null) return { access_token: token };
    const refresh = `xoxe-1-${home}-${count}`;
    refreshes.set(refresh, grant);
    secrets.push(refresh);
    return { access_token: token, refresh_token: refresh, expires_in: lifetime };
  };
  const toldOf = ({ place: { team, name, enterprise, wide }, user }: Grant) => ({
    ...{ token_type: "bot", scope: "chat:write,commands", bot_user_id: "UBOT", app_id: "A1" },
    team: wide ? null : { id: team, name },
    enterprise: enterprise ? { id: enterprise, name: `${name} group` } : null,
    is_enterprise_install: wide,
    authed_user: { id: user },
  });
  const back = (url: string, more: Record<string, string>): string => {
    const asked = new URL(url).searchParams;
    const to = new URL(asked.get("redirect_uri") ?? "");
    for (const [name, value] of Object.entries({ ...more, state: asked.get("state") ?? "" }))
      to.searchParams.set(name, value);
    return to.href;
  };

  return {
    allows(url, place, user) {
      const code = `code-${++count}`;
      codes.set(code, { place, user, redirect: new URL(url).searchParams.get("redirect_uri") ?? "" });
      return back(url, { code });
    },
    refuses: (url) => back(url, { error: "access_denied" }),
    expireAfter(seconds) {
      lifetime = seconds;
    },
    removes(place) {
      for (const [token, home] of tokens) if (home === homeOf(place)) ended.add(token);
      for (const [refresh, grant] of refreshes) if (homeOf(grant.place) === homeOf(place)) refreshes.delete(refresh);
    },
    homeOf(token) {
      const home = tokens.get(token ?? "");
      if (home === undefined) return { error: "invalid_auth" };
      return ended.has(token ?? "") ? { error: "account_inactive" } : { home };
    },
    access(args) {
      if (args["client_id"] !== CLIENT.clientId) return refused("invalid_client_id");
      if (args["client_secret"] !== CLIENT.clientSecret) return refused("bad_client_secret");
      const isRefresh = args["grant_type"] === "refresh_token";
      const [grants, name] = isRefresh ? ([refreshes, "refresh_token"] as const) : ([codes, "code"] as const);
      const grant = grants.get(String(args[name]));
      if (!grant) return refused(isRefresh ? "invalid_refresh_token" : "invalid_code");
      if (!isRefresh && grant.redirect !== args["redirect_uri"]) return refused("bad_redirect_uri");
      grants.delete(String(args[name])); // each is good for once
      return { ...toldOf(grant), ...issue(grant) };
    },
    revoke(token) {
      ended.add(token ?? "");
      return { revoked: true };
    },
    secrets: () => [...secrets],
  };
}
