import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { timed } from '../stopwatch.mjs';

/*
 * Recognises and reads the files of another system until they are canonical tables, or, as the bare
 * parse, makes rows of the same bytes with papaparse and does nothing with them.
 *
 *   node formats.mjs BUNDLE FOLDER read|parse
 */
const [bundle, folder, manner] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => ({
  path: name,
  bytes: readFileSync(join(folder, name)),
}));

function parse() {
  return files.map(
    ({ bytes }) => Papa.parse(bytes.toString('utf8'), { skipEmptyLines: true }).data,
  );
}

function read({ openFiles, readFormats, recogniseTables }) {
  const { tables, faults } = readFormats(openFiles(files).tables);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return recogniseTables(tables).workbook;
}

if (manner === 'parse') {
  timed(parse);
} else {
  const engine = await import(pathToFileURL(bundle).href);
  const workbook = timed(() => read(engine));
  const { students, accounts } = workbook;
  if (students === undefined && accounts === undefined) throw new Error('nothing was recognised');
}
