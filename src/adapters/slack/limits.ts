/** What Slack takes at most. Everything the renderers draw stays inside this table. */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** One text object or one rich text element. */
  text: 3_000,
  /** All the text of a message together; Slack refuses somewhere past 12,000 and does not say how it counts. */
  total: 9_500,
  header: 150,
  /** Charts in a message, and what one of them holds. */
  charts: 2,
  chartTitle: 50,
  chartLabel: 20,
  chartPoints: 20,
  /** What a screen reader says of a picture. */
  alt: 1_000,
  tables: 1,
  tableRows: 100,
  tableColumns: 20,
  actions: 25,
  button: 75,
  buttonValue: 2_000,
  actionId: 255,
  blockId: 255,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  viewTitle: 24,
  viewButton: 24,
  callbackId: 255,
  metadata: 3_000,
  label: 2_000,
  hint: 2_000,
  input: 3_000,
  option: 75,
  optionValue: 150,
  options: 100,
  /** As many of several are shown as checkboxes; more become a menu. */
  checkboxes: 10,
  /** As many choices are shown as radio buttons; more become a menu. */
  radios: 5,
  url: 3_000,
  error: 2_000,
  promptTitle: 75,
} as const;
