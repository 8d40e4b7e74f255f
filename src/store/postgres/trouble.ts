import { DatabaseError } from "pg";
import { Conflict, NotSaved, OperatorError } from "../../core/errors.ts";
import { placeOf } from "./place.ts";

/** What PostgreSQL, the network and Node call what an operator can mend, and what to do. */
const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "start PostgreSQL there, or correct host and port",
  ENOENT: "start PostgreSQL there, or correct the folder of its socket",
  ENOTFOUND: "correct the host",
  EAI_AGAIN: "correct the host, or mend this machine's name service",
  ETIMEDOUT: "check the network and the firewall",
  "28P01": "correct user and password; write what is special in a password as %XX",
  "28000": "correct the user, or let it in from here in pg_hba.conf",
  "3D000": "create this database, or correct its name",
  "42501": "let this user create tables there: GRANT CREATE ON SCHEMA public",
  "25006": "it is a read-only copy, name the primary",
  "53300": "it has no connection left, raise max_connections or end other programs",
  "57P03": "it is starting or stopping, try again in a moment",
};
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/timeout/i, "check the network and the firewall"],
  [/password must be/, "write the password into it"],
  [/not support SSL/, "remove sslmode, or switch on SSL in PostgreSQL"],
  [/certificate/i, "name the file of its authority by sslrootcert"],
];

/** Two commits met; to be read again and decided again. BE001 is ours, the others are what PostgreSQL says to both. */
const MET = ["BE001", "23505", "40001", "40P01"];

/** The connection or the server went away; PostgreSQL's classes 08, 57P and XX. */
const LOST = /^(08|57P|XX)/;

interface Trouble {
  readonly code?: string;
  readonly message: string;
}

/** Whether the server has answered, and said no: then surely nothing was written. */
export function isRefused(error: unknown): boolean {
  return error instanceof DatabaseError && !LOST.test(error.code ?? "");
}

/** A failed write as the port has it. The cause stays behind: it may hold what people wrote, and errors are logged. */
export function writeFailed(error: unknown): Error {
  const { code = "", message } = error as Trouble;
  if (MET.includes(code)) return new Conflict(message);
  if (isRefused(error)) return new NotSaved(`Nothing was saved, PostgreSQL refuses: ${message} (${code})`);
  return new Error(`The database was lost: what was being saved may be saved or not (${reasonOf(error)})`);
}

/** A failure at the start, as a sentence for whoever starts Beacon. */
export function explain(named: string, url: string, error: unknown): unknown {
  if (error instanceof OperatorError) return error;
  const { code = "", message } = error as Trouble;
  const known = fileIn(url, message) ?? ADVICE[code] ?? WORDS.find(([words]) => words.test(message))?.[1];
  const advice = known ?? "look at PostgreSQL's own log";
  return new OperatorError(
    `${named} leads to ${placeOf(url)}, which cannot be opened (${reasonOf(error)}): ${advice}.`,
  );
}

/** A file that the address names and nobody finds has the code of a socket that is not there. */
function fileIn(url: string, message: string): string | undefined {
  const named = ["sslrootcert", "sslcert", "sslkey"].find((name) => {
    const file = new URL(url).searchParams.get(name);
    return file !== null && message.includes(file);
  });
  return named && `correct the file of ${named}`;
}

/** Some failures of the network have no words of their own. */
function reasonOf(error: unknown): string {
  const { code = "", message } = error as Trouble;
  return message || code;
}
