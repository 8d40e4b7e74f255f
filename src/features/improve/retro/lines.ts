import { type Block, buttons, text } from "../../../core/view.ts";
import { reasonInWords, stepInWords } from "../../../text/reasons.ts";
import type { Text } from "../../../text/text.ts";
import type { ShownRetro } from "./shown.ts";

/** Who facilitates, if anybody. */
export function facilitatorLine(t: Text, { retro, names }: Pick<ShownRetro, "retro" | "names">): string {
  const name = retro.facilitator === null ? undefined : names[retro.facilitator];
  return name === undefined ? t.retro.nobody : t.retro.facilitator(name);
}

/** Where the channel is gone, archived or closed to Beacon: what that is, what to do, and that all is still here. */
export function troubleBlocks(
  t: Text,
  { retro, team, trouble }: Pick<ShownRetro, "retro" | "team" | "trouble">,
): Block[] {
  if (trouble === null) return [];
  const step = stepInWords(t, trouble);
  return [
    text(t.retro.trouble.channel(team.name, reasonInWords(t, trouble)), "warning"),
    ...(step === null ? [] : [text(step)]),
    buttons({ label: t.retro.again, action: "retro.again", value: retro.id }),
  ];
}
