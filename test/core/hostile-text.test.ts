import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { expressionsIn } from "../support/expressions.ts";
import { type Actor, CHANNEL, world } from "../support/world.ts";

const src = join(import.meta.dirname, "../../src");
const found = expressionsIn(src);
const once = [...new Map(found.map((one) => [String(one.expression), one])).values()];

/** What a pattern may stumble over, again and again; the last sign makes sure that nothing fits in the end. */
const REPEATED = ["a", "1", " ", "\n", ",", "的", "1,", "a ", "-", "'", "　", "a-", "<", "("];
const END = "\u0001";

/** The quickest of three runs, in milliseconds: what else the machine does counts as little as can be. */
function quickest(task: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && best > 1; tries++) {
    const began = performance.now();
    task();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

describe("every regular expression of the sources", () => {
  it("is found", () => {
    expect(once.length).toBeGreaterThan(700);
  });

  // Two to the power of 26, or 300 to the third, would take hundreds of milliseconds; anything milder takes far below one.
  it.each([26, 300])("takes no more than quadratic time over %i signs of crafted text", (signs) => {
    const slow = once.flatMap(({ file, expression }) =>
      REPEATED.filter((piece) => {
        const text = piece.repeat(signs / piece.length) + END;
        return quickest(() => text.replace(expression, "")) > 60;
      }).map((piece) => `${file}: ${expression} over ${JSON.stringify(piece)}`),
    );
    expect(slow).toEqual([]);
  });
});

describe("a message of crafted text", () => {
  let ann: Actor;
  beforeAll(async () => {
    ann = world().actor("test:T:ann", { name: "Ann", locale: "en", zone: "UTC" });
    await ann.moment("joined", CHANNEL);
    for (const first of ["we should answer customers faster", "FCR 74%", "kpi log FCR 74%", "win we did it"])
      await ann.say(first);
  });

  const cpu = async (text: string): Promise<number> => {
    const before = process.cpuUsage();
    await ann.say(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };

  it.each(["", "goal Raise FCR to 80% by May ", "kpi log FCR ", "kpi find ", "FCR 74% ", "win ", "thanks @Ann "])(
    'after "%s" costs no more with eight times its length than that in proportion',
    async (head) => {
      for (const piece of [",", "的", "1,", "a-", " ", "a", "@a "]) {
        const text = (signs: number) => head + piece.repeat(signs / piece.length) + END;
        const short = await cpu(text(5_000));
        const long = await cpu(text(40_000));
        // Quadratic would be 64 times; what takes hardly any time is not measured.
        expect([piece, long < 24 * Math.max(short, 40)]).toEqual([piece, true]);
      }
    },
  );
});
