import type { Availability } from "../../calendar/workweek.ts";
import type { Me } from "../../core/feature.ts";
import { LANGS } from "../../core/lang.ts";
import type { Role } from "../../core/rights.ts";
import type { Day, Millis } from "../../core/time.ts";
import { type Block, type Button, buttons, type Card, card, facts, type Item, text } from "../../core/view.ts";
import { joinAll } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { formatNear } from "../../text/when.ts";
import { page } from "./pages.ts";
import type { Standing } from "./standing.ts";
import { kindInWords, nextInWords, timingInWords } from "./words.ts";

/** Everything that a person's card shows. */
export interface Mine {
  me: Pick<Me, "lang" | "zone">;
  roles: readonly Role[];
  /** Whose word it is: their own, the chat profile's, or the profile's as soon as it is told. */
  zoneOf: "chosen" | "profile" | "awaited";
  own: Availability;
  /** Whether the working days are the team's. */
  asTeam: boolean;
  standings: readonly Standing[];
  today: Day;
  now: Millis;
  /** How many leaves lie before the first that is shown. */
  skip: number;
}

export function meCard(t: Text, mine: Mine, saved: boolean): Card {
  const says = t.rhythm.me;
  const { stopped, snoozedUntil } = mine.own;
  const snoozed = !stopped && snoozedUntil !== null && mine.today < snoozedUntil ? snoozedUntil : null;
  const running = mine.standings.flatMap((one) => standing(t, one, mine.now));
  return card(
    says.title,
    saved && text(t.rhythm.saved, "good"),
    stopped && text(says.stopped, "warning"),
    snoozed !== null && text(says.snoozed(formatNear(t.locale, snoozed, mine.today)), "warning"),
    howIWork(t, mine),
    running.length > 0 ? list(running) : mine.roles.includes("member") && text(says.nothingYet, "muted"),
    buttons(
      { label: says.when, action: "me.when", value: "" },
      { label: says.addLeave, action: "me.leave", value: "" },
      mine.zoneOf === "chosen" && { label: says.zoneBack, action: "me.zone", value: "" },
    ),
    buttons(...silence(t, { stopped, snoozed: snoozed !== null })),
    buttons(...LANGS.filter((lang) => lang !== mine.me.lang).map((lang) => speak(t, lang))),
    buttons(
      { label: t.ledger.showNext, action: "ledger.next", value: "" },
      { label: t.ledger.showWhy, action: "ledger.why", value: "" },
      { label: t.privacy.title, action: "privacy.show", value: "" },
    ),
    mine.roles.includes("admin") && buttons({ label: t.roles.title, action: "roles.page", value: "0" }),
    ...page(t, leaves(t, mine), mine.skip, { action: "me.leaves", value: String }),
  );
}

function howIWork(t: Text, { me, roles, zoneOf, own, asTeam }: Mine): Block {
  const says = t.rhythm.me;
  const days = t.rhythm.days(own.workweek.days);
  const zone = { chosen: says.zoneChosen, profile: says.zoneFrom, awaited: says.zoneAwaited }[zoneOf];
  const known = roles.map((role) => t.roles.names[role]);
  return facts(
    [t.roles.yours, joinAll(t.locale, known).join("")],
    [says.language, t.people.languages[me.lang]],
    [says.zone, zone(me.zone)],
    [says.days, asTeam ? says.teamDays(days) : days],
    [says.quiet, own.quiet === null ? says.noQuiet : t.rhythm.fromTo(own.quiet.from, own.quiet.to)],
  );
}

/** Today's leave and what is to come. */
function leaves(t: Text, { own, today, skip }: Mine): Item[] {
  const day = (one: Day) => formatNear(t.locale, one, today);
  const coming = own.leave.filter(({ to }) => to >= today);
  return coming.map(({ from, to }) => ({
    text: t.rhythm.me.leave(t.rhythm.fromTo(day(from), day(to))),
    button: { label: t.rhythm.remove, action: "me.unleave", value: `${from} ${to} ${skip}` },
  }));
}

/** What has not begun is not shown: it begins by itself with what it is about. */
function standing(t: Text, { kind, schedule, next }: Standing, now: Millis): Item[] {
  if (schedule === null) return [];
  const state = schedule.off ? t.rhythm.switchedOff : nextInWords(t, next, schedule.zone, now);
  const words = [{ bold: kindInWords(t, kind) }, `\n${timingInWords(t, schedule, now)}\n${state}`];
  return [{ text: words, button: { label: t.rhythm.me.change, action: "me.time", value: kind } }];
}

function silence(t: Text, { stopped, snoozed }: { stopped: boolean; snoozed: boolean }): Button[] {
  const says = t.rhythm.me;
  if (stopped) return [{ label: says.start, action: "me.start", value: "", look: "primary" }];
  const stop: Button = { label: says.stop, action: "me.stop", value: "", look: "danger", confirm: says.stopConfirm };
  if (snoozed) return [{ label: says.wake, action: "me.wake", value: "", look: "primary" }, stop];
  const whens = ["tomorrow", "monday", "day"] as const;
  return [...whens.map((value) => ({ label: says.snooze[value], action: "me.snooze", value })), stop];
}

/** In its own words, for whoever reads no other. */
function speak(t: Text, lang: Me["lang"]): Button {
  return { label: t.people.languages[lang], action: "me.lang", value: lang };
}

function list(items: readonly Item[]): Block | null {
  return items.length === 0 ? null : { kind: "list", items };
}
