import { expect, test } from 'vitest';
import { recogniseTables, scanCsv, type Table } from '../../core/engine/index.ts';
import { seenRosterRecord } from '../../core/host/keep-seen-roster.ts';
import { makeTables, type Tables } from '../helpers/district.ts';
import { createStudents, smallDistrict, withTable } from './small-district.ts';
import { damageOf, openRows, restart, saveOf } from './wizard.ts';

/* The roster of the last save is remembered, so that the next one is told from it. */

/** So many students, the first of them under another name if one is given. */
function district(count: number, firstName = 'Ann'): Tables {
  const students = Array.from({ length: count }, (_, i) => [
    ...[String(i + 1), String(7001 + i), 'Doe', i === 0 ? firstName : `No ${i}`, 'F', '09', ''],
  ]);
  return withTable('students', [smallDistrict['students']![0]!, ...students]);
}

test('what is missing and who has another name is told against the last save', async () => {
  const wizard = openRows(district(60));
  expect(await damageOf(wizard)).toEqual([]);
  await saveOf(wizard, createStudents);
  expect(await damageOf(wizard)).toEqual([]);
  // 48 of 60 are 20 % less, which may be; 47 are more.
  wizard.workbook.replaceTables(makeTables(district(48)));
  expect(await damageOf(restart(wizard))).toEqual([]);
  wizard.workbook.replaceTables(makeTables(district(47, 'Anna')));
  const damage = await damageOf(restart(wizard));
  expect(damage.map(({ kind, count, repair }) => [kind, count, repair])).toEqual([
    ['rows-missing', 13, null],
    ['renamed', 1, null],
  ]);
  expect(damage[0]!.sentence).toBe(
    'students.csv has 47 rows, 22 % less than the 60 rows of the last roster: check that the export is whole',
  );
});

test('a save that was not made leaves nothing behind, and what is kept names nobody', async () => {
  const wizard = openRows(smallDistrict);
  await wizard.client.preview(createStudents);
  expect(wizard.workbook.records.has('seenRoster')).toBe(false);
  await saveOf(wizard, createStudents);
  const kept = wizard.workbook.records.get('seenRoster')!;
  // 9 people at 8 characters each, with nothing but numbers of rows beside them.
  expect((JSON.parse(kept) as { people: string }).people).toHaveLength(72);
  for (const name of ['Smith', 'Núñez', 'Oak', 'ann@s.org']) expect(kept).not.toContain(name);
});

test('the roster of more people than a record of two million characters holds is not kept', () => {
  expect(seenRosterRecord(everybody(249_000))['seenRoster']).not.toBeNull();
  expect(seenRosterRecord(everybody(250_000))).toEqual({ seenRoster: null });
});

function everybody(count: number) {
  const rows = Array.from({ length: count }, (_, i) => `${i},${i},D,E`);
  const text = ['Person ID,Student Number,Last Name,First Name', ...rows].join('\n');
  const scanned = scanCsv(Buffer.from(text), 'students', 'students.csv') as { table: Table };
  return recogniseTables([scanned.table]).workbook;
}
