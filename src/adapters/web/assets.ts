import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Express } from "express";

const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const { resolve } = createRequire(import.meta.url);

/** What the pages load, by the name under `/assets`. */
const FILES: Record<string, string> = {
  "style.css": own("style.css"),
  "client.js": own("client.js"),
  "beacon.svg": own("beacon.svg"),
  "htmx.js": resolve("htmx.org/dist/htmx.min.js"),
  "charts.js": own("charts.js"),
  "echarts.js": resolve("echarts/dist/echarts.common.min.js"),
  "sse.js": resolve("htmx.org/dist/ext/hx-sse.min.js"),
};

/** Serves the pages' files. Browsers ask each time whether they changed, so a new version shows at once. */
export function mountAssets(app: Express): void {
  for (const [name, path] of Object.entries(FILES)) serveFile(app, name, path);
}

export function serveFile(app: Express, name: string, path: string): void {
  app.get(`/assets/${name}`, (_req, res, next) => {
    res.set("Cache-Control", "no-cache");
    // Without dotfiles a checkout below a hidden folder would have no files at all.
    res.sendFile(path, { dotfiles: "allow" }, (error) => (error && !res.headersSent ? next(error) : undefined));
  });
}
