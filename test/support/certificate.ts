import { generateKeyPairSync, sign } from "node:crypto";

/** A key and a certificate that it has signed itself, for one name; made anew, so that no key stands in the project. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(OID.ecdsaWithSha256);
  const who = sequence(tag(0x31, sequence(OID.commonName, tag(0x0c, Buffer.from(name)))));
  const valid = sequence(tag(0x17, Buffer.from("200101000000Z")), tag(0x17, Buffer.from("491231235959Z")));
  const names = sequence(OID.subjectAltName, tag(0x04, sequence(tag(0x82, Buffer.from(name)))));
  const body = sequence(
    tag(0xa0, integer(2)),
    ...[integer(1), algorithm, who, valid, who],
    publicKey.export({ type: "spki", format: "der" }),
    tag(0xa3, sequence(names)),
  );
  const signature = tag(0x03, Buffer.concat([Buffer.of(0), sign("sha256", body, privateKey)]));
  const lines =
    sequence(body, algorithm, signature)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
  };
}

/** As DER writes it: what it is, how long, and the content. */
function tag(kind: number, content: Buffer): Buffer {
  const { length } = content;
  const long = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(kind, ...long), content]);
}
const sequence = (...parts: Buffer[]): Buffer => tag(0x30, Buffer.concat(parts));
const integer = (value: number): Buffer => tag(0x02, Buffer.of(value));

const OID = {
  ecdsaWithSha256: tag(0x06, Buffer.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)),
  commonName: tag(0x06, Buffer.of(0x55, 0x04, 0x03)),
  subjectAltName: tag(0x06, Buffer.of(0x55, 0x1d, 0x11)),
};
