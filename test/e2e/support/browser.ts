import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium as playwright } from "playwright-core";

const { resolve } = createRequire(import.meta.url);

/** Where a Chromium usually is on a machine that has one. */
const INSTALLED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
];
const packaged = process.platform === "linux" && process.arch === "x64";
const installed = INSTALLED.find((path) => existsSync(path));

/** Why no browser can be started here; null when one can. Tests that need one are then skipped by this name. */
export const noBrowser: string | null =
  packaged || installed
    ? null
    : "skipped: the packaged Chromium is for Linux on x64, and no Chrome or Edge is installed";

/** A real Chromium: the packaged one on Linux, an installed Chrome or Edge elsewhere. */
export async function startBrowser(): Promise<Browser> {
  if (!packaged) return playwright.launch({ executablePath: installed ?? "" });
  const executablePath = await unpack();
  return playwright.launch({
    executablePath,
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
    env: { ...process.env, FONTCONFIG_FILE: writeFontConfig(dirname(executablePath)) },
  });
}

/** Unpacks the browser once per version. Several test files may do so at the same time: the first one wins. */
async function unpack(): Promise<string> {
  const home = join(tmpdir(), `beacon-chromium-${packageVersion()}`);
  if (existsSync(home)) return join(home, "chromium");
  const fresh = mkdtempSync(`${home}-`);
  const before = process.env["TMPDIR"];
  // The package unpacks into the folder for temporary files and trusts whatever already lies there.
  process.env["TMPDIR"] = fresh;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  try {
    renameSync(fresh, home);
  } catch {
    rmSync(fresh, { recursive: true }); // another test file was faster
  }
  return join(home, "chromium");
}

function packageVersion(): string {
  // Its package.json is not exported, so it is found from what is.
  const manifest = new URL("../../package.json", import.meta.resolve("@sparticuz/chromium"));
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}

/** One font for Latin, which comes with the browser, and one for Chinese, so that pictures look
 * the same on every machine. */
function writeFontConfig(home: string): string {
  const chinese = join(dirname(resolve("@expo-google-fonts/noto-sans-sc/package.json")));
  const folders = [
    ...["400Regular", "500Medium", "600SemiBold", "700Bold"].map((weight) => join(chinese, weight)),
    join(home, "fonts"),
    "/usr/share/fonts",
  ];
  const file = join(mkdtempSync(join(tmpdir(), "beacon-fonts-")), "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join("\n")}
<cachedir>${join(dirname(file), "cache")}</cachedir>
<match target="pattern">
  <test qual="all" name="family" compare="not_eq"><string>monospace</string></test>
  <edit name="family" mode="prepend" binding="strong"><string>Open Sans</string><string>Noto Sans SC</string></edit>
</match>
</fontconfig>`,
  );
  return file;
}
