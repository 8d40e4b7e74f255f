import { platformOf } from "../../core/ids.ts";
import { buttons, type Card, card, facts, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Offer, Twin } from "./link.ts";

/** The code, for the administrator who asked for it. */
export function codeCard(t: Text, code: string): Card {
  const says = t.link;
  return card(says.title, text(says.how), { kind: "code", text: `link ${code}` }, text(says.until, "muted"));
}

/** Whose code it is and what it does, before it does it. */
export function enterCard(t: Text, code: string, { by, platform }: Pick<Offer, "by" | "platform">): Card {
  const says = t.link;
  return card(
    says.confirmTitle,
    facts([says.by, `${by} · ${platformName(t, platform)}`]),
    text(says.effect),
    buttons(
      { label: says.enter, action: "link.enter", value: code, look: "primary", confirm: says.sure },
      { label: t.core.cancel, action: "link.cancel", value: "" },
    ),
  );
}

export const linkedCard = (t: Text): Card => card(t.link.linked, text(t.link.linkedNext));

/** Asks somebody whether another account is theirs. */
export function sameCard(t: Text, { mine, theirs, other }: Twin): Card {
  const says = t.link.same;
  const there = platformName(t, platformOf(theirs.id));
  return card(
    says.title(other.name, there),
    text(says.why(mine.email ?? "")),
    text(says.effect),
    buttons(
      { label: says.yes, action: "link.same", value: theirs.id, look: "primary", confirm: says.sure },
      { label: says.no, action: "link.other", value: "" },
    ),
  );
}

export const unitedCard = (t: Text): Card => card(t.link.same.done, text(t.link.same.doneNext, "good"));

/** Offers somebody to take their account in this workspace off the others, and says what stays where. */
export function partCard(t: Text, workspace: string, platform: string, stays: string): Card {
  const says = t.link.unlink.mine;
  const [here, there] = [platformName(t, platform), platformName(t, stays)];
  return card(says.title(here), text(says.effect(here, there)), confirming(t, "link.part", workspace, says));
}

/** Offers an administrator to make an organisation of its own of this workspace. */
export function separateCard(t: Text, workspace: string, platform: string): Card {
  const says = t.link.unlink.workspace;
  const title = says.title(platformName(t, platform));
  return card(title, text(says.effect), text(says.shared), confirming(t, "link.separate", workspace, says));
}

function confirming(t: Text, action: string, value: string, { yes, sure }: { yes: string; sure: string }) {
  const cancel = { label: t.core.cancel, action: "link.cancel", value: "" };
  return buttons({ label: yes, action, value, look: "danger", confirm: sure }, cancel);
}

export const partedCard = (t: Text): Card => card(t.link.unlink.mine.done, text(t.link.unlink.mine.doneNext));

export const separatedCard = (t: Text): Card =>
  card(t.link.unlink.workspace.done, text(t.link.unlink.workspace.doneNext));

export const cancelledCard = (t: Text): Card => card(t.link.cancelled);

function platformName(t: Text, platform: string): string {
  const names: Record<string, string> = t.link.platforms;
  return names[platform] ?? platform;
}
