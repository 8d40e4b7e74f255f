import type { App, Outcome } from "../../core/app.ts";
import { type CommandEvent, type Event, isProfile, profileEvent } from "../../core/event.ts";
import type { Log } from "../../core/log.ts";
import type { Change } from "../../core/store.ts";
import { textFor } from "../../text/text.ts";
import type { CarryOut } from "./answer.ts";
import { patiently, type Slack, slackError } from "./clients.ts";
import type { NewHands } from "./files.ts";
import { withMembers } from "./groups.ts";
import type { Letter, SlackInbox } from "./inbox.ts";
import type { Introduce } from "./profile.ts";
import { account } from "./receive.ts";
import { langOf } from "./script.ts";
import type { Arrival, Visit } from "./visit.ts";

/**
 * About how many of a channel's people Slack is asked when Beacon comes in: half of what it answers in a minute, so
 * that whoever writes meanwhile is known, too. The others are asked about when they write or are picked.
 */
const ASKED_AT_ONCE = 50;

export interface LetterParts {
  app: App;
  slack: Slack;
  inbox: SlackInbox;
  introduce: Introduce;
  carryOut: CarryOut;
  newHands: NewHands;
  log: Log;
}

/** Deals with what was written down and acknowledged. Never throws; what fails stays in the inbox and comes again. */
export type HandleLetter = (letter: Letter) => Promise<void>;

export function newHandleLetter(parts: LetterParts): HandleLetter {
  const { app, slack, inbox, introduce, carryOut, newHands, log } = parts;

  const handle = async (arrival: Arrival, settle: readonly Change[]): Promise<Outcome | null> => {
    const known = await introduce(arrival.event);
    if (!known) return null;
    const event = await withMembers(known, arrival.visit, slack, log);
    const thinking = think(slack, arrival);
    const outcome = await (event.kind === "file"
      ? app.take(event, newHands(event.file, arrival.visit), settle)
      : app.handle(event, settle));
    // Only now: a status that arrives after the answer would stay.
    await thinking;
    await carryOut(outcome, arrival.visit);
    // Slack takes the status away with the first answer, and here there is none.
    if (outcome.answers.length === 0 && outcome.refusal === null) await think(slack, arrival, "");
    if (known !== arrival.event && !isProfile(event)) await app.handle(profileEvent(event));
    return outcome;
  };

  const usual = async (letter: Letter, arrival: Arrival): Promise<void> => {
    const outcome = await handle(arrival, inbox.settle(letter));
    if (!outcome) return inbox.drop(letter);
    if (arrival.after === "prompts") await suggest(slack, arrival.visit, outcome, log);
  };

  const joined = async (letter: Letter, arrival: Arrival): Promise<void> => {
    const known = await channelOf(slack, arrival);
    if (!known) return inbox.drop(letter);
    const { changes, rest } = inbox.settleAndKeep(letter, known);
    try {
      await handle(known, changes);
      await everybody(rest, known);
    } finally {
      inbox.release(rest);
    }
  };

  const everybody = async (letter: Letter, { event, visit }: Arrival): Promise<void> => {
    const bot = (await slack.identity()).bot;
    const members = (await membersOf(slack, visit.channel ?? "", log)).filter((user) => user !== bot);
    let asked = 0;
    for (const user of members) {
      const { orgName: _, profile: __, ...place } = event;
      const person = account(visit.team, user);
      const member: CommandEvent = { ...place, person, kind: "command", name: "member", args: "" };
      if ((await app.knows(member)) || ++asked > ASKED_AT_ONCE) await app.handle(member);
      else await handle({ event: member, visit: { ...visit, user } }, []);
    }
    await inbox.drop(letter);
  };

  return async (letter) => {
    const { arrival } = letter;
    try {
      if (!arrival) return;
      const home = slack.known();
      if (home && home.team !== arrival.visit.team) {
        log.warn({ team: arrival.visit.team }, "slack sent an event of another workspace");
        return await inbox.drop(letter);
      }
      if (letter.members) await everybody(letter, arrival);
      else if (arrival.after === "members") await joined(letter, arrival);
      else await usual(letter, arrival);
    } catch (error) {
      log.error({ letter: letter.id, err: error }, "an event could not be handled; it stays in the inbox");
    } finally {
      inbox.release(letter);
    }
  };
}

/** Shows that Beacon is at work on a message. Nothing depends on it. */
async function think(slack: Slack, { event, visit }: Arrival, said?: ""): Promise<void> {
  const { channel, thread, direct } = visit;
  if (event.kind !== "command" || !direct || !channel || !thread) return;
  const status = said ?? textFor(langOf(event.args)).slack.thinking;
  await slack.posts.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status }).catch(() => {});
}

/** Offers a few first sentences. Never for a thread: under agent_view Slack would silently show nothing. */
async function suggest(slack: Slack, { channel }: Visit, { lang }: Outcome, log: Log): Promise<void> {
  const { slack: t } = textFor(lang);
  if (!channel) return;
  try {
    await slack.posts.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      title: t.promptsTitle,
      prompts: t.prompts,
    });
  } catch (error) {
    log.info({ channel, err: error }, "slack did not take the suggested prompts");
  }
}

/** The arrival in a channel with the channel's name, and with somebody to thank for it; null when nobody is known. */
async function channelOf(slack: Slack, arrival: Arrival): Promise<Arrival | null> {
  const { event, visit } = arrival;
  if (!visit.channel || event.place.kind !== "channel" || event.kind === "file") return null;
  const channel = visit.channel;
  const info = await patiently(() => slack.posts.conversations.info({ channel })).catch(() => null);
  const user = visit.user || info?.channel?.creator;
  if (!user) return null;
  const name = info?.channel?.name;
  const place = { ...event.place, ...(name ? { name } : {}) };
  const seen: Event = { ...event, place, person: account(visit.team, user) };
  return { event: seen, visit: { ...visit, user } };
}

/** Nobody when Slack will not say. */
async function membersOf(slack: Slack, channel: string, log: Log): Promise<string[]> {
  const members: string[] = [];
  try {
    for (let cursor: string | undefined = ""; cursor !== undefined; ) {
      const page: { members?: string[]; response_metadata?: { next_cursor?: string } } = await patiently(() =>
        slack.posts.conversations.members({ channel, limit: 200, ...(cursor ? { cursor } : {}) }),
      );
      members.push(...(page.members ?? []));
      cursor = page.response_metadata?.next_cursor || undefined;
    }
  } catch (error) {
    if (slackError(error) === null) throw error;
    log.warn({ channel, err: error }, "slack did not say who is in the channel");
  }
  return members;
}
