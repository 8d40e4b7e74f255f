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
import { newCarryOut } from "./answer.ts";
import { newBoundary } from "./boundary.ts";
import type { TeamsConfig } from "./cloud.ts";
import { connect } from "./connect.ts";
import { newConnector } from "./connector.ts";
import { newConsent, offeredTable } from "./consent.ts";
import { newFiles } from "./files.ts";
import { inboxTable } from "./inbox.ts";
import { type IsNews, newIntroduce } from "./introduce.ts";
import { newHandleLetter } from "./letters.ts";
import { newWhoIsMentioned } from "./mentioned.ts";
import { type Hints, newDraw } from "./message.ts";
import { newNamePlace } from "./naming.ts";
import { newPlaces, placesTable } from "./places.ts";
import { newReach } from "./reach.ts";
import { newSdk } from "./sdk.ts";
import { newSender } from "./sender.ts";
import { newSheets, SHEET_FOR, sheetsTable } from "./sheets.ts";
import { newShow } from "./shown.ts";
import { newTake } from "./take.ts";
import { newTakeTurn } from "./turn.ts";

export interface TeamsParts extends Hints {
  config: TeamsConfig;
  app: App;
  store: Store;
  /** The others that have the store open; none where nobody says. */
  crew?: Crew;
  isNews: IsNews;
  log: Log;
  clock: Clock;
  /** The one server's app. Nothing that reads bodies may be mounted before this. */
  http: Express;
}

export interface TeamsAdapter {
  sender: Sender;
  /** Settles when Microsoft has given a token; rejects with what the operator has to do. */
  ready: Promise<void>;
  /** Settles when nothing that arrived is being worked on. */
  idle(): Promise<void>;
  /** Takes nothing more, and waits for what is being worked on. */
  stop(): Promise<void>;
}

/** The tables that a store must know of when Teams is connected. */
export const teamsTables: readonly TableShape[] = [inboxTable, placesTable, sheetsTable, offeredTable];

/** How often what could not be handled is tried again, and what is old forgotten. */
const ROUND = 10 * MINUTE;
/** How long a stop waits for what is being worked on. */
const GRACE = 10 * SECOND;

export function startTeams(parts: TeamsParts): TeamsAdapter {
  const { config, app, store, crew = alone, isNews, log, clock, http } = parts;
  const { admins, tenants } = config;
  const sdk = newSdk(config);
  const connector = newConnector(sdk, config.appId);
  const places = newPlaces(store);
  const reach = newReach(connector, places);
  const inbox = newInbox(inboxTable, store, clock, crew);
  const keep = newKeep(sheetsTable, store, clock, SHEET_FOR);
  const offered = newKeep(offeredTable, store, clock, SHEET_FOR);
  const files = newConsent(offered, sdk.cloud, connector, log);
  const sheets = newSheets(keep);
  const show = newShow(sheets);
  const draw = newDraw(config, parts);
  const carryOut = newCarryOut({ connector, reach, draw, files, log });
  const introduce = newIntroduce({ connector, reach, knows: app.knows, isNews, admins, log });
  const namePlace = newNamePlace(connector, places, log);
  const takeTurn = newTakeTurn(app, sheets, newFiles({ cloud: sdk.cloud, connector, draw, log }), (settle) =>
    store.commit(settle),
  );
  const handle = newHandleLetter({
    inbox,
    places,
    connector,
    introduce,
    namePlace,
    whoIsMentioned: newWhoIsMentioned({ connector, takeTurn, admins, log }),
    takeTurn,
    show,
    carryOut,
    admins,
    log,
  });
  const running = newRunning();
  const later = (work: Promise<unknown>) => void running.track(work.catch((err) => log.error({ err }, "teams")));
  const take = newTake({
    ...{ app, inbox, sheets, places, takeTurn, show, carryOut, draw, files, admins, running, later, handle },
  });

  http.post("/api/messages", newBoundary(config, sdk, take, log));
  const forgetOld = async () => void (await Promise.all([keep.forgetOld(), offered.forgetOld()]));
  const round = () => running.track(goRound(inbox, forgetOld, handle, log));
  void round();
  crew.onGone(() => void (running.closed() || round()));
  const timer = setInterval(round, ROUND);
  timer.unref();
  const ready = connect(sdk, running.closed, log);
  ready.catch(() => {}); // whoever started Teams decides what a refusal means
  return {
    sender: newSender({ connector, places, reach, draw, tenants, log }),
    ready,
    idle: running.idle,
    async stop() {
      clearInterval(timer);
      running.close();
      await Promise.race([running.idle(), new Promise((resolve) => setTimeout(resolve, GRACE).unref())]);
    },
  };
}
