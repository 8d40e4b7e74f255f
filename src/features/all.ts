import type { Feature } from "../core/feature.ts";
import { goalsFeature } from "./goals/feature.ts";
import { newLedgerFeature } from "./ledger/feature.ts";
import { peopleFeature } from "./people/feature.ts";
import { rhythmFeature } from "./rhythm/feature.ts";

const jobs = [goalsFeature, rhythmFeature, peopleFeature].flatMap((feature) => feature.jobs ?? []);

/** Every feature of Beacon. The first that takes a plain sentence has it. */
export const features: readonly Feature[] = [goalsFeature, rhythmFeature, newLedgerFeature(jobs), peopleFeature];
