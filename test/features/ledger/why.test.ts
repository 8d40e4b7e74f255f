import { describe, expect, it } from "vitest";
import { HOUR } from "../../../src/core/time.ts";
import { card } from "../../../src/core/view.ts";
import { type Delivery, deliveries, occurrences, unreachable } from "../../../src/delivery/ledger.ts";
import { people, teams } from "../../../src/features/people/person.ts";
import { desk, saved } from "../../support/desk.ts";
import { idOf, message, orgOf, put, skipped } from "../../support/ledger.ts";
import { CHANNEL } from "../../support/world.ts";

/** The desk with an administrator who is in no team. */
async function office(options: Parameters<typeof desk>[0] = {}) {
  const w = await desk(options);
  const admin = w.actor("test:T:ada", { name: "Ada", locale: "en", zone: "UTC", admin: true });
  await admin.say("help");
  const mo = { person: await idOf(w.store, "test:T:mo") };
  const lea = { person: await idOf(w.store, "test:T:lea") };
  const team = { team: await idOf(w.store, "test:T:desk") };
  return { ...w, admin, mo, lea, team, org: await orgOf(w.store) };
}

describe("why", () => {
  it("tells what was sent to the team's channel, with the time, the cause and the state", async () => {
    const w = await office();
    await saved(w.member);
    await w.settle();
    const { card, text, answers } = await w.member.say("why");
    expect(answers).toMatchObject([{ kind: "post", to: "here" }]);
    expect(card.title).toBe("What I sent you, and why");
    expect(text).toContain("Today, Fri, Nov 20");
    expect(text).toContain("10:00 ✓ sent: A new goal in the team, to desk (a goal was saved)");
  });

  it.each(["why?", "Why", "为什么", "为什么？", "為什麼"])("is asked with %j", async (word) => {
    const { member } = await office();
    expect((await member.say(word)).card.title).toBe("What I sent you, and why");
  });

  it("leaves a sentence that begins with the word alone", async () => {
    const { member } = await office();
    expect((await member.say("why do customers leave")).text).not.toContain("What I sent you");
  });

  it("is answered in the 1:1 conversation when it is asked in a channel", async () => {
    const { member } = await office();
    const { answers } = await member.say("why", CHANNEL);
    expect(answers.map(({ kind }) => kind)).toEqual(["post", "whisper"]);
    expect(answers[0]).toMatchObject({ to: "direct" });
  });

  it("shows nobody the messages to somebody else", async () => {
    const w = await office();
    await put(w.store, deliveries, message("for-mo", w.mo, w.now.is), message("for-lea", w.lea, w.now.is));
    expect((await w.member.say("why")).text).toContain("Message for-mo");
    expect((await w.member.say("why")).text).not.toContain("for-lea");
    expect((await w.lead.say("why")).text).not.toContain("for-mo");
  });

  it.each<[Partial<Delivery>, string]>([
    [
      { state: "due", reason: "quiet", next: 22 },
      "… waiting: Message k (a lead started the goal) – until Sat, Nov 21, 08:00: quiet hours",
    ],
    [{ state: "due", reason: null, next: 0 }, "… waiting: Message k (a lead started the goal) – goes out in a moment"],
    [{ state: "merged", into: "all" }, "↪ merged: Message k (a lead started the goal) – as part of “Three things”"],
    [
      { state: "failed", reason: "not_in_channel" },
      "✗ failed: Message k (a lead started the goal) – I am not in this channel",
    ],
    [
      { state: "failed", reason: "odd" },
      "✗ failed: Message k (a lead started the goal) – the chat platform answered “odd”",
    ],
    [
      { state: "unknown", reason: "interrupted" },
      "? may have arrived: Message k (a lead started the goal) – I was stopped",
    ],
    [
      { state: "skipped", reason: "no-address" },
      "– not sent: Message k (a lead started the goal) – there is no account",
    ],
  ])("says how it stands and why: %j", async ({ next = 0, ...row }, line) => {
    const w = await office();
    const carrier = { ...message("all", w.mo, w.now.is), card: card("Three things") };
    const other = { ...row, next: w.now.is + next * HOUR };
    await put(w.store, deliveries, carrier, message("k", w.mo, w.now.is, other));
    expect((await w.member.say("why")).text).toContain(line);
  });

  it("tells of a schedule that did not run, and why", async () => {
    const w = await office();
    await put(w.store, occurrences, skipped("k", w.team, w.now.is - 26 * HOUR, "holiday"));
    const { text } = await w.member.say("why");
    expect(text).toContain("Yesterday, Thu, Nov 19");
    expect(text).toContain("08:00 – not sent: The team's goals of the week, to desk – a public holiday");
  });

  it("goes back seven days and no further, twenty lines at a time", async () => {
    const w = await office();
    const rows = Array.from({ length: 25 }, (_, n) => message(`m${n}.`, w.mo, w.now.is - n * 8 * HOUR));
    await put(w.store, deliveries, ...rows);
    const first = await w.member.say("why");
    expect(first.text).toContain("Message m19.");
    expect(first.text).not.toContain("Message m20.");
    const second = await w.member.press(first, "Older");
    expect(second.answers).toMatchObject([{ kind: "update" }]);
    expect(second.text).toContain("Message m21.");
    expect(second.text).not.toContain("Message m22.");
    expect((await w.member.press(second, "Newer")).text).toContain("Message m0.");
  });

  it.each<[Partial<Delivery>, string]>([
    [{ state: "unknown", reason: "timeout" }, "? may have arrived"],
    [{ state: "failed", reason: "is_archived" }, "✗ failed"],
    [{ state: "skipped", reason: "too-late" }, "– not sent"],
    [{ state: "sent" }, "✓ sent"],
  ])("shows what was written down long ago and came to its end today, at that time: %j", async (row, state) => {
    const w = await office();
    const moved = w.now.is - 2 * HOUR;
    await put(w.store, deliveries, message("k", w.mo, w.now.is - 14 * 24 * HOUR, { ...row, moved }));
    const { text } = await w.member.say("why");
    expect(text).toContain(`Today, Fri, Nov 20\n08:00 ${state}: Message k`);
  });

  it("shows what still waits, however long, and no longer what ended so long ago", async () => {
    const w = await office();
    const before = w.now.is - 13 * 24 * HOUR;
    const waiting = { state: "due" as const, reason: "leave", next: w.now.is + 24 * HOUR };
    await put(w.store, deliveries, message("a", w.mo, before, waiting), message("b", w.mo, before));
    const { text } = await w.member.say("why");
    expect(text).toContain("Sat, Nov 7\n10:00 … waiting: Message a");
    expect(text).not.toContain("Message b");
  });

  it("tells of a time that passed during a long stop and was left out today", async () => {
    const w = await office();
    const late = skipped("k", w.team, w.now.is - 8 * 24 * HOUR, "too-late");
    await put(w.store, occurrences, { ...late, at: w.now.is });
    expect((await w.member.say("why")).text).toContain("Thu, Nov 12\n10:00 – not sent: The team's goals of the week");
  });

  it("says so when there was nothing", async () => {
    const { member } = await office();
    expect((await member.say("why")).text).toContain("I sent nothing, and nothing was left out");
  });
});

