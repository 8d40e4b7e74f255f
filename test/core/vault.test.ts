import { describe, expect, it } from "vitest";
import { newVault } from "../../src/core/vault.ts";

const OLD = "the secret that was there before all";
const NEW = "the secret that has come after that one";
const TEXT = "xoxb-秘密";

describe("a vault", () => {
  const sealed = newVault([OLD]).seal("T1", TEXT);

  it("gives back what was put into it, and seals the same text differently each time", () => {
    expect(newVault([OLD]).open("T1", sealed)).toEqual({ kind: "open", text: TEXT, stale: false });
    const again = newVault([OLD]).seal("T1", TEXT);
    expect(again.nonce).not.toBe(sealed.nonce);
    expect(again.text).not.toBe(sealed.text);
    expect(JSON.stringify(sealed)).not.toContain("xoxb");
  });

  it("opens with an older key, and says that it is to be sealed anew", () => {
    expect(newVault([NEW, OLD]).open("T1", sealed)).toEqual({ kind: "open", text: TEXT, stale: true });
  });

  it("tells a key that it does not have from a record that was changed", () => {
    const vault = newVault([OLD]);
    expect(newVault([NEW]).open("T1", sealed)).toEqual({ kind: "locked" });
    expect(vault.open("T2", sealed)).toEqual({ kind: "damaged" });
    const flipped = `${sealed.text.slice(0, 4)}${sealed.text[4] === "A" ? "B" : "A"}${sealed.text.slice(5)}`;
    expect(vault.open("T1", { ...sealed, text: flipped })).toEqual({ kind: "damaged" });
    expect(vault.open("T1", { ...sealed, text: "" })).toEqual({ kind: "damaged" });
    expect(vault.open("T1", { ...sealed, nonce: "AAAA" })).toEqual({ kind: "damaged" });
  });
});
