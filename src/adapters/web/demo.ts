import { z } from "zod";
import type { Lang } from "../../core/lang.ts";
import { asLang } from "../../core/lang.ts";

const DemoChannel = z.object({ account: z.string(), name: z.string(), locale: z.string() });
export type DemoChannel = z.infer<typeof DemoChannel>;

const DemoPerson = z.object({
  account: z.string(),
  name: z.string(),
  locale: z.string(),
  zone: z.string(),
  /** The channel of their team. */
  channel: z.string(),
  lead: z.boolean(),
  admin: z.boolean(),
});
export type DemoPerson = z.infer<typeof DemoPerson>;

/** The organisation that the playground plays: `data/catalog/demo.json`. */
export const Demo = z.object({
  org: z.object({ account: z.string(), name: z.string() }),
  channels: z.array(DemoChannel).min(1),
  people: z.array(DemoPerson).min(1),
});
export type Demo = z.infer<typeof Demo>;

/** The language of somebody or some channel of the demo. */
export function langOf({ locale }: { locale: string }): Lang {
  return asLang(locale) ?? "en";
}
