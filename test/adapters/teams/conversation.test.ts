import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { App } from "../../../src/core/app.ts";
import { channelOf, directOf, idOf, TENANT } from "../../support/fake-teams.ts";
import { openScene, type Scene } from "./scene.ts";

const DESK = { in: "desk" };
const ADA = `teams:${TENANT}:${idOf("ada")}`;
const LIN = `teams:${TENANT}:${idOf("lin")}`;
const CHANNEL = `teams:${TENANT}:${encodeURIComponent(channelOf("desk"))}`;
const BUTTONS = "[Edit] [Shout] [Private]";

describe("a conversation in Teams", () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(async () => {
    expect(scene.teams.problems).toEqual([]);
    await scene.end();
  });
  const ada = () => scene.teams.as("ada");
  const lin = () => scene.teams.as("lin");
  const done = async <T>(gesture: Promise<T>): Promise<T> => {
    const answer = await gesture;
    await scene.beacon.idle();
    return answer;
  };

  it("answers what somebody writes to it alone, to the letter", async () => {
    expect(await done(ada().writes("note buy 5 < 6 *pens* & `ink`"))).toMatchObject({ status: 200, text: "" });
    expect(ada().sees().at(-1)).toBe(`buy 5 < 6 *pens* & \`ink\`\n${BUTTONS}`);
    expect(scene.hooks.ran).toEqual([`note buy 5 < 6 *pens* & \`ink\`|${ADA}|Ada|en|direct`]);
  });

  it("shows that it is writing what is said piece by piece, and sends it whole", async () => {
    await done(ada().writes("tell one/two"));
    const [typing, sent] = scene.teams.calls.filter(({ operation }) => ["typing", "send"].includes(operation));
    expect([typing?.operation, sent?.operation]).toEqual(["typing", "send"]);
    expect(ada().sees()).toEqual([expect.any(String), "Told\none\ntwo\nThat is all.\n[Good] [Bad]"]);
  });

  it("sends what was said piece by piece in private, where it was asked for in a channel", async () => {
    scene.teams.fails("typing", { status: 500 });
    await done(ada().mentions("tell one/two", DESK));
    expect(ada().sees().at(-1)).toContain("one\ntwo");
    expect(
      lin()
        .sees(DESK)
        .filter((said) => said.includes("two\n")),
    ).toEqual([]);
  });

  it("hears its name in a channel, leaves the name out and answers in the thread", async () => {
    await done(ada().mentions("note fix the door", { ...DESK, thread: "17" }));
    expect(scene.hooks.ran).toEqual([`note fix the door|${ADA}|Ada|en|${CHANNEL}/desk`]);
    expect(scene.teams.of("send").map(({ conversation }) => conversation)).toEqual([
      `${channelOf("desk")};messageid=17`,
    ]);
    expect(lin().sees(DESK).at(-1)).toMatch(/fix the door\n\[Edit\]/);
  });

  it("hears its name in a group chat, which need not have one itself", async () => {
    scene.teams.channel("trio", { name: "", members: ["ada", "lin"], kind: "groupChat" });
    await done(lin().mentions("note three of us", { in: "trio" }));
    expect(ada().sees({ in: "trio" }).at(-1)).toMatch(/three of us\n\[Edit\]/);
    expect(scene.hooks.ran[0]).toContain("/群聊");
  });

  it("asks once what a channel is called, and calls the first one as the team", async () => {
    await done(ada().mentions("quiet", DESK));
    await done(ada().mentions("quiet", DESK));
    expect(scene.teams.of("channels")).toHaveLength(1);
    scene.teams.channel("team", { members: ["ada"] });
    await done(ada().mentions("quiet", { in: "team" }));
    expect(scene.hooks.ran.map((ran) => ran.split("/")[1])).toEqual(["desk", "desk", "Support"]);
  });

  it("whispers in the conversation with the person alone", async () => {
    await done(ada().mentions("secret plan", DESK));
    expect(lin().sees(DESK)).toEqual(["@Beacon secret plan"]);
    expect(ada().sees().at(-1)).toContain("plan");
    await done(ada().presses("Shout"));
    expect(ada().sees()).toEqual([`plan!\n${BUTTONS}`]);
  });

  it("says in the channel what to do where it may not write to the person", async () => {
    scene.teams.person("ada", { name: "Ada", reachable: false });
    await done(ada().mentions("secret plan", DESK));
    expect(ada().sees(DESK).at(-1)).toMatch(/press Add/);
  });

  it("redraws the pressed card for whoever pressed it at once, and for everybody", async () => {
    await done(ada().mentions("note tea", DESK));
    const answer = await done(lin().presses("Shout", DESK));
    expect(answer.body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(ada().sees(DESK).at(-1)).toBe(`tea!\n${BUTTONS}`);
    expect(scene.teams.of("update")).toHaveLength(1);
  });

  it("redraws the pressed card for a client that only sends messages", async () => {
    await done(ada().writes("note tea"));
    expect((await done(ada().presses("Shout", undefined, "old"))).text).toBe("");
    expect(ada().sees()).toEqual(["note tea", `tea!\n${BUTTONS}`]);
  });

  it("brings a card anew that can no longer be redrawn", async () => {
    await done(ada().writes("note tea"));
    scene.teams.fails("update", { status: 404, code: "ActivityNotFoundInConversation" });
    await done(ada().presses("Shout"));
    expect(ada().sees()).toHaveLength(3);
  });

  it("shows a form in the card's place to whoever pressed, and then everybody what came of it", async () => {
    await done(ada().mentions("note tea", DESK));
    await done(ada().presses("Edit", DESK));
    expect(ada().form(DESK)).toMatchObject({ title: "Write a note", values: { Note: "tea" } });
    expect(lin().sees(DESK).at(-1)).toContain("tea");
    expect(lin().form(DESK)).toBeNull();
    await done(
      ada().fills({ Note: "green tea", Day: "2027-01-02", Size: "Small", At: "17:30", Days: "Tue, Wed" }, DESK),
    );
    expect(ada().form(DESK)).toBeNull();
    expect(lin().sees(DESK).at(-1)).toBe(`green tea 2027-01-02 s 17:30 2,3\n${BUTTONS}`);
  });

  it("keeps the form with a sentence under each field and what was typed", async () => {
    await done(ada().writes("note tea"));
    await done(ada().presses("Edit"));
    await done(ada().fills({ Note: "bad", Day: "2027-01-02" }));
    expect(ada().form()?.values).toMatchObject({ Note: "bad", Day: "2027-01-02" });
    expect(ada().form()?.errors).toMatchObject({ Note: "Write something better." });
    expect(ada().form()?.errors[""]).toContain("And mind the gap.");
    await done(ada().fills({ Note: "good" }));
    expect(ada().sees().at(-1)).toContain("good 2027-01-02");
  });

  it("keeps the form when the person may not do it, with the reason above", async () => {
    await done(ada().writes("note tea"));
    await done(ada().presses("Edit"));
    await done(ada().fills({ Note: "refuse" }));
    expect(ada().form()).toMatchObject({ values: { Note: "refuse" }, errors: { "": "Not yours to write." } });
  });

  it("turns one form into the next", async () => {
    await done(ada().writes("note tea"));
    await done(ada().presses("Edit"));
    await done(ada().fills({ Note: "next" }));
    expect(ada().form()?.title).toBe("One more");
    await done(ada().fills({ Note: "second" }));
    expect(ada().sees().at(-1)).toContain("second");
  });

  it("posts a form that was asked for in words, and draws what came of it in its place", async () => {
    await done(ada().writes("form"));
    expect(ada().form()?.title).toBe("Write a note");
    await done(ada().fills({ Note: "bad" }));
    expect(ada().form()?.errors).toMatchObject({ Note: "Write something better." });
    await done(ada().fills({ Note: "typed first" }));
    expect(ada().sees()).toEqual(["form", `typed first\n${BUTTONS}`]);
  });

  it("brings a form that was asked for in a channel to whoever asked alone, and what came of it in its place", async () => {
    await done(ada().mentions("form", DESK));
    expect(lin().form(DESK)).toBeNull();
    await done(ada().fills({ Note: "bad" }));
    await done(ada().fills({ Note: "asked for there" }));
    expect(ada().sees()).toEqual([`asked for there\n${BUTTONS}`]);
    expect(lin().sees(DESK)).toEqual(["@Beacon form"]);
  });

  it("takes the form from a client that only sends messages", async () => {
    await done(ada().writes("form"));
    await done(ada().fills({ Note: "bad" }, undefined, "old"));
    expect(ada().form()).toMatchObject({ values: { Note: "bad" }, errors: { Note: "Write something better." } });
    await done(ada().fills({ Note: "at last" }, undefined, "old"));
    expect(ada().sees()).toEqual(["form", `at last\n${BUTTONS}`]);
  });

  it("takes nothing of a form that somebody else opened, or that was changed on the way", async () => {
    await done(ada().writes("form"));
    const form = ada().messages().at(-1);
    const data = { ...(form?.card?.actions?.[0]?.["data"] as object), text: "hers" };
    const sent = { action: { type: "Action.Execute", data } };
    const by = (person: string, more: object) => ({
      ...{ type: "invoke", name: "adaptiveCard/action", channelId: "msteams", serviceUrl: scene.teams.world.url },
      ...{ from: { id: "29:x", aadObjectId: idOf(person) }, recipient: { id: "28:b" }, locale: "zh-CN" },
      conversation: { id: directOf(person), conversationType: "personal", tenantId: TENANT },
      value: sent,
      ...more,
    });
    const stolen = await done(scene.teams.post(by("lin", {})));
    expect(stolen.body).toMatchObject({ value: expect.stringContaining("这张表单") });
    const forged = { ...data, beacon: { kind: "submit", form: "note.save", state: "01ABC", fields: ["text"] } };
    const made = await done(scene.teams.post(by("ada", { value: { action: { data: forged } } })));
    expect(made.body).toMatchObject({ type: "application/vnd.microsoft.activity.message" });
    const size = { ...data, size: "enormous" };
    await done(scene.teams.post(by("ada", { value: { action: { data: size } }, replyToId: form?.id })));
    expect(ada().form()).toMatchObject({
      values: { Note: "hers" },
      errors: { Size: "Please choose one from the list." },
    });
    expect(ada().sees()).toHaveLength(2);
    expect(scene.hooks.ran.map((ran) => ran.split(" ")[0])).toEqual(["form"]);
  });

  it("takes nobody for a person who is none of the directory, and nobody whom a sentence names", async () => {
    const acted: string[] = [];
    const watched = (app: App): App => ({
      ...app,
      handle(event, settle) {
        acted.push(event.person);
        return app.handle(event, settle);
      },
    });
    await scene.restart({ around: watched });
    await done(ada().writes("form"));
    for (const who of [CHANNEL, `teams:${TENANT}:%`, "somebody"]) {
      await done(ada().fills({ Note: CHANNEL, Who: who }));
      expect(ada().form()?.errors).toMatchObject({ Who: "Please choose one from the list." });
    }
    await done(ada().fills({ Note: `${CHANNEL} ${LIN}`, Who: "" }));
    expect(new Set(acted)).toEqual(new Set([ADA]));
    await done(ada().writes("form"));
    await done(ada().fills({ Note: "for Lin", Who: idOf("lin").toUpperCase() }));
    expect(acted.at(-1)).toBe(LIN);
    expect(ada().sees().join()).toContain(`for Lin ${LIN}`);
  });

  it("says that a button is too old, in the reader's language", async () => {
    await done(lin().writes("note 茶"));
    const [sent] = scene.teams.of("send");
    const card = scene.teams.world.messages.at(-1)?.card;
    expect(sent).toBeDefined();
    const json = JSON.stringify(card).replaceAll("note.shout", "no.such");
    Object.assign(scene.teams.world.messages.at(-1) ?? {}, { card: JSON.parse(json) });
    const answer = await done(lin().presses("Shout"));
    expect(answer.body).toMatchObject({ value: "这个按钮太旧了。" });
  });

  it("refuses so that nobody else sees it", async () => {
    await done(ada().mentions("refuse this", DESK));
    expect(lin().sees(DESK)).toEqual(["@Beacon refuse this"]);
    expect(ada().sees()).toEqual(["No: this"]);
  });

  it("shows a reference when a handler fails", async () => {
    await done(ada().writes("crash"));
    expect(ada().sees().at(-1)).toMatch(/^Something broke: \w+$/);
  });

  it("answers alone what is nobody else's", async () => {
    await done(ada().mentions("alone diary", DESK));
    expect(ada().sees().at(-1)).toContain("diary");
    expect(lin().sees(DESK)).toEqual(["@Beacon alone diary"]);
  });

  it("carries long values", async () => {
    await done(ada().writes("long"));
    expect((await done(ada().presses("Tell"))).body).toMatchObject({ value: "5000 letters" });
    expect(ada().sees()).toHaveLength(2); // a sentence below the button needs no message
  });

  it.each([
    [429, "it is too much"],
    [412, "somebody else wrote at the same moment"],
  ])("asks again after a pause when Teams says by %i that %s", async (status) => {
    scene.teams.fails("send", { status, retryAfter: 0 });
    await done(ada().writes("note patience"));
    expect(ada().sees().at(-1)).toBe(`patience\n${BUTTONS}`);
  });

  it("welcomes whoever installs it, wherever Teams says so once more", async () => {
    await done(lin().installs());
    expect(lin().sees()).toEqual(["Welcome, Lin"]);
  });

  it("greets a channel that it came into once, and learns who is in it", async () => {
    await done(ada().invites("desk"));
    await done(ada().invites("desk"));
    expect(lin().sees(DESK)).toEqual(["Hello, Ada let me in"]);
    expect(scene.hooks.ran).toEqual([
      `joined |${ADA}|Ada|en|${CHANNEL}/desk`,
      `member |${ADA}|Ada|en|${CHANNEL}/desk`,
      `member |${LIN}|Lin|en|${CHANNEL}/desk`, // the roster tells no language; it comes with the first thing she does
    ]);
  });

  it("greets again after it was taken out and came back", async () => {
    await done(ada().invites("desk"));
    await done(ada().removes("desk"));
    await done(ada().invites("desk"));
    expect(lin().sees(DESK)).toHaveLength(2);
  });

  it("notices who joins and who leaves", async () => {
    scene.teams.person("bo", { name: "Bo" });
    await done(scene.teams.as("bo").joins("desk"));
    expect(scene.hooks.ran).toEqual([`member |teams:${TENANT}:${idOf("bo")}|Bo|en|${CHANNEL}/desk`]);
  });

  it("takes language and zone from what somebody does, and asks for the rest once", async () => {
    await done(lin().writes("note 你好"));
    await done(lin().writes("note 再见"));
    expect(scene.hooks.ran.map((ran) => ran.split("|")[3])).toEqual(["zh-Hans", "zh-Hans"]);
    expect(scene.teams.of("member")).toHaveLength(1);
  });

  it("knows whom somebody mentions in a channel, and who they are", async () => {
    const mentioned: unknown[] = [];
    const watched = (app: App): App => ({
      ...app,
      handle(event, settle) {
        if ("mentions" in event) mentioned.push(event.mentions);
        return app.handle(event, settle);
      },
    });
    await scene.restart({ around: watched });
    await done(ada().mentions("note tea for <@lin> and <@nobody>", DESK));
    expect(mentioned).toEqual([[{ text: "@Lin", account: LIN }]]);
    expect(lin().sees(DESK).at(-1)).toContain("tea for @Lin and @nobody");
  });

  it("answers somebody new although Teams does not say who it is", async () => {
    scene.teams.fails("member", { status: 500 });
    await done(lin().writes("note 你好"));
    expect(lin().sees().at(-1)).toBe(`你好\n${BUTTONS}`);
  });

  it("makes a goal of somebody's message, in the conversation with them alone", async () => {
    await done(lin().chooses("<p>we should <b>answer</b> &lt; 30 s</p>", DESK));
    expect(lin().form()?.values).toEqual({ 你想做到什么: "we should answer < 30 s" });
    const answer = await done(lin().fills());
    expect(answer.body).toMatchObject({ task: { type: "message", value: expect.stringContaining("草稿") } });
    expect(lin().sees().at(-1)).toContain('What is "goal we should answer < 30 s"?');
    expect(lin().sees(DESK)).toEqual([]);
  });

  it("says why no goal could be made of a message where it was chosen", async () => {
    const refusing = (app: App): App => ({
      ...app,
      handle: async () => ({ lang: "en", answers: [], refusal: "Not today." }),
    });
    await scene.restart({ around: refusing });
    await done(ada().chooses("<p>answer faster</p>", DESK));
    expect((await done(ada().fills())).body).toEqual({ task: { type: "message", value: "Not today." } });
  });

  it("takes a thumb up, and everything else that Teams may ask, without an error", async () => {
    expect(await done(ada().likes())).toMatchObject({ status: 200 });
  });
});
