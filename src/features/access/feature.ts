import { exports } from "../../core/export.ts";
import type { Feature } from "../../core/feature.ts";
import * as audit from "./audit.ts";
import * as roles from "./roles.ts";
import { samples } from "./samples.ts";

/** Who may do what, and what was changed by whom. */
export const accessFeature: Feature = {
  name: "access",
  tables: [exports],
  commands: [roles.rolesCommand, audit.auditCommand],
  presses: { ...roles.presses, ...audit.presses },
  opens: ["roles.give", "audit.person", "audit.day"],
  submits: { ...roles.submits, ...audit.submits },
  samples,
};
