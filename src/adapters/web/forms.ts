import type { Place } from "../../core/event.ts";
import { type AccountId, newId } from "../../core/ids.ts";
import { HOUSE, type Row, type Store, table } from "../../core/store.ts";
import { type Clock, DAY, type Millis } from "../../core/time.ts";
import type { Form } from "../../core/view.ts";

/** How long a form that nobody sent is kept. */
const KEPT = DAY;

/** A form that stands open in somebody's window. */
export interface OpenForm extends Row {
  person: AccountId;
  place: Place;
  /** The message whose button opened it; null when none did. */
  message: string | null;
  form: Form;
  at: Millis;
}

export const openForms = table<OpenForm>("webForms", { index: ["person"] });

export function newForms(store: Store, clock: Clock) {
  const shape = openForms.name;
  /** Forms that are filled in without a name: on disk, in its order, they would say whose answer comes next. */
  const unnamed = new Map<string, OpenForm>();
  return {
    /** Keeps the form and forgets this person's old ones. */
    async open(opened: Pick<OpenForm, "person" | "place" | "message" | "form">): Promise<OpenForm> {
      const at = clock();
      const row: OpenForm = { ...opened, id: newId(), org: HOUSE, rev: 1, at };
      for (const each of unnamed.values()) if (each.at < at - KEPT) unnamed.delete(each.id);
      if (row.form.unnamed) {
        unnamed.set(row.id, row);
        return row;
      }
      const old = (await store.list(openForms, HOUSE, { person: row.person })).filter((each) => each.at < at - KEPT);
      await store.commit([
        { table: shape, org: HOUSE, id: row.id, seen: 0, row },
        ...old.map(({ id, rev }) => ({ table: shape, org: HOUSE, id, seen: rev, row: null })),
      ]);
      return row;
    },
    get: async (id: string) => unnamed.get(id) ?? store.get(openForms, HOUSE, id),
    /** Keeps the form as it was handed back. */
    async keep(before: OpenForm, form: Form): Promise<void> {
      if (unnamed.has(before.id)) return void unnamed.set(before.id, { ...before, form });
      const row = { ...before, form, rev: before.rev + 1 };
      await store.commit([{ table: shape, org: HOUSE, id: row.id, seen: before.rev, row }]);
    },
    async finish({ id, rev }: OpenForm): Promise<void> {
      if (unnamed.delete(id)) return;
      await store.commit([{ table: shape, org: HOUSE, id, seen: rev, row: null }]);
    },
    async clear(): Promise<void> {
      unnamed.clear();
      const all = await store.list(openForms, HOUSE);
      await store.commit(all.map(({ id, rev }) => ({ table: shape, org: HOUSE, id, seen: rev, row: null })));
    },
  };
}
export type Forms = ReturnType<typeof newForms>;
