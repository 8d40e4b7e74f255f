import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { type SlackAdapter, type SlackParts, startSlack } from "../../../src/adapters/slack/adapter.ts";
import { type App, type AppParts, createApp } from "../../../src/core/app.ts";
import type { Coach } from "../../../src/core/coach.ts";
import { Refusal } from "../../../src/core/errors.ts";
import type { Profile } from "../../../src/core/event.ts";
import type { Command, Context, Feature } from "../../../src/core/feature.ts";
import { asLang, type Lang } from "../../../src/core/lang.ts";
import type { Ending, Reply } from "../../../src/core/reply.ts";
import { HOUSE, type Row, type Store, table } from "../../../src/core/store.ts";
import { buttons, type Card, card, type Form, text } from "../../../src/core/view.ts";
import { newPictures } from "../../../src/pictures/pictures.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { type FakeSlack, startFakeSlack } from "../../support/fake-slack.ts";
import { unguarded } from "../../support/guard.ts";

interface Known extends Row {
  profile: Profile;
}
const people = table<Known>("people");
interface Note extends Row {
  text: string;
}
export const notes = table<Note>("notes", { index: ["text"] });

const DAYS = ["Mon", "Tue", "Wed"].map((label, n) => ({ label, value: `${n + 1}` }));

const noteForm = (value: string, note: string): Form => ({
  kind: "form",
  id: "note.save",
  title: "Write a note",
  submit: "Save",
  state: note,
  fields: [
    { kind: "text", name: "text", label: "Note", max: 200, ...(value ? { value } : {}) },
    { kind: "day", name: "day", label: "Day", optional: true },
    { kind: "person", name: "who", label: "Who", optional: true },
    { kind: "choice", name: "size", label: "Size", optional: true, options: [{ value: "s", label: "Small" }] },
    { kind: "time", name: "at", label: "At", optional: true },
    { kind: "choices", name: "days", label: "Days", optional: true, options: DAYS },
  ],
});

export const noteCard = (note: { id: string; text: string }): Card =>
  card(
    note.text,
    buttons(
      { label: "Edit", action: "note.edit", value: note.id },
      { label: "Shout", action: "note.shout", value: note.id },
      { label: "Private", action: "note.private", value: note.id },
    ),
  );

/** What a scene's feature does while it runs, so that a test can look or hold it up. */
export interface Hooks {
  /** Awaited by the command `slow`, and by `tell` before its last piece. */
  slow: Promise<void>;
  /** Every command that ran, with who and where. */
  ran: string[];
}

/** Says the pieces one after the other, and waits before the last as `slow` does. */
async function* tell(pieces: readonly string[], hooks: Hooks): AsyncGenerator<string, Ending, void> {
  yield* pieces.slice(0, -1);
  await hooks.slow;
  yield* pieces.slice(-1);
  const thumb = (label: string, way: string) => ({ label, action: "feedback", value: `${way} told` });
  return { blocks: [text("That is all."), buttons(thumb("Good", "up"), thumb("Bad", "down"))], byModel: true };
}

function notesFeature(hooks: Hooks): Feature {
  const say = (
    word: string,
    run: (args: string, context: Context) => Reply[] | Promise<Reply[]>,
    hidden = false,
  ): Command => ({
    word,
    ...(hidden ? { hidden: true } : {}),
    async run(args, context) {
      const where = context.place.kind === "direct" ? "direct" : `${context.place.channel}/${context.place.name ?? ""}`;
      hooks.ran.push(`${word} ${args}|${context.me.id}|${context.me.name}|${context.me.lang}|${where}`);
      return run(args, context);
    },
  });
  const save = (text: string, { records, newId }: Context) => records.put(notes, { id: newId(), text });
  const noted: Command["run"] = async (args, context) => [
    { kind: "post", to: "here", card: noteCard(save(args, context)) },
  ];
  return {
    name: "notes",
    tables: [notes],
    commands: [
      say("note", noted),
      say("secret", (args, context) => [{ kind: "whisper", card: noteCard(save(args, context)) }]),
      say("alone", (args, context) => [{ kind: "post", to: "direct", card: noteCard(save(args, context)) }]),
      say("unnamed", () => [{ kind: "open", form: { ...noteForm("", "quiet"), unnamed: true } }]),
      say("form", () => [{ kind: "open", form: noteForm("", "") }]),
      say("refuse", (args) => {
        throw new Refusal(`No: ${args}`);
      }),
      say("crash", () => {
        throw new Error("a bug");
      }),
      say("quiet", () => []),
      say("tell", (args) => [{ kind: "growing", growing: { title: "Told", pieces: tell(args.split("/"), hooks) } }]),
      say("slow", async (args, context) => {
        await hooks.slow;
        return noted(args, context);
      }),
      say("long", () => [
        {
          kind: "post",
          to: "here",
          card: card("long", buttons({ label: "Tell", action: "note.tell", value: "y".repeat(5_000) })),
        },
      ]),
      say(
        "home",
        () => [
          {
            kind: "post",
            to: "here",
            card: card(
              "Your notes",
              text("None yet"),
              buttons({ label: "New", action: "note.new", value: "" }, { label: "Gone", action: "no.such", value: "" }),
            ),
          },
        ],
        true,
      ),
      say("welcome", (_, { me }) => [{ kind: "post", to: "here", card: card(`Welcome, ${me.name}`) }], true),
      say("joined", (_, { me }) => [{ kind: "post", to: "here", card: card(`Hello, ${me.name} let me in`) }], true),
      say("member", () => [], true),
    ],
    presses: {
      "note.edit": async (id, { records }) => {
        const note = await records.get(notes, id);
        return [{ kind: "open", form: noteForm(note?.text ?? "", id) }];
      },
      "note.new": async () => [{ kind: "open", form: noteForm("", "") }],
      "note.shout": async (id, { records }) => {
        const note = await records.get(notes, id);
        if (!note) throw new Refusal("That note is gone.");
        return [{ kind: "update", card: noteCard(records.put(notes, { id, text: `${note.text}!` })) }];
      },
      "note.private": async (id, { records }) => [
        { kind: "whisper", card: noteCard((await records.get(notes, id)) as Note) },
      ],
      feedback: async (value) => [{ kind: "whisper", card: card(`Heard: ${value}`) }],
      "note.tell": async (value) => [{ kind: "whisper", card: card(`${value.length} letters`) }],
    },
    submits: {
      "note.save": async (values, state, context) => {
        const { text: typed = "", day = "", who = "", size = "", at = "", days = "" } = values;
        if (typed === "refuse") throw new Refusal("Not yours to write.");
        if (typed === "hush") return [{ kind: "whisper", card: card("Said once"), unkept: true }];
        if (typed === "next") return [{ kind: "open", form: { ...noteForm("", state), title: "One more" } }];
        const errors = { ...(typed === "bad" ? { text: "Write something better.", other: "And mind the gap." } : {}) };
        const again = { ...noteForm(typed, state), ...(state === "quiet" && { unnamed: true as const }) };
        if (Object.keys(errors).length > 0) return [{ kind: "reject", form: again, errors }];
        const id = state || context.newId();
        await context.records.get(notes, id);
        const words = [typed, day, who, size, at, days].filter(Boolean).join(" ");
        const redrawn = { kind: "update" as const, card: noteCard(context.records.put(notes, { id, text: words })) };
        return typed === "take" ? [redrawn, TAKEN] : [redrawn];
      },
    },
    samples: () => [],
  };
}

