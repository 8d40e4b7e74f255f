import { buttons, type Card, card, type Form, facts, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Blocker } from "../checkin.ts";

/** What whoever was named reads. @param by who suggested them, where it was not the asker */
export function helpCard(
  t: Text,
  { id, text: said, kind, since }: Pick<Blocker, "id" | "text" | "kind" | "since">,
  asker: string,
  by: string | null,
): Card {
  const says = t.checkins.help;
  return card(
    says.title(asker),
    by !== null && text(says.by(by)),
    { kind: "quote", text: said },
    facts([t.checkins.form.kind, kind && t.checkins.form.kinds[kind]], [t.checkins.form.since, t.checkins.day(since)]),
    buttons(
      { label: says.accept, action: "checkin.help", value: id, look: "primary" },
      { label: says.suggest, action: "checkin.suggest", value: id },
    ),
  );
}

/** What stands there once an answer was given, or none is needed any more. */
export function answeredCard(t: Text, blocker: Pick<Blocker, "text">, asker: string, said: string): Card {
  return card(t.checkins.help.title(asker), { kind: "quote", text: blocker.text }, text(said, "good"));
}

/** What whoever is stuck reads. */
export function toldCard(said: string, blocker: Pick<Blocker, "text">): Card {
  return card(said, { kind: "quote", text: blocker.text });
}

export function suggestForm(t: Text, id: string, asker: string): Form {
  const says = t.checkins.help;
  const fields = [{ kind: "person" as const, name: "person", label: says.formField, hint: says.formHint(asker) }];
  return { kind: "form", id: "checkin.suggest.save", title: says.formTitle, fields, submit: says.send, state: id };
}
