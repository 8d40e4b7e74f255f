import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import { FETCH_TROUBLES } from "../../../core/errand.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Sample } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import type { Pull, PullTrouble } from "./pull.ts";
import { failedCard, pullForm, pullsCard, troubleInWords } from "./views.ts";

export function pullSamples(lang: Lang, team: Team): Sample[] {
  const t = textFor(lang);
  const kpi = findKpi("fcr") as Kpi;
  const pull: Pull = {
    ...{ id: "t1:fcr", org: "o1", rev: 1, team: team.id, kpi: "fcr", period: "day", owner: "p1", due: null },
    ...{
      url: "https://numbers.example/<b>/fcr?day=yesterday",
      pointer: "/data/0/value",
      last: "2026-11-19",
      trouble: null,
    },
  };
  const refused = t.kpis.error.range("0", "100");
  const troubles: PullTrouble[] = [
    ...FETCH_TROUBLES.map((kind) => (kind === "status" ? { kind, status: 503 } : { kind })),
    ...([{ kind: "pointer" }, { kind: "value" }, { kind: "refused", came: "<!channel> 178", said: refused }] as const),
  ];
  const broken: Pull = { ...pull, last: null, trouble: { kind: "slow", since: 0 } };
  const wrong = { kpi: "<!channel>", url: "http://numbers.example", pointer: "data", period: "day" };
  const says = t.feeds.pull;
  const errors = { url: troubleInWords(t, { kind: "address" }), pointer: says.error.pointer };
  return [
    { name: "fetched, none", view: pullsCard(t, team, []) },
    {
      name: "fetched, some",
      view: pullsCard(t, team, [
        { pull, kpi, owner: "Lea", since: null },
        { pull: broken, kpi, owner: null, since: "2026-11-18" },
      ]),
    },
    { name: "form, fetched, new", view: pullForm(t, { team }, { period: "day" }) },
    {
      name: "form, fetched, change",
      view: pullForm(t, { pull, name: kpi.name[lang] }, { url: pull.url, pointer: pull.pointer }),
    },
    { name: "form, fetched, refused", view: pullForm(t, { team }, wrong), errors },
    ...troubles.map((trouble) => {
      return { name: `fetched, failed: ${trouble.kind}`, view: failedCard(t, { pull, kpi, team: team.name, trouble }) };
    }),
  ];
}
