import type { Text } from "./text.ts";

type Reason = keyof Text["ledger"]["reasons"];

/** What platforms and the network call it, by the reason that Beacon has words for. */
export const PLATFORM_WORDS: Partial<Record<Reason, readonly string[]>> = {
  "not-connected": ["not_connected"],
  busy: ["rate_limited", "ratelimited", "http_429"],
  offline: [
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ENETUNREACH",
    "EHOSTUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
    "no_token",
  ],
  "no-answer": [
    ...["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "UND_ERR_SOCKET"],
    ...["AbortError", "TimeoutError", "timeout", "request_timeout", "http_408", "http_504"],
  ],
  trouble: ["internal_error", "fatal_error", "service_unavailable", "team_added_to_org", "http_412"],
  "not-in-channel": ["not_in_channel", "BotNotInConversationRoster"],
  "channel-gone": ["channel_not_found", "ConversationNotFound", "http_404"],
  "not-added": ["app_not_added"],
  archived: ["is_archived"],
  left: ["user_disabled"],
  "person-gone": ["user_not_found", "user_not_visible"],
  bot: ["cannot_dm_bot"],
  "messages-off": ["messages_tab_disabled"],
  blocked: ["ConversationBlockedByUser", "MessageWritesBlocked"],
  "not-allowed": [
    "missing_scope",
    "no_permission",
    "restricted_action",
    "restricted_action_read_only_channel",
    "http_403",
  ],
  "no-access": [
    ...["account_inactive", "invalid_auth", "not_authed", "token_revoked", "token_expired", "http_401"],
    ...["BotDisabledByAdmin", "BotNotRegistered"],
  ],
  elsewhere: ["another_workspace"],
  form: [
    "msg_too_long",
    "msg_blocks_too_long",
    "invalid_blocks",
    "no_text",
    "MessageSizeTooBig",
    "BadSyntax",
    "not-drawn",
  ],
};

const REASON_OF = new Map(
  Object.entries(PLATFORM_WORDS).flatMap(([reason, words]) => words.map((word) => [word, reason as Reason])),
);

/** Beacon's own code for what a platform called it; the word itself where it is one already, or nobody knows it. */
export function reasonOf(word: string): string {
  return REASON_OF.get(word) ?? word;
}

/** Why something waits or did not go out, from the code that the ledger keeps. */
export function reasonInWords(t: Text, code: string): string {
  const reason = meaningOf(t, code);
  return reason === null ? t.ledger.otherReason(code) : t.ledger.reasons[reason];
}

/** What an admin can do about it; null where there is nothing to do but wait, or nobody knows. */
export function stepInWords(t: Text, code: string): string | null {
  const { steps } = t.ledger;
  const reason = meaningOf(t, code);
  return reason !== null && reason in steps ? steps[reason as keyof typeof steps] : null;
}

function meaningOf(t: Text, code: string): Reason | null {
  if (Object.hasOwn(t.ledger.reasons, code)) return code as Reason;
  return REASON_OF.get(code) ?? (/^http_5\d\d$/.test(code) ? "trouble" : null);
}
