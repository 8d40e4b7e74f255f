/** What stands in an uncompressed PDF, page by page: each run of letters with its place, in points from the top left. */
export interface Run {
  x: number;
  y: number;
  size: number;
  text: string;
}

export function readPdf(bytes: Uint8Array): { pages: Run[][] } {
  const all = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...all.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id, body]) => [id ?? "", body ?? ""]),
  );
  const letters = lettersOf(all);
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  return {
    pages: pages.map((page) => {
      const stream = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "") ?? "";
      const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)/.exec(page)?.[1] ?? 842);
      return [...stream.matchAll(/BT\n(.*?)\nET/gs)].map(([, text = ""]) => runOf(text, height, letters));
    }),
  };
}

function runOf(text: string, height: number, letters: ReadonlyMap<string, string>): Run {
  const [, x = "0", y = "0"] = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/.exec(text) ?? [];
  const size = Number(/\/F\d+ ([\d.]+) Tf/.exec(text)?.[1] ?? 0);
  const codes = [...text.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
  return { x: Number(x), y: height - Number(y), size, text: codes.map((code) => letters.get(code) ?? "").join("") };
}

/** The letters by their numbers in the font, as the file itself says for those who copy from it. */
function lettersOf(all: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, range = ""] of all.matchAll(/beginbfrange\n(.*?)\nendbfrange/gs)) {
    for (const [, first = "", list = ""] of range.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/gi)) {
      [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ""], n) => {
        const code = (Number.parseInt(first, 16) + n).toString(16).padStart(4, "0");
        found.set(code, Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
      });
    }
  }
  return found;
}
