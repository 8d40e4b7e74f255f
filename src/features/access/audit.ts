import { Refusal } from "../../core/errors.ts";
import type { Command, Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import { inPrivate } from "../../core/private.ts";
import type { Reply } from "../../core/reply.ts";
import { isDay } from "../../core/time.ts";
import { tokenIn } from "../../core/token.ts";
import type { Card } from "../../core/view.ts";
import { type Text, textFor } from "../../text/text.ts";
import { accounts, people, personNames, teams } from "../people/person.ts";
import { auditCard, dayForm, LINES, personForm } from "./audit-views.ts";
import { type About, type Read, readLog } from "./log.ts";
import { readSkip } from "./pages.ts";

const says = ({ me }: Context): Text => textFor(me.lang);

const LIKE_A_DAY = /^\d{4}-\d{1,2}-\d{1,2}$/;

/** Only auditors and administrators come in here: `rights.ts`. */
export const auditCommand: Command = {
  word: "audit",
  uses: [{ name: "audit", reads: true, for: "auditor" }],
  accepts: (args) => args === "" || LIKE_A_DAY.test(args.trim()),
  run: async (args, context) => {
    const day = args.trim();
    if (day !== "" && !isDay(day)) throw new Refusal(says(context).core.noSuchDay);
    const drawn = await draw(isDay(day) ? { kind: "day", day } : { kind: "all" }, 0, context);
    return inPrivate(drawn, context.place, says(context).goals.pointer);
  },
};

export const presses: Record<string, PressHandler> = {
  "audit.page": async (value, context) => {
    const [skip, kind = "", ...rest] = value.split(" ");
    return [{ kind: "update", card: await draw(aboutOf(kind, rest.join(" "), context), readSkip(skip), context) }];
  },
  "audit.person": async (_value, context) => [{ kind: "open", form: personForm(says(context)) }],
  "audit.day": async (_value, context) => [{ kind: "open", form: dayForm(says(context), context.today) }],
};

export const submits: Record<string, SubmitHandler> = {
  "audit.person.save": async (values, _state, context) => {
    const t = says(context);
    const account = values["person"] ? await context.records.get(accounts, values["person"]) : undefined;
    const person = account && (await context.records.get(people, account.of));
    if (person) return redrawn({ kind: "person", id: person.id }, context);
    const error = values["person"] ? t.audit.never : t.core.required;
    return [{ kind: "reject", form: personForm(t), errors: { person: error } }];
  },
  "audit.day.save": async (values, _state, context) => {
    const t = says(context);
    const day = values["day"] ?? "";
    if (isDay(day)) return redrawn({ kind: "day", day }, context);
    return [{ kind: "reject", form: dayForm(t, day), errors: { day: t.core.noSuchDay } }];
  },
};

function aboutOf(kind: string, what: string, context: Context): About {
  if (kind === "all") return { kind };
  if ((kind === "record" || kind === "person") && what !== "") return { kind, id: what };
  if (kind === "day" && isDay(what)) return { kind, day: what };
  throw new Refusal(says(context).core.gone);
}

const redrawn = async (about: About, context: Context): Promise<Reply[]> => [
  { kind: "update", card: await draw(about, 0, context) },
];

async function draw(about: About, skip: number, context: Context): Promise<Card> {
  const { org, records, me, now } = context;
  const read = await readLog(about, { org, records, zone: me.zone }, skip, LINES);
  const names = await namesIn(read, about, context);
  return auditCard(says(context), { about, read, skip, names, zone: me.zone, now });
}

/** What people, teams and programs are called now; the log itself holds no names. */
async function namesIn({ entries }: Read, about: About, { org, records }: Context): Promise<Record<string, string>> {
  const ids = new Set(entries.flatMap(({ who, record }) => [who, record]));
  const called = await personNames(records, [...(about.kind === "person" ? [about.id] : []), ...ids]);
  for (const id of [...ids].filter((one) => called[one] === undefined)) {
    const found = (await records.get(teams, id)) ?? (await tokenIn(records, org, id));
    if (found) called[id] = found.name;
  }
  return called;
}
