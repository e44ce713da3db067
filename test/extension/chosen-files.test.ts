import { expect, test } from 'vitest';
import { mostFiles, sortFiles, type ChosenFile } from '../../extension/page/chosen-files.ts';
import { readDropped, type DroppedEntry } from '../../extension/page/dropped-files.ts';

function chosen(path: string, size = 1): ChosenFile {
  const file = new File(['x'], path.split('/').at(-1)!);
  Object.defineProperty(file, 'size', { value: size });
  return { path, file };
}

function fileEntry(name: string): DroppedEntry {
  const file = (found: (file: File) => void) => {
    found(new File(['x'], name));
  };
  return Object.assign({ name, isFile: true, isDirectory: false }, { file });
}

/** As browsers do, a reader gives its entries in parts and then none. */
function folderEntry(name: string, inside: readonly DroppedEntry[], part = 100): DroppedEntry {
  const createReader = () => {
    let at = 0;
    return {
      readEntries(found: (entries: readonly DroppedEntry[]) => void) {
        found(inside.slice(at, (at += part)));
      },
    };
  };
  return Object.assign({ name, isFile: false, isDirectory: true }, { createReader });
}

test('tables and settings go by their names alone; others are named, hidden ones are not', () => {
  const sorted = sortFiles(
    ['r/students.csv', 'r/Staff.XLSX', 'r/settings.json', 'r/logo.png', 'r/package.json']
      .concat(['r/.DS_Store', '__MACOSX/r/students.csv', 'r/.git/a.csv'])
      .map((path) => chosen(path)),
  );
  expect(sorted.files.map(({ name }) => name)).toEqual([
    'students.csv',
    'Staff.XLSX',
    'settings.json',
  ]);
  expect(sorted.leftOut).toEqual(['r/logo.png', 'r/package.json']);
});

test('files of one name in several folders keep their folders', () => {
  const { files } = sortFiles([
    chosen('a/students.csv'),
    chosen('b/students.csv'),
    chosen('b/staff.csv'),
  ]);
  expect(files.map(({ name }) => name)).toEqual(['a/students.csv', 'b/students.csv', 'staff.csv']);
});

test('a file of more than 2 GB is refused by name, one of 2 GB is not', () => {
  const sorted = sortFiles([chosen('a.csv', 2_000_000_000), chosen('b.csv', 2_000_000_001)]);
  expect(sorted.files.map(({ name }) => name)).toEqual(['a.csv']);
  expect(sorted.tooLarge).toEqual(['b.csv']);
});

test('folders are read to their end, part by part, with the paths of their files', async () => {
  const names = Array.from({ length: 7 }, (_, n) => `${n}.csv`);
  const { chosen: found, more } = await readDropped([
    fileEntry('alone.csv'),
    folderEntry('export', [folderEntry('may', names.map(fileEntry), 3), fileEntry('x.csv')]),
  ]);
  expect(found.map(({ path }) => path)).toEqual([
    'alone.csv',
    ...names.map((name) => `export/may/${name}`),
    'export/x.csv',
  ]);
  expect(more).toBe(false);
});

test('folders without end are not followed for ever', async () => {
  let endless = folderEntry('d', [fileEntry('deepest.csv')]);
  for (let depth = 0; depth < 50; depth++) endless = folderEntry('d', [endless]);
  expect(await readDropped([endless])).toEqual({ chosen: [], more: true });
  const wide = folderEntry(
    'w',
    Array.from({ length: 2000 }, (_, n) => fileEntry(`${n}.csv`)),
  );
  const { chosen: found, more } = await readDropped([wide]);
  expect(found).toHaveLength(mostFiles);
  expect(more).toBe(true);
});

test('what cannot be read is passed over', async () => {
  const refuse = (_found: unknown, failed: (error: Error) => void) => {
    failed(new Error('no'));
  };
  const file = Object.assign({ name: 'a', isFile: true, isDirectory: false }, { file: refuse });
  const createReader = () => ({ readEntries: refuse });
  const folder = Object.assign({ name: 'b', isFile: false, isDirectory: true }, { createReader });
  expect(await readDropped([file, folder])).toEqual({ chosen: [], more: false });
});
