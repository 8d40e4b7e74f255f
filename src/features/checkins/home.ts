import type { Context } from "../../core/feature.ts";
import { addDays } from "../../core/time.ts";
import { type Block, buttons, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { people, type Team } from "../people/person.ts";
import { nextWorkday } from "../rhythm/rhythm.ts";
import { checkingOf, says, slotValue } from "./access.ts";
import { type CheckIn, checkInsOf, type Slot } from "./checkin.ts";

/** Today's check-in on one's own page; nothing where no team asks for one, or on a day off. */
export async function home(context: Context): Promise<Block[]> {
  const { records, me, today } = context;
  const person = await records.get(people, me.id);
  const all = await checkingOf(records, person?.teams ?? []);
  if (all.length === 0) return [];
  const working = (await nextWorkday(records, me.id, addDays(today, -1))) === today;
  const parts = await Promise.all(
    all.map(async ({ team }) => {
      const given = (await checkInsOf(records, me.id, team.id)).findLast(({ day }) => day === today);
      return given || working ? homeBlocks(says(context), team, { team: team.id, day: today, slot: 1 }, given) : [];
    }),
  );
  return parts.flat();
}

export function homeBlocks(t: Text, team: Team, slot: Slot, given: CheckIn | undefined): Block[] {
  const says = t.checkins.home;
  const state = !given ? says.notYet : given.said.kind === "skip" ? says.skipped : says.done;
  const value = slotValue(given ?? slot);
  return [
    text([{ bold: says.open(slot.day, team.name) }, `\n${state}`]),
    given
      ? buttons({ label: says.change, action: "checkin.open", value })
      : buttons(
          { label: t.checkins.ask.answer, action: "checkin.open", value, look: "primary" },
          { label: t.checkins.ask.skip, action: "checkin.skip", value },
        ),
  ];
}
