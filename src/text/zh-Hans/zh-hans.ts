import type { Text } from "../text.ts";
import { agreement } from "./agreement.ts";
import { alerts } from "./alerts.ts";
import { calibration } from "./calibration.ts";
import { cascade } from "./cascade.ts";
import { checkins } from "./checkins.ts";
import { coach } from "./coach.ts";
import { core } from "./core.ts";
import { digest } from "./digest.ts";
import { feeds } from "./feeds.ts";
import { goals } from "./goals.ts";
import { guard } from "./guard.ts";
import { home } from "./home.ts";
import { kpis } from "./kpis.ts";
import { ledger } from "./ledger.ts";
import { link } from "./link.ts";
import { people } from "./people.ts";
import { recognition } from "./recognition.ts";
import { resources } from "./resources.ts";
import { revision } from "./revision.ts";
import { rhythm } from "./rhythm.ts";
import { slack } from "./slack.ts";
import { star } from "./star.ts";
import { teams } from "./teams.ts";
import { templates } from "./templates.ts";
import { watch } from "./watch.ts";
import { ways } from "./ways.ts";
import { web } from "./web.ts";

export const zhHans: Text = {
  locale: "zh-Hans",
  agreement,
  alerts,
  calibration,
  cascade,
  checkins,
  core,
  digest,
  people,
  goals,
  guard,
  coach,
  home,
  kpis,
  feeds,
  ledger,
  link,
  recognition,
  resources,
  revision,
  rhythm,
  slack,
  star,
  teams,
  templates,
  ways,
  watch,
  web,
};
