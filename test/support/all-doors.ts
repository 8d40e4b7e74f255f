import { readConfig } from "../../src/config.ts";
import type { Log } from "../../src/core/log.ts";
import { HOUSE } from "../../src/core/store.ts";
import type { Clock } from "../../src/core/time.ts";
import { createToken } from "../../src/core/token.ts";
import type { Chart } from "../../src/core/view.ts";
import { accounts } from "../../src/features/people/person.ts";
import { build, type House } from "../../src/house.ts";
import { mountAll } from "../../src/mount.ts";
import { lateFigures } from "../../src/operate/late-figures.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { type FakeTeams, startFakeTeams } from "./fake-teams.ts";
import { actor, CHANNEL, silent } from "./world.ts";

export const OURS = "https://beacon.example";
export const FIGURES_TOKEN = "figures-figures-figures-figures-";

export interface AllDoors {
  url: string;
  house: House;
  slack: FakeSlack;
  teams: FakeTeams;
  /** What went wrong inside. */
  errors: object[];
  /** A program's token that is good. */
  token: string;
  /** The path of a picture. */
  picture: string;
  end(): Promise<void>;
}

export interface More {
  log: Log;
  clock: Clock;
}

/** Beacon with every door it has: both platforms on their doubles, the API, the pages, the figures. */
export async function openAllDoors(playground = false, more: Partial<More> = {}): Promise<AllDoors> {
  const [slack, teams] = [await startFakeSlack("http"), await startFakeTeams()];
  const { botToken, signingSecret, apiUrl } = slack.config;
  const platforms = {
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
    ...teams.env,
  };
  const env = {
    ...{
      BEACON_PUBLIC_URL: OURS,
      BEACON_SECRET: "s".repeat(32),
      BEACON_METRICS_TOKEN: FIGURES_TOKEN,
      BEACON_TZ: "UTC",
    },
    ...(!playground && { BEACON_PLAYGROUND: "off", ...platforms }),
  };
  const errors: object[] = [];
  const figures = lateFigures();
  const store = figures.watching(memoryStore());
  const log = more.log ?? {
    ...silent,
    error: (fields: object, message: string) => void errors.push({ ...fields, message }),
  };
  const house = build(readConfig(env), log, store, {
    before: figures.timing,
    ...(more.clock && { clock: more.clock }),
  });
  figures.mount(house);
  const mounted = await mountAll(house);
  const { url } = await house.server.listen({ port: 0, host: "127.0.0.1" });
  await Promise.all(mounted.map(({ connected }) => connected));
  slack.deliverTo(`${url}slack/events`);
  teams.deliverTo(`${url}api/messages`);
  const ann = actor(house.app, "slack:T1:U1", { name: "Ann", locale: "en", zone: "UTC" });
  if (!playground) await ann.moment("joined", CHANNEL);
  const of = (await store.list(accounts, HOUSE))[0]?.of ?? "";
  const { token } = await createToken(store, { of, name: "nightly", scopes: ["readings"], at: 0 });
  const picture = new URL(house.pictureOf(CHART) ?? "").pathname;
  return {
    ...{ url, house, slack, teams, errors, token, picture },
    async end() {
      for (const one of mounted) await one.close();
      await Promise.all([
        house.server.close(),
        house.outbox.close(),
        house.pictures.close(),
        slack.stop(),
        teams.stop(),
      ]);
    },
  };
}

const CHART: Chart = {
  ...{ kind: "chart", title: "T", name: "N", unit: "%", labels: ["1"], values: [1], target: null, floor: null },
  ...{ better: "up", said: "one" },
};
