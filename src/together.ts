import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "./config.ts";
import type { Log } from "./core/log.ts";
import { schedules } from "./core/schedule.ts";
import type { News, WholeStore } from "./core/store.ts";
import { SECOND } from "./core/time.ts";
import type { RunningOutbox } from "./delivery/outbox.ts";
import type { Watched } from "./delivery/watch.ts";
import type { RunningCrew } from "./replicas/crew.ts";
import type { Rhythm } from "./rhythm.ts";
import { lateSeal } from "./seal.ts";

/** The longest pace of a conversation: whoever sends next keeps it, without knowing what was sent last. */
const HANDOVER = SECOND;

/** Joins the others that have the store open; null where none can. */
export async function joinOthers(config: Config, store: WholeStore, log: Log): Promise<RunningCrew | null> {
  if (!store.listen) return null;
  const { joinCrew } = await import("./replicas/crew.ts");
  return joinCrew({ store, log, mark: lateSeal(config)("replicas") });
}

export interface TogetherParts {
  crew: RunningCrew;
  /** As it was opened. */
  store: WholeStore;
  watched: Pick<Watched, "heard" | "forget">;
  outbox: Pick<RunningOutbox, "recover" | "rest" | "send" | "sweep">;
  rhythm: Pick<Rhythm, "now">;
  log: Log;
}

/** Lets this process deal with time when no other one does, and hear meanwhile what they write. */
export function workTogether({ crew, store, watched, outbox, rhythm, log }: TogetherParts): void {
  const hear = async (news: News): Promise<void> => {
    if (!crew.leads()) return;
    if (news === null) {
      watched.forget();
      await outbox.sweep();
    } else if (news.table === schedules.name) await watched.heard(news);
    else await outbox.send(news.org, [news.id]);
  };
  store.listen?.((news) => {
    hear(news).catch((err) =>
      log.error({ err }, "what another replica changed was not seen; the next tick looks again"),
    );
  });
  crew.contend({
    async takeOver() {
      watched.forget();
      await sleep(HANDOVER);
      await outbox.recover();
    },
    begun: () => void rhythm.now(),
    async lost() {
      watched.forget();
      await outbox.rest();
    },
  });
}