/** Has to be taken along, beside a card that changes. */
const TAKEN: Reply = { kind: "whisper", card: card("Take it", { kind: "code", text: "key-1" }), unkept: true };

export function testApp(store: Store, hooks: Hooks): App {
  const parts: AppParts = {
    features: [notesFeature(hooks)],
    store,
    coach,
    outbox: { book: async () => [], send: async () => {} },
    clock: Date.now,
    log: silent,
    async resolve(work, { person, profile }) {
      const house = work.of(HOUSE);
      const known = (await house.get(people, person)) ?? house.put(people, { id: person, profile: profile ?? {} });
      const lang: Lang = asLang(known.profile.locale ?? "en") ?? "en";
      const { name = "nobody", zone = "UTC", admin = false } = known.profile;
      return { org: "o1", me: { id: person, name, lang, zone, admin }, team: null };
    },
    knows: async (from, { person }) => (await from.get(people, HOUSE, person)) !== undefined,
    words: {},
    seal: (text) => text,
    publicUrl: null,
    guard: unguarded,
    notices: (lang) => ({
      gone: lang === "en" ? "That button is too old." : "这个按钮太旧了。",
      failed: (reference) => `Something broke: ${reference}`,
      somebody: "Somebody",
      tooLong: (max) => `No more than ${max}.`,
      notAllowed: () => "Not with your role.",
      onlyFor: () => "Not with your role.",
      lost: (said) => [{ kind: "whisper", card: card(`What is "${said}"?`) }],
    }),
  };
  return createApp(parts);
}

const coach: Coach = {
  review: () => {
    throw new Error("no note needs a coach");
  },
  measure: () => null,
  day: () => null,
};

export const silent = { debug() {}, info() {}, warn() {}, error() {} };

export interface Scene {
  slack: FakeSlack;
  store: Store;
  hooks: Hooks;
  beacon: SlackAdapter;
  /** Stops Beacon and starts it again on the same store. */
  restart(more?: Partial<Wiring>): Promise<void>;
  end(): Promise<void>;
}

interface Wiring {
  store: Store;
  /** Wraps the app, to make it fail. */
  around(app: App): App;
  isNews: SlackParts["isNews"];
  clock(): number;
}

/** Beacon with real Bolt, a feature that keeps notes, and the double; U1 and U2 are known to Slack. */
export async function openScene(mode: "http" | "socket", wiring: Partial<Wiring> = {}): Promise<Scene> {
  const slack = await startFakeSlack(mode);
  slack.person("U1", { name: "Ada" });
  slack.person("U2", { name: "Lin", locale: "zh-CN" });
  slack.channel("C1", { name: "desk", members: ["U1", "U2"] });
  const store = wiring.store ?? memoryStore();
  const hooks: Hooks = { slow: Promise.resolve(), ran: [] };
  const pictures = newPictures();

  const open = async (more: Partial<Wiring>) => {
    const { around = (app: App) => app, isNews = async () => false, clock = Date.now } = more;
    const http = express();
    const server = createServer(http);
    const app = around(testApp(store, hooks));
    const parts = { config: slack.config, app, store, isNews, pictures, log: silent, clock, http };
    const beacon = await startSlack(parts);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
    await beacon.ready;
    return { beacon, server };
  };
  let now = await open(wiring);
  const close = async () => {
    now.server.close();
    await now.beacon.stop();
    now.server.closeAllConnections();
  };
  return {
    slack,
    store,
    hooks,
    get beacon() {
      return now.beacon;
    },
    async restart(more = {}) {
      await close();
      now = await open(more);
    },
    async end() {
      await close();
      await pictures.close();
      await slack.stop();
    },
  };
}
