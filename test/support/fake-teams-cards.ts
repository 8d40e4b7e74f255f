/** Adaptive Cards as a client shows them: text line by line, buttons, inputs. Knows nothing of Beacon. */

export interface Element {
  type: string;
  [field: string]: unknown;
}
export interface FakeCard extends Element {
  body: Element[];
  actions?: Element[];
}

const list = (value: unknown): Element[] => (Array.isArray(value) ? (value as Element[]) : []);
/** Marks of direction and what keeps braces apart are not seen. */
const seen = (text: unknown): string => String(text ?? "").replace(/[\u200b\u2066-\u2069]/g, "");
/** Markdown's escapes are not seen either. */
const unescaped = (text: string): string =>
  text
    .replace(/\\([^\w\s])/g, "$1")
    .replace(/<at>([^<]*)<\/at>/g, "<@$1>")
    .replace(/&(amp|lt|gt);/g, (_, sign: "amp" | "lt" | "gt") => ({ amp: "&", lt: "<", gt: ">" })[sign]);

/** What a person reads, line by line; buttons in square brackets, rows of them on one line. */
export function linesOf(card: FakeCard): string[] {
  return [...list(card.body).flatMap(lines), ...buttonsLine(list(card.actions))];
}

function lines(element: Element): string[] {
  switch (element.type) {
    case "TextBlock":
      return [unescaped(seen(element["text"]))];
    case "RichTextBlock":
      return [
        list(element["inlines"])
          .map((each) => (typeof each === "string" ? each : seen(each["text"])))
          .join(""),
      ];
    case "ActionSet":
      return buttonsLine(list(element["actions"]));
    case "ColumnSet":
      return [
        list(element["columns"])
          .flatMap((column) => list(column["items"]).flatMap(lines))
          .join(" "),
      ];
    case "Container":
      return list(element["items"]).flatMap(lines);
    case "FactSet":
      return list(element["facts"]).map(({ title, value }) => `${seen(title)} ${seen(value)}`);
    default:
      return element.type.startsWith("Input.") ? [seen(element["label"])] : [];
  }
}

const buttonsLine = (actions: readonly Element[]): string[] =>
  actions.length === 0 ? [] : [actions.map(({ title }) => `[${seen(title)}]`).join(" ")];

/** Every button, those inside a question too. */
export function buttonsOf(card: FakeCard): Element[] {
  const inside = (element: Element): Element[] => {
    const below = [...list(element["items"]), ...list(element["columns"]), ...list(element["body"])];
    return [...list(element["actions"]), ...below.flatMap(inside)];
  };
  return inside(card).flatMap((action) =>
    action.type === "Action.ShowCard" ? buttonsOf(action["card"] as FakeCard) : [action],
  );
}

export const titleOf = (action: Element): string => seen(action["title"]);

export function inputsOf(card: FakeCard): Element[] {
  const inside = (element: Element): Element[] =>
    element.type.startsWith("Input.")
      ? [element]
      : [...list(element["items"]), ...list(element["columns"]), ...list(element["body"])].flatMap(inside);
  return inside(card);
}

/** What stands in an input, as the person reads it: a choice by its title. */
export function shownIn(input: Element): string {
  const value = String(input["value"] ?? "");
  if (input.type !== "Input.ChoiceSet" || list(input["choices"]).length === 0) return value;
  const titles = value.split(",").flatMap((one) => list(input["choices"]).filter((choice) => choice["value"] === one));
  return titles.map((choice) => unescaped(seen(choice["title"]))).join(", ");
}

/** What Teams sends of an input that somebody filled in with these words; a choice by its value. */
export function typedInto(input: Element, words: string): string {
  const choices = list(input["choices"]);
  if (input.type !== "Input.ChoiceSet" || choices.length === 0) return words;
  const wanted = input["isMultiSelect"] ? words.split(", ").filter(Boolean) : [words];
  return wanted
    .map((label) => {
      const found = choices.find((choice) => unescaped(seen(choice["title"])) === label);
      if (!found) throw new Error(`there is no choice "${label}"`);
      return String(found["value"]);
    })
    .join(",");
}

/** Sentences under inputs, by the input's label; those above all of them under "". */
export function errorsOf(card: FakeCard): Record<string, string> {
  const errors: Record<string, string> = {};
  let label = "";
  for (const element of list(card.body)) {
    if (element.type.startsWith("Input.")) label = seen(element["label"]);
    const [line = ""] = lines(element);
    if (line.startsWith("⚠️ ") && !element.type.startsWith("Input.")) {
      errors[label] = [errors[label], line.slice(3)].filter(Boolean).join(" ");
    }
  }
  return errors;
}
