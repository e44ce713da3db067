import type { OutputFolder } from './publish.ts';

/** What a finished job says and leaves behind. */
export interface JobOutcome {
  readonly exitCode: 0 | 2 | 3;
  readonly print: string;
  /** One line per fault, for standard error. */
  readonly faults: readonly string[];
  /** The files to publish, null if there are none. */
  readonly output: OutputFolder | null;
}

/** Tells how far a job is: what it does, and how much of it is done (0 to 1) where that is known. */
export type TellStage = (stage: string, done?: number) => void;

/** What is printed: the numbers as JSON where that was asked for, else lines to read. */
export function summary(asJson: boolean, numbers: object, lines: readonly string[]): string {
  return `${asJson ? JSON.stringify(numbers, null, 2) : lines.join('\n')}\n`;
}

/** The outcome of a job that cannot be done (exit code 2), and what to know about its data. */
export function faulty(faults: readonly string[], notes: readonly string[] = []): JobOutcome {
  const print = notes.map((note) => `Note: ${note}\n`).join('');
  return { exitCode: 2, print, faults, output: null };
}
