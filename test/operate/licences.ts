import { readFileSync } from "node:fs";

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
}

/** Packages that say nothing in their manifest; what their licence file says. */
const IN_A_FILE: Readonly<Record<string, string>> = { "png-js": "MIT" };

export interface Licensed {
  name: string;
  version: string;
  licence: string;
}

/** What `npm ci --omit=dev` brings, each package once for each version. */
export function licensed(): Licensed[] {
  const lock = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"));
  const packages = Object.entries(lock.packages as Record<string, Locked>).filter(([path, { dev }]) => path && !dev);
  const all = packages.map(([path, { version = "", license }]): Licensed => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    return { name, version, licence: license ?? IN_A_FILE[name] ?? "" };
  });
  const once = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name || (a.name === b.name && a.version < b.version) ? -1 : 1));
}

export function page(all: readonly Licensed[]): string {
  const counts = [...Map.groupBy(all, ({ licence }) => licence)].map(([licence, ones]) => ({
    licence,
    n: ones.length,
  }));
  return [
    "# Licences",
    "",
    `Beacon itself is under the MIT licence. In production it brings ${all.length} packages, for any platform, under these licences. This page is`,
    "made from package-lock.json by `node test/operate/licences.ts > docs/licences.md`; a test compares.",
    "",
    "| licence | packages |",
    "| --- | --- |",
    ...counts.toSorted((a, b) => b.n - a.n).map(({ licence, n }) => `| ${licence} | ${n} |`),
    "",
    "| package | version | licence |",
    "| --- | --- | --- |",
    ...all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    "",
  ].join("\n");
}

if (import.meta.main) process.stdout.write(page(licensed()));
