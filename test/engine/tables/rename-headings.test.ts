import { describe, expect, test } from 'vitest';
import {
  cellText,
  findColumns,
  renameHeadings,
  tableFromRows,
} from '../../../core/engine/index.ts';

const table = tableFromRows('students', 'students.csv', [
  ['ID', 'Surname', 'Last Name', 'last_name'],
  ['1', 'Poe', 'old', 'older'],
]);

describe('headings that stand for columns of other names', () => {
  test('the heading gets the name, and those that had it step aside', () => {
    const renamed = renameHeadings(table, { 'Person ID': 'ID', 'Last Name': 'Surname' });
    expect(renamed.unknown).toEqual([]);
    expect(renamed.table.headings).toEqual([
      'Person ID',
      'Last Name',
      'Last Name (not used)',
      'last_name (not used)',
    ]);
    expect(cellText(renamed.table, 0, 1)).toBe('Poe');
    expect(table.headings[0]).toBe('ID');
  });

  test('a heading that is not there is told', () => {
    expect(renameHeadings(table, { 'Person ID': 'Key' })).toEqual({
      table,
      unknown: ['Person ID'],
    });
  });

  test('a heading that is given to two names is read under both, and no cell is copied', () => {
    const both = renameHeadings(table, { 'First Name': 'Surname', 'Last Name': 'Surname' });
    expect(both.unknown).toEqual([]);
    expect(both.table.headings).toEqual([
      ...['ID', 'First Name', 'Last Name (not used)', 'last_name (not used)'],
    ]);
    expect(both.table.bytes).toBe(table.bytes);
    const { column } = findColumns('students', both.table).found;
    expect([column('First Name'), column('Last Name'), column('Person ID')]).toEqual([1, 1, -1]);
  });

  test('nothing said, nothing changed', () => {
    expect(renameHeadings(table, {}).table).toBe(table);
  });
});
