import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { timed } from '../stopwatch.mjs';

/*
 * Reads a workbook into tables, or, as the floor, only takes it out of its zip.
 *
 *   node xlsx.mjs BUNDLE WORKBOOK read|unzip
 */
const [bundle, path, manner] = process.argv.slice(2);
const bytes = readFileSync(path);
if (manner === 'unzip') {
  timed(() => unzipSync(bytes));
} else {
  const { openFiles } = await import(pathToFileURL(bundle).href);
  const { tables, faults } = timed(() => openFiles([{ path: 'students.xlsx', bytes }]));
  const [table] = tables;
  if (faults.length > 0 || table.rowCount !== 100_000) throw new Error(faults.join('; '));
}
