import type { Millis } from "../../core/time.ts";
import type { Card } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Demo } from "./demo.ts";
import { tokenField } from "./form-token.ts";
import { renderHome } from "./home.ts";
import { type Html, html } from "./html.ts";
import { renderMessage } from "./message.ts";
import type { Message } from "./messages.ts";
import { renderPage } from "./page.ts";
import { addressOf, type Session } from "./session.ts";
import { renderSidebar } from "./sidebar.ts";

export interface Shown {
  messages: readonly Message[];
  /** The last change that is on the page. */
  cursor: string;
  /** The home page's card where that is what is shown; null when Beacon has none. */
  home: Card | null;
  now: Millis;
  /** What the page sends back with whatever it sends. */
  token: string;
}

/** The playground as one person sees it. */
export function renderChat(demo: Demo, session: Session, shown: Shown): string {
  const says = textFor(session.lang).web;
  const stream = `${addressOf(session, {}, "/stream")}&since=${shown.cursor}`;
  const body = html`<body class="chat">
    <div id="stream" hx-sse:connect="${stream}" hx-swap="none" hidden></div>
    <a class="skip" href="#${session.view.kind === "home" ? "home" : "say"}">${says.skip}</a>
    ${renderSidebar(demo, session)}
    <main class="room" id="room">
      ${heading(demo, session)}
      <p class="notice-bar" id="notice" role="alert"></p>
      ${session.view.kind === "home" ? homeArea(session, shown) : conversation(demo, session, shown)}
    </main>
    <dialog class="dialog" id="dialog"></dialog>
    ${confirmDialog(session)}
    <p class="connection" id="connection" role="status" data-lost="${says.reconnecting}" data-offline="${says.offline}"></p>
  </body>`;
  return renderPage({ lang: session.lang, title: titleOf(session), body, live: shown.token });
}

export function titleOf({ view, lang }: Session): string {
  const says = textFor(lang).web;
  return view.kind === "channel" ? `#${view.channel.name}` : view.kind === "direct" ? says.alone : says.home;
}

function heading(demo: Demo, session: Session): Html {
  const { view, lang } = session;
  const says = textFor(lang).web;
  const members = demo.people.filter((one) => view.kind === "channel" && one.channel === view.channel.account);
  const about = view.kind === "channel" ? says.about.channel(members.map(({ name }) => name)) : says.about[view.kind];
  return html`<header class="room-head">
    <button type="button" class="button menu-button" popovertarget="menu" aria-label="${says.menu}">☰</button>
    <div>
      <h1>${titleOf(session)}</h1>
      <p class="room-about">${about}</p>
    </div>
  </header>`;
}

function conversation(demo: Demo, session: Session, { messages, now, token }: Shown): Html {
  const says = textFor(session.lang).web;
  return html`<div class="scroller" tabindex="0" role="region" aria-label="${says.log(titleOf(session))}">
      <div class="log" id="log" role="log" data-quiet="${says.quiet}">${messages.map((message) => renderMessage(message, session, demo, now))}</div>
    </div>
    <button type="button" class="button newer" id="newer" hidden>${says.newer} <span aria-hidden="true">↓</span></button>
    ${session.view.kind === "direct" && prompts(session)} ${composer(session, token)}`;
}

/** What a person might say, to be sent with one press. */
function prompts(session: Session): Html {
  const says = textFor(session.lang).web;
  return html`<div class="prompts" role="group" aria-label="${says.suggestions}">
    ${says.prompts.map(({ label, says: text }) => {
      return html`<button type="button" class="chip" hx-post="${addressOf(session, {}, "/chat/say")}"
        hx-vals="${JSON.stringify({ text, beacon: "on" })}" hx-swap="none" hx-sync="this:drop">${label}</button>`;
    })}
  </div>`;
}

function composer(session: Session, token: string): Html {
  const { view, lang } = session;
  const says = textFor(lang).web;
  const placeholder = view.kind === "channel" ? says.placeholder.channel(view.channel.name) : says.placeholder.direct;
  // The plain action takes what somebody sends before the scripts are there.
  const to = addressOf(session, {}, "/chat/say");
  const toggle = html`<label class="toggle" title="${says.toBeaconHint}">
    <input type="checkbox" name="beacon" checked aria-describedby="say-to" /><span>${says.toBeacon}</span>
    <span class="sr-only" id="say-to">${says.toBeaconHint}</span>
  </label>`;
  return html`<form class="composer" id="composer" method="post" action="${to}" hx-post="${to}" hx-swap="none" hx-sync="this:drop">
    ${tokenField(token)}
    <label class="sr-only" for="say">${says.label(titleOf(session))}</label>
    <textarea id="say" name="text" rows="1" dir="auto" placeholder="${placeholder}" aria-describedby="say-hint" data-sends></textarea>
    ${view.kind === "channel" ? toggle : html`<input type="hidden" name="beacon" value="on" />`}
    <label class="button attach" title="${says.attachHint}" data-failed="${says.offline}">
      <input type="file" accept=".csv,.tsv,.txt,text/csv" aria-label="${says.attachHint}" data-gives="${addressOf(session, {}, "/chat/file")}" />
      <span aria-hidden="true">+ CSV</span>
    </label>
    <button type="submit" class="button primary send">${says.send}</button>
    <p class="sr-only" id="say-hint">${says.sendHint}</p>
  </form>`;
}

function homeArea(session: Session, { home }: Shown): Html {
  return html`<div class="scroller home-scroller" tabindex="0" role="region" aria-label="${titleOf(session)}">
    <div class="home" id="home" tabindex="-1">${renderHome(session, home)}</div>
  </div>`;
}

function confirmDialog({ lang }: Session): Html {
  const { confirm } = textFor(lang).web;
  return html`<dialog class="dialog confirm" id="confirm" aria-labelledby="confirm-text">
    <form method="dialog">
      <p id="confirm-text"></p>
      <div class="form-end">
        <button class="button primary" value="yes">${confirm.yes}</button>
        <button class="button" value="no" autofocus>${confirm.no}</button>
      </div>
    </form>
  </dialog>`;
}
