import { formatDay, openEnd } from "./format.ts";
import type { GoalParts } from "./parts.ts";

/** Starts like an action or a clause, so that no level can follow it as it follows a noun. */
const ACTION =
  /^(?:increase|raise|improve|reduce|cut|lower|shorten|speed|keep|hold|reach|complete|deliver|launch|publish|write|train|certify|build|make|get|answer|reply|respond|solve|handle|close|we|i|our team (?:will|should|must)|let us|let's)\b/i;

/** Said by the verb already. */
const SIGN = /^[+＋]\s*/;

/** A goal in one English sentence, from whatever parts there are. */
export function compose(parts: GoalParts): string {
  const what = openEnd(parts.what || parts.metric);
  const metric = parts.metric !== parts.what ? parts.metric : "";
  const beside = [parts.where, parts.who].filter((part) => part && !what.toLowerCase().includes(part.toLowerCase()));
  const place = beside.length > 0 ? ` (${beside.join(", ")})` : "";
  const time = parts.due ? ` by ${formatDay("en", parts.due)}` : parts.period ? ` ${parts.period}` : "";
  const because = reason(openEnd(parts.why).replace(/^because\s+/i, ""));
  const how = parts.means ? ` How: ${openEnd(parts.means)}.` : "";
  return `${head(what, metric, place, parts)}${time}${because}.${how}`;
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
