import { describe, expect, it } from "vitest";
import { grouped } from "../../../src/features/improve/retro/group.ts";

const group = (...texts: string[]) =>
  grouped(texts.map((text, id) => ({ text, id: `${id}` }))).map((some) => some.map(({ text }) => text).toSorted());

describe("answers that say the same", () => {
  it.each([
    [["Handover notes are missing at night", "the night handover lacks notes", "Parking is full"], 2],
    [["Customers wait too long on the phone", "Long waiting on the phone", "More thanks please"], 2],
    [["交接班信息不全", "晚班交接班时信息不全", "停车位不够"], 2],
    [["客戶等太久", "電話客戶等很久，等太久了", "交接資訊不完整"], 2],
    [["We should fix the printer", "We should praise each other"], 2],
    [["我们要改进培训", "我们要改进排班"], 2],
  ])("stand together, others do not: %j", (texts, count) => {
    expect(group(...texts)).toHaveLength(count);
  });

  it("stand in the same order whoever wrote first", () => {
    const texts = ["b slow printer upstairs", "a parking", "slow printer", "c parking lot"];
    expect(group(...texts)).toEqual(group(...texts.toReversed()));
  });

  it("are nobody's where nothing was said", () => {
    expect(group()).toEqual([]);
    expect(group("!!!", "???")).toHaveLength(2);
  });
});
