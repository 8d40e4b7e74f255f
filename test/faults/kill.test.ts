import { it } from "vitest";
import { killRounds } from "./kill.ts";

it(
  "sends nothing twice and loses nothing when the server is killed in the tick and while it sends",
  {
    timeout: 180_000,
  },
  () => killRounds({ crowd: { goals: 11, booked: 11 }, kills: 4, seed: 7 }),
);
