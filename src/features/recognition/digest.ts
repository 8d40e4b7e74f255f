import type { DigestContext, DigestPart } from "../../core/feature.ts";
import { addDays } from "../../core/time.ts";
import { text } from "../../core/view.ts";
import { brief, joinAll } from "../../text/format.ts";
import { textFor } from "../../text/text.ts";
import { personNames } from "../people/person.ts";
import { facesOf } from "./shoutouts/face.ts";
import { pauseOn, type TeamWays, waysOf } from "./teams.ts";
import { type Win, wins } from "./win.ts";

/** After so many days thanks are no news any more. */
const RECENT = 7;
const LETTERS = 160;

/** One thank-you: the latest that may be announced, of those nobody has read in a digest. Rule: docs/method.md, the digest. */
export async function digest({ team, day, lang, lead, told, records }: DigestContext): Promise<DigestPart | null> {
  const ways = await waysOf(records, team);
  if (lead !== null || pauseOn(ways, day)) return null;
  const since = addDays(day, -RECENT);
  const all = (await records.list(wins, { team })).filter((win) => win.day >= since && mayStand(win, ways));
  const before = all.filter(({ id }) => told.includes(id)).map(({ id }) => id);
  const fresh = all.filter(({ id }) => !told.includes(id));
  const latest = (await facesOf(fresh, records)).at(-1);
  if (!latest) return { about: before, blocks: [] };
  const t = textFor(lang);
  const names = await personNames(records, [...latest.whose, latest.by]);
  const people = joinAll(
    t.locale,
    latest.whose.flatMap((id) => names[id] ?? []),
  ).join("");
  const whom = latest.group ?? people;
  const from = names[latest.by];
  const { dash, dot, thanksFrom } = t.recognition;
  const words = [{ bold: whom }, dash, brief(latest.what, LETTERS), ...(from ? [dot, thanksFrom(from)] : [])];
  return { about: [...before, latest.id], blocks: [text({ bold: t.recognition.thanksTitle }), text(words)] };
}

/** Thanks that a lead has let through or that need none, once everybody thanked has answered. */
function mayStand({ thanks, stage, consent }: Win, { automatic }: Pick<TeamWays, "automatic">): boolean {
  if (!thanks || Object.values(consent).includes("asked")) return false;
  return stage === "posted" || stage === "approved" || (stage === "waiting" && automatic);
}
