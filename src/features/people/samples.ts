import type { Lang } from "../../core/lang.ts";
import type { Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Person, Team } from "./person.ts";
import { helpCard, leadForm, lostCard, teamCard, welcomeCard } from "./views.ts";

/** Plainly invented, and hostile where people may write what they like: it must appear to the letter. */
const NAMES = { en: "Ana Harbour", "zh-Hans": "林小灯", "zh-Hant": "光燈燈" } as const;
const HOSTILE = "<!channel> *Bo* <b>Tower</b>";

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const team: Team = {
    ...{ id: "t1", org: "o1", rev: 1, name: "chat-desk", lang, zone: "Asia/Taipei" },
    ...{ channel: "slack:T1:C1", leads: ["p1"] },
  };
  const lead = (id: string, name: string): Person => ({
    ...{ id, org: "o1", rev: 1, name, lang, zone: "Asia/Taipei", admin: false },
    ...{ accounts: [`slack:T1:${id}`], teams: ["t1"], profileAt: 0, welcomed: null },
  });
  const me = { name: NAMES[lang] };
  return [
    { name: "team, new", view: teamCard(t, { ...team, leads: [] }, []) },
    { name: "team, with leads", view: teamCard(t, team, [lead("U1", NAMES[lang]), lead("U2", HOSTILE)]) },
    { name: "lead form", view: leadForm(t, team) },
    { name: "lead form, refused", view: leadForm(t, team), errors: { person: t.people.team.notHere } },
    { name: "welcome", view: welcomeCard(t, me, true) },
    { name: "welcome, without a team", view: welcomeCard(t, me, false) },
    { name: "help", view: helpCard(t, { admin: false }) },
    { name: "help, for an administrator", view: helpCard(t, { admin: true }) },
    { name: "help, for somebody who observes", view: helpCard(t, { admin: false, role: "observer" }) },
    { name: "help, after a sentence that is no goal", view: lostCard(t) },
  ];
}
