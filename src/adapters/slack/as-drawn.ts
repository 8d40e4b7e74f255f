import { setTimeout as sleep } from "node:timers/promises";
import type { types as kit } from "@slack/bolt";
import type { Log } from "../../core/log.ts";
import { SECOND } from "../../core/time.ts";
import type { Chart } from "../../core/view.ts";
import type { Pictures } from "../../pictures/pictures.ts";
import { type Slack, slackError } from "./clients.ts";
import { LIMITS } from "./limits.ts";
import { type Drawn, withoutCharts } from "./render.ts";

/** How long Slack may take to look at a file before a message can show it. */
const LOOKING = SECOND;

/**
 * Sends a message as it was drawn. Where Slack does not take its charts, once more with pictures of them, and where it
 * takes no file either, without. A message that was refused was not sent, so nobody gets it twice.
 */
export type AsDrawn = <T>(drawn: Drawn, send: (message: Pick<Drawn, "text" | "blocks">) => Promise<T>) => Promise<T>;

export function newAsDrawn(slack: Pick<Slack, "posts">, pictures: Pick<Pictures, "png">, log: Log): AsDrawn {
  const imageOf = async (chart: Chart): Promise<kit.ImageBlock[]> => {
    try {
      const id = await upload(slack, chart, await pictures.png(chart));
      return [{ type: "image", slack_file: { id }, alt_text: chart.said.slice(0, LIMITS.alt) || chart.name }];
    } catch (err) {
      log.warn({ err }, "a chart could not be shown as a picture; Slack needs files:write for that (docs/slack.md)");
      return [];
    }
  };

  return async (drawn, send) => {
    const { text, blocks, charts } = drawn;
    if (!charts) return send({ text, blocks });
    const asIs = await unlessRefused(() => send({ text, blocks }));
    if (asIs) return asIs.sent;
    const images = new Map<kit.KnownBlock, kit.ImageBlock[]>();
    for (const [block, chart] of charts) images.set(block, await imageOf(chart));
    const pictured = blocks.flatMap((block) => images.get(block) ?? [block]);
    for (const pause of pictured.some(({ type }) => type === "image") ? [0, LOOKING] : []) {
      await sleep(pause);
      const shown = await unlessRefused(() => send({ text, blocks: pictured }));
      if (shown) return shown.sent;
    }
    return send({ text, blocks: withoutCharts(drawn) });
  };
}

/** Null when Slack does not take the blocks. */
async function unlessRefused<T>(send: () => Promise<T>): Promise<{ sent: T } | null> {
  try {
    return { sent: await send() };
  } catch (error) {
    if (slackError(error) !== "invalid_blocks") throw error;
    return null;
  }
}

/** Gives Slack the picture; the file's id. */
async function upload({ posts }: Pick<Slack, "posts">, { title, said }: Chart, png: Uint8Array): Promise<string> {
  const picture = { file: Buffer.from(png), filename: "chart.png", title, alt_text: said.slice(0, LIMITS.alt) };
  const { files } = await posts.filesUploadV2(picture);
  const id = files[0]?.files?.[0]?.id;
  if (!id) throw new Error("Slack named no file");
  return id;
}
