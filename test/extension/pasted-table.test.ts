import { expect, test } from 'vitest';
import { pastedHeadings } from '../../extension/page/pasted-headings.ts';
import { fileOfTable, suggestTable } from '../../extension/page/suggest-table.ts';

test.each([
  ['Person ID\tLast Name\n1\tDoe', ['Person ID', 'Last Name']],
  ['\n\nPerson ID,"Last Name"\r\n1,Doe', ['Person ID', 'Last Name']],
  ['a;b;c', ['a', 'b', 'c']],
  ['', ['']],
])('the headings of %j', (text, headings) => {
  expect(pastedHeadings(text)).toEqual(headings);
});

test('a line without end is looked at only so far', () => {
  expect(pastedHeadings('x'.repeat(50_000_000))[0]).toHaveLength(10_000);
});

test.each([
  [['person_id', 'StudentNumber', 'LAST NAME', 'first-name', 'Grade'], 'students'],
  [['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Title'], 'staff'],
  [['Person ID', 'Username', 'Enabled', 'Homepage'], 'accounts'],
  [['Person ID', 'Calendar ID', 'Start Date', 'End Date'], 'enrollments'],
  [['School ID', 'School Name'], 'schools'],
  [['Group Name', 'Tool Rights', 'Calendar Rights'], 'groups'],
])('%j look like %s', (headings, table) => {
  expect(suggestTable(headings)).toBe(table);
});

test('headings of no table of ours suggest none', () => {
  expect(suggestTable(['Date', 'Room', 'Course'])).toBeNull();
  expect(suggestTable(['Person ID'])).toBeNull();
  expect(suggestTable([])).toBeNull();
});

test('the file of a table is named as the contract names it', () => {
  expect(fileOfTable('assignments')).toBe('assignments.csv');
});
