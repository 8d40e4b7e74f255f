/** What to do about an address that is none. */
export const DATABASE_ADVICE =
  "write postgres://USER:PASSWORD@HOST:5432/DATABASE, with what is special in the password as %XX";

/** Whether this is the address of a PostgreSQL database, all of whose parts can be read. */
export function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { username, password, pathname } = new URL(text);
  try {
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return pathname.length > 1;
  } catch {
    return false; // a % that is none
  }
}
