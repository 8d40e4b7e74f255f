import type { Entry } from "../../core/audit.ts";
import type { Link } from "../../core/audit-chain.ts";
import type { Lang } from "../../core/lang.ts";
import type { Given } from "../../core/rights.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Person } from "../people/person.ts";
import { auditCard, dayForm, personForm, type Shown } from "./audit-views.ts";
import { rolesCard, rolesForm, toldCard } from "./roles-views.ts";

/** Plainly invented, and hostile where people may write what they like: it must appear to the letter. */
const NAMES = { en: "Ana Harbour", "zh-Hans": "林小灯", "zh-Hant": "光燈燈" } as const;
const HOSTILE = "<!channel> *Bo* <b>Tower</b>";
const NOON = Date.UTC(2026, 10, 20, 4);

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const of = (id: string, name: string, role: Given): Person => ({
    ...{ id, org: "o1", rev: 1, name, lang, zone: "Asia/Taipei", admin: false, role },
    ...{ accounts: [`slack:T1:${id}`], teams: ["t1"], profileAt: 0, welcomed: null },
  });
  const given = [of("p1", NAMES[lang], "observer"), of("p2", HOSTILE, "auditor")];
  const shown: Shown = {
    ...{ about: { kind: "all" }, read: { entries: entries(), all: 40, waiting: 1 }, skip: 0 },
    ...{ names: { p1: NAMES[lang], p2: HOSTILE, t1: "chat-desk" }, zone: "Asia/Taipei", now: NOON },
  };
  const none: Shown = { ...shown, read: { entries: [], all: 0, waiting: 0 } };
  return [
    { name: "roles, nobody yet", view: rolesCard(t, [], 0, null) },
    { name: "roles, given", view: rolesCard(t, given, 0, t.roles.done(HOSTILE, t.roles.names.auditor)) },
    { name: "roles, form", view: rolesForm(t, "0") },
    { name: "roles, form refused", view: rolesForm(t, "0"), errors: { person: t.people.team.notHere } },
    { name: "role, told", view: toldCard(t, "observer", HOSTILE) },
    { name: "role, told that it is over", view: toldCard(t, undefined, NAMES[lang]) },
    { name: "audit", view: auditCard(t, shown) },
    { name: "audit, none yet", view: auditCard(t, none) },
    { name: "audit, of a record", view: auditCard(t, { ...shown, about: { kind: "record", id: "t1" }, skip: 12 }) },
    { name: "audit, of a person", view: auditCard(t, { ...shown, about: { kind: "person", id: "p1" } }) },
    { name: "audit, up to a day", view: auditCard(t, { ...none, about: { kind: "day", day: "2025-12-31" } }) },
    { name: "audit, person form", view: personForm(t) },
    { name: "audit, day form", view: dayForm(t, "2026-11-20"), errors: { day: t.core.noSuchDay } },
  ];
}

function entries(): (Entry & Partial<Link>)[] {
  const one = (more: Partial<Entry & Link>): Entry & Partial<Link> => ({
    ...{ id: "1", org: "o1", rev: 1, at: NOON, by: "person", who: "p1", kind: "goals", record: "01JD2F9V3K" },
    ...{ what: "changed", fields: ["target", "due"], before: "b", after: "a", ...more },
  });
  return [
    one({}),
    one({ n: 39, who: "gone", kind: "teams", record: "t1", fields: ["leads"] }),
    one({ n: 38, by: "operator", who: "", kind: "tokens", what: "made" }),
    one({ n: 37, by: "token", who: "01JD2F9V3M", kind: "readings", what: "made" }),
    one({ n: 37, by: "operator", who: "", kind: "readings", record: "", records: ["r1", "r2"], what: "made" }),
    one({ n: 36, by: "job", who: "goals.due", kind: "people", record: "p2", what: "removed" }),
    one({ n: 36, by: "job", who: "privacy.sweep", kind: "retention", record: "retention", what: "made" }),
    one({ n: 35, who: "p2", kind: "somethingElse", at: NOON - 400 * 86_400_000 }),
  ];
}
