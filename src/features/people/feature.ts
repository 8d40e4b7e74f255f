import type { Feature } from "../../core/feature.ts";
import { commands, presses, submits } from "./commands.ts";
import { endpoints } from "./endpoints.ts";
import { accounts, orgs, people, teams } from "./person.ts";
import { samples } from "./samples.ts";

export const peopleFeature: Feature = {
  name: "people",
  tables: [orgs, people, teams, accounts],
  commands,
  presses,
  opens: ["team.pick"],
  submits,
  endpoints,
  samples,
};
