import { describe, expect, it } from "vitest";
import { Activity, Member } from "../../../src/adapters/teams/payloads.ts";
import { profileOf, profileOfMember } from "../../../src/adapters/teams/profile.ts";
import { plainOf, readTyped } from "../../../src/adapters/teams/typed.ts";
import { asLang } from "../../../src/core/lang.ts";

const activity = (more: object) =>
  Activity.parse({
    ...{ type: "message", serviceUrl: "https://smba.trafficmanager.net/emea/", conversation: { id: "a:1" } },
    ...{ from: { id: "29:ada", aadObjectId: "A1", name: " Ada " }, recipient: { id: "28:app" } },
    ...more,
  });
const mention = (name: string, id: string) => ({ type: "mention", text: `<at>${name}</at>`, mentioned: { id } });

describe("what somebody typed in Teams", () => {
  it.each([
    ["goal answer faster", [], "goal answer faster"],
    ["<at>Beacon</at> goal answer faster\n", [mention("Beacon", "28:app")], "goal answer faster"],
    ["please <at>Beacon</at> help", [mention("Beacon", "28:app")], "please help"],
    [
      "<at>Beacon</at> thanks <at>Lin Yu</at>!",
      [mention("Beacon", "28:app"), mention("Lin Yu", "29:lin")],
      "thanks @Lin Yu!",
    ],
    ["<at>Beacon</at>\u00a0目标&nbsp;提高响应速度", [mention("Beacon", "28:app")], "目标 提高响应速度"],
    ["a  b <i>c</i> *d*", [], "a  b <i>c</i> *d*"],
    ["one\r\ntwo", [], "one\ntwo"],
    ["<at".repeat(50_000), [], "<at".repeat(50_000)],
  ])("%j is read as people see it", (text, entities, seen) => {
    expect(readTyped(activity({ text, entities }))).toBe(seen);
  });

  it.each([
    ["<p>we <b>should</b></p><p>answer</p>", "html", "we should\nanswer"],
    ["<div>5 &lt; 6 &amp; <at>Ada</at><br>ok &euro;</div>", "html", "5 < 6 & Ada\nok &euro;"],
    ["<script>alert(1)</script>", "html", "alert(1)"],
    ["&constructor; &#x4F60;&#22909;&apos;&#xFFFFFFFF;", "html", "&constructor; 你好'&#xFFFFFFFF;"],
    [`${"<".repeat(100_000)}b>`, "html", "<".repeat(99_999)],
    ["  <p>plain</p> ", "text", "<p>plain</p>"],
  ])("a chosen message %j is taken as its words", (content, type, words) => {
    expect(plainOf(content, type)).toBe(words);
  });
});

describe("what an activity tells of a person", () => {
  it.each([
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["en-GB", "en"],
  ])("speaks %s as %s", (locale, lang) => {
    expect(asLang(profileOf(activity({ locale }), []).locale ?? "")).toBe(lang);
  });

  it("takes the zone of the client before the activity's, and the client's language where the activity has none", () => {
    const entities = [
      { type: "clientInfo", locale: "zh-TW", timezone: "Asia/Taipei" },
      { type: "unknown", x: 1 },
    ];
    expect(profileOf(activity({ localTimezone: "Europe/London", entities }), ["a1"])).toEqual({
      ...{ name: "Ada", locale: "zh-TW", zone: "Asia/Taipei", admin: true },
    });
    expect(profileOf(activity({ localTimezone: "Europe/London" }), [])).toEqual({
      ...{ name: "Ada", zone: "Europe/London", admin: false },
    });
  });
});

describe("what the roster tells of a person", () => {
  const member = { id: "29:ada", aadObjectId: "A1", name: "Ada", email: "Ada@Example.com", tenantId: "T1" };

  it("is their name, and the address that their own tenant vouches for", () => {
    expect(profileOfMember(Member.parse(member), "t1", ["a1"])).toEqual({
      ...{ name: "Ada", admin: true, email: "ada@example.com" },
    });
  });

  it.each([
    ["a guest's", { userRole: "guest" }],
    ["that of somebody of another tenant, in a channel that both share", { tenantId: "t2" }],
  ])("is no address where it is %s", (_whose, more) => {
    expect(profileOfMember(Member.parse({ ...member, ...more }), "t1", [])).toEqual({ name: "Ada", admin: false });
  });
});
