import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Lang } from "../../src/core/lang.ts";
import { textFor } from "../../src/text/text.ts";
import { weekdayName } from "../../src/text/weekdays.ts";
import { useBeacon } from "./support/beacon.ts";
import { noBrowser } from "./support/browser.ts";
import { gestures, say } from "./support/pages.ts";

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
    const page = await beacon.visit(`?as=${lead}&in=${channel}`, { width });
    const all = (name: string) => page.getByRole("button", { name, exact: true });
    const button = (name: string) => all(name).last();
    const { field, send, check } = gestures(page);
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
    const page = await beacon.visit(`?as=${lead}&in=${channel}`, { width });
    const { press, field, send, check } = gestures(page);

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

  it.each([
    { lang: "en" as Lang, width: 1280, lead: "ana", channel: "chat-desk", words: "retro start", list: "actions" },
    { lang: "zh-Hans" as Lang, width: 360, lead: "lin", channel: "front-desk", words: "复盘 开始", list: "行动" },
    { lang: "zh-Hant" as Lang, width: 360, lead: "kwong", channel: "branch", words: "復盤 開始", list: "行動" },
  ])("has a retro that is answered, published, voted on and acted upon, in $lang, $width wide", async (flow) => {
    const { lang, width, lead, channel, words, list } = flow;
    const t = textFor(lang);
    const says = t.retro;
    const page = await beacon.visit(`?as=${lead}&in=${channel}`, { width });
    const { press, field, send, reads, check } = gestures(page);
    const yes = () => page.locator("#confirm[open] [value=yes]").click();

    await say(page, words);
    await check();
    await send();
    await reads(says.promise.named);
    await check();
    await press(says.answer);
    await send();
    await page.locator("#dialog .error", { hasText: says.error.nothing }).waitFor();
    await field("act").fill("<b>list</b> 42");
    await send();
    await reads(says.thanks.named);
    await press(says.publish);
    await yes();
    await reads("<b>list</b> 42");
    await press(says.vote);
    await page.locator("#dialog[open] [type=checkbox]").press("Space");
    await check();
    await send();
    await reads(says.voted);
    await press(says.count);
    await yes();
    await reads(says.summary.votes(1));
    await check();
    await press(says.act);
    await field("words").fill("42");
    await check();
    await send();
    await reads(says.summary.agreed);
    await press(says.close);
    await field("said").fill("9 min");
    await page.locator("#dialog [name='value.act']").last().waitFor();
    await check();
    await page.keyboard.press("Escape");
    await say(page, list);
    await reads(t.actions.pointer);
  });

  it.each([
    {
      lang: "en" as Lang,
      width: 1280,
      lead: "ana",
      member: "ben",
      channel: "chat-desk",
      words: "idea",
      list: "idea list",
    },
    {
      lang: "zh-Hans" as Lang,
      width: 360,
      lead: "lin",
      member: "bai",
      channel: "front-desk",
      words: "建议",
      list: "建议 列表",
    },
    {
      lang: "zh-Hant" as Lang,
      width: 360,
      lead: "kwong",
      member: "tap",
      channel: "branch",
      words: "建議",
      list: "建議 清單",
    },
  ])("has ideas that are written down, found in the list and answered, in $lang, $width wide", async (flow) => {
    const { lang, width, lead, member, words, list } = flow;
    const t = textFor(lang);
    const says = t.ideas;
    const open = (who: string, window: string) => beacon.visit(`?as=${who}`, { width }, window);
    const [page, other] = [await open(member, "theirs"), await open(lead, "the lead's")];
    const [author, decider] = [gestures(page), gestures(other)];

    await say(page, words);
    await author.field("change").fill("<b>label</b> 42");
    await author.field("problem").fill("!!!");
    await author.send();
    await page.locator("#dialog .error", { hasText: says.error.words }).waitFor();
    await author.check();
    await author.field("problem").fill("calls 43");
    await author.send();
    await author.reads(says.saved);
    await author.check();

    await say(other, list);
    await other.getByRole("button", { name: says.show, exact: true }).last().click();
    await decider.reads("calls 43");
    await decider.check();
    await other.getByRole("button", { name: says.decide.adopt, exact: true }).last().click();
    await decider.field("words").fill("From Monday");
    await decider.field("shows").fill("fewer calls");
    await decider.check();
    await decider.send();
    await other.getByRole("button", { name: says.result, exact: true }).last().waitFor();
    await decider.check();
  });
});
