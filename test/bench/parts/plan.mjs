import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * Plans a batch with the library: what it keeps in memory, and, with the bundle that counts, how
 * often it tried a username.
 *
 *   node --expose-gc plan.mjs BUNDLE DATA [LONGEST]
 */
const [bundle, folder, longest] = process.argv.slice(2);
globalThis.calls = { claimName: 0, findName: 0 };
const engine = await import(pathToFileURL(bundle).href);
const names = ['schools', 'calendars', 'students', 'enrollments', 'accounts'];
const files = names.map((name) => readFileSync(join(folder, `${name}.csv`)));
const request = JSON.parse(readFileSync(join(folder, 'request.json'), 'utf8'));
if (longest !== undefined) request.username.maxLength = Number(longest);

function used() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const before = used();
const tables = files.map((bytes, n) => engine.scanCsv(bytes, names[n], names[n]).table);
const { plan } = engine.planBatch({
  workbook: engine.recogniseTables(tables).workbook,
  request,
  settings: engine.defaultSettings,
  today: engine.readIsoDay(request.asOf),
  asOf: null,
  letters: engine.latinLetters,
});
const retained = used() - before;
const { claimName, findName } = globalThis.calls;
console.log(
  JSON.stringify({
    created: plan.changed,
    tried: claimName / plan.changed,
    lookedUp: (claimName + findName) / plan.changed,
    retained: retained / plan.considered,
    inputs: files.length,
  }),
);
