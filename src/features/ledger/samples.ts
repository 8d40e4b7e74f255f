import type { Lang } from "../../core/lang.ts";
import { HOUR } from "../../core/time.ts";
import { type Sample, text } from "../../core/view.ts";
import type { Unreachable } from "../../delivery/ledger.ts";
import { textFor } from "../../text/text.ts";
import type { Coming } from "./coming.ts";
import { personForm, teamForm } from "./forms.ts";
import type { Frame } from "./frame.ts";
import type { Entry } from "./history.ts";
import { nextCard, stuckCard, whyCard } from "./views.ts";

const NOW = Date.parse("2026-11-20T10:05:00Z");
const HOSTILE = "<!channel> *Bo* <b>Tower</b>";
const NAMES = new Map([
  ["p1", "光燈燈"],
  ["p2", HOSTILE],
  ["t1", "chat-desk"],
]);
const ME = { person: "p1" };
const OTHER = { person: "p2" };
const TEAM = { team: "t1" };

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const none = new Map<string, string>();
  const sent = { title: t.goals.teamPost.title, why: "goal-saved" };
  const started = { title: t.goals.activated.title, why: "goal-started" };
  const monday = { kind: "goals.monday" };
  const entry = (hours: number, state: Entry["state"], other: Partial<Entry> = {}): Entry => {
    const fresh = { at: NOW - hours * HOUR, to: ME, what: started, reason: null, next: null, into: null };
    return { key: `k${hours}`, state, ...fresh, ...other };
  };
  const all = [
    entry(0.1, "due", { reason: "quiet", next: NOW + 22 * HOUR }),
    entry(0.2, "due", { reason: "rate_limited", next: NOW - 1 }),
    entry(1, "sending"),
    entry(2, "sent", { to: TEAM, what: sent }),
    entry(20, "merged", { into: "k21" }),
    entry(30, "failed", { to: TEAM, what: sent, reason: "not_in_channel" }),
    entry(50, "unknown", { reason: "interrupted" }),
    entry(97, "skipped", { to: TEAM, what: monday, reason: "holiday" }),
    entry(120, "failed", { to: OTHER, reason: "strange_new_error" }),
  ];
  const coming: Coming[] = [
    next(2, { what: started, zone: null, waits: "budget" }),
    next(22, { waits: "quiet", what: { kind: "goals.due" } }),
    next(71, { to: TEAM, what: monday, zone: "Asia/Taipei" }),
    next(95, { to: TEAM, what: monday, not: "holiday" }),
  ];
  const closed: Unreachable[] = [
    { id: "slack:T1:C1", org: "o1", rev: 1, of: "t1", since: NOW - 30 * HOUR, reason: "not_in_channel" },
    { id: "slack:T1:U2", org: "o1", rev: 1, of: "p2", since: NOW - 60 * HOUR, reason: "user_disabled" },
    { id: "slack:T1:U3", org: "o1", rev: 1, of: "p1", since: NOW - 90 * HOUR, reason: "strange_new_error" },
  ];
  const mine = frame("");
  const admin: Frame = { ...mine, may: { everybody: true, led: [] }, stuck: 3 };
  const stuck = all.filter(({ state }) => state === "failed" || state === "unknown");
  const teams = [
    { id: "t1", name: "chat-desk" },
    { id: "t2", name: HOSTILE },
  ];
  const lead: Frame = { ...mine, may: { everybody: false, led: teams.slice(0, 1) } };
  const other = frame("person:p2", HOSTILE);
  return [
    { name: "why", view: whyCard(t, mine, all, new Map([["k21", t.ledger.merged(3)]])) },
    { name: "why, nothing", view: whyCard(t, mine, [], none) },
    { name: "why, for a lead", view: whyCard(t, lead, all.slice(3, 4), none) },
    { name: "why, for an admin", view: whyCard(t, admin, all, none) },
    { name: "why, an admin about somebody", view: whyCard(t, { ...admin, ...other }, all, none) },
    { name: "why, many", view: whyCard(t, mine, many(all), none) },
    { name: "next", view: nextCard(t, frame("", null, "next"), coming) },
    { name: "next, nothing", view: nextCard(t, frame("", null, "next"), []) },
    { name: "needs an admin", view: stuckCard(t, { ...admin, ...frame("", null, "stuck"), ...ADMIN }, closed, stuck) },
    {
      name: "needs an admin, sent again",
      view: stuckCard(
        t,
        { ...frame("", null, "stuck"), ...ADMIN, said: text(t.ledger.againDone, "good") },
        [],
        stuck.slice(1),
      ),
    },
    { name: "needs an admin, nothing", view: stuckCard(t, { ...frame("", null, "stuck"), ...ADMIN }, [], []) },
    { name: "form, person", view: personForm(t, "why") },
    {
      name: "form, person, refused",
      view: personForm(t, "why"),
      errors: { person: t.ledger.form.unknownPerson },
    },
    { name: "form, team", view: teamForm(t, teams, "why") },
  ];
}

const ADMIN = { may: { everybody: true, led: [] }, stuck: 3 };

function frame(about: string, name: string | null = null, shows: Frame["page"]["shows"] = "why"): Frame {
  const id = about.split(":")[1] ?? null;
  return {
    page: { shows, about, skip: 0 },
    about: { value: about, name, of: [] },
    reader: { id: "p1", zone: "Europe/London", now: NOW, names: NAMES, about: id },
    may: { everybody: false, led: [] },
    stuck: 0,
  };
}

function next(hours: number, other: Partial<Coming>): Coming {
  const fresh = { to: ME, what: { kind: "goals.due" }, zone: "Europe/London", not: null, waits: null };
  return { key: `n${hours}`, at: NOW + hours * HOUR, ...fresh, ...other };
}

function many(entries: readonly Entry[]): Entry[] {
  return Array.from({ length: 4 }, (_, round) =>
    entries.map((entry) => ({ ...entry, key: `${entry.key}-${round}`, at: entry.at - round * HOUR })),
  )
    .flat()
    .sort((a, b) => b.at - a.at);
}
