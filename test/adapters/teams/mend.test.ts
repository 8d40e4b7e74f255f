import { afterEach, describe, expect, it } from "vitest";
import { newConnector } from "../../../src/adapters/teams/connector.ts";
import { readConnector } from "../../../src/adapters/teams/mend.ts";
import { newSdk } from "../../../src/adapters/teams/sdk.ts";
import { readConfig } from "../../../src/config.ts";
import { APP_ID, directOf, type FakeTeams, startFakeTeams } from "../../support/fake-teams.ts";

/** What Teams shows as written by a model. */
const LABEL = { type: "https://schema.org/Message", "@type": "Message", additionalType: ["AIGeneratedContent"] };

describe("what botbuilder needs mended", () => {
  let teams: FakeTeams;
  afterEach(() => teams.stop());
  const connect = (patience?: number) => {
    const config = readConfig(teams.env).teams;
    if (!config) throw new Error("Teams is configured");
    return newConnector(newSdk(config), APP_ID, patience);
  };

  it("is that it drops what an entity carries; when it no longer does, keepEntities can go", async () => {
    const { Entity } = readConnector("connectorApi/models/mappers") as {
      Entity: { type: { additionalProperties?: unknown } };
    };
    expect(Entity.type.additionalProperties).toBeUndefined();
    teams = await startFakeTeams();
    await connect().send(teams.world.url, directOf("ada"), { text: "hello", entities: [LABEL] });
    expect(teams.of("send")[0]?.body["entities"]).toEqual([LABEL]);
  });

  it("is that it waits for ever", async () => {
    teams = await startFakeTeams();
    teams.fails("send", { hang: true });
    const sent = connect(50).send(teams.world.url, directOf("ada"), { text: "hello" });
    await expect(sent).rejects.toThrow(/abort/i);
  });

  it.each([429, 500, 503])("is that it tries again after %i", async (status) => {
    teams = await startFakeTeams();
    teams.fails("send", { status, retryAfter: 0 });
    await expect(connect().send(teams.world.url, directOf("ada"), { text: "hello" })).rejects.toMatchObject({
      statusCode: status,
    });
    expect(teams.of("send")).toHaveLength(1);
  });
});
