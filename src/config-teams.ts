import { z } from "zod";

/** The clouds that Teams lives in; each has addresses of its own. */
export const CLOUDS = ["public", "gcc", "gcchigh", "dod"] as const;

export interface TeamsSettings {
  /** Empty only where unsigned activities are taken from this machine. */
  appId: string;
  /** null for a managed identity, and for the local double. */
  password: string | null;
  /** The app's own tenant; null for MultiTenant. */
  tenant: string | null;
  type: "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
  cloud: (typeof CLOUDS)[number];
  /** Tenants whose people may talk to Beacon. Empty only with `insecure`: any. */
  tenants: readonly string[];
  /** Directory ids of the people who administer Beacon: Teams does not tell who administers a tenant. */
  admins: readonly string[];
  /** A connector on this machine, with credentials that are made up; null for Microsoft's. */
  double: { metadataUrl: string; issuer: string | null } | null;
  /** Hosts that Beacon may answer to besides the cloud's own. */
  serviceHosts: readonly string[];
  /** Takes unsigned activities from this machine. */
  insecure: boolean;
}

const Guid = z.guid();
const list = (raw: string): string[] => raw.split(/[\s,]+/).filter(Boolean);
const guids = (what: string) =>
  z
    .string()
    .transform((raw) => list(raw.toLowerCase()))
    .refine((ids) => ids.every((id) => Guid.safeParse(id).success), `write ${what}, with commas between`);
const TYPES = { singletenant: "SingleTenant", multitenant: "MultiTenant", userassignedmsi: "UserAssignedMSI" } as const;

/** The variables of Teams, their checks and what to do when one is wrong. */
export const TeamsEnv = {
  MicrosoftAppId: z
    .guid('copy "Application (client) ID" from the overview of your app registration')
    .toLowerCase()
    .optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z
    .guid('copy "Directory (tenant) ID" from the overview of your app registration')
    .toLowerCase()
    .optional(),
  MicrosoftAppType: z
    .string()
    .toLowerCase()
    .pipe(
      z.enum(["singletenant", "multitenant", "userassignedmsi"], "write SingleTenant, MultiTenant or UserAssignedMSI"),
    )
    .default("singletenant"),
  TEAMS_CLOUD: z.enum(CLOUDS, `write one of ${CLOUDS.join(", ")}`).default("public"),
  TEAMS_TENANTS: guids("tenant ids").optional(),
  TEAMS_ADMINS: guids('the "Object ID" of each administrator in Entra').optional(),
  TEAMS_OPENID_METADATA_URL: z.url("write an address such as http://127.0.0.1:5000/openid").optional(),
  TEAMS_TOKEN_ISSUER: z.string().optional(),
  TEAMS_SERVICE_HOSTS: z.string().transform(list).optional(),
  TEAMS_INSECURE: z.enum(["on", "off"], "write on or off").optional(),
};
type Env = z.infer<z.ZodObject<typeof TeamsEnv>>;

/** Null when Teams is not configured. Call it when `teamsProblems` finds nothing. */
export function teamsSettings(env: Env): TeamsSettings | null {
  const insecure = env.TEAMS_INSECURE === "on";
  if (!env.MicrosoftAppId && !insecure) return null;
  const tenant = env.MicrosoftAppTenantId ?? null;
  const { TEAMS_OPENID_METADATA_URL: metadataUrl, TEAMS_TOKEN_ISSUER: issuer = null } = env;
  return {
    appId: env.MicrosoftAppId ?? "",
    password: env.MicrosoftAppPassword ?? null,
    tenant,
    type: TYPES[env.MicrosoftAppType],
    cloud: env.TEAMS_CLOUD,
    tenants: env.TEAMS_TENANTS ?? (tenant ? [tenant] : []),
    admins: env.TEAMS_ADMINS ?? [],
    double: metadataUrl ? { metadataUrl, issuer } : null,
    serviceHosts: env.TEAMS_SERVICE_HOSTS ?? [],
    insecure,
  };
}

const TRIALS = ["TEAMS_OPENID_METADATA_URL", "TEAMS_TOKEN_ISSUER", "TEAMS_SERVICE_HOSTS"] as const;

/** What is wrong with the variables of Teams together. */
export function teamsProblems(env: Env, production: boolean): (string | false | undefined)[] {
  const { MicrosoftAppId: id, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = env;
  const insecure = env.TEAMS_INSECURE === "on";
  const trial = env.TEAMS_OPENID_METADATA_URL;
  return [
    ...(production
      ? TRIALS.map(
          (name) => env[name] && `${name} is set: it is for a double on this machine; remove it in production.`,
        )
      : []),
    production &&
      insecure &&
      'TEAMS_INSECURE is "on": anybody could speak as anybody; remove it in production and set MicrosoftAppId.',
    insecure && id && 'TEAMS_INSECURE is "on" beside MicrosoftAppId: remove one of them.',
    !id &&
      !insecure &&
      (password || tenant || trial || env.TEAMS_TENANTS) &&
      'MicrosoftAppId is "": copy "Application (client) ID" from the overview of your app registration.',
    ...(id && !trial ? credentialProblems(env) : []),
    id &&
      !tenant &&
      !env.TEAMS_TENANTS &&
      'TEAMS_TENANTS is "": write the ids of the tenants whose people may talk to Beacon, with commas between.',
  ];
}

function credentialProblems(env: Env): (string | false)[] {
  const { MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant, MicrosoftAppType: type } = env;
  return [
    type !== "userassignedmsi" &&
      !password &&
      'MicrosoftAppPassword is missing: make a client secret under "Certificates & secrets" of your app registration.',
    type !== "multitenant" &&
      !tenant &&
      'MicrosoftAppTenantId is "": copy "Directory (tenant) ID" from the overview of your app registration, or set MicrosoftAppType=MultiTenant.',
  ];
}
