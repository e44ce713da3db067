import { planExports } from '../../core/engine/exports/index.ts';
import {
  defaultSettings,
  layoutChoices,
  planBatch,
  latinLetters,
  readFormats,
  readIsoDay,
  readSettings,
  recogniseTables,
  type Table,
} from '../../core/engine/index.ts';
import * as files from '../../core/files/faults.ts';
import { openFiles } from '../../core/files/open-files.ts';
import { batches, planFor, tablesWith } from '../engine/exports/small-exports.ts';
import { faultsOf } from '../engine/inform/small-inform.ts';
import { messageFaults, messageOf, smallSchool } from '../engine/inform/small-school.ts';
import { sheetsOfOneDistrict } from '../engine/roster/formats/one-district-sheets.ts';
import { openSample, openTexts } from '../engine/roster/formats/packages.ts';
import { makeTables } from '../helpers/district.ts';

type Tell = (of: string, sentence: string) => void;

/** What is said of data, requests, settings, import files and filters: of samples, and of faulty ones. */
export function tellOfData(tell: Tell): void {
  for (const { label } of layoutChoices) if (/^[a-z]/.test(label)) tell('layout', label);
  for (const tables of samples()) tellFormats(tables, tell);
  for (const name of Object.keys(files) as (keyof typeof files)[]) {
    tell('fault', (files[name] as (source: string, most: number) => string)('a.zip', 1000));
  }
  for (const [name, text] of faultyTexts) {
    const { faults, tables } = openFiles([{ path: name, bytes: new TextEncoder().encode(text) }]);
    for (const fault of faults) tell('fault', fault);
    for (const note of tables.flatMap(({ notes }) => notes)) tell('data', note);
  }
  for (const settings of faultySettings) {
    const { faults, notes } = readSettings(settings, 'settings.json');
    for (const fault of faults) tell('fault', fault);
    for (const note of notes) tell('data', note);
  }
  for (const request of faultyRequests) tellRequest(request, tell);
  tellExports(tell);
  const people = smallSchool([{}]);
  for (const filter of faultyFilters) {
    for (const fault of faultsOf(filter, people)) tell('fault', fault);
  }
  for (const body of faultyBodies) {
    for (const fault of messageFaults(messageOf(body))) tell('fault', fault);
  }
}

function samples(): (readonly Table[])[] {
  const packages = [
    'clever-derived/',
    'oneroster-1.1-edfi/',
    'oneroster-1.2-longsight/rostering-bulk/',
  ];
  const changed = ['oneroster-1.2-longsight/rostering-delta/'];
  return [
    ...[...packages, ...changed].map(openSample),
    ...Object.values(sheetsOfOneDistrict).map(openTexts),
    openTexts({ people: ['ID,Last Name,First Name,School,Status', '1,Doe,Ann,North,Active'] }),
    openTexts({
      list: [
        'Student ID,Name,School,Start Date,Status',
        '1,"Doe, Ann",North,,Homebound',
        '1,"Roe, Ann",North,17/08/2026,Active',
      ],
    }),
    openTexts({ list: ['Student ID,Name,Grade,Username', '1,Ann Mary Doe,09,adoe'] }),
    openTexts({
      list: ['SamAccountName,userAccountControl,EmployeeID,Password', 'a,512,7,x', 'b,?,,x'],
    }),
  ];
}

function tellFormats(tables: readonly Table[], tell: Tell): void {
  const { notes, faults, questions, recognised } = readFormats(tables);
  for (const note of notes) tell('data', note);
  for (const fault of faults) tell('fault', fault);
  for (const { text } of questions) tell('fault', text);
  for (const { why } of recognised) tell('why', why);
}

const faultyTexts = [
  ['empty.csv', ''],
  ['open.csv', 'Person ID,Last Name\n1,"Doe\n2,Roe\n'],
  ['settings.json', '{ "operator": '],
  ['photo.png', 'x'],
  ['title.csv', 'Lincoln High\n\nPerson ID,Last Name,First Name\n1,Doe,Ann\n2,Roe,Bo\n'],
] as const;

const faultySettings = [
  [],
  { operater: 'x', letters: 'ukrainian', transliterate: 'latin' },
  { operator: 1, thresholds: 5, transliterate: 'x', letters: 'x', configuredAuthentication: 'x' },
  { thresholds: { maxDisable: -1 } },
  { thresholds: { maximum: 1 } },
  { exports: 'x' },
  {
    exports: [
      1,
      { target: 'google' },
      { target: 'csvde', header: 'x' },
      { target: 'moodle', domain: '@x.org', groups: 1, header: '"' },
      { target: 'entra', usageLocation: 'USA' },
      { target: 'gam', orgUnitRule: [] },
      { target: 'gam', orgUnitRule: [{}, { orgUnit: '/{campus}', grade: 9, class: 1 }] },
      { target: 'generic', columns: 1 },
      { target: 'generic', columns: [{ value: 'x' }, { heading: 'x', value: 'x' }] },
    ],
  },
];

