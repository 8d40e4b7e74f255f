import type { Feature } from "../core/feature.ts";
import { goalsFeature } from "./goals/feature.ts";
import { peopleFeature } from "./people/feature.ts";
import { rhythmFeature } from "./rhythm/feature.ts";

/** Every feature of Beacon. The first that takes a plain sentence has it. */
export const features: readonly Feature[] = [goalsFeature, rhythmFeature, peopleFeature];
