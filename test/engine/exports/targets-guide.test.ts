import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportTargets } from '../../../core/engine/exports/index.ts';
import { changeTypeLabels, exportOptionKeys, ownValues } from '../../../core/engine/index.ts';
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

/** The words in backquotes of a cell. */
function wordsOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word!);
}

/** The rows of the table under a heading, by the systems that their first cell names. */
function tableAfter(heading: string): Record<string, string[]> {
  const from = guide.indexOf(heading);
  const rows = guide.slice(from).split('\n').slice(2);
  const cells = rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => line.split('|').slice(1, -1));
  return Object.fromEntries(
    cells.flatMap(([first, ...rest]) => wordsOf(first!).map((target) => [target, rest])),
  );
}

test('which options a system needs and may have is as it is checked', () => {
  const told = Object.entries(tableAfter('| Target                             | Needs'));
  expect(
    Object.fromEntries(
      told.map(([target, [must, may]]) => [target, [wordsOf(must!), wordsOf(may!)]]),
    ),
  ).toEqual(
    Object.fromEntries(
      Object.entries(exportOptionKeys).map(([target, { must, may }]) => [target, [must, may]]),
    ),
  );
});

test('every system that takes headings of a template has a line about them, and knows templates', () => {
  const withHeader = Object.entries(exportOptionKeys).flatMap(([target, { may }]) =>
    may.includes('header') ? [target] : [],
  );
  const withTemplates = Object.entries(exportTargets).flatMap(([target, { templates }]) =>
    templates === undefined ? [] : [target],
  );
  expect(withTemplates).toEqual(withHeader);
  expect(Object.keys(tableAfter('| Target             | Templates')).sort()).toEqual(
    [...withHeader].sort(),
  );
});
