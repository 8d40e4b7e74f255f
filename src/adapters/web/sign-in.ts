import { randomBytes } from "node:crypto";
import express, { type Express, type Request, type RequestHandler } from "express";
import { PAGES, type PagePath } from "../../core/feature.ts";
import type { Pages } from "../../core/pages.ts";
import { marksOf, type Seal } from "../../core/seal.ts";
import { SIGN_IN, type SignIns } from "../../core/sign-in.ts";
import { HOUR, MINUTE, SECOND } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { mountAssets } from "./assets.ts";
import { cookieOf, setCookie } from "./cookies.ts";
import { bringsToken, tokenField } from "./form-token.ts";
import { foreignTo } from "./guard.ts";
import { type Html, html } from "./html.ts";
import { langOfRequest } from "./language.ts";
import { PageQuery } from "./pages.ts";
import { answerNote, answerProblem, stale } from "./problems.ts";
import { type Chosen, pickedIn, renderShown } from "./shown.ts";

export interface SignInParts {
  /** Read from disk with the first browser that comes. */
  signIns(): Promise<SignIns>;
  pages: Pages;
  seal: Seal;
  /** Where browsers reach Beacon; only its own pages may send something here. */
  publicUrl: string;
}

/** How long a browser has for pressing the button on the link's page, and for how long it keeps the session. */
const [VISIT, SESSION] = [(30 * MINUTE) / SECOND, (8 * HOUR) / SECOND];
const [HOME] = PAGES;
const OUT = "/sign-out";

/**
 * The dashboard and the report for whoever has a link from the chat. A link only shows a button, because chats and mail
 * filters open links by themselves; the button uses it up.
 */
export function mountSignIn(app: Express, { signIns, pages, seal, publicUrl }: SignInParts): void {
  const tokenOf = (browser: string) => seal(`form:${browser}`);
  const brings = (req: Request, browser: string) =>
    marksOf(seal, `form:${browser}`).some((token) => bringsToken(req, token));
  const visitorIn = async (req: Request) => {
    const key = cookieOf(req, "session");
    const visitor = key === null ? null : await (await signIns()).visitor(key);
    return visitor && key !== null ? { key, visitor } : null;
  };
  /** Whoever opens or presses an old link again while it still keeps them signed in gets where they want to. */
  const over: RequestHandler = async (req, res) =>
    (await visitorIn(req))
      ? res.redirect(303, HOME)
      : answerProblem(req, res, 410, textFor(langOfRequest(req)).dashboard.over);
  const body = express.urlencoded({ extended: false, limit: "4kb", parameterLimit: 10 });
  const own: RequestHandler = (req, res, next) =>
    foreignTo(req, new URL(publicUrl).origin)
      ? answerProblem(req, res, 403, textFor(langOfRequest(req)).web.errors.foreign)
      : next();
  mountAssets(app);

  app.get(`${SIGN_IN}/:code`, async (req, res, next) => {
    const { code } = req.params;
    const visitor = await (await signIns()).offered(code);
    if (!visitor) return void over(req, res, next);
    const says = textFor(visitor.lang).dashboard;
    const visit = cookieOf(req, "visit") ?? randomBytes(32).toString("base64url");
    setCookie(res, "visit", visit, VISIT);
    const button = postButton(
      SIGN_IN,
      tokenOf(visit),
      says.continue,
      html`<input type="hidden" name="code" value="${code}" />`,
    );
    answerNote(res, {
      lang: visitor.lang,
      title: says.enter,
      lines: [says.enterAs(visitor.name), says.enterHint],
      button,
    });
  });

  app.post(SIGN_IN, own, body, async (req, res, next) => {
    const visit = cookieOf(req, "visit");
    if (visit === null || !brings(req, visit)) {
      return answerProblem(req, res, 403, textFor(langOfRequest(req)).dashboard.again);
    }
    const key = await (await signIns()).enter(String(req.body.code));
    if (key === null) return void over(req, res, next);
    setCookie(res, "visit", "", 0);
    setCookie(res, "session", key, SESSION);
    res.redirect(303, HOME);
  });

  app.post(OUT, own, body, async (req, res) => {
    const key = cookieOf(req, "session");
    if (key !== null && !brings(req, key)) return stale(req, res);
    const lang = (await visitorIn(req))?.visitor.lang ?? langOfRequest(req);
    if (key !== null) await (await signIns()).leave(key, req.body.everywhere === "on");
    setCookie(res, "session", "", 0);
    const says = textFor(lang).dashboard;
    answerNote(res, { lang, title: says.left, lines: [says.leftNext] });
  });

  for (const path of PAGES) {
    app.get(path, async (req, res, next) => {
      // The playground has windows of its own there.
      const window = app.locals["playground"] && (cookieOf(req, "session") === null || req.query["as"] !== undefined);
      if (window) return next();
      const signedIn = await visitorIn(req);
      if (!signedIn) {
        const { enter, needed } = textFor(langOfRequest(req)).dashboard;
        return answerProblem(req, res, 401, needed, { title: enter });
      }
      const { key, visitor } = signedIn;
      const query = PageQuery.safeParse(req.query);
      const shown = query.success && (await pages.show(path, visitor.source, query.data));
      if (!shown) {
        const { web, dashboard } = textFor(visitor.lang);
        const back = { label: dashboard.continue, href: HOME };
        return answerProblem(req, res, 404, web.errors.noSuchPage, { lang: visitor.lang, back });
      }
      const hrefOf = (chosen: Chosen) => `${path}?${pickedIn(chosen).join("&")}`;
      const frame = { path, name: visitor.name, hrefOf };
      const ways = waysOf(path, textFor(shown.lang), tokenOf(key));
      res
        .set("Cache-Control", "no-store")
        .type("html")
        .send(renderShown({ ...frame, ways }, shown));
    });
  }
}

function waysOf(path: PagePath, { dashboard: says, web }: ReturnType<typeof textFor>, token: string): Html {
  const others = PAGES.filter((each) => each !== path);
  return html`${others.map((each) => html`<a href="${each}">${web.pages[each]}</a>`)}
    <div class="buttons">
      ${postButton(OUT, token, says.leave)}
      ${postButton(OUT, token, says.leaveAll, html`<input type="hidden" name="everywhere" value="on" />`)}
    </div>`;
}

function postButton(action: string, token: string, label: string, carried: Html | false = false): Html {
  const look = action === SIGN_IN ? "button primary" : "button";
  return html`<form method="post" action="${action}">
    ${tokenField(token)}${carried}<button type="submit" class="${look}">${label}</button>
  </form>`;
}
