import type { Context } from "../../core/feature.ts";
import type { Redrawing, Reply, Sending } from "../../core/reply.ts";
import { dayIn, type Millis } from "../../core/time.ts";
import { card } from "../../core/view.ts";
import type { Records } from "../../core/work.ts";
import { textFor } from "../../text/text.ts";
import { people, type Team } from "../people/person.ts";
import { mayDecide, says } from "./access.ts";
import { type Review, reviews } from "./review.ts";
import { shownReview } from "./shown.ts";
import { dayOfTalk } from "./talk.ts";
import { reviewCard } from "./views.ts";

const keyOf = ({ id }: Review): string => `review:${id}`;

/** Posts the review to the team's channel, once, and begins to ask. */
export async function postReview(review: Review, team: Team, records: Records, now: Millis): Promise<Sending[]> {
  const meets = await dayOfTalk(team.id, dayIn(team.zone, now), records);
  const posted = records.put(reviews, { ...review, meets });
  const drawn = reviewCard(textFor(team.lang), await shownReview(posted, team, now, records));
  return [{ kind: "post", to: { team: team.id }, key: keyOf(review), card: drawn, why: "review" }];
}

/** What stands in the channel, as it is by now. */
export async function redrawn(review: Review, team: Team, records: Records, now: Millis): Promise<Redrawing[]> {
  if (review.meets === null) return [];
  const drawn = reviewCard(textFor(team.lang), await shownReview(review, team, now, records));
  return [{ kind: "redraw", key: keyOf(review), card: drawn }];
}

/** The review for whoever asks, without what they alone would be refused. */
export async function showReview(
  review: Review,
  team: Team,
  context: Context,
  kind: "whisper" | "update",
): Promise<Reply[]> {
  const { me, now, records } = context;
  const person = await records.get(people, me.id);
  const decides = person !== undefined && (await mayDecide(team, person, records));
  const shown = { ...(await shownReview(review, team, now, records)), decides };
  return [{ kind, card: reviewCard(says(context), shown) }];
}

/** A change for everybody who sees the review, and a sentence for whoever made it. */
export async function changed(review: Review, team: Team, sentence: string, context: Context): Promise<Reply[]> {
  const again = await redrawn(review, team, context.records, context.now);
  if (context.place.kind === "channel") return [{ kind: "whisper", card: card(sentence) }, ...again];
  return [...(await showReview(review, team, context, "update")), ...again];
}
