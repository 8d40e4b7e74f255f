import { Worker } from "node:worker_threads";
import type { Chart } from "../core/view.ts";
import type { Answered, Asked } from "./worker.ts";

/** ECharts keeps some memory of every chart it drew; a fresh worker after so many keeps the whole of it flat. */
const PICTURES_A_WORKER = 300;

export interface Pictures {
  /** The chart as a PNG, 800 by 400 pixels. */
  png(chart: Chart): Promise<Uint8Array>;
  /** Whether the font that pictures need is there and draws Chinese. */
  check(): Promise<boolean>;
  close(): Promise<void>;
}

interface Hand {
  worker: Worker;
  drawn: number;
  waiting: Map<number, { resolve: (answer: Answered) => void; reject: (error: Error) => void }>;
}

type Question = { chart: Chart } | { check: true };

/** Draws in a worker of its own that starts with the first picture, so that nobody waits for a picture but its reader. */
export function newPictures(): Pictures {
  let hand: Hand | null = null;
  let next = 0;

  const ask = (question: Question): Promise<Answered> => {
    hand = hand && hand.drawn < PICTURES_A_WORKER ? hand : newHand(hand);
    const { worker, waiting } = hand;
    hand.drawn += 1;
    next += 1;
    const asked: Asked = { id: next, ...question };
    return new Promise((resolve, reject) => {
      waiting.set(asked.id, { resolve, reject });
      worker.ref();
      worker.postMessage(asked);
    });
  };

  return {
    png: async (chart) => {
      const answer = await ask({ chart });
      if ("png" in answer) return answer.png;
      throw new Error("error" in answer ? answer.error : "no picture");
    },
    check: async () => {
      const answer = await ask({ check: true });
      return "sound" in answer && answer.sound;
    },
    close: async () => {
      await hand?.worker.terminate();
      hand = null;
    },
  };
}

/** A fresh worker; the one before ends once it has answered. */
function newHand(before: Hand | null): Hand {
  if (before) retire(before);
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  const waiting: Hand["waiting"] = new Map();
  const settle = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (answer: Answered) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref(); // an idle worker keeps nobody from stopping
  });
  worker.on("error", settle);
  const hand: Hand = { worker, drawn: 0, waiting };
  worker.on("exit", () => {
    hand.drawn = PICTURES_A_WORKER; // whoever asks next gets another
    settle(new Error("the worker that draws has ended"));
  });
  return hand;
}

function retire({ worker, waiting }: Hand): void {
  const end = () => void (waiting.size === 0 && worker.terminate());
  worker.on("message", end);
  end();
}
