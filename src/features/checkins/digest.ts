import type { DigestContext, DigestPart } from "../../core/feature.ts";
import { daysBetween } from "../../core/time.ts";
import { type Item, text } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { peopleOf } from "../people/person.ts";
import { blockers, practices } from "./checkin.ts";
import { obstacleItem } from "./summary/cards.ts";
import { LONG, lastingItem } from "./summary/lasting.ts";

/** How many lines a digest has room for. */
const LINES = 5;

/**
 * What is in the way: for everybody what has come up lately, and for a lead what has lasted, since nobody is to stand
 * in the channel with it morning after morning. Rule: docs/method.md, the digest.
 */
export async function digest({ team, day, lang, lead, records }: DigestContext): Promise<DigestPart | null> {
  if (!(await records.get(practices, team))?.on) return null;
  const open = (await records.list(blockers, { team })).filter(({ state }) => state === "open");
  const people = (await peopleOf(records, [...new Set(open.map(({ person }) => person))])).filter(({ teams }) =>
    teams.includes(team),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const lasts = ({ since }: (typeof open)[number]) => daysBetween(since, day) > LONG;
  const shown = open.filter(
    (one) =>
      names.has(one.person) &&
      (lead === null ? !lasts(one) && one.audience === "team" : lasts(one) && one.person !== lead),
  );
  if (shown.length === 0) return null;
  const t = textFor(lang);
  const line = (one: (typeof open)[number]): Item =>
    lead === null ? obstacleItem(t, names.get(one.person) ?? "", one) : lastingItem(t, one, names, day);
  const title = lead === null ? t.checkins.summary.inTheWay : t.checkins.leads.title(shown.length);
  return {
    about: shown.map(({ id }) => id),
    blocks: [
      text({ bold: title }),
      { kind: "list", items: shown.slice(0, LINES).map(line) },
      ...(shown.length > LINES ? [text(t.digest.more(shown.length - LINES), "muted")] : []),
    ],
  };
}
