import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import * as giver from "./giver-handlers.ts";
import * as owner from "./owner-handlers.ts";

export const presses: Record<string, PressHandler> = { ...giver.presses, ...owner.presses };
export const submits: Record<string, SubmitHandler> = { ...giver.submits, ...owner.submits };
