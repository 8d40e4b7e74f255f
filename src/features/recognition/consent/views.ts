import { type Button, buttons, type Card, card, type Form, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { type Seen, story } from "../views.ts";
import type { Win } from "../win.ts";
import { MAX } from "../wins/forms.ts";

/** Tells somebody what was said of them, and asks whether others may read it. */
export function askCard(t: Text, win: Win, shown: Seen, person: string): Card {
  const says = t.recognition.consent;
  const writer = shown.people.get(win.by)?.name ?? "";
  const answer = win.consent[person];
  const { group } = win;
  const asks = win.visibility !== "private" && group === undefined;
  return card(
    group !== undefined ? says.group(writer, group) : win.thanks ? says.thanks(writer) : says.win(writer),
    ...story(t, win, shown),
    asks && answer === "asked" && text(says.ask),
    asks && answer === "share" && text(says.shared, "good"),
    asks && answer === "private" && text(says.kept, "good"),
    !asks && text(group === undefined || win.visibility === "private" ? says.onlyYou : says.together, "muted"),
    asks && buttons(...answers(t, win, answer)),
  );
}

function answers(t: Text, { id, words }: Win, answer: string | undefined): (Button | false)[] {
  const says = t.recognition.consent;
  const value = `${id} ${words}`;
  return [
    answer !== "share" && { label: says.share, action: "win.share", value, look: "primary" },
    answer !== "private" && { label: says.keep, action: "win.keep", value },
    { label: says.reword, action: "win.reword", value },
    { label: says.settings, action: "win.settings", value: "" },
  ];
}

/** The words of it, for somebody they are about. */
export function rewordForm(t: Text, { id, what, effect }: Win, typed: Readonly<Record<string, string>> = {}): Form {
  const { form, label } = t.recognition;
  return {
    ...{ kind: "form", id: "win.reword.save", title: form.reword, submit: form.save, state: id },
    fields: [
      { kind: "text", name: "what", label: label.what, long: true, max: MAX.what, value: typed["what"] ?? what },
      {
        ...{ kind: "text", name: "effect", label: label.effect, max: MAX.effect, optional: true },
        value: typed["effect"] ?? effect,
      },
    ],
  };
}
