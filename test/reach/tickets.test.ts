import { describe, expect, it } from "vitest";
import { keptTable } from "../../src/adapters/slack/inbox.ts";
import { newDoor } from "../../src/adapters/slack/open.ts";
import { newConsent, offeredTable } from "../../src/adapters/teams/consent.ts";
import { newKeep } from "../../src/core/kept.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { AT } from "../support/lived/who.ts";
import { silent } from "../support/world.ts";

const clock = () => AT;
const ticketIn = (message: unknown): string => /kept:[0-9A-Z]{26}/.exec(JSON.stringify(message))?.[0] ?? "";

describe("a ticket for what the house keeps", () => {
  it("opens a form in Slack for whoever it was made for, and for nobody of that id in another workspace", async () => {
    const door = newDoor({} as never, newKeep(keptTable, memoryStore(), clock), silent);
    const visit = { team: "T1", user: "U1", channel: "D1", direct: true };
    const form = { kind: "form" as const, id: "win.save", title: "A win", fields: [], submit: "Save", state: "x" };
    let ticket = "";
    await door.open({ form, lang: "en", visit }, async (message) => {
      ticket = ticketIn(message);
    });
    expect((await door.find(ticket, visit))?.form).toEqual(form);
    expect(await door.find(ticket, { ...visit, team: "T2" })).toBeNull();
    expect(await door.find(ticket, { ...visit, user: "U2" })).toBeNull();
  });

  it("hands a file over in Teams to whoever asked for it, and answers nobody else", async () => {
    const said: unknown[] = [];
    const connector = { send: async (...sent: unknown[]) => void said.push(sent) };
    const keep = newKeep(offeredTable, memoryStore(), clock);
    const files = newConsent(keep, { files: ["files.test"] } as never, connector as never, silent);
    const visit = { tenant: "1", user: "u1", serviceUrl: "https://teams.test", conversation: "c1", direct: true };
    const asked = await files.offer({ name: "wins.csv", text: "mine" }, "en", visit);
    const declined = { action: "decline", context: { ticket: ticketIn(asked) } };
    await files.answered(declined, { ...visit, tenant: "2", user: "u2" });
    expect(said).toEqual([]);
    await files.answered(declined, visit);
    expect(said).toHaveLength(1);
  });
});
