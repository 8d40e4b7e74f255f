import { json, type Request, type RequestHandler, type Response } from "express";
import { z } from "zod";
import type { Log } from "../../core/log.ts";
import { mayAnswerAt, type TeamsConfig } from "./cloud.ts";
import type { Sdk } from "./sdk.ts";

/** Deals with what surely comes from Teams; answers the body that goes back, if any. Throws: then Teams hears of it. */
export type Take = (activity: object, tenant: string) => Promise<object | undefined>;

/** Far above what Teams sends: a card's answers, a message of its longest. */
const LONGEST_BODY = "256kb";
/** How far clocks may be apart, in seconds; the SDK's own tolerance. */
const TOLERANCE = 300;

const Tenant = z.object({ tenant: z.object({ id: z.string() }).nullish() }).nullish();
const Envelope = z.looseObject({
  type: z.string().min(1),
  channelId: z.literal("msteams"),
  serviceUrl: z.string().min(1),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().nullish() }),
  channelData: Tenant,
});
type Envelope = z.infer<typeof Envelope>;

/**
 * The door of `/api/messages`. Whoever may not come in gets a bare status, before anything is read or kept: what a
 * header claims is looked at first, then its signature, and only then the body.
 */
export function newBoundary(settings: TeamsConfig, sdk: Sdk, take: Take, log: Log): RequestHandler {
  const parse = json({ limit: LONGEST_BODY });
  const admit = async (req: Request, res: Response): Promise<{ status: number; body?: object }> => {
    const authorization = req.headers.authorization ?? "";
    const kid = settings.insecure ? null : readKid(authorization, settings.appId, sdk.cloud.issuer);
    if (settings.insecure ? !isLocal(req) : kid === null) return { status: 401 };
    if (kid !== null && !(await sdk.fitsKey(authorization.slice("Bearer ".length), kid))) return { status: 401 };
    const unread = await read(parse, req, res);
    if (unread) return { status: unread };
    const activity = Envelope.safeParse(req.body);
    if (!activity.success) return { status: 400 };
    if (!mayAnswerAt(sdk.cloud, activity.data.serviceUrl)) return { status: 401 };
    if (kid !== null && !(await isFor(sdk, req.body, authorization))) return { status: 401 };
    const tenant = tenantOf(activity.data);
    if (tenant === null || !(settings.insecure || settings.tenants.includes(tenant))) return { status: 403 };
    const body = await take(req.body, tenant);
    return { status: 200, ...(body && { body }) };
  };

  return async (req, res) => {
    const answer = await admit(req, res).catch((error: unknown) => {
      log.error({ err: error }, "an activity could not be taken");
      return { status: 500 };
    });
    res.status(answer.status);
    if ("body" in answer) res.json(answer.body);
    else res.end();
  };
}

/** What the token says of itself, unproven: a stranger's can be told from Teams' without any work. Answers its key. */
function readKid(authorization: string, appId: string, issuer: string): string | null {
  const [, head = "", payload = ""] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  const [header, claims] = [decode(head), decode(payload)];
  if (header?.["alg"] !== "RS256" || typeof header["kid"] !== "string" || !claims) return null;
  const { iss, aud, exp, nbf = 0 } = claims;
  const now = Date.now() / 1_000;
  const isNow = typeof exp === "number" && now < exp + TOLERANCE && typeof nbf === "number" && nbf < now + TOLERANCE;
  return iss === issuer && aud === appId && isNow ? header["kid"] : null;
}

function decode(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Reads the body; answers the status where it cannot. */
function read(parse: RequestHandler, req: Request, res: Response): Promise<number | null> {
  return new Promise((resolve) => {
    parse(req, res, (error?: unknown) => {
      const tooLarge = typeof error === "object" && error !== null && "status" in error && error.status === 413;
      resolve(error ? (tooLarge ? 413 : 400) : null);
    });
  });
}

type Signed = Parameters<Sdk["auth"]["authenticateRequest"]>[0];

/** Whether the token is for this activity: endorsement, service address. The SDK throws many errors; all mean no. */
async function isFor({ auth }: Sdk, activity: Signed, authorization: string): Promise<boolean> {
  try {
    await auth.authenticateRequest(activity, authorization);
    return true;
  } catch {
    return false;
  }
}

/** Null where none is named, or two that differ. */
function tenantOf({ channelData, conversation }: Envelope): string | null {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((id) => typeof id === "string");
  const ids = new Set(named.map((id) => id.toLowerCase()));
  const [only = null] = ids;
  return ids.size === 1 ? only : null;
}

/** A program on this very machine, and no page in its browser. */
function isLocal({ socket, headers }: Request): boolean {
  return /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? "") && headers.origin === undefined;
}
