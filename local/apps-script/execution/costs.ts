/** What a call does, as far as its time goes. */
export type Cost =
  /** Answers from what the script already has. */
  | 'light'
  /** Asks the spreadsheet; what is pending is written first. */
  | 'read'
  /** Changes the spreadsheet, later. */
  | 'write'
  /** Waits until everything is written. */
  | 'flush'
  | 'property'
  | 'cache'
  | 'lock'
  | 'page'
  | 'digest'
  /** Sends a message: waits until Google's mail has it. */
  | 'mail';

/**
 * Milliseconds on the virtual clock. The first four follow from the only published figures: 10,000
 * reads and writes in turn take 70 s, a block of 4,000 cells 610 ms with its flush. The others are
 * guesses on the slow side.
 */
export const costs: Readonly<Record<Cost, number>> = {
  light: 0.05,
  read: 7,
  write: 7,
  flush: 10,
  property: 40,
  cache: 20,
  lock: 40,
  page: 20,
  digest: 0.5,
  mail: 600,
};

/** Milliseconds of a cell: read, and written once it is flushed. */
export const cellCosts = { read: 0.02, written: 0.15 } as const;

/** Milliseconds from the call until the first line of the script runs. */
export const startCost = 300;

/** Milliseconds of looking at the clock, so that no loop waits for ever. */
export const clockCost = 0.01;
