import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Lang } from "../../src/core/lang.ts";
import { textFor } from "../../src/text/text.ts";
import { useBeacon } from "./support/beacon.ts";
import { noBrowser } from "./support/browser.ts";
import { gestures, isTooWide, say } from "./support/pages.ts";

const FLOWS: { lang: Lang; width: number; lead: string; channel: string; team: string; line: string; yes: string }[] = [
  { lang: "en", width: 1280, lead: "ana", channel: "chat-desk", team: "team", line: "kpi log FCR", yes: "81 %" },
  { lang: "zh-Hant", width: 360, lead: "kwong", channel: "branch", team: "團隊", line: "指標記錄首解率", yes: "81%" },
];

interface Thanks {
  lang: Lang;
  width: number;
  lead: string;
  giver: string;
  channel: string;
  say: string;
  value: string;
}

const THANKS: Thanks[] = [
  {
    ...{ lang: "en", width: 1280, lead: "ana", giver: "ben", channel: "chat-desk" },
    ...{ say: "thanks @Ana Harbour for the late shift", value: "Teamwork" },
  },
  {
    ...{ lang: "zh-Hans", width: 360, lead: "lin", giver: "bai", channel: "front-desk" },
    ...{ say: "感谢@林小灯替我上晚班", value: "团队协作" },
  },
  {
    ...{ lang: "zh-Hant", width: 360, lead: "kwong", giver: "tap", channel: "branch" },
    ...{ say: "感謝 @光燈燈 幫我上晚班", value: "團隊合作" },
  },
];

describe.skipIf(noBrowser !== null)(`a team in the browser${noBrowser ? ` (${noBrowser})` : ""}`, () => {
  const beacon = useBeacon("2026-11-20T09:00:00Z");

  it.each(FLOWS)(
    "logs a KPI in one line, which is refused, mended and corrected, in $lang, $width wide",
    async (flow) => {
      const { lang, width, lead, channel, team, line, yes } = flow;
      const t = textFor(lang);
      const page = await beacon.visit(`?as=${lead}&in=${channel}`, { width });
      const button = (name: string) => page.getByRole("button", { name, exact: true }).last();
      const { field, send, check } = gestures(page);
      const value = field("value");
      await say(page, team);
      await button(t.people.team.iLead).waitFor();
      await say(page, `${line} 178% n=120`);
      await value.waitFor();
      await send();
      await page.locator("#dialog .error").waitFor();
      expect(await value.inputValue()).toBe("178%");
      await check();
      await value.fill("78%");
      await send();
      await page.getByText(t.kpis.saved).waitFor();
      await check();

      await say(page, `${line} 81%`);
      await value.waitFor();
      await send();
      await button(t.kpis.same.yes(yes)).waitFor();
      await check();
      await button(t.kpis.same.yes(yes)).click();
      await page.getByText(t.kpis.was(yes.replace("81", "78"))).waitFor();
      await check();

      await say(page, `${line} 74%`);
      await value.waitFor();
      await page.locator("#dialog [name='value.end']").fill("2026-11-08");
      await send();
      await page.getByText(t.kpis.readings(channel, 2)).waitFor();
      await page.goto(`${beacon.url}dashboard?as=${lead}`);
      await page.locator(".chart-picture svg").waitFor();
      expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
        t.digest.section,
        t.cascade.tree.section,
      ]);
      await check();
      await page.goto(`${beacon.url}report?as=${lead}`);
      await page.getByRole("heading", { name: t.reviews.quarter.trends }).waitFor();
      await page.locator(".chart-picture svg").waitFor();
      await check();
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 680, height: 900 });
      await page.locator(".chart-picture svg").waitFor();
      expect([await page.getByRole("navigation").count(), await isTooWide(page)]).toEqual([0, false]);
    },
  );

  it.each(THANKS)("takes thanks from a colleague to the channel, in $lang, $width wide", async (flow) => {
    const { lang, width, lead, giver, channel, say: thanks, value } = flow;
    const t = textFor(lang).recognition;
    const visit = (as: string, more = "") => beacon.visit(`?as=${as}${more}`, { width }, as);
    const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).last();
    const check = (page: Page) => gestures(page).check();

    const giving = await visit(giver);
    await say(giving, thanks);
    await button(giving, value).waitFor();
    await check(giving);
    await button(giving, value).click();
    await giving.getByText(t.thanks.sent).waitFor();

    const leading = await visit(lead);
    await button(leading, t.consent.share).waitFor();
    await check(leading);
    await button(leading, t.consent.share).click();
    await leading.getByText(t.consent.shared).waitFor();
    await say(leading, "shoutouts");
    await button(leading, t.queue.look).click();
    await button(leading, t.queue.now).click();
    await leading.locator("#confirm button[value=yes]").click();
    await leading.getByText(t.queue.posted).waitFor();
    await check(leading);

    const reading = await visit(giver, `&in=${channel}`);
    await button(reading, t.post.second(0)).click();
    await reading.getByText(t.error.own).first().waitFor();
    await check(reading);
  });
});
