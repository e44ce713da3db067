import { readJson } from '../helpers/cli.ts';
import type {
  PreviewAnswer,
  RequestJson,
  SaveAnswer,
  SaveConfirmation,
  UndoAnswer,
} from '../../core/host/wizard-client.ts';
import type { Step } from '../../sheets-addon/api/sheets-api.ts';
import type { Interruption } from '../../local/apps-script/index.ts';
import { contentsOf } from '../../local/apps-script/index.ts';
import type { Addon } from './addon.ts';

/* Batches through the real add-on, as its page goes through them. */

/** A request of a file. */
export function requestOf(path: string): RequestJson {
  return readJson(path) as RequestJson;
}

/** Previews a batch; gives its fingerprint. */
export function preview(addon: Addon, request: RequestJson): string {
  const answer = addon.call('preview', request) as PreviewAnswer;
  if (!('preview' in answer)) throw new Error(JSON.stringify(answer));
  return answer.preview.summary.fingerprint;
}

/** What a save is confirmed with. */
export function confirming(expect: string, more: Partial<SaveConfirmation> = {}): SaveConfirmation {
  return { expect, overrideThreshold: false, credentials: false, ...more };
}

/** Goes on until there is an answer, as the page does. */
export function toTheEnd<T>(addon: Addon, first: Step<T>): T {
  let step = first;
  for (let n = 0; n < 100; n++) {
    if ('answer' in step) return step.answer;
    step = addon.call('resume') as Step<T>;
  }
  throw new Error('A hundred steps were not enough.');
}

/** Previews and saves. */
export function save(addon: Addon, request: RequestJson, more = {}): SaveAnswer {
  const fingerprint = preview(addon, request);
  const step = addon.call('save', request, confirming(fingerprint, more)) as Step<SaveAnswer>;
  return toTheEnd(addon, step);
}

/** Undoes a batch by its ID. */
export function undo(addon: Addon, id: string, removeUnused = true): UndoAnswer {
  const step = addon.call('undo', { batch: { id }, removeUnused }) as Step<UndoAnswer>;
  return toTheEnd(addon, step);
}

/** The ID of the batch saved last. */
export function savedBatch(answer: SaveAnswer): string {
  if (!('saved' in answer)) throw new Error(JSON.stringify(answer));
  return answer.saved.batch.id;
}

/** What all cells hold, tab by tab, but for the moments in them. */
export function allCells(addon: Addon): Record<string, unknown[][]> {
  return Object.fromEntries(
    addon.tabs().map((name) => [timeless(name), contentsOf(addon.host.workbook, name).map(row)]),
  );
}

function row(cells: readonly unknown[]): unknown[] {
  return cells.map((cell) => (typeof cell === 'string' ? timeless(cell) : cell));
}

function timeless(text: string): string {
  return (
    text
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '(instant)')
      .replace(/\d{4}-\d\d-\d\d \d\d\.\d\d/g, '(moment)')
      .replace(/\b\d{17}(-\d+)?\b/g, '(stamp)')
      // Google's number of a tab, in our records.
      .replace(/"id":\d+/g, '"id":0')
  );
}

/** Kills an execution at its n-th call of a service. */
export function killAt(n: number, pending: 'kept' | 'lost'): Interruption {
  return { at: n, when: 'before', act: 'kill', pending };
}

/** Why a save was refused, in its own words. Throws where it was not. */
export function refusal(addon: Addon, step: unknown): string {
  const answer = toTheEnd(addon, step as Step<SaveAnswer>);
  if (!('refused' in answer)) throw new Error('It was saved.');
  return answer.sentences.join(' ');
}
