import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { card } from "../../src/core/view.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type House, openHouse } from "../support/house.ts";
import { TYPED } from "../support/notes.ts";
import { noBrowser, startBrowser } from "./support/browser.ts";
import { findObstacles, focused, isTooWide, openDetails, openWindow, ready } from "./support/pages.ts";

describe.skipIf(noBrowser !== null)(`the playground${noBrowser ? ` (${noBrowser})` : ""}`, () => {
  let browser: Browser;
  let house: House;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await house.close();
  });

  const visit = (as: string, place: string, options?: BrowserContextOptions, more = "") =>
    openWindow(browser, `${house.url}/?as=${as}&in=${place}${more}`, options);
  const say = async (page: Page, text: string) => {
    await page.locator("#say").fill(text);
    await page.locator("#say").press("Enter");
  };
  const cards = (page: Page) => page.locator("#log .card");
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
  const rateDialog = async (page: Page) => {
    await say(page, "answer faster");
    await button(page, "Rate it").click();
    await page.locator("#dialog[open]").waitFor();
  };

  describe("a conversation", () => {
    it("is seen live by everybody in the channel", async () => {
      const ana = await visit("ana", "chat-desk");
      const ben = await visit("ben", "chat-desk");
      await say(ana, "answer customers faster");
      await ben.locator(".message", { hasText: "Ana Harbour" }).getByText("answer customers faster").waitFor();
      await button(ben, "Finish").click();
      await ana.getByText("Well done.").waitFor();
      await ben.getByText("Well done.").waitFor();
      expect(await cards(ana).count()).toBe(1);
    });

    it("stays between people where Beacon is switched off", async () => {
      const ana = await visit("ana", "chat-desk");
      await ana.getByLabel("For Beacon").uncheck();
      await say(ana, "lunch?");
      await ana.locator(".words", { hasText: "lunch?" }).waitFor();
      await say(ana, "@Beacon answer faster");
      await cards(ana).waitFor();
      expect(await ana.locator(".quote").innerText()).toBe("answer faster");
    });

    it("welcomes a person once, in their own conversation", async () => {
      const ana = await visit("ana", "beacon");
      await ana.getByText("Welcome, Ana Harbour").waitFor();
      await ana.reload();
      expect(await cards(ana).count()).toBe(1);
      const ben = await visit("ben", "beacon");
      expect(await ben.getByText("Ana Harbour").count()).toBe(1); // in the list of people only
    });

    it("shows a whisper to nobody else", async () => {
      const ana = await visit("ana", "chat-desk");
      const ben = await visit("ben", "chat-desk");
      await say(ana, "answer faster");
      await button(ana, "Tell me alone").click();
      await ana.getByText("Between us").waitFor();
      await ana.getByText("Only you can see this").waitFor();
      await say(ana, "a later message");
      await ben.locator(".words", { hasText: "a later message" }).waitFor();
      await ben.reload();
      expect(await ben.getByText("Between us").count()).toBe(0);
    });

    it("tells a refusal to whoever asked", async () => {
      const ana = await visit("ana", "chat-desk");
      await say(ana, "refuse");
      await ana.locator(".whisper .notice", { hasText: "That is not for you." }).waitFor();
    });

    it("tells whoever reads back that something came, and moves nothing aside for it", async () => {
      const ana = await visit("ana", "chat-desk", { viewport: { width: 800, height: 500 } });
      const ben = await visit("ben", "chat-desk");
      await say(ana, "the first");
      await say(ana, "the second");
      await cards(ana).nth(1).waitFor();
      await ana.locator(".words", { hasText: "the first" }).scrollIntoViewIfNeeded();
      const width = async () => (await ana.locator("#log").boundingBox())?.width;
      const before = await width();
      await say(ben, "the third");
      await button(ana, "Newer messages").waitFor();
      expect(await width()).toBe(before);
      await button(ana, "Newer messages").click();
      await ana.locator(".words", { hasText: "the third" }).waitFor();
      await button(ana, "Newer messages").waitFor({ state: "hidden" });
    });

    it("sends a suggestion with one press", async () => {
      const ana = await visit("ana", "beacon");
      await button(ana, "We should answer customers faster").click();
      await ana.locator(".quote", { hasText: "We should answer customers faster" }).waitFor();
    });

    it("shows what people write letter for letter", async () => {
      const ana = await visit("ana", "beacon");
      const hostile = '<img src=x onerror="document.title=1"> <!channel> *b* </p><script>1</script> \u202efdp.exe';
      await say(ana, hostile);
      expect(await ana.locator(".quote").innerText()).toBe(hostile);
      expect(await ana.locator(".words").innerText()).toBe(hostile);
      expect(await ana.locator("#log img:not(.avatar), #log script").count()).toBe(0);
    });

    it("keeps a message that is too long in its field and says why", async () => {
      const ana = await visit("ana", "beacon");
      await say(ana, "x".repeat(4_001));
      await ana.getByText("under 4000 characters").waitFor();
      expect((await ana.locator("#say").inputValue()).length).toBe(4_001);
    });

    it("takes a message of Beacon's own accord for a person and for a channel", async () => {
      const ana = await visit("ana", "beacon");
      expect(await house.playground.sender.send("web:demo:ana", card("A word for you"), "en", "k1")).toMatchObject({
        kind: "sent",
      });
      await ana.getByText("A word for you").waitFor();
      expect(await house.playground.sender.send("web:demo:nobody", card("x"), "en", "k2")).toMatchObject({
        kind: "refused",
      });
    });
  });

  describe("a connection that was lost", () => {
    it("comes back with what was missed, once", async () => {
      const store = memoryStore();
      await house.close();
      house = await openHouse({ store });
      const ana = await visit("ana", "chat-desk");
      await say(ana, "answer faster");
      await button(ana, "Finish").waitFor();
      await house.close();
      await ana.getByText("Connecting again").waitFor();
      const elsewhere = await openHouse({ store });
      const ben = await openWindow(browser, `${elsewhere.url}/?as=ben&in=chat-desk`);
      await button(ben, "Finish").click();
      await ben.getByText("Well done.").waitFor();
      await say(ben, "while you were away");
      await ben.locator(".words", { hasText: "while you were away" }).waitFor();
      await elsewhere.close();

      house = await openHouse({ store, port: house.port });
      await ana.locator(".words", { hasText: "while you were away" }).waitFor();
      await ana.getByText("Well done.").waitFor();
      expect(await ana.locator(".words", { hasText: "while you were away" }).count()).toBe(1);
      await ana.locator("#connection:empty").waitFor({ state: "attached" });
    });

    it("says that Beacon cannot be reached while that is so, and keeps what was typed", async () => {
      const store = memoryStore();
      await house.close();
      house = await openHouse({ store });
      const ana = await visit("ana", "beacon");
      await house.close();
      await say(ana, "hello?");
      await ana.getByText("Beacon cannot be reached").waitFor();
      house = await openHouse({ store, port: house.port });
      await ana.getByText("Beacon cannot be reached").waitFor({ state: "detached" });
      expect(await ana.locator("#say").inputValue()).toBe("hello?");
    });
  });

  describe("a form", () => {
    it("keeps what was typed and leads to the first error", async () => {
      const ana = await visit("ana", "beacon");
      await rateDialog(ana);
      expect(await focused(ana)).toBe("Rating");
      await ana.getByLabel("Rating").fill("nine");
      await ana.getByLabel("Why").fill("because\nof <b>");
      await ana.getByLabel("Down").check();
      await ana.getByLabel("Seen by").selectOption({ label: "Ben Beacon" });
      await button(ana, "Save").click();
      await ana.getByText("A number from 1 to 5, please.").waitFor();
      expect(await focused(ana)).toBe("Rating");
      expect(await ana.getByLabel("Rating").inputValue()).toBe("nine");
      expect(await ana.getByLabel("Why").inputValue()).toBe("because\nof <b>");
      expect(await ana.getByLabel("Down").isChecked()).toBe(true);
      expect(await ana.getByLabel("Seen by").inputValue()).toBe("web:demo:ben");
      expect(await ana.getByLabel("Rating").getAttribute("aria-describedby")).toMatch(/-rating-hint .*-rating-error$/);

      await ana.getByLabel("Rating").fill("4");
      await button(ana, "Save").click();
      await ana.locator("#dialog:not([open])").waitFor({ state: "attached" });
      await ana.locator("dd", { hasText: /^4$/ }).waitFor();
    });

    it("says beside a field what a platform would not let pass", async () => {
      const ana = await visit("ana", "beacon", {}, "&lang=zh-Hans");
      await rateDialog(ana);
      await ana.getByLabel("Why").fill("x".repeat(41));
      await button(ana, "Save").click();
      await ana.locator(".error").nth(1).waitFor();
      expect(await ana.locator(".error").count()).toBe(2);
      expect(await ana.getByLabel("Why").inputValue()).toBe("x".repeat(41));
    });

    it("is taken once, however often it is sent", async () => {
      const ana = await visit("ana", "beacon");
      await rateDialog(ana);
      await ana.getByLabel("Rating").fill("3");
      await ana.evaluate(
        "document.querySelector('#dialog form').requestSubmit(); document.querySelector('#dialog form').requestSubmit()",
      );
      await ana.locator("dd", { hasText: /^3$/ }).waitFor();
      expect(await cards(ana).count()).toBe(2); // the welcome and the note
    });

    it("gives the focus back to its button when it is cancelled", async () => {
      const ana = await visit("ana", "beacon");
      await rateDialog(ana);
      await ana.keyboard.press("Escape");
      expect(await focused(ana)).toBe("Rate it");
    });
  });

  describe("a button", () => {
    it("asks first where it says so", async () => {
      const ana = await visit("ana", "beacon");
      await say(ana, "answer faster");
      await button(ana, "Drop it").click();
      await ana.getByText("Drop this note?").waitFor();
      await button(ana, "No, go back").click();
      expect(await focused(ana)).toBe("Drop it");
      await button(ana, "Drop it").click();
      await button(ana, "Yes, go on").click();
      await ana.getByText("(dropped)").waitFor();
    });

    it("does its work once when it is clicked twice", async () => {
      const ana = await visit("ana", "beacon");
      await say(ana, "answer faster");
      await button(ana, "Tell me alone").dblclick();
      await ana.getByText("Between us").waitFor();
      await say(ana, "and then");
      await ana.locator(".words", { hasText: "and then" }).waitFor();
      expect(await ana.getByText("Between us").count()).toBe(1);
    });

    it("keeps the focus through a redraw, or leaves it on its message", async () => {
      const ana = await visit("ana", "chat-desk");
      const ben = await visit("ben", "chat-desk");
      await say(ana, "answer faster");
      await button(ana, "Rate it").focus();
      await button(ben, "Rate it").click();
      await ben.getByLabel("Rating").fill("5");
      await button(ben, "Save").click();
      await ana.locator("dd", { hasText: /^5$/ }).waitFor();
      expect(await focused(ana)).toBe("Rate it");
      await button(ana, "Finish").press("Enter");
      await ana.getByText("Well done.").waitFor();
      await ana.locator(".message:focus").waitFor();
    });
  });

  it("is used by keyboard alone", async () => {
    const ana = await visit("ana", "beacon");
    await ana.keyboard.press("Tab");
    expect(await focused(ana)).toBe("Skip to the conversation");
    await ana.keyboard.press("Enter");
    await ana.keyboard.type("answer faster");
    await ana.keyboard.press("Shift+Enter");
    await ana.keyboard.type("please");
    await ana.keyboard.press("Enter");
    await button(ana, "Rate it").waitFor();
    for (let tries = 0; tries < 12 && (await focused(ana)) !== "Rate it"; tries++)
      await ana.keyboard.press("Shift+Tab");
    await ana.keyboard.press("Enter");
    await ana.locator("#dialog[open]").waitFor();
    await ana.keyboard.type("5");
    await ana.keyboard.press("Enter");
    await ana.locator("dd", { hasText: /^5$/ }).waitFor();
    await ana.locator("#dialog:not([open])").waitFor({ state: "attached" });
    expect(await focused(ana)).toBe("Rate it");
  });

  it("shows the home page, and goes to the conversation when Beacon speaks there", async () => {
    const ana = await visit("ana", "home");
    await ana.locator("#home").getByText("Your home").waitFor();
    await button(ana, "New note").click();
    await ana.waitForURL(/in=beacon/);
    await ana.locator(".quote", { hasText: "from home" }).waitFor();
  });

  it("begins anew in every window when the demo is reset", async () => {
    const ana = await visit("ana", "chat-desk");
    const ben = await visit("ben", "chat-desk");
    await say(ana, "answer faster");
    await cards(ben).waitFor();
    await button(ana, "Reset the demo").click();
    await button(ana, "Yes, go on").click();
    await ana.locator(".quote").waitFor({ state: "detached" });
    await ben.locator(".quote").waitFor({ state: "detached" });
    await ready(ben);
    await ready(ana);
    await say(ana, "once more");
    await ben.locator(".words", { hasText: "once more" }).waitFor();
  });

  it("shows nobody a demo that is still being made", async () => {
    await house.close();
    const made = Promise.withResolvers<void>();
    house = await openHouse({ reset: () => made.promise });
    const ana = await visit("ana", "beacon");
    await say(ana, "answer faster");
    await button(ana, "Reset the demo").click();
    await button(ana, "Yes, go on").click({ noWaitAfter: true });
    const ben = await browser.newPage();
    const arrival = ben.goto(`${house.url}/?as=ben&in=beacon`);
    const first = await Promise.race([arrival.then(() => "page"), ana.waitForTimeout(300).then(() => "nothing yet")]);
    expect(first).toBe("nothing yet");
    made.resolve();
    await arrival;
    await ana.locator(".quote").waitFor({ state: "detached" });
    await ana.getByText("Welcome, Ana Harbour").waitFor();
    await ben.close();
  });

  it("lets one window be anybody, in any language", async () => {
    const ana = await visit("ana", "chat-desk");
    await ana.getByRole("link", { name: /光燈燈/ }).click();
    await ana.waitForURL(/as=kwong/);
    expect(await ana.locator("html").getAttribute("lang")).toBe("zh-Hant");
    await ana.getByRole("link", { name: "简体中文" }).click();
    await ana.waitForURL(/lang=zh-Hans/);
    expect(await ana.locator("html").getAttribute("lang")).toBe("zh-Hans");
  });

  it("shows in the gallery what Teams draws, with what people typed as it is", async () => {
    const page = await visit("ana", "beacon");
    await page.goto(`${house.url}/gallery`);
    // The library hands over whatever it reads as markdown.
    await page.evaluate(
      "window.read = []; AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text) => window.read.push(text)",
    );
    const preview = (name: string) => page.locator(".sample", { hasText: name }).locator("details[data-as=Teams]");
    await preview("typed by people").locator("summary").click();
    const card = preview("typed by people").locator(".teams-card");
    expect((await card.innerText()).replaceAll("\u200b", "")).toContain(TYPED);
    expect(await page.evaluate("window.read")).toEqual(["Your note"]);
    await preview("form with an error").locator("summary").click();
    expect(await preview("form with an error").locator(".teams-card").innerText()).toContain("A number, please.");
  });

  describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
    // Words are as wide in the dark, and colours are those of any language.
    const gallery = colorScheme === "light" ? "/gallery?lang=all" : "/gallery";

    it("puts no serious obstacle in anybody's way", async () => {
      const ana = await visit("ana", "chat-desk", { colorScheme });
      await say(ana, "answer faster");
      await button(ana, "Tell me alone").click();
      await ana.getByText("Between us").waitFor();
      expect(await findObstacles(ana)).toEqual([]);
      await button(ana, "Drop it").click();
      expect(await findObstacles(ana)).toEqual([]);
      await button(ana, "No, go back").click();
      await button(ana, "Rate it").click();
      await button(ana, "Save").click();
      await ana.locator(".error").waitFor();
      expect(await findObstacles(ana)).toEqual([]);
      for (const path of ["/?as=kwong&in=beacon", "/?as=lin&in=home", gallery, "/?as=nobody"]) {
        await ana.goto(house.url + path);
        await openDetails(ana);
        expect([path, await findObstacles(ana)]).toEqual([path, []]);
      }
    });

    it("fits a narrow phone", async () => {
      const ana = await visit("ana", "chat-desk", { colorScheme, viewport: { width: 360, height: 740 } });
      await say(ana, `a ${"very".repeat(40)} long word`);
      await cards(ana).waitFor();
      expect(await isTooWide(ana)).toBe(false);
      await button(ana, "Rate it").click();
      await ana.locator("#dialog[open]").waitFor();
      expect(await isTooWide(ana)).toBe(false);
      // As a secret is said, which is one long word.
      await ana.evaluate("document.getElementById('notice').textContent = 'secret'.repeat(20)");
      expect(await isTooWide(ana)).toBe(false);
      await ana.keyboard.press("Escape");
      await button(ana, "Menu").click();
      await ana.getByRole("link", { name: "Home" }).click();
      await ana.waitForURL(/in=home/);
      for (const path of ["/?as=lin&in=beacon", "/?as=lin&in=home", gallery]) {
        await ana.goto(house.url + path);
        await openDetails(ana);
        expect([path, await isTooWide(ana)]).toEqual([path, false]);
      }
    });
  });
});
