import type { AccountId } from "./ids.ts";

/** Where something happened: alone with Beacon, or in a channel that others read. */
export type Place = { kind: "direct" } | { kind: "channel"; channel: AccountId; name?: string };

/** What a platform knows of a person. Absent fields are unknown, not empty. */
export interface Profile {
  name?: string;
  /** The platform's language tag as it comes (`zh-CN`). */
  locale?: string;
  /** IANA zone. */
  zone?: string;
  /** Administers the platform's workspace. */
  admin?: boolean;
  /** Lower case, and only where the platform has made sure that it is theirs. */
  email?: string;
}

/** Who did it and where, as the platform names them. */
export interface Source {
  /** The organisation's account: `slack:T1`. */
  org: AccountId;
  orgName?: string;
  person: AccountId;
  place: Place;
  /** Sent when the adapter has just learnt it, always for somebody new. */
  profile?: Profile;
}

/** Somebody whom the platform knows in what was typed: their account, and the text that stands for them (`@ada`). */
export interface Mention {
  text: string;
  account: AccountId;
}

/** A group that the platform knows in what was typed, with those of its people whom the platform has told of. */
export interface MentionedGroup extends Mention {
  name: string;
  members: readonly AccountId[];
}

/**
 * A command. `name` is null when somebody typed: the app finds the command in `args`, or takes it as a plain
 * sentence. Moments in a platform's life arrive as commands that nobody can type: `welcome` (the 1:1 conversation
 * was opened), `home` (the home page was), `joined` (Beacon came into a channel), `member` (a person did), `profile` (a
 * platform has told who somebody is).
 */
export type CommandEvent = Source & {
  kind: "command";
  name: string | null;
  args: string;
  mentions?: readonly Mention[];
  groups?: readonly MentionedGroup[];
};
/** `card` is the message with the button, or from which the form was opened, as its adapter names it. */
interface OnCard {
  card?: string;
}
/** A button. `value` is what the view put on it. */
export type PressEvent = Source & OnCard & { kind: "press"; action: string; value: string };
/** A form. `values` by field name, absent when empty; `state` is what the form carried. */
export type SubmitEvent = Source &
  OnCard & { kind: "submit"; form: string; values: Record<string, string>; state: string };

/** The moment that a platform has told who somebody is: they did nothing. */
export function profileEvent({ org, person }: Source, profile?: Profile): CommandEvent {
  const source = { org, person, place: { kind: "direct" } as const, ...(profile && { profile }) };
  return { ...source, kind: "command", name: "profile", args: "" };
}

export const isProfile = (event: Event | FileEvent): boolean => event.kind === "command" && event.name === "profile";

/** A file as the platform names it. `ref` is its own handle, by which the adapter that brought it can open it. */
export interface GivenFile {
  name: string;
  /** In bytes, as the platform says. */
  size: number;
  ref: string;
}
/** Somebody gave Beacon a file. What is in it stays with the platform until it is opened. */
export type FileEvent = Source & { kind: "file"; file: GivenFile };

/** Something a person did, the same on every platform. */
export type Event = CommandEvent | PressEvent | SubmitEvent;
