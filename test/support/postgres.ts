import { afterAll, beforeAll } from "vitest";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

/** A PostgreSQL for a test file, to be asked for at its head; it is gone after the last test. */
export function usePostgres(): Omit<PostgresServer, "remove"> {
  let server: PostgresServer | null = null;
  const running = (): PostgresServer => {
    if (!server) throw new Error("PostgreSQL is there from the first beforeAll on");
    return server;
  };
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());
  return { create: () => running().create(), kill: () => running().kill(), start: () => running().start() };
}
