import type { Context } from "../../../core/feature.ts";
import { type Block, buttons, text } from "../../../core/view.ts";
import { people } from "../../people/person.ts";
import { says } from "../access.ts";
import { runningOf, scoresOf, storiesOf } from "./access.ts";
import { nomineesOf, openOf } from "./scoring.ts";
import { awards } from "./star.ts";

/** On one's home page: whom one can still nominate, and what the panel has yet to read. */
export async function ownStars(context: Context): Promise<Block[]> {
  const { records, me } = context;
  const teams = (await records.get(people, me.id))?.teams ?? [];
  const open = (await records.list(awards)).filter(({ state, team, panel }) => {
    return state === "open" && (teams.includes(team) || panel.includes(me.id));
  });
  const parts = await Promise.all(
    open.map(async ({ id }): Promise<Block[]> => {
      const { award, team, phase } = await runningOf(id, context);
      const { star } = says(context);
      const told = text([{ bold: star.title(team.name) }, `\n${star.phases[phase](award.from, award.until)}`]);
      if (phase === "nominating") return [told, buttons({ label: star.nominate, action: "star.nominate", value: id })];
      if (phase !== "scoring") return [];
      const { missing } = openOf(
        award,
        nomineesOf(await storiesOf(award, records)),
        await scoresOf(award, records),
        false,
      );
      return missing.includes(me.id) ? [told, buttons({ label: star.read, action: "star.read", value: id })] : [];
    }),
  );
  return parts.flat();
}
