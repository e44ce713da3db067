import { expect, test } from 'vitest';
import { columnTemplate, shownColumns } from '../../core/ui/components/column-widths.ts';
import type { RowPages } from '../../core/ui/components/row-pages.ts';

const sentence = 'has the account omar.reed@s.org, disabled: use Enable Account';

function pagesOf(columns: readonly string[], ...rows: readonly (readonly string[])[]): RowPages {
  const page = { columns, total: rows.length, from: 0, rows, numbers: rows.map((_, i) => i) };
  return {
    identity: '',
    columns,
    total: rows.length,
    pages: new Map([[0, page]]),
    begun: false,
  };
}

/** Which columns take the room that is left. */
function growing(template: string): number[] {
  const columns = template.match(/minmax\([^,]*, 1fr\)|calc\([^)]*\)/g) ?? [];
  return columns.flatMap((column, i) => (column.includes('1fr') ? [i] : []));
}

test('the last column of long texts takes the room that the others leave', () => {
  const reasons = pagesOf(['Last Name', 'Reason', 'Person ID'], ['Reed', sentence, '1003']);
  expect(growing(columnTemplate(reasons, [0, 1, 2], 'Reason', 1200))).toEqual([1]);
  const notes = pagesOf(['Because', 'Note', 'Schools'], [sentence, sentence, 'Lincoln']);
  expect(growing(columnTemplate(notes, [0, 1, 2], 'Because', 1200))).toEqual([1]);
  // Shown in another order than in the report.
  expect(growing(columnTemplate(notes, [2, 0], 'Because', 1200))).toEqual([1]);
});

test('where no text is long, the last column takes it', () => {
  const short = pagesOf(['Last Name', 'First Name'], ['Reed', 'Omar']);
  expect(growing(columnTemplate(short, [0, 1], undefined, 1200))).toEqual([1]);
});

test('it begins as narrow as the view asks for: 40 characters, 20, 13', () => {
  const notes = pagesOf(['Note'], [sentence]);
  // A letter is 0.93 of a digit: 40, 20 and 13 letters.
  for (const [width, least] of [
    [1200, '37.2ch'],
    [500, '18.6ch'],
    [300, '12.1ch'],
  ] as const) {
    expect(columnTemplate(notes, [0], undefined, width)).toBe(`minmax(calc(${least} + 12px), 1fr)`);
  }
});

test('what a table is about may take half of a wide view', () => {
  const reasons = pagesOf(['Reason'], [sentence]);
  const least = (width: number) => columnTemplate(reasons, [0], 'Reason', width);
  // 40 letters even in a narrow view; 750 / 15 = 50 letters; all 61 of the sentence.
  expect(least(300)).toContain('37.2ch');
  expect(least(750)).toContain('46.5ch');
  expect(least(1200)).toContain('56.7ch');
});

test('columns that are not wanted are not shown, even those that would lead', () => {
  const columns = ['Result', 'Username', 'Was', 'Reason'];
  const lead = ['Username', 'Result', 'Reason'];
  expect(shownColumns(columns, ['Was', 'Reason'], lead, 1200)).toEqual([1, 0]);
});

test('in a narrow view, what the table is about follows the first column', () => {
  const columns = ['Person ID', 'Last Name', 'First Name', 'Username'];
  const lead = ['Last Name', 'First Name', 'Username', 'Group Name'];
  expect(shownColumns(columns, [], lead, 400)).toEqual([1, 2, 3, 0]);
  expect(shownColumns(columns, [], lead, 399)).toEqual([1, 3, 2, 0]);
  expect(shownColumns(columns, ['Username'], lead, 300)).toEqual([1, 2, 0]);
});
