import {
  type Answer,
  BOT,
  channelOf,
  directOf,
  type FakeMessage,
  type FakeWorld,
  idOf,
  judge,
  TEAM,
  TENANT,
} from "./fake-teams.ts";
import {
  buttonsOf,
  type Element,
  errorsOf,
  type FakeCard,
  inputsOf,
  linesOf,
  shownIn,
  titleOf,
  typedInto,
} from "./fake-teams-cards.ts";

export type Where = { in: string; thread?: string };

/** What a person does in Teams, and what they see. Without `in` it is their own conversation with Beacon. */
export interface Gestures {
  writes(text: string, more?: { id?: string }): Promise<Answer>;
  /** `@Beacon …` in a channel or a group; `<@ana>` mentions somebody else. */
  mentions(text: string, where: Where): Promise<Answer>;
  /** Adds Beacon for themselves. */
  installs(): Promise<Answer>;
  uninstalls(): Promise<Answer>;
  /** Brings Beacon into a channel: Teams tells of it in two ways. */
  invites(channel: string): Promise<Answer[]>;
  removes(channel: string): Promise<Answer>;
  joins(channel: string): Promise<Answer>;
  leaves(channel: string): Promise<Answer>;
  /**
   * Presses the button with this label in the open dialog, else the newest that they can see, which may open one; `old`:
   * their client knows no Action.Execute and no dialogs.
   */
  presses(label: string, where?: Where, client?: "old"): Promise<Answer>;
  /** Fills in the open dialog, else the newest form in the conversation, by its labels, and sends it. */
  fills(values?: Record<string, string>, where?: Where, client?: "old"): Promise<Answer>;
  /** Chooses an action for a message: "Make it a goal", or another by its id. */
  chooses(html: string, where: Where, command?: string, author?: string): Promise<Answer>;
  /** Presses a thumb below the newest message of Beacon's, with a few words. */
  likes(likes?: boolean, words?: string): Promise<Answer>;
  /** Gives Beacon a file, alone; `at` is where Teams says that it is kept. */
  gives(name: string, content: string, at?: string): Promise<Answer>;
  /** Lets Beacon put the newest file that it offers among their own, or not. */
  allows(yes: boolean, at?: string): Promise<Answer>;
  /** Text of every message they can see there, oldest first. */
  sees(where?: Where): string[];
  messages(where?: Where): FakeMessage[];
  /** What stands in the open dialog; null when there is none. */
  dialog(): string | null;
  form(where?: Where): { title: string; values: Record<string, string>; errors: Record<string, string> } | null;
}

type Post = (activity: object) => Promise<Answer>;

