import type { Context, PagePart } from "../../core/feature.ts";
import { dayIn } from "../../core/time.ts";
import { type Card, card, text } from "../../core/view.ts";
import { formatDay } from "../../text/format.ts";
import { type Text, textFor } from "../../text/text.ts";
import { says, teamHere } from "./access.ts";
import { countsInWords, missingLine, pictureOf } from "./digest/card.ts";
import { gather } from "./digest/gather.ts";
import { standingInWords, TONES } from "./digest/line.ts";
import type { Standing } from "./watch/standing.ts";

/** How the team's KPIs went, those that need attention in front. */
export const kpisPart: PagePart = {
  path: "/dashboard",
  title: (lang) => textFor(lang).digest.section,
  cards: kpiCards,
};

async function kpiCards(context: Context): Promise<Card[]> {
  const team = await teamHere(context);
  if (!team) return [];
  const t = says(context);
  const digest = await gather(team.id, dayIn(team.zone, context.now), context.records);
  if (!digest) return [card(team.name, text(t.digest.none))];
  const { day, off, well, others } = digest;
  const title = t.digest.title(team.name, formatDay(t.locale, day));
  const summary = card(title, text(countsInWords(t, digest)), missingLine(t, digest));
  return [summary, ...[...off, ...well, ...others].map((standing) => standingCard(t, standing))];
}

function standingCard(t: Text, standing: Standing): Card {
  const words = text(standingInWords(t, standing), TONES[standing.state]);
  return card(standing.kpi.name[t.locale], words, pictureOf(t, standing));
}
