import { memoryStore } from "../../../src/store/memory.ts";
import { openScene } from "../../adapters/teams/scene.ts";
import { noteApp } from "../../support/house.ts";
import type { Actor, Place, Stage } from "./suite.ts";

/** Teams with the double of its connector. */
export async function openTeams(): Promise<Stage> {
  const store = memoryStore();
  const scene = await openScene({ store, around: () => noteApp(store), opens: (action) => action === "note.rate" });
  const at = (place: Place) => (place === "team" ? { in: "desk" } : undefined);
  const done = async <T>(gesture: Promise<T>): Promise<T> => {
    const answer = await gesture;
    await scene.beacon.idle();
    return answer;
  };

  const actor = (name: string): Actor => {
    const person = scene.teams.as(name);
    /** Sentences that Teams shows below a button, to whoever pressed it. */
    const told: string[] = [];
    return {
      async says(text, place) {
        await done(place === "team" ? person.mentions(text, { in: "desk" }) : person.writes(text));
      },
      async presses(label, place) {
        const { type, value } = ((await done(person.presses(label, at(place)))).body ?? {}) as Record<string, unknown>;
        if (type === "application/vnd.microsoft.activity.message") told.push(String(value));
      },
      async fills(values, place) {
        await done(person.fills(values, at(place)));
      },
      async sees(place) {
        const own = person.sees(at(place)).filter((_, n) => person.messages(at(place))[n]?.from === "Beacon");
        return [...own, ...told];
      },
      form: async (place) => person.form(at(place)),
    };
  };
  return {
    ada: actor("ada"),
    ben: actor("lin"),
    async delivers(text) {
      for (let time = 0; time < 2; time++) await done(scene.teams.as("ada").writes(text, { id: "m1" }));
    },
    async end() {
      await scene.end();
      if (scene.teams.problems.length > 0) throw new Error(`Teams would have refused: ${scene.teams.problems}`);
    },
  };
}
