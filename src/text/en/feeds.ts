/** Readings that come in files, from programs and from addresses. */
export const feeds = {
  /** Headings of a file, besides the column's own name; in any case. */
  columns: {
    kpi: ["measure", "metric", "indicator", "kpi name"],
    team: ["scope", "group", "department"],
    period: ["time", "span", "interval"],
    date: ["day", "end", "period end", "last day", "date to"],
    value: ["reading", "result", "number", "actual"],
    n: ["sample", "sample size", "cases", "count", "answers"],
    source: ["origin", "data source"],
    note: ["notes", "comment", "remark"],
    sure: ["confirmed", "confirm"],
  },
  /** The columns as a file may name them. */
  names: {
    kpi: "kpi",
    team: "team",
    period: "period",
    date: "date",
    value: "value",
    n: "n",
    source: "source",
    note: "note",
    sure: "sure",
  },
  /** How long a time is, in one cell. */
  periods: {
    day: ["daily"],
    week: ["weekly"],
    month: ["monthly"],
    quarter: ["quarterly"],
    year: ["yearly", "annual"],
    event: ["once"],
  },
  yes: ["sure", "right"],
  /** Why a row was not taken. */
  row: {
    quotes: "The quotation marks do not fit.",
    long: "This line is too long. Perhaps a line break is missing. I read no further.",
    twice: "The same team, KPI and period stand in this file already. Please keep one of them.",
    team: (words: string) =>
      words === "" ? "It names no team. Add a column “team”." : `You have no team called “${words}”.`,
    kpi: (words: string) => `I know no KPI called “${words}”, or several. kpi find shows the names.`,
    time: (words: string) => `“${words}” is no time I can read. Write 2026-11-15, 2026-W46, 2026-11, 2026-Q4 or 2026.`,
    far: (usual: string) => `Far from the usual ${usual}. If it is right, write yes in a column “sure”.`,
    join: " ",
  },
  file: {
    reading: (name: string) => `Reading ${name} …`,
    soFar: (rows: string) => `${rows} rows so far. You can go on working meanwhile.`,
    done: (name: string) => `${name} is read`,
    some: (name: string) => `${name} is read in part`,
    added: "New",
    corrected: "Corrected",
    same: "Already there",
    refused: "Not taken",
    line: (line: string, why: string) => `Line ${line}: ${why}`,
    more: (n: string) => `And ${n} more rows.`,
    download: "Rows not taken, as CSV",
    mend: "Mend them in the file and send it again: what is there already stays as it is.",
    rest: (name: string) => `not-taken-${name}`,
    why: "why",
    lineHeading: "line",
    onlyCsv: (name: string) =>
      `I cannot read “${name}”. I read CSV files of readings: save the table as “CSV UTF-8” and send it again.`,
    tooBig: (name: string, most: string) => `“${name}” is larger than ${most} MB. Please split it.`,
    gone: "Those rows are no longer kept. Please send the file again.",
  },
  stopped: {
    utf16: "The file is saved as Unicode text (UTF-16). Please save it as “CSV UTF-8” and send it again.",
    encoding: "The text is in another encoding, such as GBK or Big5. Please save it as “CSV UTF-8” and send it again.",
    binary: "This is no text file. Please save the table as “CSV UTF-8” and send it again.",
    empty: "The file is empty.",
    rows: (most: string) => `I read ${most} rows at a time. Please send the rest in another file.`,
    columns: (missing: readonly string[]) =>
      `The first line must name the columns. Missing: ${missing.join(", ")}. An example: kpi,date,value,n`,
  },
};
