import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Lang } from "../../src/core/lang.ts";
import { textFor } from "../../src/text/text.ts";
import { weekdayName } from "../../src/text/weekdays.ts";
import { useBeacon } from "./support/beacon.ts";
import { noBrowser } from "./support/browser.ts";
import { findObstacles, isTooWide, openWindow, say } from "./support/pages.ts";

const FLOWS: { lang: Lang; width: number; lead: string; channel: string; team: string; country: string }[] = [
  { lang: "en", width: 1280, lead: "ana", channel: "chat-desk", team: "team", country: "GB" },
  { lang: "zh-Hans", width: 360, lead: "lin", channel: "front-desk", team: "团队", country: "英国" },
];

describe.skipIf(noBrowser !== null)(`a team's rhythm in the browser${noBrowser ? ` (${noBrowser})` : ""}`, () => {
  const beacon = useBeacon("2026-12-20T09:00:00Z");

  it.each(FLOWS)("is set, changed and seen before it is saved, in $lang, $width wide", async (flow) => {
    const { lang, width, lead, channel, team, country } = flow;
    const t = textFor(lang);
    const says = t.rhythm.team;
    const window = { viewport: { width, height: 900 } };
    const page = await openWindow(beacon.browser, `${beacon.url}?as=${lead}&in=${channel}`, window);
    const all = (name: string) => page.getByRole("button", { name, exact: true });
    const button = (name: string) => all(name).last();
    const field = (name: string) => page.locator(`#dialog[open] [name='value.${name}']`);
    const send = () => page.locator("#dialog [type=submit]").click();
    /** A card may be drawn anew just under the press, so it is pressed until what shall come is there. */
    const press = async (what: Locator, until: Locator) => {
      const pressed = async () => {
        await what.click();
        return until.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      };
      while (!(await pressed()));
    };
    const check = async () => expect([await findObstacles(page), await isTooWide(page)]).toEqual([[], false]);

    await say(page, team);
    await press(button(t.people.team.iLead), button(says.open));
    await press(button(says.open), button(t.rhythm.setUp));
    // What else a team may set up stands behind its goals of the week.
    await press(all(t.rhythm.setUp).first(), page.getByText(t.rhythm.saved, { exact: true }));

    await button(says.week).click();
    await field("country").fill("Atlantis");
    await send();
    await page.locator("#dialog .error", { hasText: "Atlantis" }).waitFor();
    expect(await field("country").inputValue()).toBe("Atlantis");
    await check();
    await field("country").fill(country);
    await send();
    await page.locator("#dialog[open]").waitFor({ state: "hidden" });

    await button(says.change).click();
    await field("at").fill("16:30");
    await page.getByLabel(weekdayName(lang, 1), { exact: true }).press("Space");
    await page.getByLabel(weekdayName(lang, 5), { exact: true }).press("Space");
    await check();
    await send();
    await page.getByText(says.skipped(t.ledger.reasons.holiday)).first().waitFor();
    await check();
    await button(t.rhythm.save).click();
    await page.getByText(t.rhythm.timing({ kind: "weekly", days: [5] }, "16:30", "").slice(0, -1)).waitFor();
    await check();
  });

  it.each([
    { lang: "en" as Lang, width: 360, lead: "ana", channel: "chat-desk", team: "team", word: "checkin" },
    { lang: "zh-Hans" as Lang, width: 1280, lead: "lin", channel: "front-desk", team: "团队", word: "签到" },
    { lang: "zh-Hant" as Lang, width: 360, lead: "kwong", channel: "branch", team: "團隊", word: "進度回報" },
  ])("has check-ins that are switched on, given and changed, in $lang, $width wide", async (flow) => {
    const { lang, width, lead, channel, team, word } = flow;
    const t = textFor(lang);
    const says = t.checkins;
    const window = { viewport: { width, height: 900 } };
    const page = await openWindow(beacon.browser, `${beacon.url}?as=${lead}&in=${channel}`, window);
    const press = (name: string) => page.getByRole("button", { name, exact: true }).last().click();
    const field = (name: string) => page.locator(`#dialog[open] [name='value.${name}']`);
    const send = () => page.locator("#dialog [type=submit]").click();
    const check = async () => expect([await findObstacles(page), await isTooWide(page)]).toEqual([[], false]);

    await say(page, team);
    await page.getByRole("button", { name: t.people.team.iLead, exact: true }).last().waitFor();
    await press(t.people.team.iLead);
    await page.getByRole("button", { name: says.open, exact: true }).last().waitFor();
    await press(says.open);
    await page.getByText(says.setup.off).last().waitFor();
    await press(says.setup.switchOn);
    await field("ticks").fill("<b>1</b>");
    await check();
    await send();
    await page.getByText("<b>1</b>", { exact: true }).last().waitFor();

    await say(page, word);
    await field("done").fill("");
    await send();
    await page.locator("#dialog .error", { hasText: says.error.nothing }).waitFor();
    await check();
    await field("done").fill("<script>14</script>");
    await send();
    await page.getByText("<script>14</script>", { exact: true }).last().waitFor();
    await press(says.own.change);
    await field("next").fill("42");
    await send();
    await page.getByText(says.own.edited).last().waitFor();
    await check();
  });
});
