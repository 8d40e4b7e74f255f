import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { orgOf } from "../../support/ledger.ts";
import { type World, world } from "../../support/world.ts";
import { openScene, type Scene } from "./scene.ts";

const GOOD = "kpi,date,value\nFCR,2026-11-15,78%\n";
const BAD = "kpi,date,value\nFCR,2026-11-15,178\n";

describe("a file in Teams", () => {
  let scene: Scene;
  let w: World;
  beforeEach(async () => {
    w = world();
    scene = await openScene({ store: w.store, around: () => w.app, clock: () => w.now.is });
    await done(ada().invites("desk"));
  });
  afterEach(async () => {
    expect(scene.teams.problems).toEqual([]);
    await scene.end();
  });
  const ada = () => scene.teams.as("ada");
  const last = () => ada().sees().at(-1) ?? "";
  const files = () => scene.teams.world.files;
  const done = async <T>(gesture: Promise<T>): Promise<T> => {
    const answer = await gesture;
    await scene.beacon.idle();
    return answer;
  };
  const offered = async () => {
    await done(ada().gives("week.csv", BAD));
    await done(ada().presses("Rows not taken, as CSV"));
  };

  it("is fetched without any token and read, on one card that is redrawn", async () => {
    await done(ada().gives("week.csv", GOOD));
    expect(files().asked).toEqual([undefined]);
    expect(last()).toContain("week.csv is read");
    expect(scene.teams.of("send")).toHaveLength(2); // the greeting of the channel, and this
    expect(await w.store.list(readings, await orgOf(w.store))).toMatchObject([{ kpi: "fcr", value: 78 }]);
  });

  it.each([
    ["another server", "https://files.example.com/week.csv"],
    ["another server under SharePoint’s name", "https://lighthouse.sharepoint.com.example.com/week.csv"],
    ["a server that ends alike", "https://evilsharepoint.com/week.csv"],
    ["SharePoint over an open line", "http://lighthouse.sharepoint.com/week.csv"],
  ])("is never fetched from %s", async (_name, at) => {
    await done(ada().gives("week.csv", GOOD, at));
    expect(files().asked).toEqual([]);
    expect(last()).toBe("I could not get the file from Teams. Please send it again.");
  });

  it("is not taken where a sign-in page came in its place", async () => {
    await done(ada().gives("week.csv", GOOD, `${scene.teams.world.url}files/none.csv`));
    expect(last()).toContain("Please send it again.");
  });

  it("is refused when it is larger than anybody’s readings, before it is read", async () => {
    await done(ada().gives("week.csv", "x".repeat(51 * 2 ** 20)));
    expect(last()).toBe("“week.csv” is larger than 50 MB. Please split it.");
  });

  it("is handed over as PDF where it is cards", async () => {
    await done(ada().gives("week.csv", GOOD));
    await done(ada().writes("review quarter"));
    await done(ada().presses("As a PDF file"));
    expect(last()).toBe("quarter-2026-Q4.pdf");
    await done(ada().allows(true));
    expect(files().taken.get("quarter-2026-Q4.pdf")).toMatch(/^%PDF/);
  });

  it("comes back with the rows that were not taken, once the person lets it be put among their own", async () => {
    await offered();
    expect(last()).toBe("not-taken-week.csv");
    expect(ada().messages().at(-1)?.file).toMatchObject({
      content: { description: expect.stringContaining("OneDrive") },
    });
    await done(ada().allows(true));
    const taken = files().taken.get("not-taken-week.csv") ?? "";
    expect(taken).toContain("2,This number must lie between 0 and 100.");
    expect(files().asked.at(-1)).toBe(`bytes 0-${taken.length - 1}/${taken.length}`);
    expect(ada().messages().at(-1)?.file?.contentType).toBe("application/vnd.microsoft.teams.card.file.info");
  });

  it("is kept back where the person says no, and goes to no other server", async () => {
    await offered();
    await done(ada().allows(true, "https://files.example.com/week.csv"));
    expect(last()).toContain("I could not put the file into your OneDrive.");
    await done(ada().presses("Rows not taken, as CSV"));
    await done(ada().allows(false));
    expect(last()).toBe("All right, I keep it to myself.");
    expect(files().taken.size).toBe(0);
  });

  it("says so where there is no room for it", async () => {
    files().full = true;
    await offered();
    await done(ada().allows(true));
    expect(last()).toContain("I could not put the file into your OneDrive.");
  });

  it("is handed to nobody else, whatever they send", async () => {
    await offered();
    const [message] = ada()
      .messages()
      .filter(({ file }) => file);
    scene.teams.world.messages.push({ ...message, conversation: "a:lin-alone" } as never);
    await done(scene.teams.as("lin").allows(true));
    expect(files().taken.size).toBe(0);
  });
});
