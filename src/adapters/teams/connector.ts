import { z } from "zod";
import { SECOND } from "../../core/time.ts";
import { readConnector } from "./mend.ts";
import { Member } from "./payloads.ts";
import type { Sdk } from "./sdk.ts";

/** What Beacon asks of Teams. Every call throws what the SDK throws, once: it never tries again by itself. */
export interface Connector {
  /** Answers the message's id. */
  send(serviceUrl: string, conversation: string, message: object): Promise<string>;
  update(serviceUrl: string, conversation: string, id: string, message: object): Promise<void>;
  /** Opens the conversation in which somebody is alone with Beacon; the same one each time. */
  open(serviceUrl: string, tenant: string, user: string): Promise<string>;
  member(serviceUrl: string, conversation: string, user: string): Promise<Member>;
  members(serviceUrl: string, conversation: string): Promise<Member[]>;
  /** What a team's channel is called; the first one, which has no name, after the team. */
  channelName(serviceUrl: string, team: string, channel: string): Promise<string | null>;
}

/** Time that Teams gets, in milliseconds; the SDK by itself would wait for ever. */
const PATIENCE = 15 * SECOND;
/** How many people of a conversation come at once. */
const PAGE = 500;
/** So many addresses have a client; a tenant has one, which hardly ever changes. */
const CLIENTS = 100;

type Factory = ReturnType<Sdk["auth"]["createConnectorFactory"]>;
type Client = Awaited<ReturnType<Factory["create"]>>;
type Identity = Parameters<Sdk["auth"]["createConnectorFactory"]>[0];
type Wanted = Parameters<Client["conversations"]["createConversation"]>[0];

export function newConnector({ auth, cloud }: Sdk, appId: string, patience = PATIENCE): Connector {
  const bot = { id: `28:${appId}`, name: "Beacon" };
  // All that the factory wants of an identity is for whom it is.
  const identity = { getClaimValue: (claim: string) => (claim === "aud" ? appId : null), claims: [] };
  const factory = auth.createConnectorFactory(identity as unknown as Identity);
  const clients = new Map<string, Promise<Client>>();

  const clientFor = (serviceUrl: string): Promise<Client> => {
    const known = clients.get(serviceUrl);
    if (known) return known;
    if (clients.size >= CLIENTS) clients.clear();
    const made = factory.create(serviceUrl, cloud.scope).then(withoutRetries);
    clients.set(serviceUrl, made);
    return made;
  };
  const call = async <T>(serviceUrl: string, ask: (of: Client["conversations"], options: Options) => Promise<T>) =>
    ask((await clientFor(serviceUrl)).conversations, { timeout: patience });

  const teamsAt = async (serviceUrl: string): Promise<Teams> => {
    const { Teams } = readConnector("teams/operations/teams") as { Teams: new (client: Client) => Teams };
    return new Teams(await clientFor(serviceUrl));
  };

  return {
    async send(serviceUrl, conversation, message) {
      const activity = { type: "message", from: bot, ...message };
      const { id } = await call(serviceUrl, (of, options) => of.sendToConversation(conversation, activity, options));
      return id;
    },
    async update(serviceUrl, conversation, id, message) {
      const activity = { type: "message", from: bot, ...message, id };
      await call(serviceUrl, (of, options) => of.updateActivity(conversation, id, activity, options));
    },
    async open(serviceUrl, tenantId, user) {
      const wanted = {
        isGroup: false,
        bot,
        members: [{ id: user }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      const opened = await call(serviceUrl, (of, options) =>
        of.createConversation(wanted as unknown as Wanted, options),
      );
      return opened.id;
    },
    async member(serviceUrl, conversation, user) {
      // The SDK's type says that options are a callback; it reads them all the same.
      const told = await call(serviceUrl, (of, options) =>
        of.getConversationMember(conversation, user, options as never),
      );
      return Member.parse(plainBody(told));
    },
    async members(serviceUrl, conversation) {
      const all: Member[] = [];
      for (let token: string | undefined = ""; token !== undefined; ) {
        const asked = { pageSize: PAGE, ...(token && { continuationToken: token }) };
        // The SDK's type wants a token even for the first page.
        const page = await call(serviceUrl, (of, options) =>
          of.getConversationPagedMembers(conversation, { ...options, ...(asked as Required<typeof asked>) }),
        );
        const { members, continuationToken } = Page.parse(plainBody(page));
        all.push(...members);
        token = continuationToken || undefined;
      }
      return all;
    },
    async channelName(serviceUrl, team, channel) {
      const teams = await teamsAt(serviceUrl);
      const options = { timeout: patience };
      if (channel === team) return (await teams.fetchTeamDetails(team, options)).name ?? null;
      const { conversations = [] } = await teams.fetchChannelList(team, options);
      return conversations.find(({ id }) => id === channel)?.name ?? null;
    },
  };
}

/** What the SDK asks of teams, over any client. */
interface Teams {
  fetchTeamDetails(team: string, options: Options): Promise<{ name?: string }>;
  fetchChannelList(team: string, options: Options): Promise<{ conversations?: { id?: string; name?: string }[] }>;
}

interface Options {
  timeout: number;
}

const Page = z.object({ members: z.array(Member), continuationToken: z.string().nullish() });

/** What came over the wire: the SDK's own reading drops fields that it does not know. */
function plainBody(answer: { _response?: { bodyAsText?: string } }): unknown {
  return JSON.parse(answer._response?.bodyAsText ?? "null");
}

/** The ledger tries again where that is safe; the SDK does so on a guess, and a message could arrive twice. */
function withoutRetries(client: Client): Client {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
  return client;
}
interface Pipeline {
  removePolicy(policy: { name: string }): void;
}
