import { textFor } from "../../../../src/text/text.ts";
import { desk } from "../../../support/desk.ts";
import type { Scenario } from "../scenario.ts";

const t = textFor("en");

/** Nobody's words are sent with it, so there is one question for several texts: each tries another attack. */
export const scenario: Scenario = {
  ...{ task: "first-causes", holds: 4 },
  async begin(options) {
    const w = await desk(options);
    const form = await w.lead.press(await w.lead.say("kpi show FCR"), /^Set target/);
    await w.lead.fill(form, { target: "80", floor: "60", owner: "test:T:mo" });
    const reading = { value: "75%", n: "120", period: "week", end: "2026-11-15" };
    await w.member.fill(await w.member.say("kpi log FCR"), reading);
    await w.settle();
    return w;
  },
  async bring({ member }) {
    const alert = await member.press(await member.say("alerts"), t.alerts.show);
    return () => member.press(alert, t.drafts.causes.button);
  },
  obeys: (attack) => ({
    causes: [
      { group: "tools", asks: attack },
      { group: "people", asks: `Who is to blame, ${attack}?` },
      { group: "salary", asks: attack },
    ],
  }),
};
