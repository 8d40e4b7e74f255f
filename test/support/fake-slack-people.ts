import {
  BOT,
  dmOf,
  type Message,
  newResponse,
  newTrigger,
  type OpenForm,
  type Person,
  readable,
  userOf,
  type World,
} from "./fake-slack.ts";
import { buttonsOf, type FakeBlock, type FakeInput, type FakeView, linesOf, viewProblem } from "./fake-slack-blocks.ts";
import type { Ack, Delivery } from "./fake-slack-delivery.ts";
import type { FakePlace } from "./fake-slack-oauth.ts";

/** What a person does in Slack, and what they see. Without `in` it is their own conversation with Beacon. */
export interface Gestures {
  /** A slash command. */
  types(line: string, where?: { in: string }): Promise<Ack>;
  /** Chooses a shortcut of Beacon's for somebody's message. */
  chooses(shortcut: string, text: string, where: { in: string }, author?: string): Promise<Ack>;
  /** A message to Beacon alone; `thread` answers under an earlier one. */
  writes(text: string, more?: { thread?: string; event_id?: string }): Promise<Ack>;
  /** Uploads a file into the conversation with Beacon; `at` is where Slack says that it is. */
  gives(name: string, content: string, at?: string): Promise<Ack>;
  /** `@Beacon …` in a channel. */
  mentions(text: string, where: { in: string; thread?: string }): Promise<Ack>;
  opens(tab: "messages" | "home"): Promise<Ack>;
  /** Brings Beacon into a channel. */
  invites(channel: string): Promise<Ack>;
  joins(channel: string): Promise<Ack>;
  leaves(channel: string): Promise<Ack>;
  /** Changes what Slack knows of them; `untold` are fields that Slack leaves out when it tells of it. */
  changes(what: Partial<Person>, untold?: readonly string[]): Promise<Ack>;
  /** Presses the newest button with this label that the person can see. */
  presses(label: string, where?: { in: string } | "home"): Promise<Ack>;
  /** Fills the open form by its labels and sends it. Choices by their label, several with commas between; what is left out stays. */
  fills(values?: Record<string, string>): Promise<Ack>;
  /** Text of every message the person can see there, oldest first. */
  sees(where?: { in: string }): string[];
  messages(where?: { in: string }): Message[];
  home(): string;
  /** The open form: title, labels, what stands in the fields, and sentences under them. */
  form(): {
    title: string;
    text: string;
    fields: string[];
    values: Record<string, string>;
    errors: Record<string, string>;
  } | null;
}

