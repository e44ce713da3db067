import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mustache from 'mustache';
import Papa from 'papaparse';

/*
 * The way mail merges are published: the tables as objects, a Map of the accounts, and the template
 * filled by mustache for each person. One text file of all; no addresses checked, no mail encoded.
 */
const [folder, out] = process.argv.slice(2);
const read = (name) =>
  Papa.parse(readFileSync(join(folder, `${name}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

const template = `Hello {{First Name}},

You have a new account. Your username is: {{Username}}

Activate your account before {{expires}}: {{Activation URL}}

The link is for you alone. If you are not {{First Name}} {{Last Name}}, please tell the school office.
`;

const accounts = new Map(read('accounts').map((account) => [account['Person ID'], account]));
const merged = read('students').flatMap((student) => {
  const account = accounts.get(student['Person ID']);
  if (account === undefined || account['Total Login Count'] !== '0') return [];
  return [Mustache.render(template, { ...student, ...account, expires: '2026-09-01' })];
});
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'messages.txt'), merged.join('\n'));
console.log(merged.length);
