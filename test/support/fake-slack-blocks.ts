import { z } from "zod";

/** Slack's own rules for blocks and views, written down apart from the adapter's so that the two can disagree. */

const plain = (max: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(max), emoji: z.boolean().optional() });
const words = (max: number) =>
  z.union([plain(max), z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(max) })]);
const id = z.string().min(1).max(255);
const look = z.enum(["primary", "danger"]).optional();

const Confirm = z.strictObject({
  title: plain(100),
  text: words(300),
  confirm: plain(30),
  deny: plain(30),
  style: look,
});
const Button = z.strictObject({
  type: z.literal("button"),
  text: plain(75),
  action_id: id,
  value: z.string().max(2000).optional(),
  style: look,
  confirm: Confirm.optional(),
});
const Thumb = z.strictObject({ text: plain(75), value: z.string().max(2000) });
const Thumbs = z.strictObject({
  type: z.literal("feedback_buttons"),
  action_id: id,
  positive_button: Thumb,
  negative_button: Thumb,
});
const Leaf = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: z.string().min(1).max(3000),
    style: z.strictObject({ bold: z.boolean() }).optional(),
  }),
  z.strictObject({ type: z.literal("link"), url: z.url().max(3000), text: z.string().min(1).optional() }),
  z.strictObject({ type: z.literal("user"), user_id: z.string().regex(/^[UW]/) }),
  z.strictObject({ type: z.literal("emoji"), name: z.string().min(1) }),
]);
const Line = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(Leaf).min(1) });
const Rich = z.discriminatedUnion("type", [
  Line,
  z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(Leaf).min(1) }),
  z.strictObject({ type: z.literal("rich_text_preformatted"), elements: z.array(Leaf).min(1) }),
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: z.array(Line).min(1),
  }),
]);
const Option = z.strictObject({ text: plain(75), value: z.string().min(1).max(150) });
const Groups = z
  .array(z.strictObject({ label: plain(75), options: z.array(Option).min(1).max(100) }))
  .min(1)
  .max(100);
const Input = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z.literal("plain_text_input"),
      action_id: id,
      multiline: z.boolean().optional(),
      max_length: z.int().min(1).max(3000).optional(),
      initial_value: z.string().min(1).optional(),
    })
    .refine((input) => (input.initial_value?.length ?? 0) <= (input.max_length ?? 3000), "initial_value too long"),
  z.strictObject({ type: z.literal("datepicker"), action_id: id, initial_date: z.iso.date().optional() }),
  z.strictObject({
    type: z.literal("timepicker"),
    action_id: id,
    initial_time: z
      .string()
      .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
      .optional(),
  }),
  z.strictObject({
    type: z.literal("checkboxes"),
    action_id: id,
    options: z.array(Option).min(1).max(10),
    initial_options: z.array(Option).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal("multi_static_select"),
    action_id: id,
    option_groups: Groups,
    initial_options: z.array(Option).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal("users_select"),
    action_id: id,
    initial_user: z.string().regex(/^[UW]/).optional(),
  }),
  z.strictObject({
    type: z.literal("radio_buttons"),
    action_id: id,
    options: z.array(Option).min(1).max(10),
    initial_option: Option.optional(),
  }),
  z.strictObject({
    type: z.literal("static_select"),
    action_id: id,
    options: z.array(Option).min(1).max(100).optional(),
    option_groups: Groups.optional(),
    initial_option: Option.optional(),
  }),
]);

const Series = z.strictObject({
  name: z.string().min(1).max(20),
  data: z
    .array(z.strictObject({ label: z.string().min(1).max(20), value: z.number() }))
    .min(1)
    .max(20),
});

const Block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("header"), text: plain(150) }),
  z.strictObject({ type: z.literal("section"), text: words(3000), accessory: Button.optional() }),
  z.strictObject({ type: z.literal("context"), elements: z.array(words(3000)).min(1).max(10) }),
  z.strictObject({ type: z.literal("rich_text"), elements: z.array(Rich).min(1) }),
  z.strictObject({ type: z.literal("actions"), elements: z.array(Button).min(1).max(25) }),
  z.strictObject({
    type: z.literal("context_actions"),
    elements: z.array(Thumbs).min(1).max(5),
  }),
  z.strictObject({ type: z.literal("divider") }),
  z
    .strictObject({
      type: z.literal("data_visualization"),
      title: z.string().min(1).max(50),
      chart: z.strictObject({
        type: z.literal("line"),
        series: z.array(Series).min(1).max(6),
        axis_config: z.strictObject({
          categories: z.array(z.string().min(1).max(20)).min(1).max(20),
          x_label: z.string().max(50).optional(),
          y_label: z.string().max(50).optional(),
        }),
      }),
    })
    .refine(({ chart: { series } }) => new Set(series.map(({ name }) => name)).size === series.length, "one name twice")
    .refine(
      ({ chart: { series, axis_config } }) =>
        series.every(({ data }) => data.map(({ label }) => label).join() === axis_config.categories.join()),
      "labels and categories differ",
    ),
  z.strictObject({
    type: z.literal("image"),
    slack_file: z.strictObject({ id: z.string().startsWith("F") }),
    alt_text: z.string().min(1).max(2000),
  }),
  z.strictObject({
    type: z.literal("table"),
    rows: z
      .array(
        z
          .array(z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) }))
          .min(1)
          .max(20),
      )
      .min(1)
      .max(100),
  }),
  z.strictObject({
    type: z.literal("input"),
    block_id: id,
    label: plain(2000),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    element: Input,
  }),
]);
export type FakeBlock = z.output<typeof Block>;
export type FakeInput = z.output<typeof Input>;

