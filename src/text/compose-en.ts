import { formatDay, openEnd } from "./format.ts";
import type { GoalParts } from "./parts.ts";

/** Starts like an action or a clause, so that no level can follow it as it follows a noun. */
const ACTION =
  /^(?:increase|raise|improve|reduce|cut|lower|shorten|speed|keep|hold|reach|complete|deliver|launch|publish|write|train|certify|build|make|get|answer|reply|respond|solve|handle|close|we|i|our team (?:will|should|must)|let us|let's)\b/i;

/** Said by the verb already. */
const SIGN = /^[+＋]\s*/;

/** A goal in one English sentence, from whatever parts there are. */
export function compose(parts: GoalParts): string {
  if (parts.whole) return completed(parts);
  const what = openEnd(parts.what || parts.metric);
  const metric = parts.metric !== parts.what ? parts.metric : "";
  const beside = [parts.where, parts.who].filter((part) => part && !what.toLowerCase().includes(part.toLowerCase()));
  const place = beside.length > 0 ? ` (${beside.join(", ")})` : "";
  const time = parts.due ? ` by ${formatDay("en", parts.due)}` : within(parts.period);
  return `${head(what, metric, place, parts)}${time}${rest(parts)}`;
}

const WISH =
  /^(?:(?:i|we) (?:want|need|have|hope|plan|aim|would like|are going|am going)(?: us)? to|(?:i|we)(?:'d like to|'ll| should| must| will)|(?:my|our) (?:goal|aim|target|objective) is to) /i;
/** Behind several clauses a day would belong to the last of them. */
const CLAUSES = /[,;:]|\b(?:because|since|so that|so) /i;

/** The writer's own sentence with what came later. */
function completed(parts: GoalParts): string {
  const said = openEnd(parts.what).replace(WISH, "");
  const now = parts.baseline && ` (today ${parts.baseline})`;
  const by = parts.due && ` by ${formatDay("en", parts.due)}`;
  const dated = by && CLAUSES.test(said) ? `${capital(by.trim())}: ${said}${now}` : `${capital(said)}${now}${by}`;
  return `${dated}${rest(parts)}`;
}

function rest({ why, means }: GoalParts): string {
  const because = reason(openEnd(why).replace(/^because\s+/i, ""));
  return `${because}.${means ? ` How: ${openEnd(means)}.` : ""}`;
}

/** "this year" joins by itself, "summer" is a time by which it is done. */
function within(period: string): string {
  if (period === "") return "";
  return /^(?:by|in|within|before|until|over|during|from|for|this|next|each|every)\b/i.test(period)
    ? ` ${period}`
    : ` by ${period}`;
}

function head(what: string, metric: string, place: string, { direction, baseline, target, by }: GoalParts): string {
  if (target === "") return `${capital(what)}${place}${metric ? `, measured by ${metric}` : ""}`;
  const moved = `${baseline ? ` from ${baseline}` : ""} ${by ? "by" : "to"} ${target.replace(SIGN, "")}`;
  const level = direction === "hold" ? ` at ${target}` : moved;
  if (what.includes(target)) return `${capital(what)}${place}`;
  if (ACTION.test(what)) return `${capital(what)}${place}: ${metric === "" ? `reach ${target}` : `${metric}${level}`}`;
  const named = `${small(what)}${place}${metric ? `, measured by ${metric},` : ""}`;
  const verb = direction === null ? "Bring" : { up: "Raise", down: "Bring down", hold: "Keep" }[direction];
  return `${verb} ${named}${level}`;
}

/** "to keep customers" and "so that …" join by themselves; a clause wants its "because". */
function reason(why: string): string {
  if (why === "") return "";
  return /^(?:to|so that|in order to|for)\b/i.test(why) ? ` ${small(why)}` : `, because ${small(why)}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** A word that is no name begins small within a sentence: "first reply", but "CSAT" and "Net Promoter Score". */
export function small(text: string): string {
  const isName = /^(?:.[A-Z&]|I\b)/.test(text) || /^[A-Z][a-z]+(?: [A-Z][a-z]+)+$/.test(text);
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
