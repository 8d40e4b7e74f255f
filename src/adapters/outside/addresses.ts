import { BlockList, isIP } from "node:net";

/** What is no place in the internet, as IANA's special-purpose registries list it. */
const V4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  ...["224.0.0.0/4", "240.0.0.0/4"],
];
/** With the ranges that carry an IPv4 address inside, which may be any. */
const V6 = [
  ...[
    "::/96",
    "::ffff:0:0/96",
    "64:ff9b::/96",
    "64:ff9b:1::/48",
    "100::/64",
    "2001::/23",
    "2001:db8::/32",
    "2002::/16",
  ],
  ...["3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"],
];

/** Each kind has a list of its own: Node looks an IPv4 address up among the mapped ones as well. */
const special = { 4: listOf(V4, "ipv4"), 6: listOf(V6, "ipv6") };

/** Whether an address is one in the public internet: neither this machine, nor its network, nor anything reserved. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special[4].check(address, "ipv4");
  return family === 6 && !special[6].check(address, "ipv6");
}

function listOf(ranges: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", bits = ""] = range.split("/");
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}
