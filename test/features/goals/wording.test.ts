import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rulesCoach } from "../../../src/coach/rules.ts";
import { HOUSE } from "../../../src/core/store.ts";
import { feedback } from "../../../src/features/feedback/feedback.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { newDraft, TODAY, WORDS } from "../../../src/features/goals/invented-for-samples.ts";
import { inputsOf, readWording } from "../../../src/features/goals/wording/read.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { veilFor } from "../../../src/features/people/veil.ts";
import { readPrompt } from "../../../src/model/prompt.ts";
import { textFor } from "../../../src/text/text.ts";
import { type FakeModel, modelAt, startFakeModel } from "../../support/model.ts";
import { buttonsOf, CHANNEL, type Options, type World, world } from "../../support/world.ts";

const t = textFor("en");
const SENTENCE =
  "The night shift should bring the first reply time in online chat from 75 s down to 30 s by 31 March 2027, because customers leave when they wait, with saved replies";
const BETTER =
  "By {due} the night shift brings the first reply in online chat from {baseline} to {target}, so that nobody has to wait.";
const say = (sentence: string, hints: object[] = []) => ({ content: JSON.stringify({ sentence, hints }) });

const ME = { id: "p1", name: "Ana Rossi", lang: "en" as const, zone: "UTC", admin: false };

