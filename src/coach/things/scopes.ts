import { knows } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import type { Span } from "../scan/span.ts";
import { overlaps, untangle } from "../scan/span.ts";
import { extend } from "./phrases.ts";

/** Not a shop but a shop assistant, not a team but a part. */
const NO_PLACE = /^[分织车技员长别落时]/;
/** What may stand before a place without naming it. */
const ANY_PLACE =
  /^(?:(?:whole|entire|own|new|best|other|local|service|same|nearest|support staff|first) |全|各|本|我们|公司|整个|服务|总|新|该|所有|两|每|[一二三四五六]星级|一流)+$/;

/** "ward 3", "gate b12" */
const NUMBERED = /^ (?:[a-z]?\d{1,3}|[a-d])(?![a-z\d.,%:])/;

/** 本所同仁应秉持热忱: the staff as a whole, told what to do. */
const STAFF = /^(?:同仁|同事|员工|职员|人员)/;
const ASKED = /^(?:都|皆|均)?(?:应|要|须|必须|务必|需要?|得|请)/;

/** "Telecom installs: …", but not "Goal: …". */
const TOPIC = /(?<=(?:^|[\n.!?;]) *)(?!(?:i|we|you|they|it|this|that|there) )([a-z][a-z0-9 &'/-]{3,40}):(?![)(dp-])/g;
const LABEL =
  /^(?:my |our |the |team |new )?(?:goal|aim|target|objective|ambition|vision|mission|motto|focus|priority|plan)(?![a-z])/;
const isLabel = knows(
  "my goal *, goal*, my goal, our goal, aim*, my aim, our aim, target*, objective*, okr, kpi, enterprise goal, team goal, personal goal, department goal, reason, why, how, plan, idea, proposal, deadline, due, note, fyi, update, reminder, question, draft, status, today, currently, next quarter, this quarter, this year, next year, everyone, team, all, quality, service, first, new, here is my goal, here's my goal, for next year, my suggestion, suggestion",
);

/** "our support line": some words before a channel say which one, although they begin no name elsewhere. */
const KIND = /(?<![a-z])(?:support|service|help|customer|sales|order) $/;
const withKind = (plain: string, channel: Span): Span => {
  const kind = KIND.exec(plain.slice(0, channel.start))?.[0] ?? "";
  return { start: channel.start - kind.length, end: channel.end };
};

/** Who or where: named channels, customer groups, and places with a name before them. */
export function findScopes(plain: string, marks: Marks, taken: readonly Span[]): Span[] {
  const places = marks.place
    .filter(({ end }) => !NO_PLACE.test(plain.charAt(end)))
    .map((place) => ({ place, phrase: extend(plain, place, marks) }))
    .filter(
      ({ place, phrase }) =>
        NUMBERED.test(plain.slice(place.end)) ||
        (phrase.modified && !ANY_PLACE.test(plain.slice(phrase.start, place.start))),
    )
    .map(({ phrase }) => phrase);
  const topics = [...plain.matchAll(TOPIC)]
    .map(({ index, 1: topic = "" }) => ({ start: index, end: index + topic.length }))
    .filter(({ start, end }) => !isLabel(plain.slice(start, end)) && !LABEL.test(plain.slice(start, end)))
    .filter(
      (topic) => ![...taken, ...marks.gain, ...marks.better, ...marks.vague].some((other) => overlaps(other, topic)),
    );
  const channels = marks.channel.map((channel) => withKind(plain, extend(plain, channel, marks)));
  const groups = marks.group.filter(
    ({ start, end }) => !(STAFF.test(plain.slice(start, end)) && ASKED.test(plain.slice(end))),
  );
  const free = [...places, ...channels, ...groups].filter((span) => !taken.some((other) => overlaps(span, other)));
  return untangle([...topics, ...free]).map(({ start, end }) => ({ start, end }));
}
