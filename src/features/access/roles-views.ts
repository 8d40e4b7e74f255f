import { GIVEN, type Given } from "../../core/rights.ts";
import { buttons, type Card, card, type Form, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Person } from "../people/person.ts";
import { turnButtons } from "./pages.ts";

/** How many people a card shows. */
export const PEOPLE = 15;

/** Whom an administrator has given a role, and what each of them is. */
export function rolesCard(t: Text, given: readonly Person[], skip: number, said: string | null): Card {
  const says = t.roles;
  const shown = given.slice(skip, skip + PEOPLE).map((person) => ({
    text: [{ bold: person.name }, `${t.core.colon}${roleOf(t, person.role)}`],
    button: { label: says.back, action: "roles.back", value: `${skip} ${person.id}` },
  }));
  return card(
    says.title,
    said !== null && text(said, "good"),
    text(says.intro),
    {
      kind: "list",
      items: GIVEN.map((role) => ({ text: [{ bold: says.names[role] }, `${t.core.colon}${says.means[role]}`] })),
    },
    shown.length > 0 && text({ bold: says.given }),
    shown.length > 0 ? { kind: "list", items: shown } : text(says.nobody, "muted"),
    turnButtons(t, { action: "roles.page", skip, by: PEOPLE, all: given.length, value: String }),
    buttons({ label: says.give, action: "roles.give", value: `${skip}`, look: "primary" }),
  );
}

export function rolesForm(t: Text, state: string): Form {
  const { form, names } = t.roles;
  const options = (["member", ...GIVEN] as const).map((role) => ({ value: role, label: names[role] }));
  const fields = [
    { kind: "person" as const, name: "person", label: form.person },
    { kind: "choice" as const, name: "role", label: form.role, options },
  ];
  return { kind: "form", id: "roles.save", title: form.title, fields, submit: form.save, state };
}

/** What somebody reads whose role was changed. */
export function toldCard(t: Text, role: Given | undefined, by: string): Card {
  const { told, means } = t.roles;
  return card(
    told.title(roleOf(t, role)),
    text(role ? told.what(means[role]) : told.member),
    text(told.by(by), "muted"),
  );
}

export const roleOf = (t: Text, role: Given | undefined): string => t.roles.names[role ?? "member"];
