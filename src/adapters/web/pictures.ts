import type { Express } from "express";
import type { PictureLinks } from "../../pictures/links.ts";
import type { Pictures } from "../../pictures/pictures.ts";

/** More requests than this are not let wait for a picture. */
const WAITING = 20;

/** The pictures that chats fetch, at `/pictures/…png`. Whoever has the address may see it, as with the message it is in. */
export function mountPictures(app: Express, links: PictureLinks, pictures: Pick<Pictures, "png">): void {
  let waiting = 0;
  app.get("/pictures/:name", async (req, res) => {
    const chart = links.read(req.params.name);
    if (!chart) return void res.status(404).end();
    if (waiting >= WAITING) return void res.status(503).set("Retry-After", "5").end();
    waiting += 1;
    try {
      const png = await pictures.png(chart);
      res.set({ "Cache-Control": "private, max-age=86400", "Cross-Origin-Resource-Policy": "cross-origin" });
      res.type("png").send(Buffer.from(png));
    } finally {
      waiting -= 1;
    }
  });
}
