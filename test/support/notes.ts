import type { Context, Feature } from "../../src/core/feature.ts";
import { withValues } from "../../src/core/fields.ts";
import type { Reply } from "../../src/core/reply.ts";
import { type Row, table } from "../../src/core/store.ts";
import { buttons, type Card, card, type Form, facts, text } from "../../src/core/view.ts";

/** A note with two steps: it is written, then it is rated by a form or finished by a button. */
interface Note extends Row {
  text: string;
  rating: number | null;
  done: boolean;
}
const notes = table<Note>("notes");

function noteCard(note: Note): Card {
  return card(
    note.done ? "Finished" : "Your note",
    { kind: "quote", text: note.text },
    facts(
      ["Rating", note.rating === null ? "not yet" : String(note.rating)],
      ["Owner", { person: "Ana", accounts: [] }],
    ),
    {
      kind: "list",
      items: [
        { text: [{ bold: "Written" }, " – here it stands"], tone: "good" },
        note.rating === null ? { text: "A rating is missing", tone: "warning" } : { text: "It is rated", tone: "good" },
        { text: "Nobody else looked at it", tone: "muted" },
      ],
    },
    note.done && text("Well done.", "good"),
    !note.done &&
      buttons(
        { label: "Rate it", action: "note.rate", value: note.id, look: "primary" },
        { label: "Finish", action: "note.finish", value: note.id },
        { label: "Tell me alone", action: "note.tell", value: note.id },
        { label: "Drop it", action: "note.drop", value: note.id, look: "danger", confirm: "Drop this note?" },
      ),
  );
}

function rateForm(note: Note): Form {
  return {
    kind: "form",
    id: "note.rated",
    title: "Rate the note",
    intro: "A number and why.",
    fields: [
      { kind: "text", name: "rating", label: "Rating", hint: "From 1 to 5", max: 10 },
      { kind: "text", name: "why", label: "Why", long: true, max: 40, optional: true },
      {
        kind: "choice",
        name: "mood",
        label: "Mood",
        options: [
          { value: "up", label: "Up" },
          { value: "down", label: "Down" },
        ],
        value: "up",
      },
      { kind: "day", name: "day", label: "Day", from: "2026-11-20", optional: true },
      { kind: "person", name: "by", label: "Seen by", optional: true },
    ],
    submit: "Save",
    state: note.id,
    ...(note.text === "unnamed" && { unnamed: true as const }),
  };
}

/** More than any platform shows at once, with a button that carries a lot. */
const longCard = card(
  "Everything",
  ...Array.from({ length: 60 }, (_, n) => text(`Line ${n}: ${"word ".repeat(100)}`)),
  buttons({ label: "Count", action: "note.count", value: "y".repeat(3_000) }),
);

/** From a version that could do something else. */
const oldCard = card("From before", buttons({ label: "Forgotten", action: "note.forgotten", value: "" }));

async function noteOf(id: string, { records }: Context): Promise<Note> {
  const note = await records.get(notes, id);
  if (!note) throw new Error("no such note");
  return note;
}

/** What would mean something to one platform or another. */
export const TYPED = "*bold* _it_ [x](https://a.example) {{DATE(2026-11-20T09:00:00Z, LONG)}} <at>Bo</at> <b>x</b> `c`";

/** A feature for the tests of adapters: every kind of reply, nothing else. */
export const noteFeature: Feature = {
  name: "notes",
  tables: [notes],
  commands: [
    { word: "help", run: async () => [{ kind: "whisper", card: card("What notes can do") }] },
    { word: "joined", hidden: true, run: async () => [{ kind: "post", to: "here", card: card("Hello, team") }] },
    {
      word: "welcome",
      hidden: true,
      run: async (_args, { me }) => [{ kind: "post", to: "here", card: card(`Welcome, ${me.name}`) }],
    },
    {
      word: "home",
      hidden: true,
      run: async (_args, { records }) => {
        const all = await records.list(notes);
        const again = buttons({ label: "New note", action: "note.new", value: "" });
        return [{ kind: "post", to: "here", card: card("Your home", facts(["Notes", String(all.length)]), again) }];
      },
    },
    { word: "long", run: async () => [{ kind: "post", to: "here", card: longCard }] },
    { word: "old", run: async () => [{ kind: "post", to: "here", card: oldCard }] },
    {
      word: "refuse",
      run: async () => {
        const { Refusal } = await import("../../src/core/errors.ts");
        throw new Refusal("That is not for you.");
      },
    },
  ],
  opens: ["note.rate"],
  presses: {
    "note.new": async (_value, context) => [
      { kind: "post", to: "direct", card: noteCard(write("from home", context)) },
    ],
    "note.rate": async (value, context) => [{ kind: "open", form: rateForm(await noteOf(value, context)) }],
    "note.finish": async (value, context) => [update({ ...(await noteOf(value, context)), done: true }, context)],
    "note.back": async (name) => {
      const pages = name.endsWith(".pdf") ? { pages: [card(name)] } : {};
      return [{ kind: "file", name, text: "a,b\n", ...pages }];
    },
    "note.count": async (value) => [{ kind: "whisper", card: card(`${value.length} letters`) }],
    "note.tell": async () => [{ kind: "whisper", card: card("Between us") }],
    "note.drop": async (value, context) => [
      update({ ...(await noteOf(value, context)), text: "(dropped)", done: true }, context),
    ],
  },
  submits: {
    "note.rated": async (values, state, context) => {
      const note = await noteOf(state, context);
      const rating = Number(values["rating"]);
      if (!(rating >= 1 && rating <= 5)) {
        return [
          {
            kind: "reject",
            form: withValues(rateForm(note), values),
            errors: { rating: "A number from 1 to 5, please." },
          },
        ];
      }
      if (values["why"] === "nobody shall know") {
        return [{ kind: "whisper", card: card("Said once"), unkept: true }];
      }
      const taken: Reply = {
        kind: "whisper",
        card: card("Take it along", { kind: "code", text: "key-1" }),
        unkept: true,
      };
      return [update({ ...note, rating }, context), ...(values["why"] === "give me the key" ? [taken] : [])];
    },
  },
  async *file({ name }, { open }) {
    yield card(`Reading ${name}`);
    let bytes = 0;
    for await (const piece of await open()) bytes += piece.length;
    yield card(`${bytes} bytes of ${name}`, buttons({ label: "Give it back", action: "note.back", value: name }));
  },
  sentence: async (said, context) => [{ kind: "post", to: "here", card: noteCard(write(said, context)) }],
  samples: () => [
    { name: "open", view: noteCard({ id: "n", org: "o", rev: 1, text: "A note", rating: null, done: false }) },
    { name: "typed by people", view: noteCard({ id: "n", org: "o", rev: 1, text: TYPED, rating: null, done: false }) },
    {
      name: "form with an error",
      view: rateForm({ id: "n", org: "o", rev: 1, text: "", rating: null, done: false }),
      errors: { rating: "A number, please." },
    },
  ],
};

const write = (said: string, { records, newId }: Context) =>
  records.put(notes, { id: newId(), text: said, rating: null, done: false });

const update = (note: Note, { records }: Context) => ({
  kind: "update" as const,
  card: noteCard(records.put(notes, note)),
});