export function newGestures(world: World, user: string, delivery: Delivery, place: FakePlace): Gestures {
  const dm = dmOf(user);
  const { team, enterprise, wide } = place;
  const base = () => ({
    user: { id: user, username: user.toLowerCase(), team_id: team },
    // An app of the whole enterprise is not told the workspace here.
    team: wide ? null : { id: team, domain: "acme" },
    api_app_id: "A1",
    token: "x",
    is_enterprise_install: wide,
    enterprise: enterprise ? { id: enterprise, name: "group" } : null,
    trigger_id: newTrigger(world, user),
  });
  const visible = (channel: string) =>
    world.messages.filter((message) => message.channel === channel && (!message.only || message.only === user));
  const event = (body: object, more = {}) => delivery.event({ event_ts: world.ts(), ...body }, { place, ...more });
  const stack = () => world.forms.get(user) ?? [];

  const pressAt = async (
    blocks: readonly FakeBlock[],
    label: string,
    place: (block: FakeBlock) => object,
  ): Promise<Ack | null> => {
    for (const block of blocks) {
      const button = buttonsOf([block]).find(({ text }) => text.text === label);
      if (!button) continue;
      const action = {
        type: "button",
        action_id: button.action_id,
        block_id: "b",
        action_ts: world.ts(),
        value: button.value,
      };
      return delivery.interactive({ type: "block_actions", ...base(), ...place(block), actions: [action] });
    }
    return null;
  };
  const pressIn = (message: Message, label: string) =>
    pressAt(message.blocks, label, () => ({
      channel: { id: message.channel, name: world.channels.get(message.channel)?.name ?? "directmessage" },
      response_url: newResponse(world, user, message.channel, message.ts),
      container: {
        type: "message",
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: message.only !== undefined,
        ...(message.thread ? { thread_ts: message.thread } : {}),
      },
      ...(message.only
        ? {}
        : {
            message: {
              type: "message",
              ts: message.ts,
              text: message.text,
              ...(message.thread ? { thread_ts: message.thread } : {}),
            },
          }),
    }));

  return {
    types(line, where) {
      const [command = "", ...rest] = line.split(" ");
      const channel = where?.in ?? dm;
      const name = world.channels.get(channel)?.name ?? "directmessage";
      const { trigger_id } = base();
      return delivery.command({
        command,
        text: rest.join(" "),
        team_id: team,
        team_domain: "acme",
        channel_id: channel,
        channel_name: name,
        user_id: user,
        user_name: user.toLowerCase(),
        api_app_id: "A1",
        token: "x",
        is_enterprise_install: `${wide}`,
        ...(enterprise ? { enterprise_id: enterprise, enterprise_name: "group" } : {}),
        trigger_id,
        response_url: newResponse(world, user, channel),
      });
    },
    chooses(shortcut, text, where, author = "U9") {
      const ts = world.ts();
      return delivery.interactive({
        ...{ type: "message_action", ...base(), callback_id: shortcut, action_ts: ts, message_ts: ts },
        channel: { id: where.in, name: world.channels.get(where.in)?.name ?? "privategroup" },
        response_url: newResponse(world, user, where.in),
        message: { type: "message", user: author, ts, text: escaped(text) },
      });
    },
    writes(text, { thread, event_id } = {}) {
      const ts = world.ts();
      const under = thread ? { thread_ts: thread } : {};
      world.messages.push({ ts, channel: dm, from: user, text, blocks: [], ...(thread ? { thread } : {}) });
      const body = { type: "message", channel_type: "im", channel: dm, user, text: escaped(text), ts, ...under };
      return event(body, event_id ? { event_id } : {});
    },
    gives(name, content, at) {
      const ts = world.ts();
      world.files.given.set(name, content);
      const file = { id: `F${ts}`, name, size: content.length, url_private: at ?? `${world.url}/files/${name}` };
      const body = { type: "message", subtype: "file_share", channel_type: "im", channel: dm, user, text: "", ts };
      return event({ ...body, files: [file] });
    },
    mentions(text, { in: channel, thread }) {
      const ts = world.ts();
      world.messages.push({ ts, channel, from: user, text: `@Beacon ${text}`, blocks: [] });
      const under = thread ? { thread_ts: thread } : {};
      return event({ type: "app_mention", channel, user, text: `<@${BOT}> ${escaped(text)}`, ts, ...under });
    },
    opens: (tab) => event({ type: "app_home_opened", user, channel: dm, tab }),
    invites(channel) {
      const found = world.channels.get(channel);
      if (found) found.beacon = true;
      return event({ type: "member_joined_channel", user: BOT, channel, channel_type: "C", team, inviter: user });
    },
    joins(channel) {
      world.channels.get(channel)?.members.push(user);
      return event({ type: "member_joined_channel", user, channel, channel_type: "C", team });
    },
    leaves(channel) {
      const here = world.channels.get(channel);
      if (here) here.members = here.members.filter((member) => member !== user);
      return event({ type: "member_left_channel", user, channel, channel_type: "C", team });
    },
    changes(what, untold = []) {
      const person = { name: user, ...world.people.get(user), ...what };
      world.people.set(user, person);
      const told = Object.entries(userOf(user, person)).filter(([field]) => !untold.includes(field));
      return event({ type: "user_change", user: Object.fromEntries(told), cache_ts: 1790000000 });
    },
    async presses(label, where) {
      if (where === "home") {
        const home = world.homes.get(user);
        const ack = await pressAt(home?.blocks ?? [], label, () => ({
          container: { type: "view" },
          view: { type: "home" },
        }));
        if (ack) return ack;
      } else {
        for (const message of visible(where?.in ?? dm).toReversed()) {
          const ack = await pressIn(message, label);
          if (ack) return ack;
        }
      }
      throw new Error(`${user} sees no button "${label}"`);
    },
    async fills(values = {}) {
      const open = stack().at(-1);
      if (!open) throw new Error(`${user} has no form open`);
      const view = { id: "V1", hash: "h", team_id: team, state: { values: stateOf(open.view, values) }, ...open.view };
      keepTyped(open.view, view.state.values);
      const ack = await delivery.interactive({ type: "view_submission", ...base(), view, response_urls: [] });
      if (ack.ok) settleForm(world, user, open, ack.body);
      return ack;
    },
    sees: (where) => readable(visible(where?.in ?? dm)),
    messages: (where) => visible(where?.in ?? dm),
    home: () => linesOf(world.homes.get(user)?.blocks ?? []).join("\n"),
    form() {
      const open = stack().at(-1);
      if (!open) return null;
      const inputs = open.view.blocks.filter((block) => block.type === "input");
      const labelOf = new Map(inputs.map((block) => [block.block_id, block.label.text]));
      return {
        title: open.view.title.text,
        text: linesOf(open.view.blocks).join("\n"),
        fields: [...labelOf.values()],
        values: Object.fromEntries(inputs.map((block) => [block.label.text, shown(block.element)])),
        errors: Object.fromEntries(Object.entries(open.errors).map(([id, text]) => [labelOf.get(id) ?? id, text])),
      };
    },
  };
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

type State = Record<string, Record<string, Record<string, unknown>>>;

/** What Slack sends for the fields: what was filled in now, else what stood there. */
function stateOf(view: OpenForm["view"], values: Record<string, string>): State {
  const inputs = view.blocks.filter((block) => block.type === "input");
  for (const label of Object.keys(values)) {
    if (!inputs.some((block) => block.label.text === label)) throw new Error(`the form has no field "${label}"`);
  }
  return Object.fromEntries(
    inputs.map((block) => [
      block.block_id,
      { [block.element.action_id]: chosen(block.element, values[block.label.text]) },
    ]),
  );
}

function chosen(input: FakeInput, typed: string | undefined): Record<string, unknown> {
  const { type } = input;
  if (type === "plain_text_input") return { type, value: (typed ?? input.initial_value ?? "") || null };
  if (type === "datepicker") return { type, selected_date: (typed ?? input.initial_date ?? "") || null };
  if (type === "timepicker") return { type, selected_time: (typed ?? input.initial_time ?? "") || null };
  if (type === "users_select") return { type, selected_user: (typed ?? input.initial_user ?? "") || null };
  const options = optionsOf(input);
  if (type === "checkboxes" || type === "multi_static_select") {
    if (typed === undefined) return { type, selected_options: input.initial_options ?? [] };
    const labels = typed.split(", ").filter(Boolean);
    const strange = labels.find((label) => !options.some(({ text }) => text.text === label));
    if (strange)
      throw new Error(`there is no box "${strange}" among ${options.map(({ text }) => text.text).join(", ")}`);
    return { type, selected_options: options.filter(({ text }) => labels.includes(text.text)) };
  }
  const option = typed === undefined ? input.initial_option : options.find(({ text }) => text.text === typed);
  if (typed && !option)
    throw new Error(`there is no choice "${typed}" among ${options.map(({ text }) => text.text).join(", ")}`);
  return { type, selected_option: option ?? null };
}

type Offering = Extract<FakeInput, { options?: unknown } | { option_groups?: unknown }>;

function optionsOf(input: Offering) {
  if (input.type === "radio_buttons" || input.type === "checkboxes") return input.options;
  if (input.type === "multi_static_select") return input.option_groups.flatMap(({ options }) => options);
  return input.options ?? input.option_groups?.flatMap(({ options }) => options) ?? [];
}

function shown(input: FakeInput): string {
  if (input.type === "plain_text_input") return input.initial_value ?? "";
  if (input.type === "datepicker") return input.initial_date ?? "";
  if (input.type === "timepicker") return input.initial_time ?? "";
  if ("initial_options" in input) return (input.initial_options ?? []).map(({ text }) => text.text).join(", ");
  if (input.type === "checkboxes" || input.type === "multi_static_select") return "";
  return input.type === "users_select" ? (input.initial_user ?? "") : (input.initial_option?.text.text ?? "");
}

/** A form that stays open keeps what was typed. */
function keepTyped(view: OpenForm["view"], state: State): void {
  for (const block of view.blocks) {
    if (block.type !== "input") continue;
    const { element } = block;
    const typed = state[block.block_id]?.[element.action_id];
    if (element.type === "plain_text_input" && typed?.["value"]) element.initial_value = String(typed["value"]);
    if (element.type === "datepicker" && typed?.["selected_date"])
      element.initial_date = String(typed["selected_date"]);
    if (element.type === "timepicker" && typed?.["selected_time"])
      element.initial_time = String(typed["selected_time"]);
    if (element.type === "checkboxes" || element.type === "multi_static_select") {
      const ticked = typed?.["selected_options"] as unknown[];
      Object.assign(element, { initial_options: ticked.length > 0 ? ticked : undefined });
    }
    if (element.type === "users_select" && typed?.["selected_user"])
      element.initial_user = String(typed["selected_user"]);
    if ("options" in element || "option_groups" in element) {
      if (typed?.["selected_option"]) Object.assign(element, { initial_option: typed["selected_option"] });
    }
  }
}

/** Does with the form what the acknowledgement says. */
function settleForm(world: World, user: string, open: OpenForm, body: unknown): void {
  const answer = (body ?? {}) as { response_action?: string; errors?: Record<string, string>; view?: FakeView };
  const below = (world.forms.get(user) ?? []).slice(0, -1);
  open.errors = {};
  if (answer.response_action === "errors") {
    const ids = open.view.blocks.flatMap((block) => (block.type === "input" ? [block.block_id] : []));
    const strange = Object.keys(answer.errors ?? {}).filter((id) => !ids.includes(id));
    if (strange.length > 0) throw new Error(`errors for fields that the form does not have: ${strange.join(", ")}`);
    open.errors = answer.errors ?? {};
    return;
  }
  const problem = answer.view ? viewProblem(answer.view) : null;
  if (problem) throw new Error(`Slack would refuse the next form: ${problem}`);
  const next = answer.view?.type === "modal" ? [{ view: answer.view, errors: {} }] : [];
  if (answer.response_action === "update") world.forms.set(user, [...below, ...next]);
  else if (answer.response_action === "push") world.forms.set(user, [...below, open, ...next]);
  else if (answer.response_action === "clear") world.forms.delete(user);
  else world.forms.set(user, below);
}
