import type { IMention } from "@microsoft/teams.cards";
import { nativeId } from "../../core/ids.ts";
import { cut } from "../../core/literal.ts";
import type { Span } from "../../core/view.ts";

/** Who is mentioned in the card that is being drawn. */
export interface Mentions {
  /** The mark that Teams replaces by the person; null for what is nobody of this tenant. */
  mark(span: Span): string | null;
  /** What the card says of the people whose marks are in the text. */
  entities(text: string): IMention[];
}

/** @param tenant whose people may be mentioned: one whom Teams does not find spoils the other mentions */
export function newMentions(tenant?: string): Mentions {
  const drawn = new Map<string, IMention & { text: string }>();
  const add = (account: string, name: string): string => {
    const marks = [...drawn.values()].map(({ text }) => text);
    const plain = cut(name.replace(/[^\p{L}\p{M}\p{N} .'-]/gu, "").trim(), 100) || "…";
    // Two people of the same name need marks of their own.
    let text = `<at>${plain}</at>`;
    for (let n = 2; marks.includes(text); n++) text = `<at>${plain} ${n}</at>`;
    drawn.set(account, { type: "mention", text, mentioned: { id: nativeId(account), name } });
    return text;
  };
  return {
    mark(span) {
      if (typeof span === "string" || !("person" in span)) return null;
      const account = span.accounts.find((id) => id.startsWith(tenant ? `teams:${tenant}:` : "teams:"));
      if (account === undefined) return null;
      return drawn.get(account)?.text ?? add(account, span.person);
    },
    entities: (text) => [...drawn.values()].filter((mention) => text.includes(mention.text)),
  };
}
