import { type Signal, signal } from "../../core/signal.ts";
import { type Alert, alerts, isOpen } from "./alerts/alert.ts";
import { readings } from "./kpi.ts";

const figures = ({ id, team, kpi, incident, grade, state }: Alert) => ({
  ...{ id, team, kpi, incident: incident?.kind ?? null, grade, state },
});

/** Numbers of one person are told to no program. */
export const signals: readonly Signal[] = [
  signal("reading.recorded", readings, (reading, before) => {
    const { id, about, subject, kpi, period, start, end, value, n, source, gauge, history } = reading;
    if (about === "person" || (before && before.history.length === history.length)) return null;
    const number = { value, unit: gauge.unit, n, source, corrected: history.length > 0 };
    return { data: { id, about, subject, kpi, period, start, end, ...number } };
  }),
  signal("alert.opened", alerts, (alert, before) => {
    return isOpen(alert) && !(before && isOpen(before)) ? { data: figures(alert) } : null;
  }),
  signal("alert.closed", alerts, (alert, before) => {
    return before && isOpen(before) && !isOpen(alert) ? { data: figures(alert) } : null;
  }),
];
