import type { ReceiverEvent } from "@slack/bolt";
import type { Express } from "express";
import type { App } from "../../core/app.ts";
import { goRound, newInbox } from "../../core/inbox.ts";
import { newKeep } from "../../core/kept.ts";
import type { Log } from "../../core/log.ts";
import type { Sender } from "../../core/outbox.ts";
import { alone, type Crew } from "../../core/replica.ts";
import { newRunning } from "../../core/running.ts";
import type { Store, TableShape } from "../../core/store.ts";
import { type Clock, MINUTE, SECOND } from "../../core/time.ts";
import type { Pictures } from "../../pictures/pictures.ts";
import { admit, type IsNews } from "./admit.ts";
import { newCarryOut } from "./answer.ts";
import { newAsDrawn } from "./as-drawn.ts";
import { newBolt } from "./bolt.ts";
import { type Identity, newSlack, type SlackConfig, sdkLogger } from "./clients.ts";
import { connect } from "./connect.ts";
import { newFiles } from "./files.ts";
import { inboxTable, keptTable, type Letter } from "./inbox.ts";
import { type AckView, newInteract } from "./interact.ts";
import { newHandleLetter } from "./letters.ts";
import { newDoor } from "./open.ts";
import { SLASH_COMMAND } from "./payloads.ts";
import { newIntroduce } from "./profile.ts";
import { newSender } from "./sender.ts";

export interface SlackParts {
  config: SlackConfig;
  app: App;
  store: Store;
  /** The others that have the store open; none where nobody says. */
  crew?: Crew;
  isNews: IsNews;
  pictures: Pick<Pictures, "png">;
  log: Log;
  clock: Clock;
  /** The one server's app. Nothing that reads bodies may be mounted before this. */
  http: Express;
}

export interface SlackAdapter {
  sender: Sender;
  /** Settles when Slack has taken the token (and the socket is open); rejects with what the operator has to do. */
  ready: Promise<Identity>;
  /** Settles when nothing that arrived is being worked on. */
  idle(): Promise<void>;
  /** Takes nothing more, and waits for what is being worked on. */
  stop(): Promise<void>;
}

/** The tables that a store must know of when Slack is connected. */
export const slackTables: readonly TableShape[] = [inboxTable, keptTable];

/** How often what could not be handled is tried again, and what is old forgotten. */
const ROUND = 10 * MINUTE;
/** How long a stop waits for what is being worked on. */
const GRACE = 10 * SECOND;

export async function startSlack(parts: SlackParts): Promise<SlackAdapter> {
  const { config, app, store, crew = alone, isNews, pictures, log, clock, http } = parts;
  const logger = sdkLogger(log);
  const slack = newSlack(config, logger);
  const inbox = newInbox(inboxTable, store, clock, crew);
  const keep = newKeep(keptTable, store, clock);
  const door = newDoor(slack, keep, log);
  const asDrawn = newAsDrawn(slack, pictures, log);
  const carryOut = newCarryOut({ slack, keep, asDrawn, door, log });
  const introduce = newIntroduce(slack, (event) => app.knows(event), log);
  const newHands = newFiles({ slack, config, keep, asDrawn, log });
  const handleLetter = newHandleLetter({ app, slack, inbox, introduce, carryOut, newHands, log });
  const interact = newInteract({ app, slack, inbox, keep, door, carryOut, handleLetter, log });
  const running = newRunning();
  const taken = new WeakMap<object, Letter>();

  const front = async (arrived: ReceiverEvent, pass: () => Promise<void>): Promise<void> => {
    if (running.closed()) throw new Error("Beacon is stopping");
    await running.track(admit(arrived, inbox, isNews, taken, pass));
  };
  const bolt = newBolt(config, http, logger, front);
  // One middleware for all: Bolt would walk through every listener with everything that arrives.
  bolt.app.use(async (args) => {
    if ("command" in args && args.command.command === SLASH_COMMAND) return interact.command(args.body, args.ack);
    if ("shortcut" in args && args.body.type === "message_action") return interact.shortcut(args.body, args.ack);
    if ("action" in args && args.body.type === "block_actions") return interact.press(args.body, args.ack);
    if ("view" in args && args.body.type === "view_submission") return interact.submit(args.body, args.ack as AckView);
    const letter = "event" in args ? taken.get(args.body) : undefined;
    return letter ? handleLetter(letter) : args.next();
  });

  const round = () => running.track(goRound(inbox, keep.forgetOld, handleLetter, log));
  void round();
  crew.onGone(() => void (running.closed() || round()));
  const timer = setInterval(round, ROUND);
  timer.unref();
  const ready = connect(slack.identity, bolt.start, running.closed, log);
  ready.catch(() => {}); // whoever started Slack decides what a refusal means
  return {
    sender: newSender(slack, keep, asDrawn, log),
    ready,
    idle: running.idle,
    async stop() {
      clearInterval(timer);
      running.close();
      await bolt.stop();
      await Promise.race([running.idle(), new Promise((resolve) => setTimeout(resolve, GRACE).unref())]);
    },
  };
}
