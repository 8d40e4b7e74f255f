import type { Feature } from "../core/feature.ts";
import { deliveryTables } from "../delivery/tables.ts";
import { accessFeature } from "./access/feature.ts";
import { checkInsFeature } from "./checkins/feature.ts";
import { dashboardFeature } from "./dashboard/feature.ts";
import { feedbackFeature } from "./feedback/feature.ts";
import { goalsFeature } from "./goals/feature.ts";
import { newHomeFeature } from "./home/feature.ts";
import { improveFeature } from "./improve/feature.ts";
import { newKpisFeature } from "./kpis/feature.ts";
import { newLedgerFeature } from "./ledger/feature.ts";
import { newLinkFeature } from "./link/feature.ts";
import { newMeantFeature } from "./meant/feature.ts";
import { methodFeature } from "./method/feature.ts";
import { peopleFeature } from "./people/feature.ts";
import { newPrivacyFeature } from "./privacy/feature.ts";
import { recognitionFeature } from "./recognition/feature.ts";
import { reviewsFeature } from "./reviews/feature.ts";
import { newRhythmFeature } from "./rhythm/feature.ts";
import { webhooksFeature } from "./webhooks/feature.ts";

const kpisFeature = newKpisFeature([checkInsFeature, goalsFeature, recognitionFeature]);

const jobs = [
  ...[goalsFeature, kpisFeature, checkInsFeature, improveFeature, reviewsFeature, peopleFeature, recognitionFeature],
].flatMap((feature) => feature.jobs ?? []);

/** Everything that is kept of an organisation. */
const tables = () => [...features.flatMap((feature) => feature.tables), ...deliveryTables];

/** Every feature of Beacon. The first that takes a plain sentence has it. */
export const features: readonly Feature[] = [
  newPrivacyFeature(tables),
  checkInsFeature,
  improveFeature,
  reviewsFeature,
  recognitionFeature,
  kpisFeature,
  goalsFeature,
  methodFeature,
  dashboardFeature,
  newHomeFeature(() => features),
  newRhythmFeature(jobs),
  newLedgerFeature(jobs),
  feedbackFeature,
  accessFeature,
  newLinkFeature(tables),
  webhooksFeature,
  peopleFeature,
  newMeantFeature(() => features),
];
