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
import { accessIn, admit, type IsNews, isFarewell } from "./admit.ts";
import { newBolt } from "./bolt.ts";
import { newSlack, type Slack, type SlackConfig, sdkLogger } from "./clients.ts";
import { connect } from "./connect.ts";
import { type Desk, newDesk } from "./desk.ts";
import { inboxTable, keptTable, type Letter } from "./inbox.ts";
import type { InstallParts } from "./install/install.ts";
import { installsTable } from "./install/installs.ts";
import type { AckView } from "./interact.ts";
import { SLASH_COMMAND } from "./payloads.ts";
import { profileArrival } from "./receive.ts";
import { newEachSender } from "./sender.ts";
import { atHome, whereOf } from "./where.ts";
import { oneWorkspace } from "./workspaces.ts";

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
  /** What installations need; only where `config.oauth` is set. */
  install?: Pick<InstallParts, "vault" | "hasOrg" | "page">;
}

export interface SlackAdapter {
  sender: Sender;
  /** Settles when Slack has taken the token (and the socket is open); rejects with what the operator has to do. */
  ready: Promise<void>;
  /** Settles when nothing that arrived is being worked on. */
  idle(): Promise<void>;
  /** Takes nothing more, and waits for what is being worked on. */
  stop(): Promise<void>;
}

/** The tables that a store must know of when Slack is connected. */
export const slackTables: readonly TableShape[] = [inboxTable, keptTable, installsTable];

/** How often what could not be handled is tried again, and what is old forgotten. */
const ROUND = 10 * MINUTE;
/** How long a stop waits for what is being worked on. */
const GRACE = 10 * SECOND;

export async function startSlack(parts: SlackParts): Promise<SlackAdapter> {
  const { config, app, store, crew = alone, isNews, pictures, log, clock, http } = parts;
  const logger = sdkLogger(log);
  const inbox = newInbox(inboxTable, store, clock, crew);
  const keep = newKeep(keptTable, store, clock);
  const running = newRunning();
  /** Somebody has just installed Beacon: who they are makes the organisation. */
  const welcome = async (home: string, user: string): Promise<void> => {
    const letter = await inbox.take(`installed ${home} ${clock()}`, profileArrival(home, user));
    if (letter) void running.track(handle(letter));
  };
  const one = config.oauth ? null : newSlack(config, logger);
  const installed = one ? null : await openInstalls(parts, welcome);
  const workspaces = one ? oneWorkspace(one) : required(installed).workspaces;

  const desks = new WeakMap<Slack, Desk>();
  const deskAt = async (home: string): Promise<Desk | string> => {
    const slack = await workspaces.at(home);
    if (typeof slack === "string") return slack;
    const desk = desks.get(slack) ?? newDesk({ config, app, inbox, keep, pictures, log }, slack);
    desks.set(slack, desk);
    return desk;
  };
  const handle = async (letter: Letter): Promise<void> => {
    const home = letter.arrival?.visit.team ?? "";
    try {
      const desk = await deskAt(home);
      if (typeof desk !== "string") return await desk.handleLetter(letter);
      log.warn({ team: home, said: desk }, "slack sent an event of a workspace that cannot be answered");
      if (desk !== "not_connected") await inbox.drop(letter);
    } catch (err) {
      log.error({ letter: letter.id, err }, "an event could not be handled; it stays in the inbox");
    }
    inbox.release(letter);
  };

  const taken = new WeakMap<object, { desk: Desk; letter?: Letter }>();
  const arrive = async (arrived: ReceiverEvent, pass: () => Promise<void>): Promise<void> => {
    const where = whereOf(arrived.body);
    if (!where) return pass();
    const teams = accessIn(arrived.body);
    if (teams || isFarewell(arrived.body)) {
      await (teams ? workspaces.doubtAccess(where, teams) : workspaces.doubt(where));
      await arrived.ack();
      return workspaces.round();
    }
    const home = await workspaces.homeOf(where);
    const desk = home === null ? "another_workspace" : await deskAt(home);
    if (home === null || typeof desk === "string") {
      log.warn({ team: where.team, said: desk }, "slack sent something of a workspace that Beacon is not in");
      return arrived.ack();
    }
    arrived.body = atHome(arrived.body, home);
    const { body } = arrived;
    taken.set(body, { desk });
    await admit(arrived, inbox, isNews, (letter) => taken.set(body, { desk, letter }), pass);
  };
  const front = async (arrived: ReceiverEvent, pass: () => Promise<void>): Promise<void> => {
    if (running.closed()) throw new Error("Beacon is stopping");
    // `null`, a number or a word, signed: nothing of Slack's, and Bolt looks into it unasked.
    if (typeof arrived.body !== "object" || arrived.body === null) return arrived.ack();
    await running.track(arrive(arrived, pass));
  };
  const bolt = newBolt(config, http, logger, front, installed?.installer);
  // One middleware for all: Bolt would walk through every listener with everything that arrives.
  bolt.app.use(async (args) => {
    const { desk, letter } = taken.get(args.body) ?? {};
    if (!desk) return args.next();
    const { interact } = desk;
    if ("command" in args && args.command.command === SLASH_COMMAND) return interact.command(args.body, args.ack);
    if ("shortcut" in args && args.body.type === "message_action") return interact.shortcut(args.body, args.ack);
    if ("action" in args && args.body.type === "block_actions") return interact.press(args.body, args.ack);
    if ("view" in args && args.body.type === "view_submission") return interact.submit(args.body, args.ack as AckView);
    return letter ? desk.handleLetter(letter) : args.next();
  });

  const round = () =>
    running.track(Promise.all([goRound(inbox, keep.forgetOld, handle, log), workspaces.round()]).then(() => {}));
  const ready = one ? connect(one.identity, bolt.start, running.closed, log) : workspaces.open();
  ready.catch(() => {}); // whoever started Slack decides what a refusal means
  void round();
  crew.onGone(() => void (running.closed() || round()));
  const timer = setInterval(round, ROUND);
  timer.unref();
  return {
    sender: newEachSender(workspaces, { keep, pictures, log }),
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

/** What many workspaces need is read from disk only where there may be many. */
async function openInstalls(
  { config, install, store, log }: SlackParts,
  welcome: (home: string, user: string) => Promise<void>,
) {
  const { newInstall } = await import("./install/install.ts");
  return newInstall({ ...required(install), config, store, log, welcome });
}

function required<T>(part: T | null | undefined): T {
  if (part === null || part === undefined) throw new Error("installations need a vault and pages");
  return part;
}
