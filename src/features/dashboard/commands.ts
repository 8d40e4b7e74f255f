import type { Command, Context, PressHandler } from "../../core/feature.ts";
import { LANGS } from "../../core/lang.ts";
import type { Reply } from "../../core/reply.ts";
import { SIGN_IN } from "../../core/sign-in.ts";
import type { Card } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { handOut, takeBack } from "./signed.ts";
import { closedCard, linkCard, outCard } from "./views.ts";

export const commands: Command[] = [
  {
    word: "dashboard",
    uses: [{ name: "dashboard" }, { name: "dashboard out" }],
    accepts: (args) => args === "" || isOut(args),
    run: (args, context) => (isOut(args) ? signOut(context) : open(context)),
  },
];

export const presses: Record<string, PressHandler> = {
  "dashboard.open": (_value, context) => open(context),
  "dashboard.out": (_value, context) => signOut(context),
};

const isOut = (args: string): boolean =>
  LANGS.some((lang) => textFor(lang).dashboard.out.includes(args.trim().toLowerCase()));

/** A link that is theirs alone; the newest one only is good. */
async function open(context: Context): Promise<Reply[]> {
  const { records, me, org, now, seal, publicUrl } = context;
  const t = textFor(me.lang);
  if (publicUrl === null) return alone(context, closedCard(t, me.admin));
  await takeBack(records, me.id, ["link"]);
  const code = handOut(records, { seal, kind: "link", of: org, person: me.id, now });
  return alone(context, linkCard(t, new URL(`${SIGN_IN}/${code}`, publicUrl).href));
}

async function signOut(context: Context): Promise<Reply[]> {
  const { records, me } = context;
  await takeBack(records, me.id, ["session", "link"]);
  return alone(context, outCard(textFor(me.lang)));
}

const alone = ({ place }: Context, card: Card): Reply[] => [
  place.kind === "direct" ? { kind: "post", to: "direct", card } : { kind: "whisper", card },
];
