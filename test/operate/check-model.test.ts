import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkModel } from "../../src/operate/check-model.ts";
import { type FakeModel, startFakeModel } from "../support/model.ts";

describe("the doctor's look at the model", () => {
  let fake: FakeModel;
  beforeAll(async () => {
    fake = await startFakeModel();
  });
  afterAll(() => fake.stop());
  const check = () => checkModel({ model: { key: "k", baseUrl: fake.url, name: "m-1", monthlyTokens: 1 } });

  it("is content without one", async () => {
    expect(await checkModel({ model: null })).toMatchObject({ ok: true, says: "none is on; the rules do everything" });
  });

  it.each<[string, Parameters<FakeModel["says"]>[0], boolean, RegExp]>([
    ["answers", { content: '{"ready": true}' }, true, /^m-1 answers$/],
    ["does not know the key", { error: { message: "who?" }, status: 401 }, false, /status 401.*check OPENAI_API_KEY/],
    ["chats", { content: "Yes!" }, false, /name a model with structured output/],
  ])("says what to do where it %s", async (_name, said, ok, says) => {
    fake.says(said);
    expect(await check()).toMatchObject({ ok, says: expect.stringMatching(says) });
  });
});
