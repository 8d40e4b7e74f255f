import { it } from "vitest";
import { killRounds } from "../store/kill.ts";

it("loses nothing confirmed when it is killed 50 times in a write loop", { timeout: 600_000 }, () =>
  killRounds(50, (round) => 20 + ((round * 7_919) % 6_000)),
);
