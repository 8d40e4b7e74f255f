import { it } from "vitest";
import { killRounds } from "./kill.ts";

it("loses nothing confirmed and leaves nothing behind when it is killed in a write loop", () =>
  killRounds(8, (round) => 50 + round * 137));
