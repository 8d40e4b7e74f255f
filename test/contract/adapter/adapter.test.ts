import { openSlack } from "./slack.ts";
import { adapterContract } from "./suite.ts";
import { openWeb } from "./web.ts";

adapterContract("Slack", openSlack);
adapterContract("the playground", openWeb);
