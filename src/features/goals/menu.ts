import type { Context } from "../../core/feature.ts";
import { isAside } from "../../core/rights.ts";
import type { Card } from "../../core/view.ts";
import { givenBy } from "./agreement/given.ts";
import { mine } from "./life.ts";
import { menuCard } from "./menu-views.ts";

/** One's own goals, and the way to all others that one has to do with. */
export async function menu(context: Context): Promise<Card> {
  return menuCard(context.me.lang, await mine(context), (await givenBy(context)).length, isAside(context.me));
}
