import type { Lang } from "../../core/lang.ts";
import type { Sample } from "../../core/view.ts";
import { samples as actionSamples } from "./actions/samples.ts";
import { samples as ideaSamples } from "./ideas/samples.ts";
import { samples as retroSamples } from "./retro/samples.ts";

export const samples = (lang: Lang): Sample[] => [...retroSamples(lang), ...actionSamples(lang), ...ideaSamples(lang)];
