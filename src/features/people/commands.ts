import { z } from "zod";
import { Refusal } from "../../core/errors.ts";
import type { Command, Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import { LANGS } from "../../core/lang.ts";
import type { Reply } from "../../core/reply.ts";
import { isAside } from "../../core/rights.ts";
import { reachedAgain } from "../../delivery/ledger.ts";
import { textFor } from "../../text/text.ts";
import {
  accounts,
  isLead,
  joined,
  left,
  mayChange,
  type Person,
  people,
  peopleOf,
  personOf,
  type Team,
  teams,
  withLead,
  withoutLead,
} from "./person.ts";
import { helpCard, leadForm, teamCard, welcomeCard } from "./views.ts";

const LangTag = z.enum(LANGS);

export const commands: Command[] = [
  {
    word: "help",
    uses: [{ name: "help", reads: true }],
    accepts: (args) => args === "",
    run: async (_args, { me }) => [{ kind: "whisper", card: helpCard(textFor(me.lang), me) }],
  },
  {
    word: "team",
    uses: [{ name: "team", reads: true }],
    accepts: (args) => args === "",
    run: async (_args, context) => {
      const team = context.place.kind === "channel" ? await teamHere(context) : await ownTeam(context);
      const card = teamCard(textFor(context.me.lang), team, await peopleOf(context.records, team.leads));
      return [{ kind: "whisper", card }];
    },
  },
  {
    word: "joined",
    hidden: true,
    run: async (_args, context) => {
      const team = await teamHere(context);
      await reachedAgain(context.records, team.channel);
      return [
        {
          kind: "post",
          to: "here",
          card: teamCard(textFor(team.lang), team, await peopleOf(context.records, team.leads)),
        },
      ];
    },
  },
  // The directory has already put the person into the channel's team; there is nothing to say.
  { word: "member", hidden: true, run: async () => [] },
  {
    word: "left",
    hidden: true,
    run: async (_args, { team, me, records }) => {
      const person = await records.get(people, me.id);
      if (team && person) records.put(people, left(person, team));
      const led = team ? await records.get(teams, team) : undefined;
      if (led && isLead(led, me.id)) records.put(teams, withoutLead(led, me.id));
      return [];
    },
  },
  {
    word: "welcome",
    hidden: true,
    run: async (_args, { me, records, now, team }) => {
      const person = await records.get(people, me.id);
      for (const account of person?.accounts ?? []) await reachedAgain(records, account);
      if (!person || person.welcomed !== null) return [];
      records.put(people, { ...person, welcomed: now });
      return [{ kind: "post", to: "here", card: welcomeCard(textFor(me.lang), me, team !== null) }];
    },
  },
];

export const presses: Record<string, PressHandler> = {
  "team.lead": async (value, context) => {
    const team = await changeableTeam(value, context);
    return changeTeam(withLead(team, context.me.id), context);
  },
  "team.unlead": async (value, context) => {
    const team = await changeableTeam(value, context);
    return changeTeam(withoutLead(team, context.me.id), context);
  },
  "team.pick": async (value, context) => {
    const team = await changeableTeam(value, context);
    return [{ kind: "open", form: leadForm(textFor(context.me.lang), team) }];
  },
  "team.lang": async (value, context) => {
    const [tag = "", id = ""] = value.split(" ");
    const team = await changeableTeam(id, context);
    return changeTeam({ ...team, lang: readTag(tag, context) }, context);
  },
};

export const submits: Record<string, SubmitHandler> = {
  "team.lead.save": async (values, state, context) => {
    const t = textFor(context.me.lang);
    const team = await changeableTeam(state, context);
    const lead = values["person"] ? await personOf(context.records, values["person"], context.org) : null;
    if (!lead) return [{ kind: "reject", form: leadForm(t, team), errors: { person: t.people.team.notHere } }];
    if (isAside(lead)) {
      return [{ kind: "reject", form: leadForm(t, team), errors: { person: t.roles.aside(lead.name) } }];
    }
    context.records.put(people, joined(lead, team.id));
    // "Somebody else leads": whoever hands over leads no longer, unless they named themselves.
    const others = lead.id === context.me.id ? team : withoutLead(team, context.me.id);
    return changeTeam(withLead(others, lead.id), context);
  },
};

function readTag(tag: string, { me }: Context): Person["lang"] {
  const parsed = LangTag.safeParse(tag);
  if (!parsed.success) throw new Refusal(textFor(me.lang).core.gone);
  return parsed.data;
}

/** The channel's team; the first word Beacon hears in a channel makes it. */
async function teamHere(context: Context): Promise<Team> {
  const { place, records, me } = context;
  if (place.kind !== "channel") throw new Refusal(textFor(me.lang).people.team.noTeamHere);
  const known = context.team ? await records.get(teams, context.team) : undefined;
  if (known) return known;
  const name = place.name ?? place.channel.slice(place.channel.lastIndexOf(":") + 1);
  const id = context.newId();
  records.put(accounts, { id: place.channel, of: id });
  const person = await records.get(people, me.id);
  if (person) records.put(people, joined(person, id));
  return records.put(teams, { id, name, lang: me.lang, zone: me.zone, channel: place.channel, leads: [] });
}

async function ownTeam({ team, records, me }: Context): Promise<Team> {
  const found = team ? await records.get(teams, team) : undefined;
  if (!found) throw new Refusal(textFor(me.lang).people.team.noTeamHere);
  return found;
}

async function changeableTeam(id: string, { records, me }: Context): Promise<Team> {
  const says = textFor(me.lang).people.team;
  const team = await records.get(teams, id);
  if (!team) throw new Refusal(says.gone);
  const person = await records.get(people, me.id);
  if (!person || !mayChange(team, person)) throw new Refusal(says.onlyLead);
  return team;
}

async function changeTeam(team: Team, context: Context): Promise<Reply[]> {
  context.records.put(teams, team);
  // In the channel everybody reads the card, so it speaks the team's language.
  const lang = context.place.kind === "channel" ? team.lang : context.me.lang;
  return [{ kind: "update", card: teamCard(textFor(lang), team, await peopleOf(context.records, team.leads)) }];
}
