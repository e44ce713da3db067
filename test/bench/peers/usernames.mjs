import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/* Who gets which username according to preview.csv files: says where they do not agree. */
const read = (path) => {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const rows = Papa.parse(text, { header: true, skipEmptyLines: true }).data;
  return new Map(rows.map((row) => [row['Person ID'], row.Username]));
};
const [ours, ...others] = process.argv.slice(2).map(read);
const differences = others.map((theirs) => {
  const people = new Set([...ours.keys(), ...theirs.keys()]);
  return [...people].filter((id) => ours.get(id) !== theirs.get(id)).length;
});
console.log(JSON.stringify({ usernames: ours.size, differences }));
