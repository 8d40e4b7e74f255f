import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import * as approver from "./approver-handlers.ts";
import * as giver from "./giver-handlers.ts";
import * as owner from "./owner-handlers.ts";
import * as revision from "./revision-handlers.ts";

export const presses: Record<string, PressHandler> = {
  ...{ ...giver.presses, ...owner.presses },
  ...{ ...revision.presses, ...approver.presses },
};
export const submits: Record<string, SubmitHandler> = {
  ...{ ...giver.submits, ...owner.submits },
  ...{ ...revision.submits, ...approver.submits },
};
