/**
 * What Google allows, as its pages on quotas say it; where they leave room ("9 KB"), the smaller
 * reading counts. Bytes are those of UTF-8.
 */
export const limits = {
  /** Milliseconds of an execution. */
  execution: 360_000,
  /** Milliseconds of a simple trigger (onOpen). */
  simpleTrigger: 30_000,
  /** Cells of a spreadsheet, empty ones too. */
  cells: 10_000_000,
  /** Characters of a cell. */
  cellCharacters: 50_000,
  /** Columns of a tab. */
  columns: 18_278,
  /** Bytes of a property: key and value. */
  property: 9_000,
  /** Bytes of all properties of a store. */
  propertyStore: 500_000,
  /** Bytes of a value in the cache. */
  cacheValue: 100_000,
  /** Characters of a key in the cache. */
  cacheKey: 250,
  /** Values in the cache. */
  cacheItems: 1_000,
  /** Seconds a value stays in the cache unless told otherwise, and at most. */
  cacheSeconds: 600,
  longestCacheSeconds: 21_600,
  /** Milliseconds of one Utilities.sleep. */
  sleep: 300_000,
  /** Calls of google.script.run under way at once. */
  callsInFlight: 10,
  /** Characters of a message's subject, bytes of its body, and its recipients. */
  mailSubject: 250,
  mailBody: 200_000,
  mailRecipients: 50,
  /** Triggers of a user in a script. */
  triggers: 20,
  /** Pixels: the width of a sidebar. */
  sidebarWidth: 300,
} as const;
