import { describe, expect, it } from "vitest";
import { LANGS } from "../../../src/core/lang.ts";
import { PLATFORM_WORDS, reasonInWords, stepInWords } from "../../../src/text/reasons.ts";
import { textFor } from "../../../src/text/text.ts";

/** What the ledger's records may hold, from our own code and from platforms. */
const OWN = [
  ...["no-address", "interrupted", "stopped", "snoozed", "leave", "day-off", "holiday", "paused", "too-late"],
  ...["quiet", "budget", "none", "no-goals"],
];
const SAID = [
  ...["not_in_channel", "channel_not_found", "is_archived", "account_inactive", "user_disabled", "user_not_found"],
  ...["user_not_visible", "cannot_dm_bot", "messages_tab_disabled", "another_workspace", "missing_scope"],
  ...["rate_limited", "ratelimited", "internal_error", "fatal_error", "request_timeout", "service_unavailable"],
  ...["http_500", "http_503", "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "ECONNRESET"],
  ...["UND_ERR_CONNECT_TIMEOUT", "TimeoutError", "invalid_auth", "token_revoked", "msg_too_long"],
];
const all = [...OWN, ...SAID, ...Object.values(PLATFORM_WORDS).flat()];

describe.each(LANGS)("reasons in %s", (lang) => {
  const t = textFor(lang);

  it.each(all)("has words for %s", (code) => {
    const words = reasonInWords(t, code);
    expect(words).not.toBe(t.ledger.otherReason(code));
    expect(/\p{Script=Han}/u.test(words)).toBe(lang !== "en");
  });

  it("names no day for what comes by a rule that a team sets itself", () => {
    expect(t.ledger.causes["goals.monday"]).not.toMatch(/Monday|周一|週一/);
  });

  it("shows a code that nobody knows as it came", () => {
    expect(reasonInWords(t, "brand_new_error")).toContain("brand_new_error");
    expect(stepInWords(t, "brand_new_error")).toBeNull();
  });

  it.each(["not_in_channel", "account_inactive", "messages_tab_disabled", "is_archived", "invalid_auth"])(
    "tells an admin what to do about %s",
    (code) => {
      expect(stepInWords(t, code)).toBeTruthy();
    },
  );

  it("has a sentence for every step that names a reason", () => {
    expect(Object.keys(t.ledger.steps).filter((reason) => !(reason in t.ledger.reasons))).toEqual([]);
  });
});
