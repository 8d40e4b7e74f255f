import type { Lang } from "../../core/lang.ts";
import type { Sample } from "../../core/view.ts";
import { meSamples } from "./me-samples.ts";
import { teamSamples } from "./team-samples.ts";

export function samples(lang: Lang): Sample[] {
  return [...meSamples(lang), ...teamSamples(lang)];
}
