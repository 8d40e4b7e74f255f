import type { Feature } from "../../core/feature.ts";
import { textFor } from "../../text/text.ts";
import { commands, presses } from "./commands.ts";
import { samples } from "./samples.ts";
import { signed } from "./signed.ts";
import { wayIn } from "./views.ts";

/** The way from the chat to the pages in the browser. */
export const dashboardFeature: Feature = {
  name: "dashboard",
  tables: [signed],
  commands,
  presses,
  submits: {},
  home: async ({ me, publicUrl }) => (publicUrl === null ? [] : [wayIn(textFor(me.lang))]),
  samples,
};
