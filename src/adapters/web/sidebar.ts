import { PAGES } from "../../core/feature.ts";
import { textFor } from "../../text/text.ts";
import type { Demo, DemoPerson } from "./demo.ts";
import { type Html, html } from "./html.ts";
import { avatar } from "./message.ts";
import { languageRow } from "./page.ts";
import { addressOf, nameOf, type Session, type View } from "./session.ts";

/** Where one can go and who one can be. On a narrow screen it opens over the page. */
export function renderSidebar(demo: Demo, session: Session): Html {
  const says = textFor(session.lang).web;
  const { lang } = session;
  return html`<div class="sidebar" id="menu" popover>
    <p class="brand"><img src="/assets/beacon.svg" alt="" width="28" height="28" /> <strong>Beacon</strong> <span class="badge">${says.playground}</span></p>
    ${rooms(demo, session)} ${people(demo, session)}
    <div class="sidebar-end">
      ${languageRow(lang, lang, (each) => addressOf(session, { lang: each, chosen: true }))}
      ${PAGES.map((path) => html`<a class="quiet-link" href="${addressOf(session, {}, path)}">${says.pages[path]}</a>`)}
      <a class="quiet-link" href="/gallery?lang=${lang}">${says.gallery}</a>
      <button type="button" class="quiet-link" hx-post="${addressOf(session, {}, "/chat/reset")}" hx-swap="none"
        hx-sync="this:drop" hx-confirm="${says.resetConfirm}">${says.reset}</button>
    </div>
  </div>`;
}

function rooms(demo: Demo, session: Session): Html {
  const says = textFor(session.lang).web;
  const own = session.person.channel;
  const channels = [...demo.channels].sort((a, b) => Number(b.account === own) - Number(a.account === own));
  const all: { view: View; label: string; sign: string }[] = [
    { view: { kind: "direct" }, label: says.alone, sign: "✦" },
    { view: { kind: "home" }, label: says.home, sign: "⌂" },
    ...channels.map((channel) => ({ view: { kind: "channel" as const, channel }, label: channel.name, sign: "#" })),
  ];
  return html`<nav aria-label="${says.rooms}">
    <h2 class="sidebar-title">${says.rooms}</h2>
    <ul class="places">
      ${all.map(({ view, label, sign }) => {
        const here = nameOf(view) === nameOf(session.view) && html`aria-current="page"`;
        return html`<li><a class="place" href="${addressOf(session, { view })}" ${here}>
          <span class="sign" aria-hidden="true">${sign}</span> <bdi>${label}</bdi>
        </a></li>`;
      })}
    </ul>
  </nav>`;
}

function people(demo: Demo, session: Session): Html {
  const says = textFor(session.lang).web;
  return html`<nav aria-label="${says.who}">
    <h2 class="sidebar-title">${says.who}</h2>
    <ul class="places">
      ${demo.people.map((person) => {
        const here = person.account === session.person.account && html`aria-current="true"`;
        return html`<li><a class="place" href="${addressOf(session, { person })}" ${here}>
          ${avatar(person.account, demo)}
          <span class="who"><bdi>${person.name}</bdi> <small>${person.lead ? says.lead : says.member} · #${channelName(demo, person)}</small></span>
        </a></li>`;
      })}
    </ul>
  </nav>`;
}

function channelName(demo: Demo, { channel }: DemoPerson): string {
  return demo.channels.find(({ account }) => account === channel)?.name ?? "";
}
