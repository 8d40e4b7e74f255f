import { describe, expect, it } from "vitest";
import { dueBetween, nextOccurrences, occurrenceOn, verdict } from "../../src/calendar/due.ts";
import { DAY, HOUR, MINUTE } from "../../src/core/time.ts";
import { at, days, firstReading, iso, schedule, ZONES } from "./rhythm.ts";

describe("a schedule runs at its local time", () => {
  it.each([
    ["the winter time of London", "Europe/London", "2026-01-15", "09:00", "2026-01-15T09:00Z"],
    ["the summer time of London", "Europe/London", "2026-07-15", "09:00", "2026-07-15T08:00Z"],
    ["half an hour off", "Asia/Kolkata", "2026-07-15", "09:00", "2026-07-15T03:30Z"],
    ["three quarters off", "Asia/Kathmandu", "2026-07-15", "09:00", "2026-07-15T03:15Z"],
    ["three quarters and DST", "Pacific/Chatham", "2026-01-15", "09:00", "2026-01-14T19:15Z"],
    ["an hour skipped: the end of the gap", "America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00Z"],
    ["the first minute of a gap", "America/New_York", "2026-03-08", "02:00", "2026-03-08T07:00Z"],
    ["the first minute after a gap", "America/New_York", "2026-03-08", "03:00", "2026-03-08T07:00Z"],
    ["an hour repeated: the first time", "America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z"],
    ["after a repeated hour", "America/New_York", "2026-11-01", "02:00", "2026-11-01T07:00Z"],
    ["half an hour skipped", "Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30Z"],
    ["half an hour repeated", "Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z"],
    ["midnight skipped in Beirut", "Asia/Beirut", "2026-03-29", "00:00", "2026-03-28T22:00Z"],
    ["midnight skipped in Santiago", "America/Santiago", "2026-09-06", "00:15", "2026-09-06T04:00Z"],
    ["the hour before midnight skipped", "America/Nuuk", "2026-03-28", "23:30", "2026-03-29T01:00Z"],
    ["the hour before midnight repeated", "America/Santiago", "2026-04-04", "23:30", "2026-04-05T02:30Z"],
    ["two hours skipped", "Antarctica/Troll", "2026-03-29", "01:30", "2026-03-29T01:00Z"],
    ["the day before one that never came", "Pacific/Apia", "2011-12-29", "23:59", "2011-12-30T09:59Z"],
    ["the day after one that never came", "Pacific/Apia", "2011-12-31", "00:00", "2011-12-30T10:00Z"],
  ])("%s", (_, zone, day, time, due) => {
    expect(iso(occurrenceOn(schedule({ zone, at: time }), day))).toBe(due);
  });

  it("does not run on a day that never came", () => {
    expect(occurrenceOn(schedule({ zone: "Pacific/Apia", at: "09:00" }), "2011-12-30")).toBeNull();
    const span = dueBetween([schedule({ zone: "Pacific/Apia" })], at("2011-12-28T00:00Z"), at("2012-01-01T00:00Z"));
    expect(span.map(({ day }) => day)).toEqual(["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]);
  });

  it("does not run on a day that its rule does not name", () => {
    expect(occurrenceOn(schedule({ rule: { kind: "weekly", days: [1] } }), "2026-11-24")).toBeNull();
  });

  it.each(ZONES)("agrees with a clock on the wall for three years in %s", (zone) => {
    for (const time of ["00:00", "02:15", "23:30"]) {
      const daily = schedule({ zone, at: time });
      const expected = days("2024-12-25", 3 * 366).map((day) => [day, firstReading(zone, day, time)] as const);
      const found = dueBetween([daily], at("2024-12-24T00:00Z"), at("2028-01-10T00:00Z"));
      expect(found.filter(({ day }) => day >= "2024-12-25" && day <= "2027-12-27").map(({ day, due }) => [day, due]))
        // one for each day, in order, and the same that is found for the day alone
        .toEqual(expected);
      for (const [day, due] of expected) expect(occurrenceOn(daily, day)).toBe(due);
    }
  });
});

describe("what is due", () => {
  it("begins after the first instant and includes the last", () => {
    const nine = at("2026-11-20T09:00Z");
    const due = (after: number, until: number) => dueBetween([schedule()], after, until).length;
    expect([due(nine - 1, nine), due(nine, nine + MINUTE), due(nine - MINUTE, nine - 1)]).toEqual([1, 0, 0]);
  });

  it("has every day that a server was down for, the earliest first, each with a key of its own", () => {
    const two = [schedule({ id: "late", at: "17:00" }), schedule({ id: "early", at: "08:00" })];
    const missed = dueBetween(two, at("2026-11-17T12:00Z"), at("2026-11-20T09:00Z"));
    expect(missed.map(({ key }) => key)).toEqual([
      "digest:t1:2026-11-17:late",
      "digest:t1:2026-11-18:early",
      "digest:t1:2026-11-18:late",
      "digest:t1:2026-11-19:early",
      "digest:t1:2026-11-19:late",
      "digest:t1:2026-11-20:early",
    ]);
  });

  it("is nothing while the clock stands or goes back, and the same key when the time comes again", () => {
    const [before, after] = [at("2026-11-20T08:59Z"), at("2026-11-20T09:01Z")];
    expect(dueBetween([schedule()], after, before)).toEqual([]);
    expect(dueBetween([schedule()], after, after)).toEqual([]);
    const keys = [after, after + 5 * MINUTE].flatMap((until) => dueBetween([schedule()], before, until));
    expect(new Set(keys.map(({ key }) => key)).size).toBe(1);
  });

  it("keeps its key when the hour or the zone is changed later on the same day", () => {
    const edited = schedule({ at: "15:00", zone: "America/New_York", since: at("2026-11-20T10:00Z"), rev: 2 });
    const [first] = dueBetween([schedule()], at("2026-11-20T00:00Z"), at("2026-11-21T00:00Z"));
    const [second] = dueBetween([edited], at("2026-11-20T00:00Z"), at("2026-11-21T00:00Z"));
    expect(second?.due).not.toBe(first?.due);
    expect(second?.key).toBe(first?.key);
  });

  it("owes nothing from before the schedule was made or changed", () => {
    const fresh = schedule({ since: at("2026-11-20T09:30Z") });
    const found = dueBetween([fresh], at("2026-11-18T00:00Z"), at("2026-11-21T10:00Z"));
    expect(found.map(({ day }) => day)).toEqual(["2026-11-21"]);
  });

  it("includes what is paused, for the ledger, and leaves out what has ended", () => {
    const [after, until] = [at("2026-11-20T00:00Z"), at("2026-11-21T00:00Z")];
    expect(dueBetween([schedule({ pausedUntil: "2026-12-01" })], after, until)).toHaveLength(1);
    expect(dueBetween([schedule({ off: true })], after, until)).toEqual([]);
  });
});

describe("what comes next", () => {
  it("shows the next three across the change to winter time, each at nine on the wall", () => {
    const weekly = schedule({ zone: "Europe/Berlin", rule: { kind: "weekly", days: [1] } });
    const next = nextOccurrences(weekly, at("2026-10-19T07:00Z"), 3);
    expect(next.map(({ due }) => iso(due))).toEqual(["2026-10-26T08:00Z", "2026-11-02T08:00Z", "2026-11-09T08:00Z"]);
  });

  it("begins when a pause ends, in the schedule's own zone", () => {
    const paused = schedule({ zone: "Pacific/Kiritimati", at: "00:00", pausedUntil: "2029-03-01" });
    expect(nextOccurrences(paused, at("2026-11-20T00:00Z"), 2).map(({ day }) => day)).toEqual([
      "2029-03-01",
      "2029-03-02",
    ]);
  });

  it.each(["9995-01-01", "9999-12-31"])("ends with the calendar's last year after a pause until %s", (pausedUntil) => {
    const rare = schedule({ zone: "Pacific/Kiritimati", rule: { kind: "quarterly", month: 1, day: 1 }, pausedUntil });
    expect(nextOccurrences(rare, at("2026-11-20T00:00Z"), 21).every(({ day }) => day <= "9999-12-31")).toBe(true);
  });

  it("finds as many as were asked for, however rare, and none when the schedule has ended", () => {
    const rare = schedule({ rule: { kind: "quarterly", month: 3, day: "last" } });
    const next = nextOccurrences(rare, at("2026-12-31T09:00Z"), 8);
    expect(next.map(({ day }) => day).slice(-2)).toEqual(["2028-09-30", "2028-12-31"]);
    expect(nextOccurrences({ ...rare, off: true }, 0, 3)).toEqual([]);
  });
});

describe("the verdict on what has come", () => {
  it.each([
    ["now", 0, 60],
    ["now", 90_000, 0],
    ["late", 60 * MINUTE, 60],
    ["late", 2 * DAY, 3 * 24 * 60],
    [{ skip: "too-late" }, 60 * MINUTE + 1, 60],
    [{ skip: "too-late" }, HOUR, 0],
  ])("is %j when %i ms have passed with a grace of %i minutes", (expected, passed, grace) => {
    const occurrence = { key: "k", schedule: schedule({ grace }), day: "2026-11-20", due: at("2026-11-20T09:00Z") };
    expect(verdict(occurrence, occurrence.due + passed)).toEqual(expected);
  });
});
