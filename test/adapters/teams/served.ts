import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { serve } from "../../../src/serve.ts";
import { type FakeTeams, startFakeTeams } from "../../support/fake-teams.ts";

/** The channel of most flows. */
export const desk = { in: "desk" };

export interface Served {
  teams: FakeTeams;
  /** Waits until the last that somebody sees contains the text. */
  shows(person: string, text: string, where?: typeof desk): Promise<void>;
  end(): Promise<void>;
}

/** The whole of Beacon as it is started, with Teams alone, at an instant. */
export async function openServed(clock: string, more: Record<string, string> = {}): Promise<Served> {
  const teams = await startFakeTeams();
  const dir = mkdtempSync(join(tmpdir(), "beacon-teams-"));
  const settings = { PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: clock, ...more };
  const beacon = await serve(readConfig({ ...settings, BEACON_PLAYGROUND: "off", ...teams.env }));
  teams.deliverTo(`${beacon.url}api/messages`);
  await beacon.connected;
  return {
    teams,
    shows: (person, text, where) => expect.poll(() => teams.as(person).sees(where).at(-1) ?? "").toContain(text),
    async end() {
      await beacon.close();
      await teams.stop();
      rmSync(dir, { recursive: true });
    },
  };
}
