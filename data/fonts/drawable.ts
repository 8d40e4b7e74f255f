/** The characters of GB2312, which simplified Chinese is written with. */
export function simplified(): string[] {
  return han("gbk", [0xb0, 0xf7], (second) => second >= 0xa1 && second <= 0xfe);
}

/** The 5,401 characters of Big5 that traditional Chinese is commonly written with. */
export function traditional(): string[] {
  const isSecond = (byte: number) => (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe);
  return han("big5", [0xa4, 0xc6], isSecond).slice(0, 5_401);
}

/** Every character a picture can show: Latin with the accents of western Europe, punctuation, signs, and the Chinese of both scripts. */
export function drawable(): string[] {
  const latin = range(0x20, 0x7e).concat(range(0xa0, 0xff));
  const signs = [
    [0x2010, 0x2027],
    [0x2030, 0x203a],
    [0x2190, 0x2199],
    [0x2212, 0x2212],
    [0x2264, 0x2265],
    [0x25a0, 0x25cf],
  ];
  const chineseSigns = range(0x3000, 0x3011).concat(range(0xff01, 0xff5e), ["￥"]);
  const all = [
    latin,
    signs.flatMap(([from = 0, to = 0]) => range(from, to)),
    chineseSigns,
    simplified(),
    traditional(),
  ];
  return [...new Set(all.flat())];
}

function han(encoding: string, [from, to]: readonly [number, number], isSecond: (byte: number) => boolean): string[] {
  const decoder = new TextDecoder(encoding);
  const seconds = Array.from({ length: 0x100 }, (_, byte) => byte).filter(isSecond);
  const firsts = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const all = firsts.flatMap((first) => seconds.map((second) => decoder.decode(Uint8Array.of(first, second))));
  return all.filter((char) => /^\p{Script=Han}$/u.test(char));
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n));
}
