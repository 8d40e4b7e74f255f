import type { Place } from "./event.ts";
import type { Reply } from "./reply.ts";
import { type Card, card } from "./view.ts";

/** What is one person's alone is shown in the 1:1 conversation; a channel gets a pointer that only they see. */
export function inPrivate(shown: Card, place: Place, pointer: string): Reply[] {
  if (place.kind === "direct") return [{ kind: "post", to: "here", card: shown }];
  return [
    { kind: "post", to: "direct", card: shown },
    { kind: "whisper", card: card(pointer) },
  ];
}
