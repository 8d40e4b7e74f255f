import { z } from "zod";
import { type Endpoint, listing } from "../../core/endpoint.ts";
import { Id } from "../../core/shapes.ts";
import { accounts, people, teams } from "./person.ts";

const Account = z.string().describe("As a platform knows it: the platform, the workspace, the id there");

/** Who people and teams are, so that another system can tell whose its records are. No address, no picture. */
export const endpoints: readonly Endpoint[] = [
  listing({
    ...{ path: "/people", scope: "people:read", wider: [], summary: "People, by id and name" },
    query: { team: Id.optional(), account: Id.optional() },
    item: z.object({ id: z.string(), name: z.string(), teams: z.array(z.string()), accounts: z.array(Account) }),
    rows: async ({ team, account }, { records }) => {
      const of = account === undefined ? null : await records.get(accounts, account);
      const all = await records.list(people);
      return all.filter(
        (one) => (of === null || one.id === of?.of) && (team === undefined || one.teams.includes(team)),
      );
    },
    show: (one) => ({ id: one.id, name: one.name, teams: [...one.teams], accounts: [...one.accounts] }),
  }),
  listing({
    ...{ path: "/teams", scope: "people:read", wider: [], summary: "Teams, by id and name" },
    query: {},
    item: z.object({
      ...{ id: z.string(), name: z.string(), channel: Account, zone: z.string() },
      leads: z.array(z.string()).describe("Ids of people"),
    }),
    rows: (_query, { records }) => records.list(teams),
    show: ({ id, name, channel, zone, leads }) => ({ id, name, channel, zone, leads: [...leads] }),
  }),
];
