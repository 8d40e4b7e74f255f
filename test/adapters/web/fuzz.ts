import { newRandom } from "../../faults/random.ts";
import type { AllDoors } from "../../support/all-doors.ts";
import { sign } from "../../support/fake-slack-delivery.ts";
import { type Shot, send, shotAt } from "../../support/hostile.ts";

/** The paths of every door, and what makes a request at it look as if it came from whoever it is for. */
export function doorsOf({ house, slack, teams, token }: AllDoors) {
  const { stack } = house.server.express.router as unknown as { stack: { route?: { path: string | string[] } }[] };
  const routes = stack.flatMap(({ route }) => route?.path ?? []).map((path) => path.replaceAll(/:\w+/g, "x"));
  const paths = [
    ...new Set([...routes, "/slack/events", "/api/messages", "/api/v1/readings", "/api/v1/openapi.json", "/no"]),
  ];
  const asOurs = async ({ path, body, headers }: Shot): Promise<Record<string, string>> => {
    if (path.startsWith("/slack")) return { ...headers, ...sign(slack.config.signingSecret, body.toString()) };
    if (path.startsWith("/api/messages")) return { ...headers, authorization: `Bearer ${await teams.token()}` };
    if (path.startsWith("/api/v1")) return { ...headers, authorization: `Bearer ${token}` };
    return headers;
  };
  return { paths, asOurs };
}

/** Sends hostile requests at every door in turn; answers how often each status came, and what came that must not. */
export async function fuzz(doors: AllDoors, { seed, shots }: { seed: number; shots: number }) {
  const random = newRandom(seed);
  const { paths, asOurs } = doorsOf(doors);
  const seen: Record<number, number> = {};
  const wrong: string[] = [];
  for (let n = 0; n < shots; n++) {
    const path = paths[n % paths.length] as string;
    const shot = shotAt(path, random);
    const headers = random() < 0.5 ? await asOurs(shot) : shot.headers;
    const status = await send(doors.url, { ...shot, headers });
    seen[status] = (seen[status] ?? 0) + 1;
    if (status >= 500)
      wrong.push(`${status} ${shot.method} ${shot.path.slice(0, 80)} ${shot.body.toString().slice(0, 80)}`);
  }
  return { seen, wrong, paths };
}
