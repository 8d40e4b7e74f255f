/** What an operator says of Teams; `src/config-teams.ts` reads it. */
export interface TeamsConfig {
  /** Empty only with `insecure`. */
  appId: string;
  password: string | null;
  /** The app's own. */
  tenant: string | null;
  type: "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
  cloud: "public" | "gcc" | "gcchigh" | "dod";
  /** Whose people may talk to Beacon. */
  tenants: readonly string[];
  /** Directory ids of those who administer Beacon. */
  admins: readonly string[];
  /** A connector on this machine, with credentials that are made up. */
  double: { metadataUrl: string; issuer: string | null } | null;
  serviceHosts: readonly string[];
  /** Unsigned activities are taken, from this machine. */
  insecure: boolean;
}

/** The addresses of one of Microsoft's clouds: all seven that the SDK wants together, and who sends from there. */
export interface Cloud {
  login: string;
  scope: string;
  issuer: string;
  oauth: string;
  metadata: string;
  emulator: string;
  caller: string;
  /** Where its Teams may be answered. */
  hosts: readonly string[];
  /** Under which names its people's files are kept; none where bots get no files. */
  files: readonly string[];
}

const PUBLIC: Cloud = {
  login: "https://login.microsoftonline.com/botframework.com",
  scope: "https://api.botframework.com",
  issuer: "https://api.botframework.com",
  oauth: "https://token.botframework.com",
  metadata: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  emulator: "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration",
  caller: "urn:botframework:azure",
  hosts: ["smba.trafficmanager.net"],
  files: [".sharepoint.com"],
};
const GOVERNMENT: Cloud = {
  login: "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
  scope: "https://api.botframework.us",
  issuer: "https://api.botframework.us",
  oauth: "https://tokengcch.botframework.azure.us",
  metadata: "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
  emulator:
    "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
  caller: "urn:botframework:azureusgov",
  hosts: ["smba.infra.gov.teams.microsoft.us"],
  files: [],
};
const CLOUDS: Record<TeamsConfig["cloud"], Cloud> = {
  public: PUBLIC,
  gcc: { ...PUBLIC, hosts: ["smba.infra.gcc.teams.microsoft.com"] },
  gcchigh: GOVERNMENT,
  dod: {
    ...GOVERNMENT,
    oauth: "https://apidod.botframework.azure.us",
    hosts: ["smba.infra.dod.teams.microsoft.us"],
  },
};

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** The cloud that is configured; a double on this machine stands for its metadata and for Teams itself. */
export function cloudOf({ cloud, double, serviceHosts, insecure }: TeamsConfig): Cloud {
  const own = CLOUDS[cloud];
  if (insecure) return { ...own, hosts: LOOPBACK, files: [] }; // whoever is not asked for a signature is not followed elsewhere
  if (!double) return { ...own, hosts: [...own.hosts, ...serviceHosts] };
  const { metadataUrl: metadata, issuer } = double;
  return {
    ...own,
    metadata,
    emulator: metadata,
    issuer: issuer ?? own.issuer,
    hosts: serviceHosts,
    files: serviceHosts,
  };
}

/** Whether Beacon may send there what it has to say, and its token with it. */
export function mayAnswerAt({ hosts }: Cloud, serviceUrl: string): boolean {
  return isSafe(serviceUrl, (host) => hosts.includes(host));
}

/** Whether somebody's files are there. No token goes there: the address itself opens them, for a while. */
export function mayHoldFiles({ files }: Cloud, url: string): boolean {
  return isSafe(url, (host) => files.some((name) => (name.startsWith(".") ? host.endsWith(name) : host === name)));
}

function isSafe(address: string, isKnown: (host: string) => boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  const secured = protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname));
  return secured && username === "" && isKnown(hostname);
}
