import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Lang } from "../../src/core/lang.ts";
import { textFor } from "../../src/text/text.ts";
import { unpacked } from "../support/unpacked.ts";
import { useBeacon } from "./support/beacon.ts";
import { noBrowser } from "./support/browser.ts";
import { findObstacles, isTooWide, shot } from "./support/pages.ts";

/** Set: the pictures of the README are taken anew. */
const PICTURES = process.env["BEACON_PICTURES"] ? "docs/pictures" : null;

const FLOWS: {
  lang: Lang;
  member: string;
  lead: string;
  channel: string;
  sentence: string;
  mine: string;
  answers: string[];
}[] = [
  {
    ...{
      lang: "en",
      member: "ben",
      lead: "ana",
      channel: "chat-desk",
      sentence: "we should answer customers faster",
      mine: "me data",
    },
    answers: [
      "First reply to customers",
      "online chat",
      "30 s",
      "customers leave when they wait",
      "75 s",
      "saved replies",
    ],
  },
  {
    ...{
      lang: "zh-Hans",
      member: "bai",
      lead: "lin",
      channel: "front-desk",
      sentence: "提高客服响应速度",
      mine: "我的数据",
    },
    answers: ["首次响应时间", "在线客服", "30秒", "客户等久了就会离开", "75秒", "启用快捷回复"],
  },
  {
    ...{
      lang: "zh-Hant",
      member: "tap",
      lead: "kwong",
      channel: "branch",
      sentence: "提高客服回應速度",
      mine: "我的資料",
    },
    answers: ["首次回應時間", "線上客服", "30秒", "客戶等久了就會離開", "75秒", "啟用快速回覆範本"],
  },
];

describe.skipIf(noBrowser !== null)(`a goal in the browser${noBrowser ? ` (${noBrowser})` : ""}`, () => {
  const beacon = useBeacon("2026-11-20T09:00:00Z");

  it.each(FLOWS)("grows from a rough sentence to what the team reads, in $lang", async (flow) => {
    const { lang, member, lead, channel, sentence, answers } = flow;
    const [what, where, target, why, baseline, means] = answers as [string, string, string, string, string, string];
    const t = textFor(lang).goals;
    const fcr = { en: "First contact resolution", "zh-Hans": "首次解决率", "zh-Hant": "首次解決率" }[lang];
    const watching = await beacon.visit(`?as=${lead}&in=${channel}`, {}, "watching");
    const page = await beacon.visit(`?as=${member}&in=beacon`, { width: 1100, height: 1000 });
    await say(page, sentence);
    await answer(page, t.draft.answer.S, { [t.field.what]: what, [t.field.where]: where });
    await answer(page, t.draft.answer.M, { [t.field.target]: target });
    await press(page, t.draft.endOfQuarter("2026-12-31"));
    await press(page, { en: "Customer orientation", "zh-Hans": "客户导向", "zh-Hant": "客戶導向" }[lang]);
    await fill(page, { [t.field.why]: why });
    await card(page).getByText(why).waitFor();
    if (PICTURES && lang !== "zh-Hant") await picture(page, `${PICTURES}/goal${lang === "en" ? "" : ".zh-CN"}.png`);
    await answer(page, t.draft.answer.A, { [t.field.baseline]: baseline, [t.field.means]: means });
    await card(page).getByText(t.draft.proposal).waitFor();
    expect(await findObstacles(page)).toEqual([]);
    // Faster alone does not start: one press names what must hold.
    await card(page).getByText(textFor(lang).guard.finding.G02).waitFor();
    await press(page, textFor(lang).guard.ways.counter(fcr));
    await press(page, t.draft.save);
    await card(page).getByText(t.states.active).waitFor();
    expect(await page.locator("#log .card").count()).toBe(2); // the welcome, and one card that was redrawn each time
    const post = watching.locator("#log .card", { hasText: t.teamPost.title });
    await post.waitFor();
    expect(await post.innerText()).toContain(target);
    expect(await post.innerText()).toContain(why);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await isTooWide(page)).toBe(false);
    const { pack } = textFor(lang).privacy;
    await page.locator("#say").fill(flow.mine);
    await page.locator("#say").press("Enter");
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: pack.file("2026-11-20") }).click();
    const files = unpacked(readFileSync(await (await saved).path()));
    expect(files["goals.jsonl"]).toContain(why);
    expect(files["index.html"]).toMatch(new RegExp(`2026.* \\d\\d:\\d\\d .*${textFor(lang).audit.kinds.goals}`));
  });

  it("keeps a number that cannot be read in the form, with the reason beside it", async () => {
    const t = textFor("en").goals;
    const page = await beacon.visit("?as=ana&in=beacon");
    await say(page, "we should greet guests faster");
    await press(page, t.draft.fillIn);
    await fill(page, { [t.field.target]: "a lot", [t.field.means]: "typed with care" });
    await page.locator("#dialog").getByText(t.error.number).waitFor();
    expect(await page.getByLabel(t.field.means).inputValue()).toBe("typed with care");
    expect(await page.getByLabel(t.field.target).inputValue()).toBe("a lot");
  });
});

/** The newest card. */
const card = (page: Page) => page.locator("#log .card").last();

async function say(page: Page, text: string): Promise<void> {
  await page.locator("#say").fill(text);
  await page.locator("#say").press("Enter");
  await card(page).getByText(text).waitFor();
}

async function press(page: Page, label: string): Promise<void> {
  await card(page).getByRole("button", { name: label, exact: true }).click();
}

async function answer(page: Page, label: string, values: Record<string, string>): Promise<void> {
  await press(page, label);
  await fill(page, values);
  await page.locator("#dialog").waitFor({ state: "hidden" });
}

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  const dialog = page.locator("#dialog[open]");
  await dialog.waitFor();
  for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label).fill(value);
  await dialog.locator("button[type=submit]").last().click();
}

/** The conversation as a reader of the README sees it. */
async function picture(page: Page, path: string): Promise<void> {
  await page.locator("#log .card").last().scrollIntoViewIfNeeded();
  await shot(page, path);
}
