import type { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { OperatorError } from "../../core/errors.ts";
import { type Cloud, cloudOf, type TeamsConfig } from "./cloud.ts";
import { keepEntities, readBelow } from "./mend.ts";
import { type FitsKey, newFitsKey } from "./signature.ts";

/** Of botbuilder its core alone: around it are streaming, storage and parsers of HTML, 160 files. */
const core = readBelow("botbuilder-core") as typeof import("botbuilder");

/** Botbuilder as Beacon uses it: it checks who sends, and makes the clients that answer. No turns, no dialogs. */
export interface Sdk {
  readonly cloud: Cloud;
  readonly auth: ConfigurationBotFrameworkAuthentication;
  readonly fitsKey: FitsKey;
  /** A token for answering, from the SDK's memory while it is good; asked for once, however many wait. */
  token(): Promise<string>;
}

type Factory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** @param token asks for one, where it does not come from Microsoft */
export function newSdk(settings: TeamsConfig, token = newToken(settings, cloudOf(settings))): Sdk {
  keepEntities();
  const cloud = cloudOf(settings);
  const { appId } = settings;
  const credentials = {
    isValidAppId: async (id: string) => id === appId,
    // Never: who is to be let in without a token is not brought here.
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      async signRequest<T extends { headers: { set(name: string, value: string): void } }>(request: T) {
        request.headers.set("authorization", `Bearer ${await token()}`);
        return request;
      },
    }),
  };
  const auth = new core.ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      ToChannelFromBotLoginUrl: cloud.login,
      ToChannelFromBotOAuthScope: cloud.scope,
      ToBotFromChannelTokenIssuer: cloud.issuer,
      OAuthUrl: cloud.oauth,
      ToBotFromChannelOpenIdMetadataUrl: cloud.metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: cloud.emulator,
      CallerId: cloud.caller,
    },
    credentials as unknown as Factory,
    { requiredEndorsements: [], validateClaims: async (claims) => demand(claims, cloud.issuer) },
  );
  return { cloud, auth, fitsKey: newFitsKey(cloud.metadata), token };
}

/** The SDK takes a token that never expires, and knows other issuers than Teams. */
function demand(claims: readonly { type: string; value: unknown }[], issuer: string): void {
  const claim = (name: string) => claims.find(({ type }) => type === name)?.value;
  if (claim("iss") !== issuer || !claim("exp")) throw new Error("claims");
}

/** Microsoft does not give a token: nothing was sent. */
export class NoToken extends Error {
  override readonly name = "NoToken";
}

function newToken(settings: TeamsConfig, { scope, login }: Cloud): () => Promise<string> {
  const { appId, password, tenant, type, double, insecure } = settings;
  if (double || insecure) return async () => "local";
  const factory = new core.ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppType: type,
    ...(password && { MicrosoftAppPassword: password }),
    ...(tenant && { MicrosoftAppTenantId: tenant }),
  });
  const made = factory.createCredentials(appId, scope, login, true) as Promise<unknown> as Promise<{
    getToken(): Promise<string>;
  }>;
  made.catch(() => {}); // whoever asks for a token hears of it
  let asking: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    try {
      return await (await made).getToken();
    } catch (error) {
      throw new NoToken(error instanceof Error ? error.message : String(error), { cause: error });
    }
  };
  return () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

/** Microsoft's code for why it gives no token (`AADSTS7000215`); null when it could not be asked. */
export function refusalOf(error: unknown): string | null {
  return error instanceof Error ? (/AADSTS\d+/.exec(error.message)?.[0] ?? null) : null;
}

export function refused(code: string): OperatorError {
  return new OperatorError(
    `Microsoft does not take MicrosoftAppPassword for MicrosoftAppId (${code}): make a new client secret under "Certificates & secrets" of your app registration, and check MicrosoftAppTenantId.`,
  );
}
