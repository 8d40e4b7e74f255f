import type { Source } from "./event.ts";
import type { Lang } from "./lang.ts";

/** Somebody who is known in a browser, as whom pages are drawn. */
export interface Visitor {
  readonly name: string;
  readonly lang: Lang;
  readonly source: Source;
}

/** Who is signed in. Codes and keys are kept nowhere but in the link and in the cookie. */
export interface SignIns {
  /** Whose link it is; null where there is none, or it is used or over. Nothing changes. */
  offered(code: string): Promise<Visitor | null>;
  /** Uses up the link, once, and answers the key of the session that begins; null as above. */
  enter(code: string): Promise<string | null>;
  /** Null where the session is over, by time, by signing out, or because the person is gone. */
  visitor(key: string): Promise<Visitor | null>;
  leave(key: string, everywhere: boolean): Promise<void>;
}

/** Where a link leads; the code follows. */
export const SIGN_IN = "/sign-in";
