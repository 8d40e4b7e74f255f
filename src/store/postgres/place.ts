/** Where an address leads, and as whom, without the password. */
export function placeOf(url: string): string {
  const { username, hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get("host") ?? (hostname || "localhost");
  const user = username === "" ? "" : ` as ${decodeURIComponent(username)}`;
  return `database "${decodeURIComponent(pathname.slice(1))}" at ${host}${port && `:${port}`}${user}`;
}
