import { MOST_ACTIONS, type Retro, type Vote } from "./retro.ts";

/** What most have voted for, up to three; of two with as many votes the one that more people wrote, which stands first. */
export function tally(candidates: readonly string[], votes: readonly Pick<Vote, "picks">[]): Retro["picks"] {
  const counted = candidates.map((answer) => ({
    answer,
    votes: votes.filter(({ picks }) => picks.includes(answer)).length,
    action: null,
  }));
  const chosen = counted.filter((one) => one.votes > 0).toSorted((a, b) => b.votes - a.votes);
  return chosen.slice(0, MOST_ACTIONS);
}
