/** What can go wrong with a call of the API, and the status that says so. The codes are promises: docs/api.md. */
export const PROBLEMS = {
  bad_request: 400,
  bad_json: 400,
  bad_key: 400,
  bad_cursor: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  key_reused: 409,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  too_many_requests: 429,
  internal: 500,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

export interface Issue {
  /** Where in the body or the query: `readings.0.kpi`. */
  path: string;
  message: string;
}

/** Something that a program did wrong, said to it in English. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];

  /** @param issues what it is about, the first of them in front; none where it is about the call as a whole */
  constructor(code: ProblemCode, message: string, issues: readonly Issue[] = []) {
    super(message);
    [this.code, this.issues] = [code, issues];
  }
}

/** What a field says that no call can be done with. */
export const unfit = (path: string, message: string): Problem => new Problem("invalid", message, [{ path, message }]);
