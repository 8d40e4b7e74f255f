import { expect, it } from "vitest";
import { Activity } from "../../../src/adapters/teams/payloads.ts";
import { arrivalsOf } from "../../../src/adapters/teams/receive.ts";

const arrivals = (type: string, conversationType = "channel") => {
  const conversation = { id: "19:desk@thread.tacv2;messageid=5", conversationType };
  const from = { id: "29:ada", aadObjectId: "A-1" };
  const raw = { type: "messageReaction", serviceUrl: "https://smba.example", conversation, from, replyToId: "5" };
  return arrivalsOf(Activity.parse({ ...raw, reactionsAdded: [{ type }] }), "t1", []);
};

it.each([
  ["like", "👍 5"],
  ["heart", "❤️ 5"],
  ["1f64f_foldedhands", "🙏 5"],
  ["1f44f_clappinghands-tone3", "👏 5"],
])("tells of a reaction to Beacon's message: %s", (type, args) => {
  expect(arrivals(type)).toMatchObject([{ event: { kind: "command", name: "reacted", args, person: "teams:t1:a-1" } }]);
});

it("is nothing where Teams has no sign for it, or somebody is alone with Beacon", () => {
  expect(arrivals("surprised")).toEqual([]);
  expect(arrivals("like", "personal")).toEqual([]);
});