const Modal = z.strictObject({
  type: z.literal("modal"),
  callback_id: z.string().max(255).optional(),
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  private_metadata: z.string().max(3000).optional(),
  blocks: z.array(Block).min(1).max(100),
});
const Home = z.strictObject({ type: z.literal("home"), blocks: z.array(Block).min(1).max(100) });
export type FakeView = z.output<typeof Modal> | z.output<typeof Home>;

/** Why Slack would refuse the message's blocks; null when it would not. */
export function messageProblem(blocks: unknown): string | null {
  const parsed = z.array(Block).min(1).max(50).safeParse(blocks);
  if (!parsed.success) return z.prettifyError(parsed.error);
  if (parsed.data.some((block) => block.type === "input")) return "a message has no inputs";
  const count = (type: string) => parsed.data.filter((block) => block.type === type).length;
  if (count("data_visualization") > 2) return "more than two charts";
  if (count("table") > 1) return "only_one_table_allowed";
  const length = linesOf(parsed.data).join("").length;
  return length > 12_000 ? `msg_blocks_too_long: ${length}` : repeated(parsed.data);
}

export function viewProblem(view: unknown): string | null {
  const parsed = z.union([Modal, Home]).safeParse(view);
  if (!parsed.success) return z.prettifyError(parsed.error);
  if (parsed.data.blocks.some(({ type }) => type === "data_visualization")) return "a view has no charts";
  if (parsed.data.blocks.some(({ type }) => type === "context_actions")) return "a view has no thumbs";
  if (parsed.data.type === "home") return repeated(parsed.data.blocks);
  const inputs = parsed.data.blocks.filter((block) => block.type === "input");
  if (inputs.length > 0 && !parsed.data.submit) return "a modal with inputs needs submit";
  const names = inputs.map((block) => block.block_id);
  return new Set(names).size < names.length ? "the same block_id twice" : repeated(parsed.data.blocks);
}

function repeated(blocks: readonly FakeBlock[]): string | null {
  const ids = blocks.flatMap((block) => {
    const all = block.type === "context_actions" ? block.elements : buttonsOf([block]);
    return all.map(({ action_id }) => action_id);
  });
  return new Set(ids).size < ids.length ? "the same action_id twice" : null;
}

export function buttonsOf(blocks: readonly FakeBlock[]): z.output<typeof Button>[] {
  return blocks.flatMap((block) => {
    if (block.type === "actions") return block.elements;
    if (block.type === "context_actions") return block.elements.flatMap(thumbsOf);
    return block.type === "section" && block.accessory ? [block.accessory] : [];
  });
}

/** Slack's own thumbs, as the two buttons that a person sees. */
function thumbsOf({ action_id, positive_button, negative_button }: z.output<typeof Thumbs>) {
  return [positive_button, negative_button].map((thumb) => ({ type: "button" as const, ...thumb, action_id }));
}

/** What a person reads, line by line; buttons in square brackets. */
export function linesOf(blocks: readonly FakeBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case "header":
        return [block.text.text];
      case "section":
        return [block.accessory ? `${block.text.text} [${block.accessory.text.text}]` : block.text.text];
      case "context":
        return block.elements.map(({ text }) => text);
      case "context_actions":
        return [
          buttonsOf([block])
            .map(({ text }) => `[${text.text}]`)
            .join(" "),
        ];
      case "actions":
        return [block.elements.map(({ text }) => `[${text.text}]`).join(" ")];
      case "rich_text":
        return block.elements.flatMap((part) => {
          if (part.type === "rich_text_list") return part.elements.map((item) => `• ${leaves(item.elements)}`);
          return [leaves(part.elements)];
        });
      case "input":
        return [block.label.text, ...(block.hint ? [block.hint.text] : [])];
      case "divider":
        return [];
      case "data_visualization":
        return [`(chart: ${block.title})`];
      case "image":
        return [`(picture: ${block.slack_file.id})`];
      case "table":
        return block.rows.map((cells) => cells.map(({ text }) => text).join(" | "));
      default:
        return block satisfies never;
    }
  });
}

function leaves(all: readonly z.output<typeof Leaf>[]): string {
  return all
    .map((leaf) => {
      if (leaf.type === "text") return leaf.text;
      if (leaf.type === "link") return leaf.text ?? leaf.url;
      return leaf.type === "user" ? `<@${leaf.user_id}>` : `:${leaf.name}:`;
    })
    .join("");
}
