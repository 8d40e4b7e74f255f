import { nameOfKpi } from "../../../catalog/meant.ts";
import type { Coach } from "../../../core/coach.ts";
import type { Text } from "../../../text/text.ts";
import type { Content } from "../content.ts";
import type { Goal } from "../goal.ts";
import { valueName } from "../values.ts";
import type { Way } from "./rails.ts";

/** The way as a button carries it. */
export function wayId(way: Way): string {
  switch (way.kind) {
    case "change":
      return `change:${way.as}`;
    case "target":
    case "due":
      return way.kind;
    case "value":
      return `value:${way.value}`;
    default:
      return `${way.kind}:${way.kpi}`;
  }
}

/** What the button says. */
export function wayLabel(way: Way, t: Text): string {
  const says = t.guard;
  switch (way.kind) {
    case "counter":
      return says.ways.counter(way.name ?? nameOfKpi(way.kpi, t.locale));
    case "aim":
      return says.aims[way.kpi as keyof typeof says.aims].label;
    case "metric":
      return says.clocks[way.kpi as keyof typeof says.clocks];
    case "change":
      return says.ways.change[way.as](way.level?.text ?? null);
    case "target":
      return says.ways.target(way.target.text);
    case "due":
      return t.cascade.toDue(way.due);
    case "value":
      return valueName(way.value, t.locale) ?? way.value;
    default:
      return way satisfies never;
  }
}

/** What the goal becomes when the way is taken, in the words of whoever takes it. */
export function patchOf(goal: Goal, way: Way, t: Text, measure: Coach["measure"]): Partial<Content> {
  const name = (key: string): string => nameOfKpi(key, t.locale);
  switch (way.kind) {
    case "counter":
      return { counters: [...goal.counters, way.name ?? name(way.kpi)] };
    case "aim": {
      const text = t.guard.aims[way.kpi as keyof typeof t.guard.aims].target;
      const read = measure(text);
      return {
        ...{ what: name(way.kpi), metric: name(way.kpi), baseline: null, target: read && { ...read, text } },
        ...{ direction: way.kpi === "ai_handover_time" ? "down" : "up", counters: way.counters.map(name) },
      };
    }
    case "metric":
      return { metric: name(way.kpi) };
    case "change":
      return { changeKind: way.as, ...(way.level && { target: way.level }) };
    case "target":
      return { target: way.target };
    case "due":
      return { due: way.due };
    case "value":
      return { value: way.value };
    default:
      return way satisfies never;
  }
}
