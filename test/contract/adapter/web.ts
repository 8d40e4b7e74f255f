import { openHouse, withToken } from "../../support/house.ts";
import type { Actor, OpenForm, Place, Stage } from "./suite.ts";

/** The playground over HTTP, without a browser: a form that is open is what the last answer held. */
export async function openWeb(): Promise<Stage> {
  const house = await openHouse();

  const actor = (name: string): Actor => {
    let form = "";
    const query = (place: Place) => `as=${name}&in=${place === "team" ? "chat-desk" : "beacon"}`;
    const send = async (path: string, body: Record<string, string>) => {
      const headers = { "HX-Request": "true", ...withToken };
      const answer = await fetch(house.url + path, { method: "POST", headers, body: new URLSearchParams(body) });
      const text = await answer.text();
      // Where the answer speaks of the dialog, it says what stands in it from now on.
      if (text.includes('hx-target="#dialog"')) form = /<form[\s\S]*<\/form>/.exec(text)?.[0] ?? "";
    };
    const messages = async (place: Place) => {
      const page = await (await fetch(`${house.url}/?${query(place)}`)).text();
      const all = page.split("<article ").slice(1);
      return all.filter((each) => each.includes("from-beacon")).filter((each) => !each.includes(">Welcome,"));
    };
    return {
      says: (text, place) => send(`/chat/say?${query(place)}`, { text, beacon: "on" }),
      async presses(label, place) {
        const buttons = (await messages(place)).flatMap((each) => each.split("<button ").slice(1));
        const found = buttons.findLast(
          (each) => textOf(`<button ${each.split("</button>")[0]}</button>`) === `[${label}]`,
        );
        if (!found) throw new Error(`${name} sees no button "${label}"`);
        await send(attribute(found, "hx-post"), JSON.parse(attribute(found, "hx-vals")) as Record<string, string>);
      },
      async fills(typed) {
        const filled = fieldsOf(form).map(({ label, name: field, value, options }) => {
          const words = typed[label];
          return [field, words === undefined ? value : (options?.[words] ?? words)] as const;
        });
        await send(attribute(form, "hx-post"), { opened: inputValue(form, "opened"), ...Object.fromEntries(filled) });
      },
      async sees(place) {
        return (await messages(place)).map((each) => textOf(`<article ${each.split("</article>")[0]}`));
      },
      form: async () => (form === "" ? null : readForm(form)),
    };
  };
  return { ada: actor("ana"), ben: actor("ben"), delivers: null, end: () => house.close() };
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decode = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
/** What is read, buttons in brackets; where one element ends and another begins there is a space at most. */
function textOf(html: string): string {
  const marked = html.replace(/<button[^>]*>\s*<bdi>(.*?)<\/bdi>\s*<\/button>/g, "[$1]");
  return decode(marked.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")).trim();
}
const attribute = (html: string, name: string) => decode(new RegExp(`\\b${name}="([^"]*)"`).exec(html)?.[1] ?? "");
const inputValue = (form: string, name: string) =>
  attribute(new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(form)?.[0] ?? "", "value");

interface Filled {
  label: string;
  name: string;
  value: string;
  /** What the person reads of it: a choice by its label. */
  shown: string;
  /** The values of choices by their labels. */
  options?: Record<string, string>;
  error: string;
}

function fieldsOf(form: string): Filled[] {
  const rows = form.split(/(?=<(?:div|fieldset) class="field")/).slice(1);
  return rows.map((row) => {
    const label = textOf(/class="label"[^>]*>\s*<bdi>([\s\S]*?)<\/bdi>/.exec(row)?.[1] ?? "");
    const error = textOf(/class="error"[\s\S]*?<bdi>([\s\S]*?)<\/bdi>/.exec(row)?.[1] ?? "");
    const shared = { label, name: attribute(row, "name"), error };
    const boxes = [...row.matchAll(/<input\s+type="radio"([^>]*)>\s*<bdi>([\s\S]*?)<\/bdi>/g)];
    if (boxes.length > 0) {
      const options = Object.fromEntries(
        boxes.map(([, at = "", shown = ""]) => [textOf(shown), attribute(at, "value")]),
      );
      const [, at = "", shown = ""] = boxes.find(([, each = ""]) => /\schecked\b/.test(each)) ?? [];
      return { ...shared, value: attribute(at, "value"), shown: textOf(shown), options };
    }
    const area = /<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(row)?.[1];
    const chosen = /<option value="([^"]*)" selected/.exec(row)?.[1];
    const value = decode(area ?? chosen ?? attribute(/<input[^>]*>/.exec(row)?.[0] ?? "", "value"));
    return { ...shared, value, shown: value };
  });
}

function readForm(form: string): OpenForm {
  const fields = fieldsOf(form);
  const wrong = fields.filter(({ error }) => error !== "");
  return {
    title: textOf(/<h2[\s\S]*?<\/h2>/.exec(form)?.[0] ?? ""),
    values: Object.fromEntries(fields.map(({ label, shown }) => [label, shown])),
    errors: Object.fromEntries(wrong.map(({ label, error }) => [label, error])),
  };
}
