import { App, ExpressReceiver } from "@slack/bolt";
import { SECRET } from "./slack-load.ts";

/** The least that Bolt does, to compare the start with. */
const [slackApiUrl = ""] = process.argv.slice(2);
const receiver = new ExpressReceiver({ signingSecret: SECRET });
const app = new App({ receiver, token: "xoxb-T1", clientOptions: { slackApiUrl } });
app.command("/beacon", async ({ ack }) => ack());
app.action(/^/, async ({ ack }) => ack());
app.event("app_mention", async () => {});
process.once("SIGTERM", () => process.exit(0));
await app.start({ port: Number(process.env["PORT"]), host: "127.0.0.1" });
