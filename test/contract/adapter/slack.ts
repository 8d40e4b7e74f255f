import { memoryStore } from "../../../src/store/memory.ts";
import { openScene } from "../../adapters/slack/scene.ts";
import { BOT } from "../../support/fake-slack.ts";
import { linesOf } from "../../support/fake-slack-blocks.ts";
import { noteApp } from "../../support/house.ts";
import type { Actor, Place, Stage } from "./suite.ts";

/** Slack over HTTP, with the double. */
export async function openSlack(): Promise<Stage> {
  const store = memoryStore();
  const scene = await openScene("http", { store, around: () => noteApp(store) });
  const at = (place: Place) => (place === "team" ? { in: "C1" } : undefined);
  const done = async (gesture: Promise<unknown>) => {
    await gesture;
    await scene.beacon.idle();
  };

  const actor = (user: string): Actor => {
    const person = scene.slack.as(user);
    return {
      says: (text, place) => done(place === "team" ? person.mentions(text, { in: "C1" }) : person.writes(text)),
      presses: (label, place) => done(person.presses(label, at(place))),
      fills: (values) => done(person.fills(values)),
      async sees(place) {
        const own = person.messages(at(place)).filter(({ from }) => from === BOT);
        return own.map(({ blocks, text }) => (blocks.length > 0 ? linesOf(blocks).join("\n") : text));
      },
      async form() {
        const form = person.form();
        return form && { title: form.title, values: form.values, errors: form.errors };
      },
    };
  };
  return {
    ada: actor("U1"),
    ben: actor("U2"),
    async delivers(text) {
      for (let time = 0; time < 2; time++) await done(scene.slack.as("U1").writes(text, { event_id: "Ev1" }));
    },
    end: () => scene.end(),
  };
}
