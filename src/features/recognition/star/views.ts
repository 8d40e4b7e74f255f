import { MASK } from "../../../core/mask.ts";
import { type Block, buttons, type Card, card, facts, type Item, text } from "../../../core/view.ts";
import { joinAll } from "../../../text/format.ts";
import { dateFormat } from "../../../text/intl.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import type { Team } from "../../people/person.ts";
import { names, type Seen } from "../views.ts";
import { TIER_NAMES } from "./forms.ts";
import type { Award, Nomination, Phase } from "./star.ts";

type People = Pick<Seen, "people">;

/** People by name alone, for sentences. */
export function called(t: Text, ids: readonly string[], { people }: People): string {
  return joinAll(
    t.locale,
    ids.flatMap((id) => people.get(id)?.name ?? []),
  ).join("");
}

/** Where nothing is under way. @param team null where the reader has none */
export function noneCard(t: Text, team: Pick<Team, "id" | "name"> | null, isLead: boolean, last: string | null): Card {
  const says = t.star;
  if (!team) return card(says.title("Beacon"), text(says.noTeam));
  return card(
    says.title(team.name),
    text(isLead ? says.noneLead : says.none),
    !isLead && text(says.onlyLeadBegins, "muted"),
    isLead &&
      buttons(
        { label: says.begin, action: "star.begin", value: team.id, look: "primary" },
        last !== null && { label: says.log, action: "star.log", value: last },
      ),
  );
}

/** What it is given for, by whom and until when. The same for everybody; buttons are for whom they are. */
export function awardCard(
  t: Text,
  { award, team, phase }: { award: Award; team: Pick<Team, "name">; phase: Phase },
  people: People,
  may: { lead: boolean; read: boolean },
  title = t.star.title(team.name),
): Card {
  const says = t.star;
  const { id, criteria, measures, rewards, from, until, panel } = award;
  const open = phase === "announced" || phase === "nominating" || phase === "scoring";
  return card(
    title,
    text(says.phases[phase](from, until)),
    facts(
      [says.criteria, criteria],
      [says.measures, measures],
      [says.panel, names(t, panel, people)],
      ...TIER_NAMES.map((tier) => [`${says.rewards} · ${says.tiers[tier]}`, rewards[tier] || null] as const),
    ),
    text(says.rules, "muted"),
    buttons(
      phase === "nominating" && { label: says.nominate, action: "star.nominate", value: id, look: "primary" },
      phase === "scoring" && may.read && { label: says.read, action: "star.read", value: id, look: "primary" },
      may.lead && { label: says.log, action: "star.log", value: id },
      may.lead && open && { label: says.off, action: "star.off", value: id, look: "danger", confirm: says.offConfirm },
    ),
  );
}

/** What somebody wrote, in full. */
export function storyBlocks(t: Text, { by, story, effect, value }: Nomination, people: People): Block[] {
  const said = [valueName(value, t.locale), t.star.from(called(t, [by], people))]
    .filter(Boolean)
    .join(t.recognition.dot);
  return [{ kind: "quote", text: story }, text([{ bold: effect }, `\n${said}`])];
}

/** Told to whoever nominated. */
export function nominatedCard(t: Text, nomination: Nomination, people: People): Card {
  const { story, effect, person } = nomination;
  return card(
    t.star.nominated(called(t, [person], people)),
    ...storyBlocks(t, nomination, people),
    `${story}${effect}`.includes(MASK) && text(t.recognition.masked, "muted"),
    buttons({ label: t.star.nominate, action: "star.nominate", value: nomination.award }),
  );
}

/** What happened, as far as it can be looked at again: who did what, and never how anybody was scored. */
export function logCard(t: Text, { award, team }: { award: Award; team: Pick<Team, "name"> }, people: People): Card {
  const { events, logTitle } = t.star;
  const items = award.log.slice(-LINES).map(({ at, by, what, about, words }): Item => {
    const on = dateFormat(t.locale, { month: "short", day: "numeric", timeZone: "UTC" }).format(at);
    return {
      text: [
        { bold: on },
        t.recognition.dash,
        events[what](called(t, [by], people), called(t, [about], people), words),
      ],
    };
  });
  return card(logTitle, text(team.name, "muted"), { kind: "list", items });
}

/** How many lines of a log one card shows, the latest. */
const LINES = 30;
