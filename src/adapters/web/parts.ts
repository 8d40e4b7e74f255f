import { type Html, html } from "./html.ts";

/** A part of the page that the window shall show from now on. */
export function part(target: string, content: Html | string, swap: "innerHTML" | "innerMorph" = "innerHTML"): Html {
  return html`<hx-partial hx-target="${target}" hx-swap="${swap}">${content}</hx-partial>`;
}

/** The page's one line for what did not work; empty when all is well. */
export const notice = (sentence: string): Html => part("#notice", sentence);
/** The same inside an open form, which covers the page. */
export const formNotice = (sentence: string): Html => part(".form-notice", sentence);
/** The dialog's form; without one the dialog closes. */
export const dialog = (form: Html | string = ""): Html => part("#dialog", form, "innerMorph");
