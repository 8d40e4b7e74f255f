import { expect, it } from "vitest";
import { newPlaces } from "../../../src/adapters/teams/places.ts";
import type { Visit } from "../../../src/adapters/teams/visit.ts";
import { memoryStore } from "../../../src/store/memory.ts";

const ADA = "teams:t:ada";
const serviceUrl = "https://smba.trafficmanager.net/emea/";
const visit: Visit = { tenant: "t", user: "ada", serviceUrl, conversation: "a:1", direct: true };

it("leaves somebody alone who took Beacon out while something was sent to them, until they are back", async () => {
  const places = newPlaces(memoryStore());
  await places.learn(visit);
  await places.lose(visit);
  for (const conversation of ["a:2", null]) {
    await places.keep(ADA, { serviceUrl, conversation });
    expect(await places.find(ADA)).toMatchObject({ gone: true });
  }
  expect(await places.learn(visit)).toBe(true);
  const { gone } = (await places.find(ADA)) ?? {};
  expect(gone).toBeUndefined();
  await places.keep(ADA, { serviceUrl, conversation: "a:2" });
  expect(await places.find(ADA)).toMatchObject({ conversation: "a:2" });
});
