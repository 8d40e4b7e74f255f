import { z } from "zod";
import type { PressEvent, SubmitEvent } from "../../core/event.ts";
import type { AccountId } from "../../core/ids.ts";
import type { Button, Form } from "../../core/view.ts";
import { account } from "./names.ts";

/**
 * What a card carries to Teams and back with a press. Anybody can read and change it on the way, as anything that comes
 * from outside, so it holds no secrets and grants no rights.
 */
export interface Data {
  beacon: Press | Sent;
}
interface Press {
  kind: "press";
  action: string;
  value: string;
}
interface Sent {
  kind: "submit";
  form: string;
  state: string;
  /** The names of all fields: what was typed comes back beside `beacon`, by name. */
  fields: string[];
  /** Those of them whose values are people, whom Teams names by their bare ids. */
  people?: string[];
}

/** What a card or form says was done; who did it and where, Teams says beside it. */
export type Deed =
  | Pick<PressEvent, "kind" | "action" | "value">
  | Pick<SubmitEvent, "kind" | "form" | "values" | "state">;

export function pressData({ action, value }: Pick<Button, "action" | "value">): Data {
  return { beacon: { kind: "press", action, value } };
}

export function formData({ id, state, fields }: Pick<Form, "id" | "state" | "fields">): Data {
  const people = fields.filter(({ kind }) => kind === "person").map(({ name }) => name);
  const names = fields.map(({ name }) => name);
  return { beacon: { kind: "submit", form: id, state, fields: names, ...(people.length > 0 ? { people } : {}) } };
}

const Names = z.array(z.string());
const Wire = z.looseObject({
  beacon: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("press"), action: z.string(), value: z.string() }),
    z.object({
      kind: z.literal("submit"),
      form: z.string(),
      state: z.string(),
      fields: Names,
      people: Names.default([]),
    }),
  ]),
});

/**
 * Reads what came back, from a message's `value`, an `Action.Execute` or a dialog alike; null when it is none of
 * Beacon's. Values come out as a browser's do: strings with `\n`, absent when empty, several joined by commas.
 *
 * @param tenant whose people are picked: `T` makes `teams:T:<id>` of a bare id
 */
export function readData(data: unknown, tenant: string): Deed | null {
  const parsed = Wire.safeParse(data);
  if (!parsed.success) return null;
  const { beacon, ...typed } = parsed.data;
  if (beacon.kind === "press") return beacon;
  const { form, state, fields, people } = beacon;
  const values = fields.flatMap((name) => {
    const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
    if (typeof value !== "string" || value.trim() === "") return [];
    return [[name, people.includes(name) ? accountOf(tenant, value) : value.replaceAll("\r\n", "\n")] as const];
  });
  return { kind: "submit", form, state, values: Object.fromEntries(values) };
}

/** The people picker knows ids of the directory; a list of ours holds whole accounts. */
const accountOf = (tenant: string, picked: string): AccountId =>
  picked.startsWith("teams:") ? picked : account(tenant, picked.toLowerCase());
