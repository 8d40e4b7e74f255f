import { strFromU8, unzipSync } from "fflate";

/** The texts in a zip, by name. @param bytes as they are, or a letter for each as the doubles keep them */
export function unpacked(bytes: Uint8Array | string): Record<string, string> {
  const zip = unzipSync(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  return Object.fromEntries(Object.entries(zip).map(([name, text]) => [name, strFromU8(text)]));
}
