import PDFDocument from "pdfkit";
import { type Block, type Card, type Chart, type Rich, spansOf, type Table, type Tone } from "../core/view.ts";
import { FONT_FILE, pngOf } from "./png.ts";

/** A4, in points. */
const PAGE = { size: "A4", margin: 48, bufferPages: true } as const;
const INK = "#1b1f1e";
const TONES: Readonly<Record<Tone, string>> = { muted: "#5b6462", warning: "#8a4b00", good: "#0f6b3d" };
const LINE = "#d9dedc";
/** Stands where the font has no sign for a letter, so that nothing vanishes unseen. */
const MISSING = "□";
const GAP = 6;
/** What a caption, a head and a row take at least, in points. */
const LEAST_TABLE = 70;

type Doc = InstanceType<typeof PDFDocument>;

/**
 * Cards on paper, one below the other, with the font that pictures bring along. Buttons are left out: paper has none.
 *
 * @param compress false where somebody wants to read what is in it
 */
export async function pdfOf(cards: readonly Card[], compress = true): Promise<Uint8Array> {
  const title = cards[0]?.title ?? "";
  const doc = new PDFDocument({ ...PAGE, compress, font: FONT_FILE, info: { Title: title, Creator: "Beacon" } });
  const pieces: Uint8Array[] = [];
  doc.on("data", (piece: Uint8Array) => pieces.push(piece));
  const over = new Promise<void>((resolve) => doc.on("end", resolve));
  for (const [n, card] of cards.entries()) drawCard(doc, card, n === 0);
  number(doc);
  doc.end();
  await over;
  return Buffer.concat(pieces);
}

function drawCard(doc: Doc, { title, blocks }: Card, first: boolean): void {
  if (!first) doc.moveDown(0.8);
  const [head] = blocks;
  // A title does not stand alone at the foot of a page, nor does one with a picture.
  room(doc, head?.kind === "chart" ? 40 + pictureHeight(doc) : 70);
  write(doc, title, { size: first ? 18 : 13, color: INK });
  for (const block of blocks) drawBlock(doc, block);
}

function drawBlock(doc: Doc, block: Block): void {
  switch (block.kind) {
    case "text":
      write(doc, plain(block.text), { color: block.tone ? TONES[block.tone] : INK });
      break;
    case "code":
    case "quote":
      write(doc, block.text, { indent: 12, color: TONES.muted });
      break;
    case "facts":
      for (const { label, value } of block.facts) write(doc, `${label}  ${plain(value)}`, {});
      break;
    case "list":
      for (const { text, tone } of block.items) write(doc, `•  ${plain(text)}`, tone ? { color: TONES[tone] } : {});
      break;
    case "table":
      drawTable(doc, block);
      break;
    case "chart":
      drawChart(doc, block);
      break;
    case "divider":
      rule(doc);
      break;
    case "buttons":
      break;
    default:
      block satisfies never;
  }
}

function drawChart(doc: Doc, chart: Chart): void {
  const [width, height] = [widthOf(doc), pictureHeight(doc)];
  room(doc, height + GAP);
  doc.image(Buffer.from(pngOf(chart)), doc.page.margins.left, doc.y, { width });
  doc.y += height + GAP;
  write(doc, chart.said, { color: TONES.muted });
}

interface Look {
  size?: number;
  color?: string;
  indent?: number;
}

function write(doc: Doc, words: string, { size = 10.5, color = INK, indent = 0 }: Look): void {
  const x = doc.page.margins.left + indent;
  doc.fontSize(size).fillColor(color);
  doc.text(drawable(doc, words), x, doc.y, { width: widthOf(doc) - indent, lineGap: 2 });
  doc.y += GAP;
}

/** The first column takes what the others leave; a row stays on one page, below a head of its own on each. */
function drawTable(doc: Doc, { caption, head, rows }: Table): void {
  // Neither the caption nor the head stands alone at the foot of a page.
  room(doc, LEAST_TABLE);
  write(doc, caption, { color: TONES.muted });
  const share = widthOf(doc) / (head.length + 1);
  const columns = head.map((_, n) => ({ x: n === 0 ? 0 : (n + 1) * share, width: (n === 0 ? 2 : 1) * share - GAP }));
  const row = (cells: readonly string[], color: string, isHead = false) => {
    doc.fontSize(10);
    const all = columns.map((column, n) => ({ ...column, text: drawable(doc, cells[n] ?? "") }));
    const height = Math.max(...all.map(({ text, width }) => doc.heightOfString(text, { width })));
    if (room(doc, height + 2 * GAP) && !isHead) row(head, TONES.muted, true);
    const { y } = doc;
    doc.fontSize(10).fillColor(color);
    for (const { text, x, width } of all) doc.text(text, doc.page.margins.left + x, y, { width });
    doc.y = y + height + GAP / 2;
    rule(doc);
  };
  row(head, TONES.muted, true);
  for (const { cells, tone } of rows) row(cells, tone ? TONES[tone] : INK);
  doc.y += GAP;
}

function rule(doc: Doc): void {
  const { left } = doc.page.margins;
  doc
    .moveTo(left, doc.y)
    .lineTo(left + widthOf(doc), doc.y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
  doc.y += GAP / 2;
}

/** Begins a page where so much does not fit on this one, and says whether it did. */
function room(doc: Doc, height: number): boolean {
  const isFull = doc.y + height > doc.page.height - doc.page.margins.bottom;
  if (isFull) doc.addPage();
  return isFull;
}

/** `1 / 3` at the foot of each page. */
function number(doc: Doc): void {
  const { count } = doc.bufferedPageRange();
  for (let n = 0; n < count; n += 1) {
    doc.switchToPage(n);
    // What is written below the margin would begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.fontSize(9).fillColor(TONES.muted);
    doc.text(`${n + 1} / ${count}`, doc.page.margins.left, doc.page.height - 32, {
      width: widthOf(doc),
      align: "right",
    });
  }
}

const widthOf = ({ page }: Doc): number => page.width - page.margins.left - page.margins.right;
const pictureHeight = (doc: Doc): number => widthOf(doc) / 2;

function plain(rich: Rich): string {
  const words = spansOf(rich).map((span) => {
    if (typeof span === "string") return span;
    return "bold" in span ? span.bold : "link" in span ? `${span.link} (${span.url})` : span.person;
  });
  return words.join("");
}

/** The words with a sign for each letter that the font does not have. */
function drawable(doc: Doc, words: string): string {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  const known = (letter: string) => letter === "\n" || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  const sign = known(MISSING) ? MISSING : "?";
  return [...words].map((letter) => (known(letter) ? letter : sign)).join("");
}
