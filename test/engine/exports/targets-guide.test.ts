import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportTargets } from '../../../core/engine/exports/index.ts';
import { changeTypeLabels, ownValues } from '../../../core/engine/index.ts';
import { testPath } from '../../helpers/cli.ts';

/* docs/targets.md says what the targets do. */

const guide = readFileSync(testPath('../docs/targets.md'), 'utf8');

test('the table of targets and change types is as the targets are', () => {
  const rows = guide
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.slice(2, 8).every((cell) => cell === 'file' || cell === 'no'))
    .filter((cells) => cells.length === 9);
  const told = Object.fromEntries(
    rows.map(([, target, ...cells]) => [target!.replace(/`/g, ''), cells.slice(0, 6)]),
  );
  const are = Object.fromEntries(
    Object.entries(exportTargets).map(([target, { changes }]) => [
      target,
      Object.values(changes).map((change) => (typeof change === 'string' ? 'no' : 'file')),
    ]),
  );
  expect(told).toEqual(are);
  const head = `| Target             | ${Object.values(changeTypeLabels).join(' | ')} |`;
  expect(guide).toContain(head);
});

test("every value of a column of one's own is listed", () => {
  const listed = guide.slice(guide.lastIndexOf('Values: '));
  expect(ownValues.filter((value) => !listed.includes(`\`${value}\``))).toEqual([]);
});
