import type { Log } from "../../core/log.ts";
import type { Sender, Sent } from "../../core/outbox.ts";
import { MINUTE, SECOND } from "../../core/time.ts";
import type { Slack } from "./clients.ts";
import type { Where } from "./where.ts";

/** Why nothing can be called: Beacon was removed, or has no token that it could use. */
export type Absence = "uninstalled" | "not_connected";

/** The workspaces that Beacon is in: the one of SLACK_BOT_TOKEN, or all that it was installed in. */
export interface Workspaces {
  /** The workspace or enterprise whose organisation it is; null where that is not known. */
  homeOf(where: Where): Promise<string | null>;
  /** What Beacon calls there, always the same object. Asks nobody but the store. */
  at(home: string): Promise<Slack | Absence>;
  /** Slack says that Beacon may no longer be there; durable when it resolves. */
  doubt(where: Where): Promise<void>;
  /** Slack says that an enterprise lets Beacon into some of its workspaces, or no longer; durable when it resolves. */
  doubtAccess(where: Where, teams: readonly string[]): Promise<void>;
  /** Brings in order what is kept; rejects with what the operator has to do. */
  open(): Promise<void>;
  /** Looks again at what could not be settled. Never throws. */
  round(): Promise<void>;
}

/** Everything goes to the one workspace; what comes from another one is not answered. */
export function oneWorkspace(slack: Slack): Workspaces {
  return {
    async homeOf({ team }) {
      const home = slack.known();
      return home && home.team !== team ? null : team;
    },
    at: async () => slack,
    doubt: async () => {}, // without its token Beacon cannot even be told whom to forget
    doubtAccess: async () => {},
    open: async () => {},
    round: async () => {},
  };
}

/** When to knock again where Beacon has no token just now. */
export const UNTIL_MENDED = 10 * MINUTE;

/** The workspace of an address: `T1` of `slack:T1:U5`. */
export const homeOf = (to: string): string => to.split(":")[1] ?? "";

/** Sends to each address by the workspace that it is in. */
export function newSenders(
  { at }: Pick<Workspaces, "at">,
  senderOf: (slack: Slack) => Sender,
  pace: Sender["pace"],
  log: Log,
): Sender {
  const senders = new WeakMap<Slack, Sender>();
  const senderAt = async (to: string): Promise<Sender | Absence> => {
    const slack = await at(homeOf(to));
    if (typeof slack === "string") return slack;
    const sender = senders.get(slack) ?? senderOf(slack);
    senders.set(slack, sender);
    return sender;
  };
  const never = (absence: Absence): Sent =>
    absence === "uninstalled"
      ? { kind: "refused", reason: absence }
      : { kind: "later", after: UNTIL_MENDED, reason: absence };
  const unless = async (to: string, act: (sender: Sender) => Promise<Sent> | undefined): Promise<Sent> => {
    try {
      const sender = await senderAt(to);
      if (typeof sender === "string") return never(sender);
      return (await act(sender)) ?? { kind: "refused", reason: "no-address" };
    } catch (err) {
      log.error({ err }, "it could not be read which workspace an address is in");
      return { kind: "later", after: 30 * SECOND, reason: "not_connected" }; // nothing has been sent yet
    }
  };
  return {
    send: (to, ...what) => unless(to, (sender) => sender.send(to, ...what)),
    redraw: (to, ...what) => unless(to, (sender) => sender.redraw?.(to, ...what)),
    async find(to, ...what) {
      const sender = await senderAt(to).catch(() => null);
      // What a workspace took before Beacon was removed nobody can look up any more.
      if (sender === "uninstalled") return null;
      if (sender === null || typeof sender === "string") return "unclear";
      return (await sender.find?.(to, ...what)) ?? null;
    },
    pace,
  };
}
