import type { Part } from "../../core/reply.ts";
import { formatDay } from "../../text/format.ts";
import type { Kind } from "./holding.ts";
import type { Mine } from "./mine.ts";
import { type Reader, wordsOf } from "./mine-words.ts";

/** What somebody is given of themselves: a page to read, and each kind as JSON lines. */
export function packOf(reader: Reader, mine: ReadonlyMap<Kind, readonly Mine[]>): Part[] {
  const files = [...mine].map(([kind, all]) => ({
    name: `${kind}.jsonl`,
    text: all.map((one) => `${JSON.stringify(one)}\n`).join(""),
  }));
  return [{ name: "index.html", text: pageOf(reader, mine) }, ...files];
}

function pageOf(reader: Reader, mine: ReadonlyMap<Kind, readonly Mine[]>): string {
  const { t, today } = reader;
  const { name } = reader.person;
  const says = t.privacy.pack;
  const sections = [...mine].map(([kind, all]) => {
    const lines = all.map((one) => {
      const { head, texts } = wordsOf(reader, one);
      return `<li>${[`<b>${escaped(head)}</b>`, ...texts.map(escaped)].join("<br>")}</li>`;
    });
    const link = `<a href="${kind}.jsonl">${kind}.jsonl</a>`;
    return `<h2>${escaped(t.privacy.kinds[kind])} (${all.length})</h2>\n<p>${link}</p>\n<ul>\n${lines.join("\n")}\n</ul>`;
  });
  const head = `<meta charset="utf-8"><title>${escaped(says.title(name))}</title>`;
  const style = "<style>body{font:1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}</style>";
  const top = `<h1>${escaped(says.title(name))}</h1>\n<p>${escaped(says.made(formatDay(t.locale, today)))}</p>\n<p>${escaped(says.how)}</p>`;
  return `<!doctype html>\n<html lang="${t.locale}"><head>${head}${style}</head><body>\n${top}\n${sections.join("\n")}\n</body></html>\n`;
}

/** The same without files, where none can be handed over. */
export function plainOf(reader: Reader, mine: ReadonlyMap<Kind, readonly Mine[]>): string {
  const { t, today } = reader;
  const says = t.privacy.pack;
  const sections = [...mine].map(([kind, all]) =>
    [
      `${t.privacy.kinds[kind]} (${all.length})`,
      ...all
        .map((one) => wordsOf(reader, one))
        .flatMap(({ head, texts }) => [`- ${head}`, ...texts.map((words) => `  ${words}`)]),
    ].join("\n"),
  );
  return [says.title(reader.person.name), says.made(formatDay(t.locale, today)), ...sections].join("\n\n");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replaceAll("\n", "<br>");
}
