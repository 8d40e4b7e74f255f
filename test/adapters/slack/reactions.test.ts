import { expect, it } from "vitest";
import { EventPayload } from "../../../src/adapters/slack/payloads.ts";
import { eventArrival } from "../../../src/adapters/slack/receive.ts";

const arrival = (reaction: string, more: { author?: string; channel?: string } = {}) => {
  const { author = "U2", channel = "C1" } = more;
  const event = { type: "reaction_added", user: "U1", reaction, item_user: author, event_ts: "2" };
  const item = { type: "message", channel, ts: "17.5" };
  const authorizations = [{ user_id: "UBEACON", is_bot: true }];
  return eventArrival(EventPayload.parse({ team_id: "T1", event_id: "E1", authorizations, event: { ...event, item } }));
};

it("tells whose message somebody has reacted to, and with which emoji", () => {
  expect(arrival("pray::skin-tone-3")?.event).toMatchObject({
    ...{ person: "slack:T1:U1", name: "reacted", args: "🙏" },
    ...{ mentions: [{ account: "slack:T1:U2" }], place: { kind: "channel", channel: "slack:T1:C1" } },
  });
});

it("tells which message it is where it is Beacon's own", () => {
  expect(arrival("+1", { author: "UBEACON" })?.event).toMatchObject({ args: "👍 17.5" });
});

it.each([
  ["what cannot mean thanks", "rage", {}],
  ["what is said to Beacon alone", "pray", { channel: "D1" }],
])("is nothing for %s", (_what, reaction, more) => {
  expect(arrival(reaction, more)).toBeNull();
});
