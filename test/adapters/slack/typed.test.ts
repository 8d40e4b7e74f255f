import { describe, expect, it } from "vitest";
import { groupsIn, readTyped, withoutMention } from "../../../src/adapters/slack/typed.ts";

describe("what somebody typed in Slack", () => {
  it.each([
    ["5 &lt; 6 &amp;&amp; 7 &gt; 6", "5 < 6 && 7 > 6"],
    ["&amp;lt; stays", "&lt; stays"],
    ["ask <@U1|ada> and <@U2>", "ask @ada and @U2"],
    ["in <#C1|general> and <#C2>", "in #general and #C2"],
    ["<https://a.example/x>", "https://a.example/x"],
    ["see <http://a.example|a.example>", "see a.example"],
    ["<https://a.example|our page>", "our page (https://a.example)"],
    ["<mailto:ada@a.example|ada@a.example>", "ada@a.example"],
    ["<!here> and <!subteam^S1|@desk>", "@here and @desk"],
    ["提高客服回應速度", "提高客服回應速度"],
  ])("%s reads %s", (sent, read) => {
    expect(readTyped(sent)).toBe(read);
  });

  it("names the groups in it as they read there", () => {
    expect(groupsIn("thanks <!subteam^S1|@night> and <!subteam^S2> but not <!here>")).toEqual([
      { text: "@night", group: "S1" },
      { text: "@subteam^S2", group: "S2" },
    ]);
  });

  it("loses the mention of Beacon and no other", () => {
    expect(withoutMention("<@UB> goal list", "UB")).toBe("goal list");
    expect(withoutMention("please <@UB|beacon> thank <@U1>", "UB")).toBe("please thank <@U1>");
  });
});
