import { copyFile, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
// @ts-expect-error the package brings no types
import subsetFont from "subset-font";
import { drawable } from "./drawable.ts";

/** Cuts the font that pictures bring along: `node data/fonts/make.ts`. The whole font would make each picture four times slower. */
const whole = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json"));
const font = await readFile(join(whole, "400Regular", "NotoSansSC_400Regular.ttf"));
const cut = await subsetFont(font, drawable().join(""), { targetFormat: "truetype", noLayoutClosure: true });
await writeFile(join(import.meta.dirname, "NotoSansSC-Beacon.ttf"), cut);
await copyFile(join(whole, "LICENSE_FONT"), join(import.meta.dirname, "OFL.txt"));
