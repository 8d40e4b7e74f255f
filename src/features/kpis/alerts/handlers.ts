import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import * as cause from "./cause.ts";
import * as causes from "./causes/handlers.ts";
import { presses as listPresses } from "./commands.ts";
import * as help from "./help.ts";
import * as report from "./report.ts";
import * as rule from "./rule-handlers.ts";
import * as steps from "./steps.ts";

export const presses: Record<string, PressHandler> = {
  ...{ ...listPresses, ...steps.presses, ...cause.presses },
  ...{ ...causes.presses, ...help.presses, ...report.presses, ...rule.presses },
};
export const submits: Record<string, SubmitHandler> = {
  ...{ ...steps.submits, ...cause.submits, ...help.submits },
  ...{ ...report.submits, ...rule.submits },
};
