import type { App } from "../../core/app.ts";
import type { Keep } from "../../core/kept.ts";
import type { Log } from "../../core/log.ts";
import type { Pictures } from "../../pictures/pictures.ts";
import { newCarryOut } from "./answer.ts";
import { newAsDrawn } from "./as-drawn.ts";
import type { Slack, SlackConfig } from "./clients.ts";
import { newFiles } from "./files.ts";
import type { SlackInbox } from "./inbox.ts";
import { type Interact, newInteract } from "./interact.ts";
import { type HandleLetter, newHandleLetter } from "./letters.ts";
import { newDoor } from "./open.ts";
import { newIntroduce } from "./profile.ts";

export interface DeskParts {
  config: SlackConfig;
  app: App;
  inbox: SlackInbox;
  keep: Keep;
  pictures: Pick<Pictures, "png">;
  log: Log;
}

/** All that deals with one workspace: nothing of it can speak in another one, whose token it does not have. */
export interface Desk {
  interact: Interact;
  handleLetter: HandleLetter;
}

export function newDesk({ config, app, inbox, keep, pictures, log }: DeskParts, slack: Slack): Desk {
  const door = newDoor(slack, keep, log);
  const asDrawn = newAsDrawn(slack, pictures, log);
  const carryOut = newCarryOut({ slack, keep, asDrawn, door, log });
  const introduce = newIntroduce(slack, (event) => app.knows(event), log);
  const newHands = newFiles({ slack, config, keep, asDrawn, log });
  const handleLetter = newHandleLetter({ app, slack, inbox, introduce, carryOut, newHands, log });
  const interact = newInteract({ app, slack, inbox, keep, door, carryOut, handleLetter, log });
  return { interact, handleLetter };
}