const creating = { accountType: 'students', changeType: 'createAccount' };
const bySchools = { schools: ['LHS'] };

const faultyRequests = [
  [],
  { accountType: 'parents', shoe: 1 },
  { ...creating },
  { ...creating, scope: {} },
  { ...creating, scope: { schools: [], people: [] } },
  { ...creating, scope: { calendars: ['x'] }, username: 'x', homepage: 'x', asOf: 'x' },
  { accountType: 'staff', changeType: 'disableAccount', scope: bySchools, userGroups: ['x'] },
  { accountType: 'students', changeType: 'addUserGroups', scope: { schools: [1] } },
  {
    accountType: 'staff',
    changeType: 'addUserGroups',
    scope: { people: ['9'] },
    userGroups: ['x'],
  },
  { ...creating, scope: { schools: ['Nowhere'] }, username: { from: 'email' } },
  {
    ...{ ...creating, scope: bySchools, authenticationType: 'ldap', profile: 'x' },
    username: { from: 'pattern', pattern: '{lastNam}', maxLength: 0, letterCase: 'x', x: 1 },
    ...{ password: { kind: 'x' }, includeCampusInstruction: 'x' },
  },
  {
    ...{ accountType: 'staff', changeType: 'createAccount', profile: 'schoolrunner' },
    ...{ scope: { people: ['1'] }, password: { kind: 'initial' } },
  },
  { ...creating, scope: bySchools, username: { from: 'pattern', pattern: 1 } },
];

function tellRequest(request: unknown, tell: Tell): void {
  const { workbook } = recogniseTables(makeTables(tablesWith({ enabled: 'Yes', groups: '' })));
  const planned = planBatch({
    ...{ workbook, request, settings: defaultSettings, letters: latinLetters },
    ...{ today: readIsoDay('2025-08-18'), asOf: null },
  });
  if (!('requestFaults' in planned)) return;
  for (const fault of [...planned.requestFaults, ...planned.dataFaults]) tell('fault', fault);
}

const systems = [
  { target: 'google-workspace', domain: 'lg.example', orgUnitRule: '/S', header: 'First Name' },
  { target: 'google-workspace', domain: 'other.example', orgUnitRule: '/{grade}' },
  { target: 'gam', orgUnitRule: 'S' },
  { target: 'entra', header: 'x,y' },
  ...[{ target: 'microsoft-365' }, { target: 'moodle' }, { target: 'school-data-sync' }],
  ...[{ target: 'one-roster-1.1' }, { target: 'one-roster-1.2' }],
  ...[
    { target: 'active-directory', orgUnitRule: '/S' },
    { target: 'csvde', orgUnitRule: 'OU=S' },
  ],
  { target: 'infinite-campus', columns: [{ heading: 'Password', value: 'password' }] },
  { target: 'generic', columns: [{ heading: 'Password', value: 'password' }] },
];

function tellExports(tell: Tell): void {
  for (const batch of Object.values(batches)) {
    for (const options of systems) {
      for (const { cannot, notes, findings } of planExports(planFor(batch, options), null)) {
        for (const sentence of [...(cannot === null ? [] : [cannot]), ...notes]) {
          tell('exports', sentence);
        }
        for (let i = 0; i < findings.length; i++) {
          const { column, sentence } = findings.at(i);
          tell('Note', `${column} ${sentence}`);
        }
      }
    }
  }
}

const condition = (field: string, operator: string, values: unknown = ['x']) => ({
  ...{ name: 'F', type: 'students' },
  where: { join: 'AND', of: [{ field, operator, values }] },
});

const faultyFilters = [
  ...[1, { name: '', type: 'x', size: 1 }, { name: 'F', type: 'students', where: 1, batch: 1 }],
  ...[condition('', '='), condition('person.nick', '!='), condition('password', '=')],
  ...[condition('person.email', '', 1), condition('person.email', 'BETWEEN')],
  ...[condition('person.email', '=', []), condition('usage.totalLoginCount', '=')],
  ...[condition('told.at', '='), condition('told.at', 'LIKE'), condition('told.times', '=TRUE')],
  { name: 'F', type: 'students', where: { join: 'AND', of: [1, { of: [] }, { of: 1 }] } },
];

const faultyBodies = [
  ...['{{person.nick}}', '{{password}}', '{{told.times}}', '{{{person.email}}}', '{{>x}}'],
  ...['{{!x}}', '{{^person.email}}x{{/person.email}}', '{{person.email', '{{#person.email}}'],
  ...['{{/person.email}}', '[x](javascript:x)', 'x'.repeat(100_001)],
];
