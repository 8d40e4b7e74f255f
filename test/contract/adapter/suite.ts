import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** Alone with Beacon, or in the channel that both are in. */
export type Place = "alone" | "team";

/** Somebody on a platform: what they do, and what they then see of Beacon. */
export interface Actor {
  /** To Beacon, in a channel by its name. */
  says(text: string, place: Place): Promise<void>;
  /** The newest button with this label. */
  presses(label: string, place: Place): Promise<void>;
  /** Fills in the open form by its labels and sends it. */
  fills(values: Record<string, string>, place: Place): Promise<void>;
  /** Every message of Beacon's that they can see, oldest first, with its buttons. */
  sees(place: Place): Promise<string[]>;
  /** The open form by its labels; null when none is. */
  form(place: Place): Promise<OpenForm | null>;
}
export interface OpenForm {
  title: string;
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** A platform with the notes feature, and two people of one channel. */
export interface Stage {
  ada: Actor;
  ben: Actor;
  /** Ada says it alone with Beacon, and the platform delivers it twice; null where a platform never does. */
  delivers: ((text: string) => Promise<void>) | null;
  end(): Promise<void>;
}

/** What would mean something to one platform or another. */
const TYPED = "*bold* _it_ ~no~ [x](https://a.example) {{DATE(2026-11-20T09:00:00Z, LONG)}} <b>x</b> `c` :smile: 1. #";

/** What every adapter promises: the same things done lead to the same things seen. */
export function adapterContract(name: string, open: () => Promise<Stage>): void {
  describe(name, () => {
    let stage: Stage;
    beforeEach(async () => {
      stage = await open();
    });
    afterEach(() => stage.end());
    const last = async (who: "ada" | "ben", place: Place) => (await stage[who].sees(place)).at(-1) ?? "";
    const rated = async (place: Place, values: Record<string, string>) => {
      await stage.ada.says("answer faster", place);
      await stage.ada.presses("Rate it", place);
      await stage.ada.fills(values, place);
    };

    it.each(["alone", "team"] as const)(
      "answers %s, with everything that the card says, in its order",
      async (place) => {
        await stage.ada.says("answer faster", place);
        expect(await stage.ada.sees(place)).toHaveLength(1);
        const parts = ["Your note", "answer faster", "Rating", "not yet", "Written", "A rating is missing"];
        const seen = await last("ada", place);
        const order = [...parts, "[Rate it]", "[Finish]", "[Tell me alone]", "[Drop it]"].map((part) =>
          seen.indexOf(part),
        );
        expect(order).not.toContain(-1);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      },
    );

    it("shows what people write as they wrote it", async () => {
      await stage.ada.says(TYPED, "team");
      expect(await last("ben", "team")).toContain(TYPED);
    });

    it("redraws the card for everybody when one of them presses its button", async () => {
      await stage.ada.says("answer faster", "team");
      await stage.ben.presses("Finish", "team");
      for (const who of ["ada", "ben"] as const) {
        expect(await stage[who].sees("team")).toHaveLength(1);
        expect(await last(who, "team")).toContain("Well done.");
        expect(await last(who, "team")).not.toContain("[Finish]");
      }
    });

    it("does what a button that asks first is for, once it is confirmed", async () => {
      await stage.ada.says("answer faster", "team");
      await stage.ada.presses("Drop it", "team");
      expect(await last("ben", "team")).toContain("(dropped)");
    });

    it("whispers to whoever acted, and to nobody else", async () => {
      await stage.ada.says("answer faster", "team");
      await stage.ada.presses("Tell me alone", "team");
      const hers = [...(await stage.ada.sees("team")), ...(await stage.ada.sees("alone"))];
      const his = [...(await stage.ben.sees("team")), ...(await stage.ben.sees("alone"))];
      expect(hers.join("\n")).toContain("Between us");
      expect(his.join("\n")).not.toContain("Between us");
    });

    it("opens a form from a card and redraws the card with what was sent", async () => {
      await stage.ada.says("answer faster", "team");
      await stage.ada.presses("Rate it", "team");
      expect(await stage.ada.form("team")).toMatchObject({
        title: "Rate the note",
        values: { Rating: "", Mood: "Up" },
      });
      await stage.ada.fills({ Rating: "4" }, "team");
      expect(await stage.ada.form("team")).toBeNull();
      expect(await last("ben", "team")).toMatch(/Rating:?\s*4/);
      expect(await stage.ben.sees("team")).toHaveLength(1);
    });

    it("keeps a rejected form open with what was typed and a sentence at its field", async () => {
      await rated("team", { Rating: "many", Why: TYPED.slice(0, 40), Mood: "Down" });
      expect(await stage.ada.form("team")).toMatchObject({
        values: { Rating: "many", Why: TYPED.slice(0, 40), Mood: "Down" },
        errors: { Rating: "A number from 1 to 5, please." },
      });
      await stage.ada.fills({ Rating: "5" }, "team");
      expect(await stage.ada.form("team")).toBeNull();
      expect(await last("ada", "team")).toMatch(/Rating:?\s*5/);
    });

    it("says a refusal to whoever asked, and to nobody else", async () => {
      await stage.ada.says("refuse", "team");
      const hers = [...(await stage.ada.sees("team")), ...(await stage.ada.sees("alone"))];
      expect(hers.join("\n")).toContain("That is not for you.");
      expect((await stage.ben.sees("team")).join("\n")).not.toContain("That is not for you.");
    });

    it("says that a button is of an older message when nothing knows it any more", async () => {
      await stage.ada.says("old", "alone");
      await stage.ada.presses("Forgotten", "alone");
      expect((await stage.ada.sees("alone")).join("\n")).toContain("That button is too old.");
    });

    it("brings a card of any length with its buttons, and gives back all that they carry", async () => {
      await stage.ada.says("long", "alone");
      const seen = await last("ada", "alone");
      expect(seen).toContain("Line 0");
      expect(seen).toContain("[Count]");
      if (!seen.includes("Line 59")) expect(seen).toContain("more than fits");
      await stage.ada.presses("Count", "alone");
      expect((await stage.ada.sees("alone")).join("\n")).toContain("3000 letters");
    });

    it("does once what is delivered twice", async ({ skip }) => {
      if (!stage.delivers) return skip("this platform delivers nothing twice");
      await stage.delivers("answer faster");
      expect(await stage.ada.sees("alone")).toHaveLength(1);
    });

    it("takes a form once, however often it is sent", async () => {
      await stage.ada.says("answer faster", "alone");
      await stage.ada.presses("Rate it", "alone");
      await Promise.allSettled([stage.ada.fills({ Rating: "4" }, "alone"), stage.ada.fills({ Rating: "4" }, "alone")]);
      expect((await stage.ada.sees("alone")).filter((each) => /Rating:?\s*4/.test(each))).toHaveLength(1);
    });
  });
}
