import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/operate/commands.ts";
import { typed } from "../support/cli.ts";

describe("a command line that cannot be understood", () => {
  it.each([
    [["frob"], 'There is no command "frob". npm run -s beacon -- help shows all of them.'],
    [[], "Which command? npm run -s beacon -- help shows all of them."],
  ])("is told so in one line: %j", async (words, err) => {
    expect(await typed(words, {})).toEqual({ code: 2, out: "", err });
  });

  it.each([
    [["demo", "--frob"], "There is no flag --frob here."],
    [["export", "--out"], "--out needs a value behind it."],
    [["export", "--out", "--json"], "--out needs a value behind it."],
    [["demo", "--reset=now"], "--reset takes no value."],
    [["export", "a.zip"], '"a.zip" is too much: this command takes flags only.'],
    [["webhook"], "Write: webhook create --url URL --events E,E, webhook list,"],
  ])("shows besides what this one command takes: %j", async (words, first) => {
    const { code, out, err } = await typed(words, {});
    const [said = "", nothing, usage = ""] = err.split("\n");
    expect([code, out, nothing]).toEqual([2, "", ""]);
    expect(said).toContain(first);
    expect(usage).toMatch(new RegExp(`^npm run -s beacon -- ${words[0]} `));
    expect(err.split("\n").length).toBeLessThan(8);
  });

  it("hears of a folder where there is nothing to be kept in one sentence", async () => {
    const err = "BEACON_DATA_DIR leads to /dev/null, which cannot be opened";
    expect((await typed(["demo"], { BEACON_DATA_DIR: "/dev/null" })).err).toContain(err);
  });

  it("is helped by --help behind any command", async () => {
    for (const name of Object.keys(COMMANDS)) {
      const { code, out } = await typed([name, "--help"], {});
      expect([code, out]).toEqual([
        0,
        expect.stringMatching(new RegExp(`^npm run -s beacon -- ${name}\\b[^]*\\n {6,}`)),
      ]);
    }
  });
});

describe("a goal that is reviewed for somebody to read", () => {
  it.each([
    ["we should answer customers faster", "· S Specific"],
    ["提高客服响应速度", "· S 具体"],
    ["提高客服回應速度", "· S 具體"],
    ["你好", "还不太像目标"],
  ])("is answered in its own language: %s", async (text, says) => {
    const { code, out } = await typed(["coach", text], {});
    expect(code).toBe(0);
    expect(out).toContain(says);
  });

  it("comes with what is worth a second look although every letter is there", async () => {
    const { out } = await typed(["coach", "--today", "2026-11-20", "Answer 90% of chats by 31 March 2020"], {});
    expect(out).toContain("! “31 March 2020”: that day is over");
  });
});
