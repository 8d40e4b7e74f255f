import type { Endpoint } from "../../../core/endpoint.ts";
import { Problem } from "../../../core/problem.ts";

/** An endpoint, and what stands in its path's places. */
export interface Routed {
  endpoint: Endpoint;
  params: Record<string, string>;
}

/** Every endpoint at a path, whatever its method. */
export function at(path: string, endpoints: readonly Endpoint[]): Routed[] {
  const parts = path.split("/");
  return endpoints.flatMap((endpoint) => {
    const params = placesIn(endpoint.path.split("/"), parts);
    return params ? [{ endpoint, params }] : [];
  });
}

/** What may be done at a path, as the header `Allow` says it. */
export function allowed(routed: readonly Routed[]): string {
  const methods = new Set(routed.map(({ endpoint }) => endpoint.method.toUpperCase()));
  return [...(methods.has("GET") ? ["GET", "HEAD"] : []), ...(methods.has("POST") ? ["POST"] : []), "OPTIONS"].join(
    ", ",
  );
}

/** What stands in the places of a path; null where it is another path. */
function placesIn(wanted: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (wanted.length !== parts.length) return null;
  const places: [string, string][] = [];
  for (const [n, want] of wanted.entries()) {
    const part = parts[n] ?? "";
    const name = want.match(/^\{(\w+)\}$/)?.[1];
    if (name === undefined && want !== part) return null;
    if (name !== undefined) places.push([name, decoded(part)]);
  }
  return places.every(([, value]) => value !== "") ? Object.fromEntries(places) : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Problem("bad_request", "This address cannot be read.");
  }
}