export function newGestures(world: FakeWorld, person: string, post: Post): Gestures {
  const known = () => world.people.get(person) ?? { name: person, locale: "en-US", zone: "UTC" };
  const account = (who: string) => ({
    id: `29:${who}`,
    name: world.people.get(who)?.name ?? who,
    aadObjectId: idOf(who),
  });
  const conversationAt = (where?: Where): string => {
    if (!where) return directOf(person);
    return channelOf(where.in) + (where.thread ? `;messageid=${where.thread}` : "");
  };
  const activity = (type: string, where: Where | undefined, more: object) => {
    const channel = where && world.channels.get(where.in);
    const { locale, zone } = known();
    return {
      ...{ type, id: world.nextId(), channelId: "msteams", serviceUrl: world.url, from: account(person) },
      ...{ recipient: { id: BOT, name: "Beacon" }, locale, localTimezone: zone },
      entities: [{ type: "clientInfo", locale, country: "XX", platform: "Windows", timezone: zone }],
      conversation: {
        ...{ id: conversationAt(where), tenantId: TENANT },
        conversationType: channel?.kind ?? "personal",
        ...(channel && { isGroup: true }),
      },
      channelData: {
        tenant: { id: TENANT },
        // Ids without names, as in Teams.
        ...(channel?.kind === "channel" && { channel: { id: channelOf(where?.in ?? "") }, team: { id: TEAM } }),
      },
      ...more,
    };
  };
  const visible = (where?: Where) =>
    world.messages.filter(({ conversation }) => conversation.split(";")[0] === conversationAt(where).split(";")[0]);
  const cardOf = (message: FakeMessage) => message.instead.get(person) ?? message.card;
  const said = (text: string, where?: Where) => {
    world.dialogs.delete(person); // nobody writes below an open one
    world.messages.push({
      ...{
        id: world.nextId(),
        conversation: conversationAt(where),
        from: person,
        text,
        card: null,
        instead: new Map(),
      },
    });
  };

  const find = (label: string, where?: Where): { message: FakeMessage; action: Element } => {
    for (const message of visible(where).toReversed()) {
      const card = cardOf(message);
      const action = card && buttonsOf(card).find((each) => titleOf(each) === label);
      if (action) return { message, action };
    }
    throw new Error(`${person} sees no button "${label}"`);
  };
  const threadOf = ({ conversation }: FakeMessage, where?: Where): Where | undefined => {
    const thread = conversation.split(";messageid=")[1];
    return where && { ...where, ...(thread && { thread }) };
  };

  /** Does what an Action.Execute does, or for an old client its fallback. */
  const execute = async (message: FakeMessage, action: Element, typed: object, where?: Where, client?: "old") => {
    const at = threadOf(message, where);
    const data = { ...(action["data"] as object), ...typed };
    if (client === "old") return post(activity("message", at, { value: data, replyToId: message.id }));
    const { verb } = action;
    const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
    const more = { name: "adaptiveCard/action", value, replyToId: message.id };
    const answer = await post(activity("invoke", at, more));
    const said = answer.body as { type?: string; value?: FakeCard } | undefined;
    if (said?.type === "application/vnd.microsoft.card.adaptive" && said.value) {
      judge(world, said.value);
      message.instead.set(person, said.value);
    }
    return answer;
  };

  const dialogAnswered = (answer: Answer): Answer => {
    const { task } = (answer.body ?? {}) as {
      task?: { type: string; value: { title: string; card: { content: FakeCard } } };
    };
    world.dialogs.delete(person);
    if (task?.type !== "continue") return answer;
    const { title, card } = task.value;
    judge(world, card.content);
    world.dialogs.set(person, { title, card: card.content });
    return answer;
  };
  const dialogAsked = async (name: string, value: object, where?: Where) =>
    dialogAnswered(await post(activity("invoke", where, { name, value })));

  const formIn = (where?: Where): { card: FakeCard; message: FakeMessage | null } | null => {
    const dialog = world.dialogs.get(person);
    if (dialog) return inputsOf(dialog.card).length > 0 ? { card: dialog.card, message: null } : null;
    const message = visible(where).findLast((each) => inputsOf(cardOf(each) ?? { type: "", body: [] }).length > 0);
    const card = message && cardOf(message);
    return card ? { card, message } : null;
  };

  return {
    writes(text, { id } = {}) {
      said(text);
      return post(activity("message", undefined, { text, textFormat: "plain", ...(id && { id }) }));
    },
    mentions(text, where) {
      said(`@Beacon ${text}`, where);
      const mention = { type: "mention", text: "<at>Beacon</at>", mentioned: { id: BOT, name: "Beacon" } };
      const others = [...text.matchAll(/<@(\w+)>/g)].map(([, who = ""]) => {
        const { name } = account(who);
        return { type: "mention", text: `<at>${name}</at>`, mentioned: { id: `29:${who}`, name } };
      });
      const words = text.replace(/<@(\w+)>/g, (_, who: string) => `<at>${account(who).name}</at>`);
      const { entities, ...rest } = activity("message", where, { text: `<at>Beacon</at> ${words}\n` });
      return post({ ...rest, entities: [mention, ...others, ...entities] });
    },
    installs: () => post(activity("installationUpdate", undefined, { action: "add" })),
    uninstalls: () => post(activity("installationUpdate", undefined, { action: "remove" })),
    async invites(channel) {
      const where = { in: channel };
      const added = await post(activity("conversationUpdate", where, { membersAdded: [{ id: BOT }] }));
      return [added, await post(activity("installationUpdate", where, { action: "add" }))];
    },
    removes: (channel) => post(activity("installationUpdate", { in: channel }, { action: "remove" })),
    joins(channel) {
      world.channels.get(channel)?.members.push(person);
      const { name: _, ...bare } = account(person);
      return post(activity("conversationUpdate", { in: channel }, { membersAdded: [bare] }));
    },
    leaves(channel) {
      const here = world.channels.get(channel);
      if (here) here.members = here.members.filter((member) => member !== person);
      return post(activity("conversationUpdate", { in: channel }, { membersRemoved: [account(person)] }));
    },
    async presses(label, where, client) {
      const dialog = world.dialogs.get(person);
      const inside = dialog && buttonsOf(dialog.card).find((each) => titleOf(each) === label);
      if (inside) return dialogAsked("task/submit", { data: inside["data"], context: { theme: "default" } }, where);
      const { message, action } = find(label, where);
      const data = action["data"] as { msteams?: { type: string } };
      if (data.msteams?.type !== "task/fetch" || client === "old") return execute(message, action, {}, where, client);
      const more = { name: "task/fetch", value: { data, context: { theme: "default" } }, replyToId: message.id };
      world.chosen.delete(person);
      return dialogAnswered(await post(activity("invoke", threadOf(message, where), more)));
    },
    async fills(values = {}, where, client) {
      const found = formIn(where);
      if (!found) throw new Error(`${person} sees no form`);
      const typed = typedIn(found.card, values);
      const action = buttonsOf(found.card).find((each) => each.type !== "Action.ShowCard");
      if (!action) throw new Error("the form has no button");
      if (found.message) return execute(found.message, action, typed, where, client);
      const data = { ...(action["data"] as object), ...typed };
      const chosen = world.chosen.get(person);
      if (chosen) return dialogAsked("composeExtension/submitAction", { ...chosen.value, data }, chosen);
      return dialogAsked("task/submit", { data, context: { theme: "default" } }, where);
    },
    chooses(html, where, command = "goal", author) {
      const from = author && { user: { userIdentityType: "aadUser", id: idOf(author), displayName: author } };
      const messagePayload = { id: "1", ...(from && { from }), body: { contentType: "html", content: html } };
      const value = { commandId: command, commandContext: "message", messagePayload };
      world.chosen.set(person, { value, in: where.in });
      return dialogAsked("composeExtension/fetchTask", value, where);
    },
    gives(name, content, at) {
      world.files.given.set(name, content);
      said(name);
      const downloadUrl = at ?? `${world.url}files/${name}`;
      const contentType = "application/vnd.microsoft.teams.file.download.info";
      const file = { contentType, contentUrl: "https://x.example", name, content: { downloadUrl, uniqueId: "u1" } };
      return post(activity("message", undefined, { attachments: [{ contentType: "text/html", content: "" }, file] }));
    },
    allows(yes, at) {
      const message = visible().findLast(({ file }) => file?.contentType.endsWith(".consent"));
      if (!message?.file) throw new Error(`${person} is asked for no consent`);
      const { name, content } = message.file;
      const uploadUrl = at ?? `${world.url}files/${name}`;
      const uploadInfo = { uploadUrl, contentUrl: `https://x.example/${name}`, name, uniqueId: "u2", fileType: "csv" };
      const value = yes
        ? { type: "fileUpload", action: "accept", context: content["acceptContext"], uploadInfo }
        : { type: "fileUpload", action: "decline", context: content["declineContext"] };
      return post(activity("invoke", undefined, { name: "fileConsent/invoke", value, replyToId: message.id }));
    },
    likes(likes = true, words = "") {
      const feedback = JSON.stringify({ feedbackText: words });
      const value = { actionName: "feedback", actionValue: { reaction: likes ? "like" : "dislike", feedback } };
      const message = visible().findLast(({ from }) => from === "Beacon");
      return post(activity("invoke", undefined, { name: "message/submitAction", value, replyToId: message?.id }));
    },
    sees: (where) =>
      visible(where).map((message) =>
        [message.text, message.file?.name, ...linesOf(cardOf(message) ?? { type: "", body: [] })]
          .filter(Boolean)
          .join("\n"),
      ),
    messages: visible,
    dialog: () => (world.dialogs.has(person) ? linesOf(world.dialogs.get(person)?.card as FakeCard).join("\n") : null),
    form(where) {
      const found = formIn(where);
      if (!found) return null;
      const inputs = inputsOf(found.card).map((input) => [String(input["label"]), shownIn(input)] as const);
      return { title: linesOf(found.card)[0] ?? "", values: Object.fromEntries(inputs), errors: errorsOf(found.card) };
    },
  };
}

/** What was filled in now, else what stood there; what is empty is left out, as Teams does. */
function typedIn(card: FakeCard, values: Record<string, string>): Record<string, string> {
  const inputs = inputsOf(card);
  const strange = Object.keys(values).find((label) => !inputs.some((input) => input["label"] === label));
  if (strange !== undefined) throw new Error(`the form has no field "${strange}"`);
  const all = inputs.map((input) => {
    const words = values[String(input["label"])];
    return [String(input["id"]), words === undefined ? String(input["value"] ?? "") : typedInto(input, words)] as const;
  });
  return Object.fromEntries(all.filter(([, value]) => value !== ""));
}
