import { Refusal } from "../../core/errors.ts";
import type { Command, Context, Feature } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import { LANGS } from "../../core/lang.ts";
import { inPrivate } from "../../core/private.ts";
import type { Reply } from "../../core/reply.ts";
import { type Block, type Card, text } from "../../core/view.ts";
import { deliveries, unreachable } from "../../delivery/ledger.ts";
import { type Text, textFor } from "../../text/text.ts";
import { accounts, people, teams } from "../people/person.ts";
import { draw } from "./draw.ts";
import { personForm, teamForm } from "./forms.ts";
import { isStuck } from "./history.ts";
import { type Page, read } from "./page.ts";

const says = ({ me }: Context): Text => textFor(me.lang);

/** `ledger.why` and `ledger.next` stand on other features' cards, the other actions on the ledger's own. */
export function newHandlers(jobs: readonly Job[]): Pick<Feature, "commands" | "presses" | "submits"> {
  const open = async (shows: Page["shows"], about: string, context: Context): Promise<Reply[]> =>
    alone(await draw({ shows, about, skip: 0 }, context, jobs), context);

  /** Redraws the card; in a channel, where others read it, it is shown anew to one alone. */
  const turn = async (page: Page, context: Context, said?: Block): Promise<Reply[]> => {
    const card = await draw(page, context, jobs, said);
    return context.place.kind === "direct" ? [{ kind: "update", card }] : alone(card, context);
  };

  const why: Command = {
    word: "why",
    uses: [
      { name: "why", reads: true },
      { name: "why next", reads: true },
    ],
    accepts: (args) => args === "" || asksForNext(args),
    run: (args, context) => open(asksForNext(args) ? "next" : "why", "", context),
  };

  const presses: Feature["presses"] = {
    "ledger.why": (value, context) => open("why", value, context),
    "ledger.next": (value, context) => open("next", value, context),
    "ledger.page": async (value, context) => turn(readPage(value, context).page, context),
    "ledger.person.ask": async (shows, context) => {
      onlyAdmin(context);
      return [{ kind: "open", form: personForm(says(context), shows) }];
    },
    "ledger.team.ask": async (shows, context) => {
      onlyAdmin(context);
      const all = await context.records.list(teams);
      if (all.length === 0) throw new Refusal(says(context).ledger.form.noTeams);
      return [{ kind: "open", form: teamForm(says(context), all, shows) }];
    },
    "ledger.again": async (value, context) => {
      onlyAdmin(context);
      const { page, rest: key } = readPage(value, context);
      const { againDone, againGone } = says(context).ledger;
      return turn(page, context, (await sendAgain(key, context)) ? text(againDone, "good") : text(againGone));
    },
  };

  const submits: Feature["submits"] = {
    "ledger.person": async (values, state, context) => {
      onlyAdmin(context);
      const { records } = context;
      const account = values["person"] ? await records.get(accounts, values["person"]) : undefined;
      const person = account && (await records.get(people, account.of));
      const shows = showsIn(state);
      if (person) return turn({ shows, about: `person:${person.id}`, skip: 0 }, context);
      const t = says(context);
      const error = values["person"] ? t.ledger.form.unknownPerson : t.core.required;
      return [{ kind: "reject", form: personForm(t, shows), errors: { person: error } }];
    },
    "ledger.team": async (values, state, context) => {
      onlyAdmin(context);
      const team = values["team"] ? await context.records.get(teams, values["team"]) : undefined;
      const shows = showsIn(state);
      if (team) return turn({ shows, about: `team:${team.id}`, skip: 0 }, context);
      const t = says(context);
      const form = teamForm(t, await context.records.list(teams), shows);
      return [{ kind: "reject", form, errors: { team: t.core.required } }];
    },
  };

  return { commands: [why], presses, submits };
}

/** "why next", in any language. */
function asksForNext(args: string): boolean {
  const typed = args.trim().normalize("NFKC").toLowerCase();
  return LANGS.some((lang) => textFor(lang).ledger.words.next.includes(typed));
}

const showsIn = (state: string): "why" | "next" => (state === "next" ? "next" : "why");

function alone(card: Card, context: Context): Reply[] {
  return inPrivate(card, context.place, says(context).goals.pointer);
}

function readPage(value: string, context: Context): { page: Page; rest: string } {
  const found = read(value);
  if (!found) throw new Refusal(says(context).core.gone);
  return found;
}

function onlyAdmin(context: Context): void {
  if (!context.me.admin) throw new Refusal(says(context).ledger.error.onlyAdmin);
}

/** Lets the outbox take it up again; false where it is no longer stuck. */
async function sendAgain(key: string, { records, now }: Context): Promise<boolean> {
  const row = await records.get(deliveries, key);
  if (!row || !isStuck(row)) return false;
  const due = { state: "due" as const, moved: now, tries: 0, since: now, next: now, reason: null };
  // Wanted now, whatever it was to be in time for.
  records.put(deliveries, { ...row, ...due, until: null });
  // Whoever sends it again says that the address takes messages now; otherwise it would rest for a day.
  const closed = (await records.list(unreachable)).filter(({ of }) => of === row.of);
  for (const one of closed) records.remove(unreachable, one);
  return true;
}
