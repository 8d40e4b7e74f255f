import type { Lang } from "../../core/lang.ts";
import { DAY } from "../../core/time.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { backupCard, deleteCard, type Leaver, leaversCard, pendingCard, periodsForm, privacyCard } from "./views.ts";

/** Plainly invented, and one of them hostile. */
const NAMES = { en: "Ben Beacon", "zh-Hans": "白小塔", "zh-Hant": "塔明明" } as const;
const HOSTILE = "<!channel> *Bo* <b>Tower</b>";
const NOW = Date.parse("2026-11-20T10:00:00Z");
const ZONE = "Asia/Taipei";

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const quiet = { days: {}, last: null };
  const night = {
    days: { checkIns: 90 },
    last: { day: "2026-11-20", at: NOW, counts: { checkIns: 12, deliveries: 3 } },
  };
  const at = { zone: ZONE, now: NOW };
  const mine = { me: { admin: false, zone: ZONE }, due: null, now: NOW };
  const leaver = (name: string, due: number | null): Leaver => ({ person: { id: "p1", name }, due });
  const many = [
    leaver(NAMES[lang], null),
    leaver(HOSTILE, NOW + DAY),
    ...Array<Leaver>(9).fill(leaver(NAMES[lang], null)),
  ];
  return [
    { name: "privacy", view: privacyCard(t, { ...mine, ways: quiet }) },
    {
      name: "privacy, while one's data waits to be deleted",
      view: privacyCard(t, { ...mine, ways: quiet, due: NOW + DAY }),
    },
    {
      name: "privacy, for an administrator",
      view: privacyCard(t, { ...mine, me: { admin: true, zone: ZONE }, ways: night, saved: true }),
    },
    { name: "delete, before it is done", view: deleteCard(t) },
    { name: "delete, asked for", view: pendingCard(t, { due: NOW + DAY }, ZONE, NOW) },
    { name: "leavers", view: leaversCard(t, many, 0, at) },
    { name: "leavers, the last ones", view: leaversCard(t, many, 8, at) },
    { name: "leavers, none", view: leaversCard(t, [], 0, at) },
    { name: "backup, not made", view: backupCard(t, "2026-11-19") },
    { name: "backup, never made", view: backupCard(t, null) },
    { name: "form, how long", view: periodsForm(t, night) },
    {
      name: "form, how long, out of bounds",
      view: periodsForm(t, night, { files: "1" }),
      errors: { files: t.privacy.bounds(7, 365) },
    },
  ];
}
