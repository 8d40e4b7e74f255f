import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptTable } from "../../../src/adapters/slack/inbox.ts";
import { HOUSE } from "../../../src/core/store.ts";
import { DAY } from "../../../src/core/time.ts";
import { openScene, type Scene } from "./scene.ts";

describe.each(["http", "socket"] as const)("Slack over %s", (mode) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(mode);
  });
  afterEach(() => scene.end());
  const ada = () => scene.slack.as("U1");
  const lin = () => scene.slack.as("U2");
  const done = async <T>(gesture: Promise<T>): Promise<T> => {
    const answer = await gesture;
    await scene.beacon.idle();
    return answer;
  };
  const C1 = { in: "C1" };

  it("answers a command in the channel where it was typed", async () => {
    expect((await done(ada().types("/beacon note buy 5 &lt; 6 pens", C1))).ok).toBe(true);
    expect(lin().sees(C1)).toEqual(["buy 5 < 6 pens\n[Edit] [Shout] [Private]"]);
    expect(scene.hooks.ran).toEqual(["note buy 5 < 6 pens|slack:T1:U1|Ada|en|slack:T1:C1/desk"]);
  });

  it("answers a message under it, and shows that it is at work", async () => {
    await done(ada().writes("note call back"));
    const [asked, answered] = ada().messages();
    expect(answered?.thread).toBe(asked?.ts);
    const status = scene.slack.of("assistant.threads.setStatus").map(({ args }) => args["thread_ts"]);
    expect(status).toEqual([asked?.ts]);
  });

  it("goes on in the thread that the person wrote in", async () => {
    await done(ada().writes("note one"));
    const [root] = ada().messages();
    await done(ada().writes("note two", { thread: root?.ts ?? "" }));
    expect(ada().messages().at(-1)?.thread).toBe(root?.ts);
  });

  it("answers although the status cannot be shown", async () => {
    scene.slack.fails("assistant.threads.setStatus", { error: "missing_scope" });
    await done(ada().writes("note still"));
    expect(ada().sees().at(-1)).toContain("still");
  });

  it("hears its name in a channel and leaves the name out", async () => {
    await done(ada().mentions("note fix the door", C1));
    expect(scene.hooks.ran[0]).toContain("note fix the door|");
    expect(lin().sees(C1).at(-1)).toContain("fix the door");
  });

  it("whispers so that nobody else sees it, and redraws the whisper", async () => {
    await done(ada().types("/beacon secret plan", C1));
    expect(lin().sees(C1)).toEqual([]);
    expect(ada().sees(C1)[0]).toContain("plan");
    await done(ada().presses("Shout", C1));
    expect(ada().sees(C1)).toEqual(["plan!\n[Edit] [Shout] [Private]"]);
  });

  it("whispers after a mention, where there is no response_url", async () => {
    await done(ada().mentions("secret plan", C1));
    expect(lin().sees(C1)).toEqual(["@Beacon secret plan"]);
    expect(ada().sees(C1).at(-1)).toContain("plan");
  });

  it("redraws the card whose button was pressed", async () => {
    await done(ada().types("/beacon note tea", C1));
    await done(lin().presses("Shout", C1));
    expect(ada().sees(C1)).toEqual(["tea!\n[Edit] [Shout] [Private]"]);
  });

  it("redraws the same message after a form was filled in", async () => {
    await done(ada().types("/beacon note tea", C1));
    await done(ada().presses("Edit", C1));
    expect(ada().form()).toMatchObject({ title: "Write a note", values: { Note: "tea" } });
    await done(ada().fills({ Note: " green tea", Day: "2027-01-02", Who: "U2", Size: "Small" }));
    expect(ada().form()).toBeNull();
    expect(lin().sees(C1)).toEqual([" green tea 2027-01-02 slack:T1:U2 s\n[Edit] [Shout] [Private]"]);
  });

  it("reads a time and several boxes, and keeps them with the form", async () => {
    await done(ada().types("/beacon note tea", C1));
    await done(ada().presses("Edit", C1));
    expect(ada().form()?.values).toMatchObject({ At: "", Days: "" });
    await done(ada().fills({ At: "17:30", Days: "Tue, Wed" }));
    expect(lin().sees(C1)).toEqual(["tea 17:30 2,3\n[Edit] [Shout] [Private]"]);
    await done(ada().presses("Edit", C1));
    await done(ada().fills({ Note: "bad", At: "08:00", Days: "Mon" }));
    expect(ada().form()).toMatchObject({ values: { At: "08:00", Days: "Mon" }, errors: { Note: expect.any(String) } });
  });

  it("keeps the form open with a sentence under each field and what was typed", async () => {
    await done(ada().types("/beacon form", C1));
    await done(ada().fills({ Note: "bad", Day: "2027-01-02" }));
    expect(ada().form()).toMatchObject({
      values: { Note: "bad", Day: "2027-01-02" },
      errors: { Note: "Write something better. And mind the gap." },
    });
    await done(ada().fills({ Note: "good" }));
    expect(ada().form()).toBeNull();
    expect(ada().sees().at(-1)).toContain("good 2027-01-02");
  });

  it("says a refusal under the first field and keeps the form", async () => {
    await done(ada().types("/beacon form"));
    await done(ada().fills({ Note: "refuse" }));
    expect(ada().form()?.errors).toEqual({ Note: "Not yours to write." });
  });

  it("says in the form's window, and in no conversation, what shall not be kept", async () => {
    await done(ada().types("/beacon form", C1));
    expect(JSON.stringify(await done(ada().fills({ Note: "hush" })))).toContain("Said once");
    expect(JSON.stringify(scene.slack.calls)).not.toContain("Said once");
    expect([...ada().sees(C1), ...ada().sees()].join()).not.toContain("Said once");
  });

  it("shows there what has to be taken along, beside the card that changes", async () => {
    await done(ada().types("/beacon form", C1));
    expect(JSON.stringify(await done(ada().fills({ Note: "take" })))).toContain("key-1");
    expect(JSON.stringify(scene.slack.calls)).not.toContain("key-1");
    expect([...ada().sees(C1), ...ada().sees()].join()).toContain("take");
  });

  it("turns one form into the next", async () => {
    await done(ada().types("/beacon form"));
    await done(ada().fills({ Note: "next" }));
    expect(ada().form()?.title).toBe("One more");
    await done(ada().fills({ Note: "second" }));
    expect(ada().sees().at(-1)).toContain("second");
  });

  it("sends the same form twice without harm", async () => {
    await done(ada().types("/beacon note tea", C1));
    await done(ada().presses("Edit", C1));
    await done(ada().presses("Edit", C1));
    await done(ada().fills({ Note: "coffee" }));
    await done(ada().fills({ Note: "coffee" }));
    expect(ada().sees(C1)).toEqual(["coffee\n[Edit] [Shout] [Private]"]);
  });

  it("says that a button is too old, in the reader's language", async () => {
    await done(lin().opens("home"));
    await done(lin().presses("Gone", "home"));
    expect(lin().form()?.text).toBe("这个按钮太旧了。");
  });

  it("refuses in a whisper", async () => {
    await done(ada().types("/beacon refuse this", C1));
    expect(ada().sees(C1)).toEqual(["No: this"]);
    expect(lin().sees(C1)).toEqual([]);
  });

  it("shows a reference when a handler fails", async () => {
    expect((await done(ada().types("/beacon crash", C1))).ok).toBe(true);
    expect(ada().sees(C1)[0]).toMatch(/^Something broke: \w+$/);
  });

  it("answers alone and points there from the channel", async () => {
    await done(ada().types("/beacon alone diary", C1));
    expect(ada().sees()[0]).toContain("diary");
    expect(ada().sees(C1)[0]).toContain("our own conversation");
    expect(lin().sees(C1)).toEqual([]);
  });

  it("answers by whisper with the way in, where it is not a member", async () => {
    scene.slack.channel("C2", { name: "far", members: ["U1"], beacon: false });
    scene.slack.channel("C3", { name: "closed", members: ["U1"], beacon: false, isPrivate: true });
    for (const channel of ["C2", "C3"]) {
      await done(ada().types("/beacon note hello", { in: channel }));
      expect(ada().sees({ in: channel }).join("\n")).toMatch(/hello[\s\S]*\/invite @Beacon/);
    }
  });

  it("draws the home page, and redraws it after a form", async () => {
    await done(ada().opens("home"));
    expect(ada().home()).toBe("Your notes\nNone yet\n[New] [Gone]");
    await done(ada().presses("New", "home"));
    await done(ada().fills({ Note: "from home" }));
    expect(ada().home()).toContain("from home");
  });

  it("welcomes whoever opens the conversation, with first sentences and without a thread", async () => {
    await done(lin().opens("messages"));
    expect(lin().sees()).toEqual(["Welcome, Lin"]);
    expect(scene.slack.world.prompts.get("DU2")?.[0]).toEqual({ title: "制定一个目标", message: expect.any(String) });
  });

  it("greets a channel it was brought into, and learns who is in it but the bots", async () => {
    scene.slack.person("U9", { name: "robot", bot: true });
    scene.slack.channel("C4", { name: "night", members: ["U1", "U2", "U9"], beacon: false });
    await done(ada().invites("C4"));
    expect(ada().sees({ in: "C4" })).toEqual(["Hello, Ada let me in"]);
    expect(scene.hooks.ran).toEqual([
      "joined |slack:T1:U1|Ada|en|slack:T1:C4/night",
      "member |slack:T1:U1|Ada|en|slack:T1:C4/night",
      "member |slack:T1:U2|Lin|zh-Hans|slack:T1:C4/night",
    ]);
  });

  it("notices when a person joins", async () => {
    await done(lin().joins("C1"));
    expect(scene.hooks.ran).toEqual(["member |slack:T1:U2|Lin|zh-Hans|slack:T1:C1/"]);
  });

  it("asks Slack once who somebody new is, whatever they do first", async () => {
    await done(lin().types("/beacon note 你好", C1));
    await done(lin().types("/beacon note 再见", C1));
    expect(scene.hooks.ran.map((ran) => ran.split("|")[3])).toEqual(["zh-Hans", "zh-Hans"]);
    expect(scene.slack.of("users.info")).toHaveLength(1);
  });

  it("answers somebody new although Slack does not say who it is", async () => {
    scene.slack.fails("users.info", { status: 500 });
    await done(lin().writes("note 你好"));
    expect(lin().sees().at(-1)).toContain("你好");
  });

  it("carries values that are too long for a button", async () => {
    await done(ada().writes("long"));
    await done(ada().presses("Tell"));
    expect(ada().sees().at(-1)).toBe("5000 letters");
  });

  it("offers a button where a form cannot be opened from what was typed", async () => {
    await done(ada().writes("form"));
    expect(ada().sees().at(-1)).toContain("[Open the form]");
    await done(ada().presses("Open the form"));
    await done(ada().fills({ Note: "typed first" }));
    expect(ada().sees().at(-1)).toContain("typed first");
    expect(ada().sees().join()).not.toContain("Open the form");
  });

  it("keeps a form that is filled in without a name where nobody can tell whose it is, and opens it after a restart", async () => {
    await done(ada().writes("unnamed"));
    const kept = await scene.store.list(keptTable, HOUSE);
    expect(kept).toHaveLength(1);
    expect(Object.keys(kept[0] ?? {}).toSorted()).toEqual(["at", "id", "org", "rev", "text"]);
    expect(JSON.stringify(kept)).not.toMatch(/Note|unnamed|"U1"/);
    expect((kept[0]?.at ?? 1) % DAY).toBe(0);
    await done(ada().presses("Open the form"));
    expect(ada().form()?.text).toContain("Note");
    await done(ada().writes("unnamed"));
    await scene.restart();
    await done(ada().presses("Open the form"));
    expect(ada().form()?.text).toContain("Note");
  });

  it("says so in the reader's language when the form came too late, and opens it on another press", async () => {
    await done(lin().types("/beacon note 茶", C1));
    scene.slack.fails("views.open", { error: "expired_trigger_id" });
    await done(lin().presses("Edit", C1));
    expect(lin().sees(C1).at(-1)).toContain("等得太久");
    await done(lin().presses("打开表单", C1));
    await done(lin().fills({ Note: "绿茶" }));
    expect(lin().sees(C1)[0]).toContain("绿茶");
  });

  it("asks again after a pause when Slack says it is too much", async () => {
    scene.slack.fails("chat.postMessage", { status: 429, retryAfter: 0 });
    await done(ada().writes("note patience"));
    expect(ada().sees().at(-1)).toContain("patience");
  });
});
