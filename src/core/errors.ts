/** Something a person may not do, or no longer can; `message` is one sentence in their language. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Whoever asked has gone on to something else: nobody waits for what would come of it. */
export class Withdrawn extends Error {
  override readonly name = "Withdrawn";
}

/** Somebody else changed a record in between: read again and decide again. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}

/** The store has refused a write, and says why: nothing of it was kept. */
export class NotSaved extends Error {
  override readonly name = "NotSaved";
}

/** What stops the start, in a sentence that names what is wrong and what to do. Shown without a stack. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
