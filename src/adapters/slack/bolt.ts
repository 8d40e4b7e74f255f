import type { AuthorizeResult, App as BoltApp, ExpressReceiverOptions, Receiver, ReceiverEvent } from "@slack/bolt";
import type { Logger } from "@slack/web-api";
import { type Express, Router } from "express";
import { SECOND } from "../../core/time.ts";
import { clientOptions, type SlackConfig } from "./clients.ts";
import { bolt } from "./sdk.ts";

/** Nobody is asked before the acknowledgement: Beacon calls by clients of its own, one pair for each workspace. */
const authorize = async (): Promise<AuthorizeResult> => ({});

/** Stands between the receiver, which has verified the sender, and Bolt, which would acknowledge at once. */
export type Front = (arrived: ReceiverEvent, pass: () => Promise<void>) => Promise<void>;

export interface Bolt {
  app: BoltApp;
  /** Connects the socket; with HTTP there is nothing to start. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** How long Slack's socket may be silent; also how long a reconnect takes, which is why it is not the SDK's 5 s. */
const SOCKET_PATIENCE = 2 * SECOND;

/** How people install Beacon, as Bolt's receiver takes it. */
export type Installer = Pick<
  ExpressReceiverOptions,
  "clientId" | "clientSecret" | "stateSecret" | "scopes" | "redirectUri" | "installationStore" | "installerOptions"
>;

/** Bolt on the one HTTP server, or on a socket, with `front` before it either way. */
export function newBolt(
  config: SlackConfig,
  http: Express,
  logger: Logger,
  front: Front,
  installer: Installer = {},
): Bolt {
  const socket = config.appToken ? socketReceiver(config, config.appToken, logger) : null;
  const receiver: Receiver = socket ?? httpReceiver(config, http, logger, installer);
  const init = receiver.init.bind(receiver);
  receiver.init = (app) =>
    init(
      Object.assign(Object.create(app) as BoltApp, {
        processEvent: (arrived: ReceiverEvent) => front(arrived, () => app.processEvent(arrived)),
      }),
    );
  const app = new bolt.App({
    receiver,
    logger,
    // Bolt takes the installer's where there is one, and refuses a second.
    ...(installer.clientId === undefined ? { authorize } : {}),
    clientOptions: clientOptions(config, logger),
    convoStore: false,
    ignoreSelf: false, // Beacon looks at the sender itself, and must see its own arrival in a channel
  });
  return {
    app,
    start: async () => void (await socket?.start()),
    stop: async () => void (await socket?.stop()),
  };
}

function httpReceiver(config: SlackConfig, http: Express, logger: Logger, installer: Installer): Receiver {
  const door = { app: http, router: Router(), endpoints: "/slack/events", logger };
  const receiver = new bolt.ExpressReceiver({ signingSecret: config.signingSecret ?? "", ...door, ...installer });
  if (receiver.installer) Object.assign(receiver.installer, { authorize, logger: withoutEnds(logger) });
  return receiver;
}

/** How an installation ended, the provider gives to the log as an error, whatever it was; Beacon's page for it knows better. */
const withoutEnds = (logger: Logger): Logger => ({
  ...logger,
  error: (...said) => (said[0] instanceof Error ? undefined : logger.error(...said)),
});

function socketReceiver(config: SlackConfig, appToken: string, logger: Logger): Receiver {
  return new bolt.SocketModeReceiver({
    appToken,
    logger,
    clientPingTimeout: SOCKET_PATIENCE,
    // An object of its own: the SDK writes into what it is given.
    installerOptions: { clientOptions: clientOptions(config, logger) },
  });
}
