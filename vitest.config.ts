import { defineConfig } from "vitest/config";

const soak = Boolean(process.env["BEACON_SOAK"]);

/** Suites that start no process, patch no package and keep nothing: they share what was read, a third of the time. */
const TOGETHER = ["calendar", "catalog", "coach", "contract", "core", "delivery", "features", "statistics"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
          { extends: true, test: { name: "together", include: TOGETHER, isolate: false } },
        ],
  },
});
