import type { Outcome } from "../../core/app.ts";
import type { Keep } from "../../core/kept.ts";
import type { Lang } from "../../core/lang.ts";
import type { Log } from "../../core/log.ts";
import { type Answer, isUnkept } from "../../core/reply.ts";
import { type Card, card } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { AsDrawn } from "./as-drawn.ts";
import { patiently, type Slack, slackError } from "./clients.ts";
import { handOver } from "./files.ts";
import { newGrow } from "./grow.ts";
import { noticeModal } from "./modal.ts";
import type { Door } from "./open.ts";
import { draw, QUIET } from "./post.ts";
import { type Drawn, renderSentence, withoutCharts } from "./render.ts";
import type { Visit } from "./visit.ts";

/** Carries out what a handler returned. Never throws: what fails is logged, and said where it can be. */
export type CarryOut = (outcome: Outcome, visit: Visit) => Promise<void>;

/** Channels that Beacon may not post in unless somebody invites it. */
const SHUT_OUT = new Set(["not_in_channel", "channel_not_found"]);

export interface AnswerParts {
  slack: Slack;
  keep: Keep;
  asDrawn: AsDrawn;
  door: Door;
  log: Log;
}

export function newCarryOut({ slack, keep, asDrawn, door, log }: AnswerParts): CarryOut {
  const grow = newGrow({ slack, keep, log });
  const toPerson = (drawn: Drawn, { user }: Visit) =>
    asDrawn(drawn, (message) => patiently(() => slack.posts.chat.postMessage({ channel: user, ...message, ...QUIET })));

  /** Posts to the conversation in which the person is alone with Beacon, and tells them when that is elsewhere. */
  const postDirect = async (drawn: Drawn, visit: Visit, lang: Lang, pointer: boolean): Promise<void> => {
    const { channel, thread, direct } = visit;
    if (direct && thread && channel) {
      const there = { channel, thread_ts: thread, ...QUIET };
      await asDrawn(drawn, (message) => patiently(() => slack.posts.chat.postMessage({ ...there, ...message })));
      return;
    }
    const posted = await toPerson(drawn, visit);
    const elsewhere = channel !== null && channel !== visit.user && channel !== posted.channel;
    if (elsewhere && pointer) await whisper(renderSentence(textFor(lang).slack.seeDirect), visit, lang);
  };

  const postInChannel = async (drawn: Drawn, visit: Visit, channel: string, lang: Lang): Promise<void> => {
    const { slack: t } = textFor(lang);
    try {
      const there = { channel, ...(visit.thread ? { thread_ts: visit.thread } : {}), ...QUIET };
      await asDrawn(drawn, (message) => patiently(() => slack.posts.chat.postMessage({ ...there, ...message })));
    } catch (error) {
      const said = slackError(error);
      if (said === null) throw error;
      log.info({ channel, said }, "slack did not let a card into the channel");
      await whisper(drawn, visit, lang);
      await whisper(renderSentence(SHUT_OUT.has(said) ? t.invite : t.onlyYou), visit, lang);
    }
  };

  const publish = (drawn: Drawn, visit: Visit) =>
    slack.quick.views.publish({
      user_id: visit.user,
      view: { type: "home", blocks: withoutCharts(drawn) },
    });

  const whisper = async (drawn: Drawn, visit: Visit, lang: Lang): Promise<void> => {
    const { channel, user, respond, thread } = visit;
    // A conversation of two is a whisper already; a slash command may come from one that Beacon is not in.
    if (channel === null || (visit.direct && (thread || !respond))) return postDirect(drawn, visit, lang, false);
    try {
      await asDrawn(drawn, async (message) => {
        if (respond) return slack.respond(respond, { response_type: "ephemeral", replace_original: false, ...message });
        const there = { channel, user, ...(thread ? { thread_ts: thread } : {}) };
        await patiently(() => slack.posts.chat.postEphemeral({ ...there, ...message }));
      });
    } catch (error) {
      log.info({ channel, user, err: error }, "a whisper was not taken; it goes to the 1:1 conversation");
      await toPerson(drawn, visit);
    }
  };

  const redraw = async (drawn: Drawn, visit: Visit, lang: Lang): Promise<void> => {
    const { card } = visit;
    if (!card) return postDirect(drawn, visit, lang, true);
    if (card.kind === "home") return void (await publish(drawn, visit));
    try {
      await asDrawn(drawn, async (message) => {
        if (card.kind === "ephemeral") return slack.respond(card.url, { replace_original: true, ...message });
        await slack.quick.chat.update({ channel: card.channel, ts: card.ts, ...message });
      });
    } catch (error) {
      log.info({ user: visit.user, err: error }, "a card could not be redrawn; it comes anew");
      await postDirect(drawn, visit, lang, true);
    }
  };

  const carry = async (answer: Answer, visit: Visit, lang: Lang, pointer: boolean): Promise<void> => {
    if (answer.kind === "open") {
      return door.open({ form: answer.form, lang, visit }, (message) => whisper(message, visit, lang));
    }
    if (answer.kind === "reject") return; // said in the acknowledgement
    if (answer.kind === "file") return handOver(slack, answer, visit);
    if (answer.kind === "growing") return grow(answer.growing, visit, lang, (drawn) => whisper(drawn, visit, lang));
    if (isUnkept(answer) && visit.trigger) return say(answer.card, visit.trigger, lang);
    const drawn = await draw(answer.card, lang, visit.team, keep);
    switch (answer.kind) {
      case "whisper":
        return whisper(drawn, visit, lang);
      case "update":
        return redraw(drawn, visit, lang);
      case "post":
        if (answer.to === "direct") return postDirect(drawn, visit, lang, pointer);
        if (visit.channel === null) return void (await publish(drawn, visit));
        if (visit.direct) return postDirect(drawn, visit, lang, pointer);
        return postInChannel(drawn, visit, visit.channel, lang);
      default:
        return answer satisfies never;
    }
  };

  /** In a window, which is gone once it is closed. */
  const say = async (said: Card, trigger: string, lang: Lang): Promise<void> => {
    await slack.quick.views.open({ trigger_id: trigger, view: noticeModal(said, lang) });
  };

  const refuse = async (sentence: string, visit: Visit, lang: Lang): Promise<void> => {
    const { card: from, trigger } = visit;
    if (from?.kind !== "home" || !trigger) return whisper(renderSentence(sentence), visit, lang);
    await say(card(sentence), trigger, lang);
  };

  return async ({ answers, refusal, lang }, visit) => {
    // A card that only went to the 1:1 conversation leaves the place where the person acted without an answer.
    const unseen = answers.every((answer) => answer.kind === "post" && answer.to === "direct");
    const all = answers.map((answer) => () => carry(answer, visit, lang, unseen));
    if (refusal !== null) all.push(() => refuse(refusal, visit, lang));
    for (const each of all) {
      try {
        await each();
      } catch (error) {
        log.error({ user: visit.user, channel: visit.channel, err: error }, "slack did not take an answer");
      }
    }
  };
}
