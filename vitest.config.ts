import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: process.env["BEACON_SOAK"] ? ["test/soak/**/*.test.ts"] : ["test/**/*.test.ts"],
    exclude: process.env["BEACON_SOAK"] ? [] : ["test/soak/**"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    // One core is left idle otherwise: most suites wait for a browser, a disk or another process.
    maxWorkers: 2,
  },
});
