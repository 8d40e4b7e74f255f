const WHO = "all|both|team|everyone|everybody|folks|colleagues|guys|there|lads|ladies|friends|crew|beacon";
/** "Hi all, ", "Dear Ms Brown, ", "Goal: ", "So: " */
const OPENING = new RegExp(
  "^[\\s\"']*(?:(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|morning|greetings)(?: (?:" +
    WHO +
    "|[a-z]+))?|dear(?: [a-z.]+){1,3}|" +
    WHO +
    "|ok|okay|so|well|right|now|btw)(?:,|!|:|\\n| - )\\s*|(?:(?:my|our|the|new|team) )*(?:goals?|aim|target|objective|okr|kr|ambition|kpi) ?: ?)+",
);
/** " pls", " thanks!" at the end, and what is only drawn. */
const CLOSING = /[ ,.!]+(?:pls|plz|please|thx|thanks|thank you|cheers)[\s.!]*$/;
const MORE_THAN_A_WORD = /^[^a-z\u3400-\u9fff]*[a-z\u3400-\u9fff][^\s\d]*[\s\d]/;
const DRAWN = /\p{Extended_Pictographic}|[\ufe0f\u200d]/gu;

/** The text without its salutation, its label and its courtesies, every unit of which becomes a space. */
export function withoutOpening(plain: string): string {
  const drawn = plain.replace(DRAWN, (sign) => " ".repeat(sign.length));
  const opening = OPENING.exec(drawn)?.[0].length ?? 0;
  const closing = CLOSING.exec(drawn)?.[0].length ?? 0;
  const said = drawn.slice(opening, drawn.length - closing);
  return MORE_THAN_A_WORD.test(said) ? " ".repeat(opening) + said + " ".repeat(closing) : drawn;
}

/** "aim: satisfied customers", "our goal is …" say themselves what they are. */
const LABELLED =
  /(?:^|[.!?;,\n-] *)(?:[a-z]+ ){0,2}(?:goal|aim|target|objective|okr|kr|ambition|priority)(?: for [a-z0-9 ]{2,20})? ?(?:[:=]|is(?! (?:approved|rejected|done|late|visible|gone|missing|still|not|set|there|overdue|too)(?![a-z]))(?![a-z])) ?[a-z0-9]/;
export const isLabelled = (plain: string): boolean => LABELLED.test(plain);
