import type { Lang } from "../../core/lang.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Twin } from "./link.ts";
import {
  cancelledCard,
  codeCard,
  enterCard,
  linkedCard,
  partCard,
  partedCard,
  sameCard,
  separateCard,
  separatedCard,
  unitedCard,
} from "./views.ts";

/** Plainly invented. */
const CODE = "7KQ2-M9FX-3HTR";
const NAMES = { en: "Ana Harbour", "zh-Hans": "林小灯", "zh-Hant": "光燈燈" } as const;

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const born = { org: "o1", rev: 1, lang, zone: "Asia/Taipei", admin: false, teams: [], profileAt: 0, welcomed: null };
  const address = "ana@lighthouse.example";
  const twin: Twin = {
    mine: { id: "slack:T1:U1", org: "o1", rev: 1, of: "p1", email: address },
    theirs: { id: "teams:t:1", org: "o1", rev: 1, of: "p2", email: address },
    other: { ...born, id: "p2", name: NAMES[lang], accounts: ["teams:t:1"] },
  };
  return [
    { name: "link, a code", view: codeCard(t, CODE) },
    { name: "link, before it is done", view: enterCard(t, CODE, { by: NAMES[lang], platform: "slack" }) },
    { name: "link, done", view: linkedCard(t) },
    { name: "the same person?", view: sameCard(t, twin) },
    { name: "the same person, yes", view: unitedCard(t) },
    { name: "the same person, no", view: cancelledCard(t) },
    { name: "unlink, one's own account", view: partCard(t, "teams:t", "teams", "slack") },
    { name: "unlink, one's own account, done", view: partedCard(t) },
    { name: "unlink, a workspace", view: separateCard(t, "teams:t", "teams") },
    { name: "unlink, a workspace, done", view: separatedCard(t) },
  ];
}
