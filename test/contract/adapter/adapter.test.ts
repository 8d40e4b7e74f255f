import { openSlack } from "./slack.ts";
import { adapterContract } from "./suite.ts";
import { openTeams } from "./teams.ts";
import { openWeb } from "./web.ts";

adapterContract("Slack", openSlack);
adapterContract("Teams", openTeams);
adapterContract("the playground", openWeb);