describe("a goal in better words", () => {
  let fake: FakeModel;
  beforeAll(async () => {
    fake = await startFakeModel();
  });
  afterAll(() => fake.stop());

  const finished = async (options: Options = { model: modelAt(fake) }, sentence = SENTENCE) => {
    const w = world(options);
    const profile = { name: "Ana Rossi", locale: "en", zone: "UTC", admin: false };
    const ana = w.actor("test:T:ana", profile);
    await ana.moment("joined", CHANNEL);
    const drafted = await ana.say(sentence);
    const card = await ana.press(drafted, "Customer orientation").catch(() => drafted);
    return { w, ana, card };
  };
  const org = async ({ store }: World) => (await store.get(accounts, HOUSE, "test:T"))?.of ?? "";
  const stored = async (w: World) => (await w.store.list(goals, await org(w)))[0];

  it("has no way to it where no model is on", async () => {
    const { card } = await finished({});
    expect(buttonsOf(card.card).map(({ label }) => label)).not.toContain(t.wording.button);
  });

  it("is shown as the model's draft, and kept only after a yes", async () => {
    const { w, ana, card } = await finished();
    fake.says(say(BETTER, [{ about: "how", says: "Say who writes the replies." }]));
    const seen = await ana.press(card, t.wording.button);
    expect(seen.card.byModel).toBe(true);
    expect(seen.text).toContain(t.drafts.byModel);
    expect(seen.text).toContain(
      "By Mar 31, 2027 the night shift brings the first reply in online chat from 75 s to 30 s",
    );
    expect(seen.text).toContain("Say who writes the replies.");
    expect((await stored(w))?.statement).toBeNull();
    const kept = await ana.press(seen, t.wording.take);
    expect(kept.text).toContain("so that nobody has to wait.");
    expect(await stored(w)).toMatchObject({
      statement: expect.stringContaining("so that nobody"),
      target: { value: 30 },
    });
  });

  it("sends words, and neither numbers nor days nor names nor addresses", async () => {
    const secret = SENTENCE.replace("customers leave", "Ana and ana@example.com hear of it on +44 20 7946 0958");
    const { ana, card } = await finished(undefined, secret);
    fake.says(say(BETTER));
    await ana.press(card, t.wording.button);
    const { messages } = JSON.parse(fake.asked().at(-1) ?? "{}") as { messages: { content: string }[] };
    const sent = messages.at(-1)?.content ?? "";
    expect(sent).toContain("from {baseline} to {target}");
    expect(sent.replace(/\{[a-z]+\d*\}/g, "")).not.toMatch(/\d|Ana|Rossi|example|March/);
  });

  it.each<[string, ReturnType<typeof say>]>([
    ["makes up a number", say(`${BETTER} That is 20 % better.`)],
    ["makes up a number in words", say(`${BETTER} That is twenty percent better.`)],
    ["makes up a day", say(`${BETTER} We begin next Monday.`)],
    ["leaves the target out", say("By {due} the first reply gets faster, from {baseline}.")],
    ["uses a place that is none", say(`${BETTER} Ask {boss}.`)],
    ["turns the goal around", say("By {due} the night shift raises the first reply time from {target} to {baseline}.")],
    ["puts a link in", say(`${BETTER} See https://example.com`)],
    ["says nothing", say("")],
  ])("comes from the rules when the model %s", async (_name, said) => {
    const { w, ana, card } = await finished();
    fake.says(said);
    const seen = await ana.press(card, t.wording.button);
    expect(seen.text).toContain(t.drafts.why.unsure);
    expect(seen.text).toContain("from 75 s to 30 s by Mar 31, 2027");
    expect(seen.card.byModel).toBeUndefined();
    expect((await stored(w))?.statement).toBeNull();
  });

  it("comes from the rules when the model is down or has done its share", async () => {
    fake.says({ error: { message: "oh" }, status: 500 });
    const { ana, card } = await finished();
    expect((await ana.press(card, t.wording.button)).text).toContain(t.drafts.why.down);
    const spent = await finished({ model: modelAt(fake, { tokens: 1 }) });
    fake.says(say("x"));
    await spent.ana.press(spent.card, t.wording.button);
    expect((await spent.ana.press(spent.card, t.wording.button)).text).toContain(t.drafts.why.month);
  });

  it("drops hints about what was not sent", async () => {
    const { ana, card } = await finished();
    fake.says(
      say(BETTER, [
        { about: "salary", says: "Ask for more." },
        { about: "why", says: "Say who waits." },
      ]),
    );
    const { text } = await ana.press(card, t.wording.button);
    expect(text).toContain("Say who waits.");
    expect(text).not.toContain("Ask for more.");
  });

  it("keeps a thumb with the version of the words that were asked with", async () => {
    const { w, ana, card } = await finished();
    fake.says(say(BETTER));
    await ana.press(await ana.press(card, t.wording.button), t.drafts.not);
    const [thumb] = await w.store.list(feedback, await org(w));
    const { version } = await readPrompt("goal-wording");
    expect(thumb).toMatchObject({ helped: false, about: `goal-wording@${version}:${(await stored(w))?.id}` });
  });

  it("does not take words whose goal has another target by now, nor from anybody else", async () => {
    const { w, ana, card } = await finished();
    fake.says(say(BETTER));
    const seen = await ana.press(card, t.wording.button);
    await ana.fill(await ana.press(card, t.goals.draft.fillIn), { target: "20 s" });
    expect((await ana.press(seen, t.wording.take)).refusal).toBe(t.goals.error.changed);
    const ben = w.actor("test:T:ben");
    expect((await ben.press(seen, t.wording.take)).refusal).toBe(t.goals.error.notYours);
    expect((await ben.press(card, t.wording.button)).refusal).toBe(t.goals.error.notYours);
    expect((await stored(w))?.statement).toBeNull();
  });

  it("may name a day that the goal's own words name, and no other", () => {
    const draft = { ...newDraft(WORDS["zh-Hans"].rough), why: "今年客户等得太久", what: "在线客服首次响应" };
    const reader = { coach: rulesCoach(), me: { ...ME, lang: "zh-Hans" as const }, today: TODAY };
    const filled = inputsOf(textFor("zh-Hans"), draft, veilFor([], reader.coach));
    const read = (sentence: string) => readWording({ sentence, hints: [] }, draft, filled, reader)?.sentence;
    expect(read("在线客服的首次响应更快，因为今年客户等得太久")).toContain("今年");
    expect(read("在线客服的首次响应明年更快，因为客户等得太久")).toBeUndefined();
  });
});
