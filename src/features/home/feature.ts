import type { Context, Feature } from "../../core/feature.ts";
import { inPrivate } from "../../core/private.ts";
import { textFor } from "../../text/text.ts";
import { samples } from "./samples.ts";
import { homeCard } from "./views.ts";

/**
 * One's own page: what each feature has to say there, in their order.
 *
 * @param features all of them; asked for when a page is drawn, because this is one of them
 */
export function newHomeFeature(features: () => readonly Feature[]): Feature {
  const draw = async (context: Context) => {
    const parts = await Promise.all(features().map((feature) => feature.home?.(context) ?? []));
    return homeCard(textFor(context.me.lang), context.me.name, parts);
  };
  return {
    name: "home",
    tables: [],
    commands: [
      {
        word: "home",
        uses: [{ name: "home", reads: true }],
        accepts: (args) => args === "",
        run: async (_args, context) =>
          inPrivate(await draw(context), context.place, textFor(context.me.lang).goals.pointer),
      },
    ],
    presses: {},
    submits: {},
    samples,
  };
}
