import type { Roster, Table } from '../../engine/index.ts';
import type { Told } from '../../engine/inform/index.ts';
import type { InformRequest } from '../inform-client.ts';
import type { ServiceState } from '../service-state.ts';
import type { InformWorkbook } from './inform-workbook.ts';
import type { LettersPlanned } from './plan-letters.ts';
import type { Reached } from './reach-request.ts';

/** What the service for telling people works with, and keeps in memory between calls. */
export interface InformParts {
  readonly state: ServiceState;
  readonly workbook: InformWorkbook;
  /** Who was told, as it was read last. */
  told: { readonly of: Table | null; readonly changes: number; readonly told: Told } | null;
  /** Whom the request asked about last reaches. */
  reached: {
    readonly key: string;
    readonly ground: InformGround;
    readonly reached: Reached;
  } | null;
  /** The letters that are being looked at: telling people meanwhile takes none of them away. */
  letters: {
    readonly request: InformRequest;
    /** Those whose letters are printed again; null: everybody's, for the first time. */
    readonly people: readonly string[] | null;
    readonly planned: LettersPlanned;
  } | null;
}

/** What whom to tell is read from: the same objects as long as nothing has changed. */
export interface InformGround {
  readonly roster: Roster;
  readonly told: Told;
}

/** A service for telling people that has read nothing yet. */
export function createInformParts(state: ServiceState, workbook: InformWorkbook): InformParts {
  return { state, workbook, told: null, reached: null, letters: null };
}
