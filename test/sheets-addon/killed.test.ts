import { describe, expect, test } from 'vitest';
import type { SaveAnswer } from '../../core/host/wizard-client.ts';
import type { SheetsState, Step } from '../../sheets-addon/api/sheets-api.ts';
import { testPath } from '../helpers/cli.ts';
import { districtBook, startAddon, type Addon } from './addon.ts';
import {
  allCells,
  confirming,
  killAt,
  preview,
  requestOf,
  savedBatch,
  toTheEnd,
  undo,
} from './saving.ts';

/*
 * A save that is killed at each of its calls of a service, with what was not written out yet kept
 * or lost: afterwards it is finished by Resume, or begun anew where it had not begun, and every cell
 * of the spreadsheet is as if nothing had happened. Or it is undone instead, and User Accounts are
 * as they were.
 */

const folder = testPath('scenarios/lincoln-grant/tables');

/**
 * New rows with new columns, killed at every call; one cell each, and lists, at every third: what is
 * begun and ended is the same in all, and the machine has other things to do, too.
 */
const batches = [
  ['T01', 1],
  ['T17', 3],
  ['T21', 3],
] as const;

describe.each(batches)('%s', (name, every) => {
  const request = requestOf(testPath(`scenarios/lincoln-grant/requests/${name}.json`));
  const begun = startAddon(districtBook(folder));
  const before = begun.tab('User Accounts');
  const fingerprint = preview(begun, request);
  const saving = [request, confirming(fingerprint)] as const;

  const undisturbed = begun.fork();
  const outcome = undisturbed.run('save', saving);
  const answer = toTheEnd(undisturbed, undisturbed.answerOf(outcome) as Step<SaveAnswer>);
  const saved = allCells(undisturbed);

  test('the batch changes something, and undoing it puts back what was there', () => {
    expect(undisturbed.tab('User Accounts')).not.toEqual(before);
    const undone = undisturbed.fork();
    undo(undone, savedBatch(answer));
    expect(undone.tab('User Accounts')).toEqual(before);
  });

  test.each(['lost', 'kept'] as const)(
    'killed anywhere (what waits is %s)',
    { timeout: 900_000 },
    (pending) => {
      for (let n = 1; n <= outcome.callCount; n += every) {
        const killed = begun.fork();
        const ended = killed.run('save', saving, { interruptions: [killAt(n, pending)] });
        expect(ended.status).toBe('killed');

        const stopped = killed.fork();
        undoWhatBegan(stopped);
        expect(stopped.tab('User Accounts'), `undone after a kill at call ${n}`).toEqual(before);

        finish(killed, saving);
        killed.call('open');
        expect(allCells(killed), `finished after a kill at call ${n}`).toEqual(saved);
      }
    },
  );
});

/** What the page does after a lost answer: it looks, and goes on or begins anew. */
function finish(addon: Addon, saving: readonly unknown[]): void {
  const { unfinished, saved } = addon.call('open') as SheetsState;
  if (unfinished !== null) toTheEnd(addon, addon.call('resume') as Step<SaveAnswer>);
  else if (saved === null) toTheEnd(addon, addon.call('save', ...saving) as Step<SaveAnswer>);
}

function undoWhatBegan(addon: Addon): void {
  const { unfinished, saved } = addon.call('open') as SheetsState;
  const id = unfinished?.batch ?? saved?.batch.id;
  if (id !== undefined) undo(addon, id);
}
