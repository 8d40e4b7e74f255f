import { beforeEach, describe, expect, it } from "vitest";
import { waiting } from "../../../src/core/audit.ts";
import { newSeal } from "../../../src/core/seal.ts";
import { secretFor } from "../../../src/features/webhooks/send.ts";
import { webhookCalls, webhooks } from "../../../src/features/webhooks/webhook.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { idOf, orgOf, put } from "../../support/ledger.ts";
import { type Actor, SECRET } from "../../support/world.ts";

const T = textFor("en").webhooks;
const URL = "https://crm.example/beacon?key=1";

let w: Desk;
let admin: Actor;
beforeEach(async () => {
  w = await desk();
  admin = w.actor("test:T:ann", { name: "Ann", locale: "en", zone: "UTC", admin: true });
});
const all = async () => w.store.list(webhooks, await orgOf(w.store));
const add = async () =>
  admin.fill(await admin.press(await admin.say("webhooks"), T.add), { url: URL, events: "goal.activated,win.posted" });

describe("webhooks in the chat", () => {
  it("are added by an administrator, with the secret said once and kept in no conversation", async () => {
    expect((await admin.say("webhooks")).text).toContain(T.none);
    const added = await add();
    const [hook] = await all();
    expect(hook).toMatchObject({ url: URL, events: ["goal.activated", "win.posted"], words: false, state: "on" });
    const secret = secretFor(hook?.id ?? "", newSeal(SECRET));
    expect(added.answers).toMatchObject([
      { kind: "update" },
      {
        kind: "whisper",
        unkept: true,
        card: { title: T.secret.title("crm.example"), blocks: [{ kind: "code", text: secret }, { kind: "text" }] },
      },
    ]);
    const listed = await admin.say("webhooks");
    expect(listed.text).toContain("crm.example: on · 2 kinds of events");
    const shown = await admin.press(listed, T.open);
    expect(shown.text).toContain("goals that start and wins that are announced");
    expect(JSON.stringify([listed.answers, shown.answers])).not.toMatch(/key=1|whsec_/);
  });

  it.each(["http://crm.example/", "https://ann:secret@crm.example/", "crm.example", ""])(
    "are not told at “%s”, and nothing typed is lost",
    async (url) => {
      const form = await admin.press(await admin.say("webhooks"), T.add);
      const refused = await admin.fill(form, { url, events: "win.posted", words: "words" });
      expect(Object.keys(refused.errors)).toEqual(["url"]);
      expect(refused.form.fields.slice(1)).toMatchObject([{ value: "win.posted" }, { value: "words" }]);
      expect(await all()).toEqual([]);
    },
  );

  it("are tried, looked at again, and removed with all that waited", async () => {
    await add();
    const tried = await admin.press(await admin.press(await admin.say("webhooks"), T.open), T.try);
    expect(tried.text).toContain(T.tried);
    const org = await orgOf(w.store);
    const [call] = await w.store.list(webhookCalls, org);
    expect(JSON.parse(call?.body ?? "")).toMatchObject({ type: "webhook.test" });
    await put(w.store, webhooks, { ...(await all())[0], last: { at: w.now.is, said: "503" } } as never);
    const again = await admin.press(tried, T.look);
    expect(again.text).toContain("503 (Fri, Nov 20 10:00)");
    await put(w.store, webhooks, { ...(await all())[0], last: { at: w.now.is, said: "private" } } as never);
    expect((await admin.press(again, T.look)).text).toContain(`${T.trouble["private"]} (Fri, Nov 20 10:00)`);
    expect((await admin.press(again, T.remove)).text).toContain(T.removed("crm.example"));
    expect([await all(), await w.store.list(webhookCalls, org)]).toEqual([[], []]);
    expect((await admin.press(again, T.look)).refusal).toContain("older message");
  });

  it("are in the log of changes, as whose doing they were", async () => {
    await add();
    await admin.press(await admin.press(await admin.say("webhooks"), T.open), T.remove);
    const entries = (await w.store.list(waiting, await orgOf(w.store))).filter(({ kind }) => kind === "webhooks");
    const by = { by: "person", who: await idOf(w.store, "test:T:ann") };
    expect(entries).toMatchObject([
      { ...by, what: "made" },
      { ...by, what: "removed" },
    ]);
    expect(JSON.stringify(entries)).not.toContain("crm.example");
  });

  it("are the administrators’ alone, whatever is sent", async () => {
    const card = await admin.say("webhooks");
    expect((await w.lead.say("webhooks")).refusal).toContain("Only an administrator");
    expect((await w.member.press(card, T.add)).refusal).toContain("Only an administrator");
    const form = await admin.press(card, T.add);
    expect((await w.member.fill(form, { url: URL, events: "win.posted" })).refusal).toContain("Only an administrator");
    expect(await all()).toEqual([]);
  });

  it.each([
    ["zh-CN", "程序通知"],
    ["zh-TW", "程式通知"],
  ])("answer to their name in %s", async (locale, word) => {
    const lin = w.actor("test:T:lin", { name: "Lin", locale, zone: "UTC", admin: true });
    expect((await lin.say(word)).card.title).toBe(textFor(locale === "zh-CN" ? "zh-Hans" : "zh-Hant").webhooks.title);
  });
});
