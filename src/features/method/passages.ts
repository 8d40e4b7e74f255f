import { piecesOf } from "../../catalog/alike.ts";
import { fold } from "../../catalog/fold.ts";
import { LANGS } from "../../core/lang.ts";
import { type Text, textFor } from "../../text/text.ts";

export type PassageId = keyof Text["method"]["passages"];

interface Entry {
  id: PassageId;
  /** What people ask for it, folded, in all languages. */
  asks: readonly string[];
  /** The pieces of title and questions, and those of the passage itself. */
  near: ReadonlySet<string>;
  far: ReadonlySet<string>;
}

/** How much a piece counts that only the passage itself has. */
const FAR = 0.35;
/** From this share of what a question says, by the rarity of its words, a passage answers it. */
const ENOUGH = 0.38;
/** So much, by rarity, must be said of a passage's title and questions: "goal" alone is in nearly all of them. */
const TELLING = 2.2;
/** From this share of a question on it is one of the passage's own. */
const OWN = 0.3;
/** A question longer than this tells a story around what it asks, which makes a phrase in it no less its own. */
const LONG = 40;
/** What is found beside the best must be worth this much of it. */
const BESIDE = 0.6;
/** Words with which people ask, and which say nothing about what. */
const ASKING =
  /\b(?:how|why|when|where|whose|should|must|need|want|please|tell|explain|mean|means|happens?|if|now|beacon|right|kind|use|get|got|let|there|one|ones)\b|['’]s\b|请问|請問|我想知道|怎么样|怎麼樣|怎么办|怎麼辦|怎么|怎麼|怎样|怎樣|点样|點樣|点解|點解|如何|什么|什麼|甚麼|为什么|為什麼|是否|应该|應該|需要|可以|有没有|有沒有|能不能|可不可以|你[是能]|谁|誰|哪些|哪个|哪個|几个|幾個|多少|到底|一般/giu;

let index: readonly Entry[] | null = null;

/** The passages that answer a question, in any language, the best first; none where the method says nothing about it. */
export function findPassages(question: string): PassageId[] {
  index ??= entries();
  const all = index;
  // One character of Chinese alone says nothing.
  const asked = [...piecesOf(question.replace(ASKING, " "))].filter((piece) => !/^\p{Script=Han}$/u.test(piece));
  const weights = asked.map((piece) => Math.log(1 + all.length / Math.max(1, holding(all, piece))));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = all.map((entry) => {
    const said = asked.reduce((sum, piece, at) => sum + (weights[at] ?? 0) * weightIn(entry, piece), 0);
    const near = asked.reduce((sum, piece, at) => sum + (entry.near.has(piece) ? (weights[at] ?? 0) : 0), 0);
    const own = longestAsk(entry, question);
    const tells = near >= TELLING || own >= OWN;
    return { id: entry.id, score: tells ? (total === 0 ? 0 : said / total) + own : 0 };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const near = scored.filter(({ score }) => score >= Math.max(ENOUGH, best * BESIDE));
  return near.toSorted((a, b) => b.score - a.score).map(({ id }) => id);
}

export const isPassage = (id: string): id is PassageId => Object.hasOwn(textFor("en").method.passages, id);

function entries(): Entry[] {
  return (Object.keys(textFor("en").method.passages) as PassageId[]).map((id) => {
    const all = LANGS.map((lang) => textFor(lang).method.passages[id]);
    return {
      id,
      asks: all.flatMap(({ asks, title }) => [title, ...asks.split(/[,，]/)].map(fold)),
      near: piecesOf(all.map(({ title, asks }) => `${title} ${asks}`.replace(ASKING, " ")).join(" ")),
      far: piecesOf(all.map(({ says }) => says).join(" ")),
    };
  });
}

const holding = (all: readonly Entry[], piece: string): number =>
  all.filter((entry) => weightIn(entry, piece) > 0).length;

const weightIn = ({ near, far }: Entry, piece: string): number => (near.has(piece) ? 1 : far.has(piece) ? FAR : 0);

/** The share of the question that is one of the passage's own, word by word. */
function longestAsk({ asks }: Entry, question: string): number {
  const asked = ` ${fold(question)} `;
  const said = asks.filter((ask) => (/\p{Script=Han}/u.test(ask) ? asked.includes(ask) : asked.includes(` ${ask} `)));
  return Math.max(0, ...said.map((ask) => ask.length / Math.min(asked.length, LONG)));
}
