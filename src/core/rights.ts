import type { Written } from "./audit.ts";
import type { Me } from "./feature.ts";
import type { Reply } from "./reply.ts";

/** What an administrator may make of somebody; who was made nothing is a member. */
export const GIVEN = ["sponsor", "observer", "auditor"] as const;
export type Given = (typeof GIVEN)[number];
export const ROLES = ["member", "lead", "admin", ...GIVEN] as const;
export type Role = (typeof ROLES)[number];

/** One line of the table of who may do what. What no line allows is refused. */
export interface Right {
  /** For operators, in English: docs/operate.md. */
  readonly what: string;
  /** `lead`: that it is the lead of this very team is the feature's to see. */
  readonly may: readonly Role[];
  /** Tables whose records they may change; `own`: those that are about themselves. */
  readonly tables?: readonly string[];
  readonly own?: true;
  /** Of those tables only these fields. */
  readonly only?: readonly string[];
  /** Tables in which looking at something may bring a record into being. */
  readonly begun?: readonly string[];
  /** `people.role`: a field that only they may change. */
  readonly fields?: readonly string[];
  /** Forms that they may open beside those of its doors, by what their names begin with. */
  readonly forms?: readonly string[];
  /** Commands (`/audit`), buttons and forms (`audit.`, by what their names begin with) that are only theirs. */
  readonly doors?: readonly string[];
}

/** Who sees and is not asked, counts nowhere, and changes nothing but their own settings. */
export const isAside = ({ role }: Pick<Me, "role">): boolean => role === "observer" || role === "auditor";

/** Whoever leads a team is a member; which team it is, features know. */
export function rolesOf(me: Pick<Me, "role" | "admin">): Role[] {
  return [
    ...(me.role ? [me.role] : []),
    ...(isAside(me) ? [] : (["member", "lead"] as const)),
    ...(me.admin ? (["admin"] as const) : []),
  ];
}

export interface Guard {
  /** Who alone may come in here, `/audit` or `audit.page`; null where they may. */
  closedTo(me: Me, door: string): readonly Role[] | null;
  /** Whether they may change this. */
  mayWrite(me: Me, written: readonly Written[]): boolean;
  /** Whether they may be shown this: a form that they could not save would cost them what they type. */
  mayOpen(me: Me, replies: readonly Reply[]): boolean;
  /** Whether a button that opens a form is of use to them. */
  mayPress(me: Me, action: string): boolean;
}

export function newGuard(rights: readonly Right[]): Guard {
  const holds = (me: Me, { may }: Right): boolean => {
    const roles = rolesOf(me);
    return may.some((role) => roles.includes(role));
  };
  const mayTouch = (me: Me, one: Written): boolean => {
    const { table, before, after } = one;
    const closed = rights.filter(({ fields = [] }) => fields.some((field) => isChanged(one, field)));
    if (!closed.every((right) => holds(me, right))) return false;
    return rights.some((right) => {
      if (!holds(me, right)) return false;
      if (right.begun?.includes(table.name) && before === undefined) return true;
      if (!right.tables?.includes(table.name)) return false;
      if (right.only) return fieldsOf(one).every((field) => right.only?.includes(field));
      return !right.own || (isAbout(before ?? after, me.id) && isAbout(after ?? before, me.id));
    });
  };
  const mayFill = (me: Me, name: string): boolean => {
    if (!isAside(me)) return true;
    const open = rights
      .filter((right) => holds(me, right))
      .flatMap(({ forms = [], doors = [] }) => [...forms, ...doors]);
    return open.some((start) => name.startsWith(start));
  };
  return {
    closedTo: (me, door) => {
      const closed = rights.filter(({ doors = [] }) => doors.some((one) => isThrough(one, door)));
      return closed.find((right) => !holds(me, right))?.may ?? null;
    },
    mayWrite: (me, written) => written.every((one) => mayTouch(me, one)),
    mayOpen: (me, replies) => replies.every((one) => one.kind !== "open" || mayFill(me, one.form.id)),
    mayPress: mayFill,
  };
}

const isThrough = (door: string, name: string): boolean =>
  door.startsWith("/") ? door === name : name.startsWith(door);

function isChanged({ table, before, after }: Written, path: string): boolean {
  const [name, field = ""] = path.split(".");
  return table.name === name && after !== null && valueIn(before, field) !== valueIn(after, field);
}

/** The fields that are no longer as they were; what says nothing yet is no change of what was not there. */
function fieldsOf({ before, after }: Written): string[] {
  const own = new Set(["id", "org", "rev"]);
  const all = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((one) => !own.has(one));
  const said = (row: object | undefined | null, field: string) => JSON.stringify(valueIn(row, field) ?? null);
  return all.filter((field) => said(before, field) !== said(after, field));
}

const valueIn = (row: object | undefined | null, field: string): unknown =>
  (row as Record<string, unknown> | undefined | null)?.[field];

/** Whether a record is somebody's own, by the names that records have for it. */
function isAbout(row: object | undefined | null, person: string): boolean {
  const { id, of, by, person: whose, subject } = (row ?? {}) as Record<string, unknown>;
  const due = typeof subject === "object" && subject !== null && "person" in subject ? subject.person : null;
  return [id, of, by, whose, due].includes(person);
}
