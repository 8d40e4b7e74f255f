const HAN_DIGITS = new Map(
  [..."零一二三四五六七八九"]
    .map((char, i) => [char, i])
    .concat([
      ["〇", 0],
      ["两", 2],
      ["俩", 2],
    ]) as [string, number][],
);
const HAN_TENS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1_000],
]);

/** 九十五 is 95, 二零二七 is 2027, 一百二 stays 102: the short form is too rare in goals to guess at. */
export function hanValue(text: string): number {
  const [whole = "", fraction] = text.split("点");
  if (whole === "半") return 0.5;
  const value = /^[零〇一二三四五六七八九]{2,}$/.test(whole)
    ? Number([...whole].map((c) => HAN_DIGITS.get(c)).join(""))
    : placed(whole);
  return fraction ? Number(`${value}.${[...fraction].map((c) => HAN_DIGITS.get(c)).join("")}`) : value;
}

function placed(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of text) {
    const ten = HAN_TENS.get(char);
    if (char === "万" || char === "亿") {
      total = (total + section + digit || 1) * (char === "万" ? 10_000 : 100_000_000);
      section = digit = 0;
    } else if (ten) {
      section += (digit || 1) * ten;
      digit = 0;
    } else if (char === "廿" || char === "卅") section += char === "廿" ? 20 : 30;
    else if (char === "半") digit += 0.5;
    else digit = HAN_DIGITS.get(char) ?? 0;
  }
  return total + section + digit;
}
