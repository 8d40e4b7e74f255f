import { describe, expect, it } from "vitest";
import { desk } from "../../support/desk.ts";
import { CHANNEL, world } from "../../support/world.ts";

describe("the catalogue in chat", () => {
  it("finds KPIs by words and opens one", async () => {
    const { member } = await desk();
    const found = await member.say("kpi find response time");
    expect(found.card.title).toBe("KPIs for “response time”");
    expect(found.text).toContain("Average response time – How long customers wait");
    const seen = await member.press(found, "Show");
    expect(seen.card.title).toBe("Average response time");
    expect(seen.text).toContain("Unit: minutes");
    expect(seen.text).toContain("Direction: lower is better");
    expect(seen.text).toContain("at most 15 min (a goal a service team might set)");
    expect(seen.text).toContain("First contact resolution (FCR) [Show]");
    expect(seen.text).toContain("desk has no reading of it yet.");
  });

  it.each([
    "kpi FCR",
    "kpi show first contact resoluton",
    "指标 首解率",
    "指標 查看 首通解決率",
    "kpi show fcr",
    "kpi correct FCR",
    "指標 更正 首解率",
  ])("opens one at once: %s", async (line) => {
    const { member } = await desk();
    expect((await member.say(line)).card.title).toBe("First contact resolution (FCR)");
  });

  it("is seen only by whoever asks", async () => {
    const { member } = await desk();
    expect((await member.say("kpi show FCR", CHANNEL)).answers.map(({ kind }) => kind)).toEqual(["whisper"]);
  });

  it("says so when there is nothing, and leads to the areas", async () => {
    const { member } = await desk();
    const none = await member.say("kpi find sunshine");
    expect(none.text).toContain("I found no KPI for “sunshine”");
    const areas = await member.press(none, "Browse by area");
    expect(areas.text).toContain("Finance (9)");
    expect((await member.press(areas, "Show")).card.title).toBe("Customer experience");
    expect((await member.say("kpi find")).card.title).toBe("KPIs by area");
  });

  it("speaks the reader's language, whatever they search in", async () => {
    const { member } = await desk({ locale: "zh-CN" });
    const seen = await member.say("kpi NPS");
    expect(seen.card.title).toBe("净推荐值（NPS）");
    expect(seen.text).toContain("方向: 越高越好");
    expect(seen.text).toContain("高于 50 分（通常算优秀）");
  });

  it("never shows a claim as something to aim for", async () => {
    const { member } = await desk();
    expect((await member.say("kpi profit growth")).text).not.toContain("Others aim for");
  });

  it("can be read without a team", async () => {
    const alone = world().actor("test:T:ana", { name: "Ana", locale: "en", zone: "UTC" });
    expect((await alone.say("kpi")).text).toContain("You are in no team yet");
    expect((await alone.say("kpi FCR")).text).toContain("[Browse by area]");
  });
});

describe("the team's KPIs", () => {
  it("shows each by its latest reading, the one read last in front", async () => {
    const { member, lead } = await desk();
    await member.fill(await member.say("kpi log FCR"), { value: "75", end: "2026-11-08" });
    await member.fill(await member.say("kpi log FCR"), { value: "78", end: "2026-11-15" });
    await member.fill(await member.say("kpi log NPS"), { value: "41" });
    const seen = await lead.say("kpi");
    expect(seen.card.title).toBe("KPIs of desk");
    expect(seen.text).toContain("First contact resolution (FCR) – 78 % · Nov 9 – 15, 2026");
    expect(seen.text).toContain("Net Promoter Score (NPS) – 41 · Jul – Sep 2026");
    expect(seen.text).not.toContain("75 %");
    expect(seen.text).toContain("kpi log FCR 78% n=120");
  });

  it.each(["kpi", "kpis", "指标", "指標 列表", "kpi list"])("comes with %s", async (line) => {
    const { member } = await desk();
    expect((await member.say(line)).card.title).toBe("KPIs of desk");
  });
});

describe("a sentence that begins with the word", () => {
  it.each(["KPI dashboards should load in 2 s by 31 March", "指标看板要在3月底前让所有班组用起来", "指标记录要更准确"])(
    "stays a sentence: %s",
    async (line) => {
      const { member } = await desk();
      expect((await member.say(line)).text).not.toMatch(/KPIs of|Which one|no KPI for/);
    },
  );
});
