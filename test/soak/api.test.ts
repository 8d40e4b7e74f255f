import { expect, it } from "vitest";
import { openApi, scopes } from "../support/api.ts";
import { fuzz } from "../support/api-fuzz.ts";

it("answers 20,000 malformed calls, and never that it has failed", { timeout: 1_200_000 }, async () => {
  const failures: unknown[] = [];
  const api = await openApi({
    log: { debug() {}, info() {}, warn() {}, error: (fields: object) => void failures.push(fields) },
  });
  const { wrong } = await fuzz(api, 20_000, 7, scopes);
  api.close();
  expect(wrong).toEqual([]);
  expect(failures).toEqual([]);
});
