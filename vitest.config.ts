import { defineConfig } from "vitest/config";

const soak = Boolean(process.env["BEACON_SOAK"]);

/** Suites that start no process and keep nothing: they share what was read, a third of the time. */
const FOLDERS =
  "adapters calendar catalog coach contract core delivery features model operate pictures reach statistics";
const TOGETHER = FOLDERS.split(" ").map((folder) => `test/${folder}/**/*.test.ts`);
/** Shows what botbuilder does before it is mended, so nobody may have mended it. */
const FIRST = "test/adapters/teams/mend.test.ts";

export default defineConfig({
  test: {
    setupFiles: ["test/support/seed.ts"],
    // A machine that is busy, or whose disk stands still for seconds, is no failure of Beacon's.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
    pool: "forks",
    // One core is left idle otherwise: most suites wait for a browser, a disk or another process.
    maxWorkers: 2,
    projects: soak
      ? [{ extends: true, test: { name: "soak", include: ["test/soak/**/*.test.ts"] } }]
      : [
          {
            extends: true,
            test: { name: "apart", include: ["test/**/*.test.ts"], exclude: ["test/soak/**", ...TOGETHER] },
          },
          { extends: true, test: { name: "first", include: [FIRST] } },
          { extends: true, test: { name: "together", include: TOGETHER, exclude: [FIRST], isolate: false } },
        ],
  },
});
