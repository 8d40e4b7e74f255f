import { describe, expect, it } from "vitest";
import { readings } from "../../../../src/features/kpis/kpi.ts";
import { desk } from "../../../support/desk.ts";
import { orgOf } from "../../../support/ledger.ts";
import { CHANNEL } from "../../../support/world.ts";

const GOOD = "kpi,date,value,n\nFCR,2026-11-15,78%,120\nNPS,2026-09-30,42,\n";

describe("a file of readings in chat", () => {
  it("is read at once, and says what came of it", async () => {
    const w = await desk();
    const { cards, text } = await w.member.give("readings.csv", GOOD, CHANNEL);
    expect(cards.map(({ title }) => title)).toEqual(["readings.csv is read", "Reading readings.csv …"]);
    expect(text).toContain("New: 2");
    const all = await w.store.list(readings, await orgOf(w.store));
    expect(all).toMatchObject([{ kpi: "fcr", value: 78, n: 120 }, { kpi: "nps" }]);
    expect((await w.member.give("readings.csv", GOOD)).text).toContain("Already there: 2");
  });

  it("tells how far it is while it is long", async () => {
    const w = await desk();
    const rows = Array.from({ length: 45_000 }, () => "FCR,2026-11-15,78\n");
    const { cards, text } = await w.member.give("long.csv", `kpi,date,value\n${rows.join("")}`);
    expect(cards).toHaveLength(4);
    expect(text).toContain("Not taken: 44,999");
    expect(text).toContain("And 44,991 more rows.");
  });

  it("hands back the rows that were not taken, to whoever sent it", async () => {
    const w = await desk({ locale: "zh-TW" });
    const bad = "指標,日期,數值,備註\nFCR,2026-11-08,178,=1+1\nFCR,2026-11-15,78,\n";
    const { cards, text } = await w.member.give("一週.csv", bad);
    expect(text).toContain("第 2 行：這個數字要在 0 到 100 之間。");
    const [card] = cards;
    if (!card) throw new Error("no card");
    const handed = await w.member.press(card, "下載沒收下的行（CSV）");
    expect(handed.answers).toMatchObject([{ kind: "file", name: "沒收下的-一週.csv" }]);
    expect(handed.text).toContain("行號,原因,指標,日期,數值,備註");
    expect(handed.text).toContain("2,這個數字要在 0 到 100 之間。,FCR,2026-11-08,178,'=1+1");
    expect((await w.lead.press(card, "下載沒收下的行（CSV）")).refusal).toContain("這些行已經不在了");
    const [file] = handed.answers;
    const mended = file?.kind === "file" ? file.text.replace("178", "77") : "";
    expect((await w.member.give("一週.csv", mended)).text).toContain("新增: 1");
  });

  it("goes to no team that the person is not in", async () => {
    const w = await desk();
    const other = w.actor("test:T:nia", { name: "Nia", locale: "en", zone: "UTC" });
    await other.moment("joined", { kind: "channel", channel: "test:T:night", name: "night" });
    const { text } = await other.give("readings.csv", "kpi,team,date,value\nFCR,desk,2026-11-15,78\n");
    expect(text).toContain("You have no team called “desk”.");
  });

  it.each([
    ["photo.png", "x", "I cannot read “photo.png”."],
    ["empty.csv", "", "The file is empty."],
    ["table.csv", "PK\u0003\u0004", "This is no text file."],
    ["words.csv", "hello\nworld\n", "The first line must name the columns. Missing: kpi, value, date."],
  ])("is answered with what to do: %s", async (name, content, sentence) => {
    const w = await desk();
    expect((await w.member.give(name, content)).text).toContain(sentence);
  });
});