describe("a lead", () => {
  it("sees what went to the team's channel, and nobody's own messages", async () => {
    const w = await office();
    await put(w.store, deliveries, message("team", w.team, w.now.is), message("for-mo", w.mo, w.now.is));
    const seen = await w.lead.press(await w.lead.say("why"), "My team");
    expect(seen.card.title).toBe("What I sent to desk, and why");
    expect(seen.text).toContain("Message team");
    expect(seen.text).not.toContain("for-mo");
    expect((await w.lead.press(seen, "Back to mine")).card.title).toBe("What I sent you, and why");
  });
});

describe("who may not ask", () => {
  const press = (action: string, value: string) => ({
    kind: "card" as const,
    title: "",
    blocks: [{ kind: "buttons" as const, buttons: [{ label: "Go", action, value }] }],
  });

  it("is refused a press with somebody else's id", async () => {
    const w = await office();
    for (const action of ["ledger.why", "ledger.next"]) {
      for (const who of [w.member, w.lead]) {
        const { refusal } = await who.press(press(action, `person:${await idOf(w.store, "test:T:ada")}`), "Go");
        expect(refusal).toContain("You can see your own messages here");
      }
    }
    const { refusal } = await w.member.press(press("ledger.page", `why person:${w.lea.person} 0`), "Go");
    expect(refusal).toContain("You can see your own messages here");
    const stranger = w.actor("test:T:far", { name: "Far", locale: "en" });
    expect((await stranger.press(press("ledger.why", `team:${w.team.team}`), "Go")).refusal).toContain("your own");
  });

  it("is shown their own where they press the button of their team", async () => {
    const w = await office();
    const seen = await w.member.press(press("ledger.why", `team:${w.team.team}`), "Go", CHANNEL);
    expect(seen.card.title).toBe("What I sent you, and why");
  });

  it("cannot send again, ask for a list of people or see what needs an administrator", async () => {
    const w = await office();
    await put(w.store, deliveries, message("k", w.mo, w.now.is, { state: "failed" }));
    for (const [action, value] of [
      ["ledger.again", "why me 0 k"],
      ["ledger.person.ask", "why"],
      ["ledger.team.ask", "why"],
      ["ledger.page", "stuck me 0"],
    ] as const) {
      expect((await w.lead.press(press(action, value), "Go")).refusal).toBe("Only an administrator can do this.");
    }
    const form = { kind: "form" as const, id: "ledger.person", title: "", submit: "", state: "why" };
    const field = { kind: "person" as const, name: "person", label: "" };
    const { refusal } = await w.lead.fill({ ...form, fields: [field] }, { person: "test:T:mo" });
    expect(refusal).toBe("Only an administrator can do this.");
    expect(await w.store.get(deliveries, w.org, "k")).toMatchObject({ state: "failed" });
  });

  it("is told when a button is none of ours", async () => {
    const w = await office();
    expect((await w.member.press(press("ledger.page", "dance"), "Go")).refusal).toContain("older message");
  });
});

