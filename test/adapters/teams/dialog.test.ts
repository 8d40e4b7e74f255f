import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newDraw } from "../../../src/adapters/teams/message.ts";
import { sheetsTable } from "../../../src/adapters/teams/sheets.ts";
import { HOUSE } from "../../../src/core/store.ts";
import { TENANT } from "../../support/fake-teams.ts";
import { partsOf } from "../../support/teams-cards.ts";
import { noteCard } from "../slack/scene.ts";
import { openScene, type Scene } from "./scene.ts";

const DESK = { in: "desk" };
const BUTTONS = "[Edit] [Shout] [Private]";

describe("a dialog in Teams", () => {
  let scene: Scene;
  const opens = (action: string) => ["note.edit", "note.private", "note.shout"].includes(action);
  beforeEach(async () => {
    scene = await openScene({ opens });
    await done(ada().mentions("note tea", DESK));
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

  it("opens with the form, stays open until it can be taken, and then redraws the card for everybody", async () => {
    await done(ada().presses("Edit", DESK));
    expect(ada().dialog()).toContain("Write a note");
    expect(ada().sees(DESK).at(-1)).toContain("tea");
    await done(ada().fills({ Note: "bad" }, DESK));
    expect(ada().form()).toMatchObject({ values: { Note: "bad" }, errors: { Note: "Write something better." } });
    expect((await done(ada().fills({ Note: "coffee" }, DESK))).text).toBe("");
    expect(ada().dialog()).toBeNull();
    expect(lin().sees(DESK).at(-1)).toBe(`coffee\n${BUTTONS}`);
    expect(ada().sees()).toEqual([]);
  });

  it("shows there what has to be taken along, beside the card that changes", async () => {
    await done(ada().presses("Edit", DESK));
    await done(ada().fills({ Note: "take" }, DESK));
    expect(ada().dialog()).toContain("key-1");
    expect(lin().sees(DESK).at(-1)).toBe(`take\n${BUTTONS}`);
    expect([...ada().sees(DESK), ...ada().sees()].join()).not.toContain("key-1");
  });

  it("says in the dialog, and in no conversation, what shall not be kept, and keeps nothing that was typed", async () => {
    await done(ada().presses("Edit", DESK));
    await done(ada().fills({ Note: "bad" }, DESK));
    expect((await done(ada().fills({ Note: "hush" }, DESK))).body).toEqual({
      task: { type: "message", value: "Said once" },
    });
    expect([...ada().sees(DESK), ...ada().sees()].join()).not.toContain("Said once");
    const sheets = JSON.stringify(await scene.store.list(sheetsTable, HOUSE));
    expect(sheets).toContain("note.save");
    expect(sheets).not.toContain('"value":"bad"');
  });

  it("keeps the form when the person may not do it, and turns one form into the next", async () => {
    await done(ada().presses("Edit", DESK));
    await done(ada().fills({ Note: "refuse" }, DESK));
    expect(ada().form()).toMatchObject({ values: { Note: "refuse" }, errors: { "": "Not yours to write." } });
    await done(ada().fills({ Note: "next" }, DESK));
    expect(ada().form()?.title).toBe("One more");
    await done(ada().fills({ Note: "second" }, DESK));
    expect(lin().sees(DESK).at(-1)).toContain("second");
  });

  it("says what was done where the button opens no form this time", async () => {
    expect((await done(ada().presses("Shout", DESK))).body).toEqual({ task: { type: "message", value: "tea!" } });
    expect(lin().sees(DESK).at(-1)).toBe(`tea!\n${BUTTONS}`);
  });

  it("shows in a channel what only whoever pressed may see, and goes on in there", async () => {
    await done(ada().presses("Private", DESK));
    expect(ada().dialog()).toBe(`tea\n${BUTTONS}`);
    await done(ada().presses("Edit", DESK));
    await done(ada().fills({ Note: "green tea" }, DESK));
    expect(ada().dialog()).toBe(`green tea\n${BUTTONS}`);
    await done(ada().presses("Shout", DESK));
    expect(ada().dialog()).toBe(`green tea!\n${BUTTONS}`);
    expect(lin().sees(DESK)).toEqual(["@Beacon note tea", `tea\n${BUTTONS}`]);
    expect(ada().sees()).toEqual([]);
  });

  it("writes what only one may see into their own conversation, where they are in it", async () => {
    await done(ada().writes("note tea"));
    await done(ada().presses("Private"));
    expect(ada().dialog()).toBeNull();
    expect(ada().sees().at(-1)).toBe(`tea\n${BUTTONS}`);
  });

  it("is a message for a client that has none", async () => {
    await done(ada().presses("Edit", DESK, "old"));
    expect(ada().form()?.title).toBe("Write a note");
  });

  it("is never asked for in Microsoft's local client, which has none for cards", async () => {
    const card = noteCard({ id: "n1", text: "tea" });
    const drawn = async (insecure: boolean) => {
      const draw = newDraw({ insecure }, { pictureOf: () => null, opens: async () => opens });
      return partsOf(await draw(card, "en", TENANT)).map(({ type }) => type);
    };
    expect(await drawn(false)).toContain("Action.Submit");
    expect(await drawn(true)).not.toContain("Action.Submit");
  });
});
