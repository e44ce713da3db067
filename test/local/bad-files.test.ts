import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../helpers/cli.ts';
import { expectRefused, usablePeople as people } from './refused.ts';
import {
  createStudents as students,
  district,
  headings,
  preview,
  runBatch,
  summary,
  table,
  type Tables,
} from './small-district.ts';

/*
 * A file of data that is no table is refused by its name, and nothing is written.
 */

describe.concurrent('a file that is no table is refused by its name', () => {
  const withStudents = (content: string | Uint8Array) => ({ ...people, students: content });

  test.each([
    ['an empty file', ''],
    ['a file of line ends', '\n\n\r\n'],
  ])('%s', async (_what, content) => {
    expectRefused(await runBatch('preview', withStudents(content), students), 'students.csv');
  });

  test('a line of headings alone is a table of nobody', async () => {
    const empty = Object.fromEntries(Object.keys(headings).map((name) => [name, []]));
    const nobody = { ...empty, schools: people.schools, calendars: people.calendars } as Tables;
    expect(summary(await preview(nobody, students))).toMatchObject({ considered: 0, changed: 0 });
    const withoutLineEnd = { ...people, accounts: headings.accounts };
    expect(summary(await preview(withoutLineEnd, students)).changed).toBe(2);
  });

  test('a file of 200 MB in one line, of which no more than its beginning is looked at', async () => {
    const data = district(withStudents(Buffer.alloc(200_000_000, 'a')));
    const run = await runBatch('preview', data, students);
    rmSync(data, { recursive: true });
    expectRefused(run, /students\.csv: its first line is longer than 1 MB/);
  });

  test('a quotation mark that is never closed, with its row', async () => {
    const text = table(headings.students, '1001,1,Doe,John', '1002,2,"Li,Amy', '1003,3,Ray,Bo');
    expectRefused(
      await runBatch('preview', withStudents(text), students),
      /students\.csv.*\brow 2\b/,
    );
  });

  test('a quotation mark that is never closed among the headings', async () => {
    const text = '"Person ID,Student Number\n1001,1\n';
    expectRefused(await runBatch('preview', withStudents(text), students), 'students.csv');
  });

  const fileIn = (name: string, bytes: Uint8Array) => {
    const folder = newFolder();
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const refusesFile = async (name: string, bytes: Uint8Array, ...named: (string | RegExp)[]) => {
    expectRefused(await runBatch('preview', [fileIn(name, bytes)], students), ...named);
  };
  const zipped = (text: string) => zipSync({ 'students.csv': strToU8(text) });

  test('a zip that unpacks to a thousand times its size', async () => {
    const bomb = zipSync({ 'students.csv': new Uint8Array(30_000_000).fill(0x61) });
    expect(bomb.length).toBeLessThan(40_000);
    await refusesFile('roster.zip', bomb, 'roster.zip');
  });

  test('a zip that hides how large its file is', async () => {
    const bomb = zipSync({ 'students.csv': new Uint8Array(30_000_000).fill(0x61) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    for (let at = 0; at + 4 <= bomb.length; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    await refusesFile('roster.zip', bomb, 'roster.zip');
  });

  test('a workbook with a sheet that unpacks to a thousand times its size', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': new Uint8Array(30_000_000).fill(0x20),
    });
    await refusesFile('roster.xlsx', bomb, 'roster.xlsx');
  });

  test('a zip that is cut off, and one whose bytes were changed', async () => {
    const zip = zipped(table(headings.students, ...(people.students as string[])));
    await refusesFile('roster.zip', zip.subarray(0, zip.length - 30), 'roster.zip');
    const changed = zip.slice();
    changed[60] = changed[60]! ^ 0xff;
    await refusesFile('roster.zip', changed, 'roster.zip');
  });

  test('a zip that asks for a password', async () => {
    const zip = zipped(table(headings.students, '1001,1,Doe,John'));
    const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
    for (let at = 0; at + 4 <= zip.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    await refusesFile('roster.zip', zip, /roster\.zip.*password/);
  });

  test('a workbook that asks for a password (Excel writes it as an OLE file)', async () => {
    const ole = new Uint8Array(4096);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await refusesFile('roster.xlsx', ole, /roster\.xlsx.*password/);
  });

  test('a workbook that is a web page, and one that is cut off', async () => {
    await refusesFile('roster.xlsx', strToU8('<html>Sign in</html>'), 'roster.xlsx');
    await refusesFile('roster.xlsx', strToU8('PK\u0003\u0004'), 'roster.xlsx');
  });

  test('a folder without tables', async () => {
    const folder = newFolder();
    expectRefused(await runBatch('preview', [folder], students), folder);
  });
});
