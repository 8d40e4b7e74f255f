import type { Lang } from "../../core/lang.ts";
import { HOUR, type Millis } from "../../core/time.ts";
import type { Button } from "../../core/view.ts";
import { dateFormat } from "../../text/intl.ts";
import { textFor } from "../../text/text.ts";
import type { Demo } from "./demo.ts";
import { type Html, html } from "./html.ts";
import type { Message } from "./messages.ts";
import { renderCard } from "./render.ts";
import { addressOf, type Session } from "./session.ts";

/** Within this time a clock time says enough. */
const RECENT = 12 * HOUR;
const MENTION = html`<span class="mention">@Beacon</span> `;

/** A message as the window's person sees it. */
export function renderMessage(message: Message, session: Session, demo: Demo, now: Millis): Html {
  const { id, from, only } = message;
  const says = textFor(session.lang).web;
  const name = from === null ? "Beacon" : (demo.people.find(({ account }) => account === from)?.name ?? "?");
  return html`<article class="message ${from === null && "from-beacon"} ${only && "whisper"}" id="m-${id}" tabindex="-1"
    aria-labelledby="m-${id}-from">
    ${avatar(from, demo)}
    <div class="message-main">
      <p class="message-head">
        <span class="from" id="m-${id}-from"><bdi>${name}</bdi></span>
        ${from === null && html`<span class="badge">${says.app}</span>`}
        ${time(message.at, session, now)}
        ${only && html`<span class="only">${says.only}</span>`}
      </p>
      <div class="message-body" lang="${message.lang}">${renderBody(message, session)}${isGrowing(message, now) && growing(session)}</div>
    </div>
  </article>`;
}

const isGrowing = ({ body }: Message, now: Millis): boolean =>
  body.kind === "card" && body.until !== undefined && now < body.until;

/** Stands below what there is so far. Sentences are read out as they come; the dots are not. */
function growing({ lang }: Session): Html {
  return html`<p class="growing"><span class="sr-only">${textFor(lang).web.thinking}</span><span class="dots" aria-hidden="true"></span></p>`;
}

function renderBody({ id, body }: Message, session: Session): Html {
  switch (body.kind) {
    case "words":
      return html`<p class="words" dir="auto">${body.toBeacon && MENTION}<bdi>${body.text}</bdi></p>`;
    case "notice":
      return html`<p class="notice"><span class="mark" aria-hidden="true">!</span><bdi>${body.text}</bdi></p>`;
    case "file":
      return html`<p class="words"><a href="${addressOf(session, {}, "/chat/file")}&message=${id}" download><bdi>${body.name}</bdi></a></p>`;
    case "card":
      return renderCard(body.card, { lang: session.lang, id: `m-${id}`, wire: pressing(session, id) });
    default:
      return body satisfies never;
  }
}

/** The attributes of a button that is pressed on a message, or on the home page when `message` is empty. */
export function pressing(session: Session, message: string) {
  return ({ action, value, confirm }: Button): Html => {
    const asks = confirm && html`hx-confirm="${confirm}"`;
    return html`hx-post="${addressOf(session, {}, "/chat/press")}" hx-vals="${JSON.stringify({ message, action, value })}"
      hx-swap="none" hx-sync="closest [tabindex]:drop" ${asks}`;
  };
}

/** Two letters on a colour of the person's own; Beacon's is its light. */
export function avatar(account: string | null, demo: Demo): Html {
  if (account === null) return html`<img class="avatar" src="/assets/beacon.svg" alt="" width="36" height="36" />`;
  const nth = demo.people.findIndex((person) => person.account === account);
  return html`<span class="avatar hue-${Math.max(nth, 0) % 6}" aria-hidden="true">${initials(demo.people[nth]?.name ?? "?")}</span>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/);
  if (words.length > 1)
    return words
      .map((word) => [...word][0] ?? "")
      .slice(0, 2)
      .join("");
  // Of a Chinese name the given name, which stands last, is what colleagues say.
  return [...name].slice(-2).join("");
}

function time(at: Millis, { lang, person }: Session, now: Millis): Html {
  const recent = Math.abs(now - at) < RECENT;
  const format = dateFormat(textFor(lang).web.locale, {
    timeZone: person.zone,
    ...(recent ? {} : { month: "short", day: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return html`<time datetime="${new Date(at).toISOString()}">${format.format(at)}</time>`;
}

/** What language somebody's own words most likely are in, so that a screen reader takes a fitting voice. */
export function langOfWords(text: string, own: Lang): Lang {
  if (!/\p{Script=Han}/u.test(text)) return "en";
  return own === "en" ? "zh-Hans" : own;
}
