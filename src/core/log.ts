/** Writes one structured line. Ids yes, names and texts no. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * What the log says of an error. Packages hang the whole request on theirs, with the card that was in it and the token that
 * it was sent with; of all that only the codes are kept.
 */
export function toldError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name: type, message, stack, cause } = error;
  const codes = Object.entries(error).filter(([field, value]) => CODES.has(field) && isCode(value));
  return {
    type,
    message,
    stack,
    ...Object.fromEntries(codes),
    ...(cause !== undefined && { cause: toldError(cause) }),
  };
}

const CODES = new Set(["code", "status", "statusCode", "errno", "syscall", "constraint", "table"]);
const isCode = (value: unknown): boolean =>
  typeof value === "number" || (typeof value === "string" && /^\w{1,60}$/.test(value));
