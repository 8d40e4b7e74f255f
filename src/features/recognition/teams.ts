import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import { type Row, table } from "../../core/store.ts";
import { type Day, dayIn } from "../../core/time.ts";
import type { Draft, Records } from "../../core/work.ts";
import { textFor } from "../../text/text.ts";
import type { Team } from "../people/person.ts";

/** How a team recognises its people. Its id is the team's. */
export interface TeamWays extends Row {
  /** How many colleagues each of its people can thank a day. */
  allowance: number;
  /** The same for its leads; as many as everybody where nobody has said. */
  leadAllowance?: number;
  /** The emoji by which a reaction gives thanks; none where it is absent. */
  emoji?: Emoji;
  /** Thanks are announced without a lead, as soon as those thanked agree. */
  automatic: boolean;
  /** Nothing is announced before that day. */
  pause: { until: Day; reason: string } | null;
}

export const teamWays = table<TeamWays>("recognitionTeams", { audit: true });

/** Emoji that can stand for thanks, each of which every platform has. */
export const EMOJI = ["🙏", "👏", "🙌", "❤️", "👍", "⭐", "🎉"] as const;
export type Emoji = (typeof EMOJI)[number];

/** What holds until a lead says otherwise. Rule: docs/method.md, wins and thanks. */
export const USUAL_ALLOWANCE = 5;

/** What is shown and asked of it; the pause has a form of its own. */
export type Ways = Omit<TeamWays, "id" | "org" | "rev" | "pause">;

export async function waysOf(records: Records, team: string): Promise<Draft<TeamWays>> {
  const usual = { id: team, allowance: USUAL_ALLOWANCE, automatic: false, pause: null };
  return (await records.get(teamWays, team)) ?? usual;
}

/** How many a day somebody of this role can thank. */
export function allowanceOf({ allowance, leadAllowance }: Ways, isLead: boolean): number {
  return isLead ? (leadAllowance ?? allowance) : allowance;
}

/** Refuses while the team's announcements are paused. */
export async function needUnpaused({ id, zone }: Pick<Team, "id" | "zone">, { records, now, me }: Context) {
  const pause = pauseOn(await waysOf(records, id), dayIn(zone, now));
  if (pause) throw new Refusal(textFor(me.lang).recognition.error.paused(pause.reason));
}

/** The pause that holds on the day; null for none. */
export function pauseOn({ pause }: Pick<TeamWays, "pause">, today: Day): TeamWays["pause"] {
  return pause !== null && today < pause.until ? pause : null;
}
