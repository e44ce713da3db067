import { cellCosts, clockCost, costs, type Cost } from './costs.ts';

/** How an execution ended before its function did. */
export interface Ended {
  readonly how: 'killed' | 'asked';
  readonly message: string;
}

/** Counts what an execution does and how long that takes on the virtual clock. */
export interface Meter {
  readonly clock: Clock;
  readonly start: number;
  readonly limit: number;
  /** Calls of services by name: `Range.setValues`. */
  readonly calls: Map<string, number>;
  total: number;
  cellsRead: number;
  cellsWritten: number;
  /** Cells written and not flushed. */
  pending: number;
  ended: Ended | null;
  /** How many milliseconds a real one of computing takes, and since when the script computes. */
  readonly slowness: number;
  computingSince: number;
}

/** The time that all executions of a host share, milliseconds since 1970. */
export interface Clock {
  now: number;
}

/** Starts counting. */
export function startMeter(clock: Clock, limit: number, slowness: number): Meter {
  return {
    clock,
    start: clock.now,
    limit,
    calls: new Map(),
    total: 0,
    cellsRead: 0,
    cellsWritten: 0,
    pending: 0,
    ended: null,
    slowness,
    computingSince: performance.now(),
  };
}

/** Counts a call; the number of this call in all, and among those of its name. */
export function countCall(meter: Meter, name: string): { all: number; ofName: number } {
  const ofName = (meter.calls.get(name) ?? 0) + 1;
  meter.calls.set(name, ofName);
  meter.total++;
  return { all: meter.total, ofName };
}

/** Lets time pass. The execution ends once it is too long. */
export function charge(meter: Meter, milliseconds: number): void {
  meter.clock.now += milliseconds;
  if (meter.ended === null && meter.clock.now - meter.start > meter.limit) {
    meter.clock.now = meter.start + meter.limit;
    meter.ended = { how: 'killed', message: 'Exceeded maximum execution time' };
  }
}

/** Lets the time of a call pass; whoever asks the spreadsheet waits for what is pending. */
export function chargeCall(meter: Meter, cost: Cost): void {
  charge(meter, costs[cost]);
  if (cost === 'read' || cost === 'flush') {
    charge(meter, meter.pending * cellCosts.written);
    meter.pending = 0;
  }
}

/** Cells were read. */
export function chargeRead(meter: Meter, cells: number): void {
  meter.cellsRead += cells;
  charge(meter, cells * cellCosts.read);
}

/** Cells were written; their time comes when they are flushed. */
export function chargeWritten(meter: Meter, cells: number): void {
  meter.cellsWritten += cells;
  meter.pending += cells;
}

/** The script computes again from now on. */
export function resumeComputing(meter: Meter): void {
  meter.computingSince = performance.now();
}

/** Lets the time pass that the script has computed since it was last heard of. */
export function chargeComputing(meter: Meter): void {
  if (meter.slowness === 0) return;
  charge(meter, (performance.now() - meter.computingSince) * meter.slowness);
  resumeComputing(meter);
}

/** Looks at the clock; null once the execution is over. */
export function readClock(meter: Meter): number | null {
  chargeComputing(meter);
  charge(meter, clockCost);
  return meter.ended === null ? Math.floor(meter.clock.now) : null;
}

/** Ends the execution as the machine under it would: at once, and nothing can catch it. */
export function kill(meter: Meter, message: string): void {
  meter.ended ??= { how: 'killed', message };
}
