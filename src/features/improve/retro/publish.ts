import type { Redrawing, Sending } from "../../../core/reply.ts";
import { dayIn, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import type { Phase } from "../cycle/cycle.ts";
import { together } from "./group.ts";
import { type Answer, answers, type Group, marks, type Retro, retros, retroWays, votes } from "./retro.ts";
import { type ShownRetro, shownRetro } from "./shown.ts";
import { readable, revealed } from "./shown-answers.ts";
import { summaryCard } from "./summary-view.ts";
import { tally } from "./tally.ts";
import { movedCard, openCard } from "./views.ts";

/** How much can be voted for: what fits on a form, and into a head. */
const MOST_CANDIDATES = 10;

type Out = (Sending | Redrawing)[];

const openKey = ({ id, posts }: Retro): string => `retro.open:${id}:${posts}`;
const summaryKey = ({ id, posts }: Retro): string => `retro.summary:${id}:${posts}`;

/** Posts what the retro's stage shows to its channel, and draws anew what stands there. */
export async function shown(retro: Retro, records: Records): Promise<Out> {
  const all = await shownRetro(retro, records);
  if (!all) return [];
  // What the channel reads says nothing of its own troubles: whoever reads it there has none.
  return retro.stage === "open" ? opening({ ...all, trouble: null }) : summary({ ...all, trouble: null });
}

function opening(all: ShownRetro): Out {
  const { retro, team } = all;
  const [card, key] = [openCard(textFor(team.lang), all), openKey(retro)];
  return [
    { kind: "post", to: { team: team.id }, key, card, why: "retro.open" },
    { kind: "redraw", key, card },
  ];
}

function summary(all: ShownRetro): Out {
  const { retro, team } = all;
  const t = textFor(team.lang);
  const [card, key] = [summaryCard(t, all), summaryKey(retro)];
  const published = retro.history.find(({ what }) => what === "published");
  const moved = movedCard(t, all, dayIn(team.zone, published?.at ?? retro.openedAt));
  return [
    { kind: "post", to: { team: team.id }, key, card, why: "retro.summary" },
    { kind: "redraw", key, card },
    { kind: "redraw", key: openKey(retro), card: moved },
  ];
}

/** Lets the team read what was answered, as far as it may, and vote. */
export async function publish(retro: Retro, by: string | null, records: Records, now: Millis): Promise<Retro> {
  const { all } = await reveal(retro, records);
  return records.put(retros, {
    ...{ ...retro, stage: "published", candidates: candidatesOf(retro, [], all) },
    history: [...retro.history, { at: now, by, what: "published" }],
  });
}

/** Lets the team read what came late, and vote for it, too. */
export async function renewed(retro: Retro, records: Records): Promise<{ retro: Retro; fresh: boolean }> {
  const { all, fresh } = await reveal(retro, records);
  return { retro: recast(retro, all, records), fresh };
}

/** The retro with what can be voted for by now; what was taken away costs nothing else its place. */
export function recast(retro: Retro, all: readonly Answer[], records: Records): Retro {
  const candidates = candidatesOf(retro, retro.candidates, all);
  const isSame = retro.stage !== "published" || candidates.join() === retro.candidates.join();
  return isSame ? retro : records.put(retros, { ...retro, candidates });
}

/** The retro with its answers put together anew; what can be voted for follows while nobody has voted. */
export async function regrouped(retro: Retro, step: Phase, groups: readonly Group[], records: Records): Promise<Retro> {
  const all = await records.list(answers, { retro: retro.id });
  const after = { ...retro, groups: { ...retro.groups, [step]: groups } };
  const isFree = retro.stage === "published" && (await records.list(votes, { retro: retro.id })).length === 0;
  return records.put(retros, { ...after, ...(isFree && { candidates: candidatesOf(after, [], all) }) });
}

/** What could be voted for before and still stands, then what says something else. */
function candidatesOf(retro: Retro, before: readonly string[], all: readonly Answer[]): string[] {
  const step = readable(all, "act").length > 0 ? "act" : "plan";
  const kept = before.filter((id) => all.some((one) => one.id === id && !one.removed));
  const others = together(step, readable(all, step), retro).filter(
    (group) => !group.some(({ id }) => kept.includes(id)),
  );
  return [...kept, ...others.flatMap(([first]) => first?.id ?? [])].slice(0, MOST_CANDIDATES);
}

/** Shows what may be shown by now; answers everything that was said, and whether some of it is to be read only now. */
export async function reveal(retro: Retro, records: Records): Promise<{ all: Answer[]; fresh: boolean }> {
  const before = await records.list(answers, { retro: retro.id });
  const now = new Map(revealed(before, retro.anonymous).map((one) => [one.id, one]));
  for (const one of now.values()) records.put(answers, one);
  return { all: before.map((one) => now.get(one.id) ?? one), fresh: now.size > 0 };
}

/** Ends the vote. Who voted for what is forgotten. */
export async function counted(retro: Retro, by: string, records: Records, now: Millis): Promise<Retro> {
  const cast = await records.list(votes, { retro: retro.id });
  for (const one of cast) records.remove(votes, one);
  return records.put(retros, {
    ...{ ...retro, stage: "voted", picks: tally(retro.candidates, cast) },
    history: [...retro.history, { at: now, by, what: "counted" }],
  });
}

/** Ends a retro. Who has answered is forgotten, and so is what never came together with enough others. */
export async function ended(retro: Retro, by: string | null, records: Records, now: Millis): Promise<Retro> {
  const { all } = await reveal(retro, records);
  for (const one of all) if (!one.shown) records.remove(answers, one);
  for (const one of await records.list(marks, { retro: retro.id })) records.remove(marks, one);
  const cast = await records.list(votes, { retro: retro.id });
  for (const one of cast) records.remove(votes, one);
  // A vote that nobody has counted is counted all the same: those who took part shall see what it came to.
  const picks = retro.stage === "published" ? tally(retro.candidates, cast) : retro.picks;
  const way = await records.get(retroWays, retro.team);
  if (way?.current === retro.id) records.put(retroWays, { ...way, current: null });
  const history = [...retro.history, { at: now, by, what: "over" as const }];
  return records.put(retros, { ...retro, stage: "over", picks, history });
}
