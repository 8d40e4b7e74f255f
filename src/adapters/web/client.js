// What htmx cannot say in attributes: dialogs, where the focus goes, and the state of the connection.

const byId = (id) => document.getElementById(id);
const dialog = () => byId("dialog");

/** The message in which the reader acted last; the focus returns to it when its own button is redrawn away. */
let lastPlace = null;
document.addEventListener("focusin", ({ target }) => {
  lastPlace = target.closest(".message, .home")?.id ?? (target === document.body ? lastPlace : null);
});

function restoreFocus() {
  const lost = document.activeElement === null || document.activeElement === document.body;
  if (lost && lastPlace && !document.querySelector("dialog[open]")) byId(lastPlace)?.focus({ preventScroll: true });
}

/** Opens the dialog when a form has come into it, closes it when the form has gone. */
function showDialog() {
  const box = dialog();
  const form = box?.querySelector("form");
  if (!form) return box?.open && box.close();
  if (!box.open) {
    box.showModal();
    form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  }
}

document.addEventListener("htmx:after:swap", ({ detail }) => {
  showDialog();
  // After a form was sent, what needs another look comes first.
  if (detail.ctx.sourceElement?.closest("#dialog")) dialog()?.querySelector("[aria-invalid=true]")?.focus();
  restoreFocus();
});

document.addEventListener(
  "close",
  ({ target }) => {
    if (target.id === "dialog") target.replaceChildren();
    setTimeout(restoreFocus);
  },
  true,
);

document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-close=dialog]")) dialog().close();
});

// Where the browser does not let us copy, what is to be copied is marked, and the keys do the rest.
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
  } catch {
    getSelection().selectAllChildren(button.previousElementSibling);
  }
});

// Scrollers are turned around, so their end is at 0. Whoever reads back is told of what came, not carried away.
const scroller = () => byId("log")?.parentElement;
const atEnd = () => (scroller()?.scrollTop ?? 0) > -60;
const showNewer = (yes) => byId("newer")?.toggleAttribute("hidden", !yes);
const toEnd = () => scroller()?.scrollTo({ top: 0 });
document.addEventListener("scroll", () => atEnd() && showNewer(false), true);
document.addEventListener("click", ({ target }) => target.closest("#newer") && toEnd());

let newest = null;
document.addEventListener("DOMContentLoaded", () => {
  newest = byId("log")?.lastElementChild ?? null;
});
document.addEventListener("htmx:after:swap", () => {
  const last = byId("log")?.lastElementChild ?? null;
  if (last !== newest && !atEnd()) showNewer(true);
  newest = last;
});

// The second click of a double click is the same press.
document.addEventListener(
  "click",
  (event) => {
    if (event.detail > 1 && event.target.closest("button")) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  true,
);

document.addEventListener("htmx:confirm", (event) => {
  event.preventDefault();
  const { ctx, issueRequest, dropRequest } = event.detail;
  const box = byId("confirm");
  byId("confirm-text").textContent = ctx.confirm;
  box.returnValue = "";
  box.addEventListener("close", () => (box.returnValue === "yes" ? issueRequest() : dropRequest()), { once: true });
  box.showModal();
});

// Enter sends; while an input method composes a word, Enter only accepts it.
document.addEventListener("keydown", (event) => {
  const { target, key, shiftKey, isComposing, keyCode } = event;
  if (!target.matches("[data-sends]") || key !== "Enter" || shiftKey || isComposing || keyCode === 229) return;
  event.preventDefault();
  target.form.requestSubmit();
});

// What was sent goes from the field, but not what was typed meanwhile.
document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
  const field = ctx.sourceElement?.querySelector?.("[data-sends]");
  const sent = ctx.request.body instanceof URLSearchParams ? ctx.request.body.get("text") : null;
  if (field && ctx.response.status < 400 && field.value.replaceAll("\r\n", "\n") === sent?.replaceAll("\r\n", "\n")) {
    field.value = "";
    toEnd();
  }
});

// Whatever is sent brings the token that came with the page, so that no other site can send it.
const token = () => document.querySelector("meta[name=beacon-token]")?.content ?? "";
document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  ctx.request.headers["X-Beacon-Token"] = token();
});

// A file goes as it is; how far Beacon is with it comes with the stream.
document.addEventListener("change", async ({ target }) => {
  const [file] = target.files ?? [];
  if (!target.dataset.gives || !file) return;
  target.value = "";
  const sent = await fetch(`${target.dataset.gives}&name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "X-Beacon-Token": token() },
    body: file,
  });
  if (!sent.ok) say(target.labels[0].dataset.failed);
});

const say = (text) => {
  const line = dialog()?.querySelector(".form-notice") ?? byId("notice");
  if (line) line.textContent = text;
};
document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
  if (ctx && !ctx.response && ctx.sourceElement?.id !== "stream") say(byId("connection").dataset.offline);
});

const connected = (yes) => {
  const line = byId("connection");
  // What was tried in vain can be tried now.
  if (yes)
    for (const one of document.querySelectorAll(".form-notice, #notice"))
      if (one.textContent === line.dataset.offline) one.textContent = "";
  byId("stream").toggleAttribute("data-live", yes);
  const text = yes ? "" : line.dataset.lost;
  if (line.textContent !== text) line.textContent = text;
};
document.addEventListener("htmx:sse:after:connection", () => connected(true));
document.addEventListener("htmx:sse:error", () => connected(false));
document.addEventListener("beacon-reset", () => location.reload());
