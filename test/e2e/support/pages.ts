import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A window of its own, as on another machine. */
export async function newWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** The same at an address, until its test is over. */
export async function openWindow(browser: Browser, url: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await newWindow(browser, options);
  onTestFinished(() => page.context().close());
  await goTo(page, url);
  return page;
}

/** Opens an address, and waits until the page is ready. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await ready(page);
}

/** Waits until the page's scripts have taken hold of it and it hears what happens. */
export async function ready(page: Page): Promise<void> {
  await page.locator("#stream[data-live]").waitFor({ state: "attached" });
}

/** Waits until nothing is on its way, so that no card and no form changes under the next press. */
async function settled(page: Page): Promise<void> {
  await page.locator(".htmx-request").first().waitFor({ state: "detached" });
}

/** Writes a message and sees it go: behind a form that is open nobody writes, and the keys would go into the form. */
export async function say(page: Page, words: string): Promise<void> {
  await page.locator("#dialog[open]").waitFor({ state: "hidden" });
  await settled(page);
  const field = page.locator("#say");
  await field.fill(words);
  await field.press("Enter");
  await expect.poll(() => field.inputValue()).toBe("");
}

/** What the flows of a window do again and again. */
export function gestures(page: Page) {
  return {
    /** Presses the last button of that name: a card takes one press at a time. */
    async press(name: string): Promise<void> {
      await settled(page);
      await page.getByRole("button", { name, exact: true }).last().click();
    },
    field: (name: string) => page.locator(`#dialog[open] [name='value.${name}']`),
    async send(): Promise<void> {
      await settled(page);
      await page.locator("#dialog [type=submit]").click();
    },
    reads: (text: string) => page.getByText(text).last().waitFor(),
    /** Nothing new stands in anybody's way, and nothing reaches over the edge. */
    check: async () => expect([await findObstacles(page, NEWEST), await isTooWide(page)]).toEqual([[], false]),
  };
}

/** The form that is open, and the cards that came or changed last: what is above them was the newest before. */
const NEWEST =
  "[...document.querySelectorAll('.message')].slice(-3).concat(...document.querySelectorAll('dialog[open]'))";

/** What the checker finds to be a serious obstacle on the page, or in elements of it, as it stands, one line each. */
export async function findObstacles(page: Page, elements = "document"): Promise<string[]> {
  // A colour that is still changing is nobody's colour, and what is busy is faint.
  await settled(page);
  await page.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))");
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const run = `axe.run(${elements}, { resultTypes: ["violations"] })`;
  const found = (await page.evaluate(`${run}.then(({ violations }) => violations)`)) as {
    id: string;
    impact: string | null;
    nodes: { html: string; failureSummary?: string }[];
  }[];
  const serious = found.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

/** Opens everything that folds, and waits until the gallery has drawn what is inside. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  const previews = page.locator("details[data-as=Teams]");
  if ((await previews.count()) > 0) await previews.last().locator(".teams-card").waitFor();
}

/** Whether something reaches over the page's right edge. */
export async function isTooWide(page: Page): Promise<boolean> {
  return (await page.evaluate(
    "document.documentElement.scrollWidth > document.documentElement.clientWidth",
  )) as boolean;
}

/** What has the focus, as its text or its label. */
export async function focused(page: Page): Promise<string> {
  return (await page.evaluate(
    "document.activeElement.getAttribute('aria-label') || document.activeElement.labels?.[0]?.innerText || document.activeElement.innerText || document.activeElement.tagName",
  )) as string;
}

/** A picture of what the window shows, without a blinking caret. */
export async function shot(page: Page, path: string): Promise<void> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
}
