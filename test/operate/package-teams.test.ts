import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { OperatorError } from "../../src/core/errors.ts";
import type { Lang } from "../../src/core/lang.ts";
import { features } from "../../src/features/all.ts";
import { packageTeamsCommand } from "../../src/operate/package-teams.ts";
import { textFor } from "../../src/text/text.ts";

const ID = "4f2a1c9e-0000-4000-8000-00000000beac";
const env = { MicrosoftAppId: ID.toUpperCase(), BEACON_PUBLIC_URL: "https://beacon.example.com/" };
const LANGUAGES: Record<string, Lang> = { "zh-cn.json": "zh-Hans", "zh-tw.json": "zh-Hant" };

interface Manifest {
  manifestVersion: string;
  id: string;
  developer: Record<string, string>;
  validDomains: string[];
  bots: [{ botId: string; commandLists: { commands: { title: string; description: string }[] }[] }];
  composeExtensions: [{ botId: string; commands: [{ id: string; title: string }] }];
  localizationInfo: { additionalLanguages: { file: string }[] };
}

const dir = mkdtempSync(join(tmpdir(), "beacon-package-"));
afterAll(() => rmSync(dir, { recursive: true }));

function unpacked(): Record<string, Uint8Array> {
  const { file } = packageTeamsCommand(env, join(dir, "deep", "beacon.zip"));
  return unzipSync(readFileSync(file));
}
const files = unpacked();
const json = (name: string) => JSON.parse(strFromU8(files[name] as Uint8Array)) as unknown;
const manifest = json("manifest.json") as Manifest;
const commands = manifest.bots[0].commandLists.flatMap(({ commands }) => commands);

/** Microsoft's published schemas; they are of draft 4. */
const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04") as typeof import("ajv-draft-04").default;
const addFormats = require("ajv-formats") as typeof import("ajv-formats").default;
function problems(name: string, data: unknown): unknown[] {
  const path = `build/json-schemas/teams/v${manifest.manifestVersion}/${name}.schema.json`;
  const schema = JSON.parse(readFileSync(join("node_modules/@microsoft/app-manifest", path), "utf8")) as object;
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats(ajv as never);
  ajv.validate(schema, data);
  return ajv.errors ?? [];
}

describe("the Teams package", () => {
  it("has everything at its root, and nothing else", () => {
    const names = ["manifest.json", "color.png", "outline.png", ...Object.keys(LANGUAGES)];
    expect(Object.keys(files).sort()).toEqual(names.sort());
    expect(unpacked()).toEqual(files);
  });

  it("is what Microsoft's published schema asks for", () => {
    expect(problems("MicrosoftTeams", manifest)).toEqual([]);
    expect(problems("MicrosoftTeams", { ...manifest, id: "no id" })).not.toEqual([]);
  });

  it("carries the ids and addresses of this Beacon", () => {
    const { bots, composeExtensions, developer, validDomains } = manifest;
    expect([manifest.id, bots[0].botId, composeExtensions[0].botId]).toEqual([ID, ID, ID]);
    expect(developer["websiteUrl"]).toBe("https://beacon.example.com");
    expect(validDomains).toEqual(["beacon.example.com"]);
    expect(strFromU8(files["manifest.json"] as Uint8Array)).not.toContain("{{");
  });

  it("offers the commands that Beacon knows and everybody uses, and no others", () => {
    // A list is short: a question needs no word, two stand as buttons elsewhere, the others are an administrator's.
    const seldom = ["ask", "dashboard", "privacy", "audit", "feedback", "link", "roles", "unlink", "webhooks"];
    const typable = features.flatMap((feature) => feature.commands.filter(({ hidden }) => !hidden));
    const used = typable.map(({ word }) => word).filter((word) => !seldom.includes(word));
    expect([...new Set(commands.map(({ title }) => title))].sort()).toEqual(used.sort());
  });

  it("has pictures of the sizes that Teams asks for, the outline on nothing", () => {
    const sizes = ["color.png", "outline.png"].map((name) => {
      const picture = Buffer.from(files[name] as Uint8Array);
      return [picture.readUInt32BE(16), picture.readUInt32BE(20), picture.readUInt8(25)];
    });
    const WITH_ALPHA = 6;
    expect(sizes).toEqual([
      [192, 192, expect.any(Number)],
      [32, 32, WITH_ALPHA],
    ]);
  });
});

describe.each(Object.entries(LANGUAGES))("%s", (name, lang) => {
  const words = json(name) as Record<string, string>;
  const { core } = textFor(lang);

  it("is what Microsoft's published schema asks for", () => {
    expect(problems("MicrosoftTeams.Localization", words)).toEqual([]);
    expect(manifest.localizationInfo.additionalLanguages.map(({ file }) => file)).toContain(name);
  });

  it("names every command as it can be typed, and says what it does", () => {
    for (const [at, { commands }] of manifest.bots[0].commandLists.entries()) {
      for (const [n, { title }] of commands.entries()) {
        const key = `bots[0].commandLists[${at}].commands[${n}]`;
        expect(core.words[title as keyof typeof core.words]).toContain(words[`${key}.title`]);
        expect(words[`${key}.description`]).toMatch(/\p{Script=Han}/u);
      }
    }
    const listed = Object.keys(words).filter((key) => key.startsWith("bots[0]"));
    expect(listed).toHaveLength(2 * commands.length);
  });
});

it("says in one sentence which setting is missing or wrong", () => {
  const said = (changed: Record<string, string>) => {
    try {
      packageTeamsCommand({ ...env, ...changed }, join(dir, "never.zip"));
      return "";
    } catch (error) {
      expect(error).toBeInstanceOf(OperatorError);
      return (error as Error).message;
    }
  };
  expect(said({ MicrosoftAppId: "" })).toMatch(/^MicrosoftAppId is missing: copy "Application/);
  expect(said({ MicrosoftAppId: "beacon" })).toMatch(/^MicrosoftAppId is "beacon": copy "Application/);
  expect(said({ BEACON_PUBLIC_URL: "http://a.example" })).toMatch(/^BEACON_PUBLIC_URL is "http:.*https address/);
  expect(said({ MicrosoftAppId: "", BEACON_PUBLIC_URL: "" }).split("\n")).toHaveLength(2);
});