describe("an administrator", () => {
  it("asks about any person, and reads what it was about but not what it said", async () => {
    const w = await office();
    const secret = { ...message("k", w.mo, w.now.is), card: card("Due tomorrow: find another job") };
    await put(w.store, deliveries, secret);
    const form = await w.admin.press(await w.admin.say("why"), "Somebody else");
    const seen = await w.admin.fill(form, { person: "test:T:mo" });
    expect(seen.card.title).toBe("What I sent to Mo, and why");
    expect(seen.text).toContain("10:00 ✓ sent: a lead started the goal");
    expect(seen.text).not.toContain("another job");
    expect(seen.answers).toMatchObject([{ kind: "update" }]);
  });

  it("is told that nobody is known by an account", async () => {
    const { admin } = await office();
    const form = await admin.press(await admin.say("why"), "Somebody else");
    expect((await admin.fill(form, { person: "test:T:nobody" })).errors["person"]).toContain("never met");
    expect((await admin.fill(form, {})).errors["person"]).toBe("Please fill this in.");
  });

  it("asks about any team", async () => {
    const w = await office();
    await put(w.store, deliveries, message("team", w.team, w.now.is));
    const form = await w.admin.press(await w.admin.say("why"), "A team");
    expect((await w.admin.fill(form, { team: "nonsense" })).errors["team"]).toBeTruthy();
    const seen = await w.admin.fill(form, { team: w.team.team });
    expect(seen.card.title).toBe("What I sent to desk, and why");
    expect(seen.text).toContain("Message team");
  });

  it.each([
    ["failed", "not_in_channel"],
    ["unknown", "TimeoutError"],
    ["skipped", "no-address"],
  ] as const)("sends again what is %s, once (%s)", async (state, reason) => {
    const w = await office();
    const stuck = { state, reason, tries: 3, account: "test:T:desk" };
    await put(w.store, deliveries, message("a b", w.team, w.now.is - HOUR, stuck));
    await put(w.store, unreachable, { id: "test:T:desk", of: w.team.team, since: w.now.is - HOUR, reason: "x" });
    const seen = await w.admin.press(await w.admin.say("why"), "Needs you (2)");
    const again = await w.admin.press(seen, "Send again");
    expect(again.text).toContain("It goes out again within a minute.");
    const due = { state: "due", tries: 0, next: w.now.is, reason: null };
    expect(await w.store.get(deliveries, w.org, "a b")).toMatchObject(due);
    expect(await w.store.list(unreachable, w.org)).toEqual([]);
    expect((await w.admin.press(seen, "Send again")).text).toContain("has moved on meanwhile");
    await w.outbox.sweep();
    await w.settle();
    expect(w.sent.map(({ to }) => to)).toEqual(["test:T:desk"]);
  });

  it("is asked first where it may have arrived already", async () => {
    const w = await office();
    await put(w.store, deliveries, message("k", w.team, w.now.is, { state: "unknown", reason: "timeout" }));
    const { card } = await w.admin.press(await w.admin.say("why"), "Needs you (1)");
    const buttons = card.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    expect(buttons.map(({ button }) => button?.confirm)).toEqual(["It may have arrived already. Send it once more?"]);
  });

  it("sees who cannot be reached, with the reason and what to do", async () => {
    const w = await office();
    const since = w.now.is - 24 * HOUR;
    await put(
      w.store,
      unreachable,
      { id: "test:T:desk", of: w.team.team, since, reason: "not_in_channel" },
      { id: "test:T:mo", of: w.mo.person, since, reason: "user_disabled" },
    );
    await put(w.store, deliveries, message("k", w.team, since, { state: "failed", reason: "is_archived" }));
    const { text } = await w.admin.press(await w.admin.say("why"), "Needs you (3)");
    expect(text).toContain("desk: I am not in this channel, since Thu, Nov 19. Invite me to the channel");
    expect(text).toContain(
      "✗ failed: Message k, to desk (a lead started the goal) – this channel is archived. Unarchive",
    );
    expect(text).toContain("Mo: this person’s account is closed, since Thu, Nov 19. Nothing is to do");
    expect((await w.lead.say("why")).text).not.toContain("Needs you");
  });

  it.each([
    ["failed", "is_archived"],
    ["unknown", "timeout"],
    ["skipped", "no-address"],
  ] as const)("finds for thirty days what is %s, from when it became so (%s)", async (state, reason) => {
    const w = await office();
    const booked = w.now.is - 60 * 24 * HOUR;
    const ended = (days: number) => ({ state, reason, moved: w.now.is - days * 24 * HOUR });
    await put(w.store, deliveries, message("a", w.mo, booked, ended(29)), message("b", w.mo, booked, ended(31)));
    const { text } = await w.admin.press(await w.admin.say("why"), "Needs you (1)");
    expect(text).toContain("Thu, Oct 22\n10:00 ");
    expect(text).toContain("in the last 30 days");
  });

  it("sends again what would have been too late by itself, and the ledger knows since when", async () => {
    const w = await office();
    const stuck = { state: "failed" as const, reason: "x", until: w.now.is - HOUR };
    await put(w.store, deliveries, message("k", w.team, w.now.is - 24 * HOUR, stuck));
    await w.admin.press(await w.admin.press(await w.admin.say("why"), "Needs you (1)"), "Send again");
    expect(await w.store.get(deliveries, w.org, "k")).toMatchObject({ state: "due", moved: w.now.is, until: null });
    await w.outbox.sweep();
    await w.settle();
    expect(w.sent.map(({ to }) => to)).toEqual(["test:T:desk"]);
  });

  it("is told when a person or team is gone", async () => {
    const w = await office();
    expect(await w.store.list(teams, w.org)).toHaveLength(1);
    expect(await w.store.list(people, w.org)).toHaveLength(3);
    const card = { kind: "buttons" as const, buttons: [{ label: "Go", action: "ledger.why", value: "person:x" }] };
    const { refusal } = await w.admin.press({ kind: "card", title: "", blocks: [card] }, "Go");
    expect(refusal).toBe("I no longer know this person or team.");
  });
});
