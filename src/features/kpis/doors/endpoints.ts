import type { Endpoint } from "../../../core/endpoint.ts";
import { bringReadings } from "./bring.ts";
import { listKpis, listReadings, listSeries } from "./lists.ts";

/** What other programs may ask for. */
export const endpoints: readonly Endpoint[] = [bringReadings, listReadings, listSeries, listKpis];
