import { readFileSync, readdirSync } from 'node:fs';
import {
  changeReport,
  findColumns,
  latinLetters,
  notChangedReport,
  planBatch,
  planUndo,
  readIsoDay,
  readPattern,
  readSettings,
  recogniseTables,
  reportRows,
  reportStyle,
  scanCsv,
  tableFromRows,
  undoReport,
  whyUsername,
  type BatchPlan,
  type Journal,
  type Report,
  type Table,
} from '../../core/engine/index.ts';
import { nameExamples } from '../../core/engine/reports/name-examples.ts';
import { findDamage } from '../../core/engine/damage/index.ts';
import { planOn, type Tables } from '../helpers/district.ts';
import { examples, requestFile, tablesOf as folderOf } from '../helpers/worked-examples.ts';
import { damagedWorkbooks } from './damaged-workbooks.ts';
import { tellOfData } from './data-sentences.ts';

/** Sentences that the engine makes, by the column of a report they stand in or by what they tell. */
export type EngineSentences = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What the engine says on the worked examples, on every batch of the sample district, and where
 * those have no case of it, on tables made for one.
 */
export function engineSentences(): EngineSentences {
  const told = new Map<string, Set<string>>();
  const tell = (of: string, sentence: string): void => {
    if (sentence !== '') told.set(of, (told.get(of) ?? new Set()).add(sentence));
  };
  for (const plan of [...workedPlans(), ...samplePlans(), ...otherPlans()]) tellPlan(plan, tell);
  tellColumns(undone(true), ['Result', 'Reason'], tell);
  tellColumns(undone(false), ['Result', 'Reason'], tell);
  tellColumns(undone(true, 'Logins'), ['Result', 'Reason'], tell);
  for (const [workbook, seen] of damagedWorkbooks()) {
    for (const { sentence, repair } of findDamage(workbook, seen)) {
      tell('damage', sentence);
      tell('repair', repair?.sentence ?? '');
    }
  }
  for (const [text, accountType, use] of faultyPatterns) {
    for (const fault of readPattern(text, { accountType, for: use }).faults) tell('pattern', fault);
  }
  tellOfData(tell);
  return told;
}

const faultyPatterns = [
  ['x', 'students', 'username'],
  ['{lastName', 'students', 'username'],
  ['{lastNam}', 'students', 'username'],
  ['{staffNumber}', 'students', 'username'],
  ['{studentNumber}', 'staff', 'username'],
  ['{birthYear}', 'students', 'username'],
  ['{birthMonth:2}', 'students', 'password'],
  ['{lastName:0}', 'students', 'username'],
  ['{lastName}@x@y', 'students', 'username'],
  ['{lastName} {firstName}', 'students', 'username'],
  ['{grade}{grade}{grade}{grade}{grade}{grade}', 'students', 'username'],
] as const;

type Tell = (of: string, sentence: string) => void;

function tellColumns(report: Report, columns: readonly string[], tell: Tell): void {
  for (const cells of reportRows(report, 0, report.rowCount)) {
    for (const column of columns) tell(column, cells[report.columns.indexOf(column)] ?? '');
  }
}

function tellPlan(plan: BatchPlan, tell: Tell): void {
  tellColumns(changeReport(plan, 'preview'), ['Result', 'Note', 'Because'], tell);
  tellColumns(changeReport(plan, 'result'), ['Result'], tell);
  tellColumns(notChangedReport(plan), ['Reason'], tell);
  if (plan.context.request.create === null) return;
  for (const { note } of nameExamples(plan, 50)) tell('example', note);
  for (let change = 0; change < plan.changes.length; change++) {
    for (const { heldBy } of whyUsername(plan, change, 3).tried) tell('holder', heldBy);
  }
}

/** The tables of a folder, by the names of its CSV files. */
function tablesOf(folder: string): Table[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return names.map((name) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
    const scanned = scanCsv(bytes, name.slice(0, -4), name);
    if ('fault' in scanned) throw new Error(scanned.fault);
    return scanned.table;
  });
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function planFolder(folder: string, requests: readonly string[]): BatchPlan[] {
  const { workbook } = recogniseTables(tablesOf(folder));
  const { settings } = readSettings(json(`${folder}/settings.json`), 'settings.json');
  const today = readIsoDay('2025-08-18');
  return requests.map((path) => {
    const request = json(path);
    const input = { workbook, request, settings, today, asOf: null, letters: latinLetters };
    const planned = planBatch(input);
    if (!('plan' in planned)) throw new Error(`${path} cannot be planned`);
    return planned.plan;
  });
}

function workedPlans(): BatchPlan[] {
  return examples.flatMap((name) => planFolder(folderOf(name), [requestFile(name)]));
}

function samplePlans(): BatchPlan[] {
  const folder = 'local/sample-district';
  const requests = readdirSync(`${folder}/requests`).map((name) => `${folder}/requests/${name}`);
  return planFolder(folder, requests);
}

const headings = ['Person ID', 'Student Number', 'Last Name', 'First Name'];
const more = ['Preferred First Name', 'Birth Date', 'Email'];

/** Students of one school, and accounts. */
function school(students: readonly string[][], accounts: readonly string[][] = []): Tables {
  return {
    schools: [
      ['School ID', 'School Name'],
      ['LHS', 'Lincoln High'],
      ['EAST', 'East'],
    ],
    calendars: [
      ['Calendar ID', 'Calendar Name', 'School ID', 'Start Date', 'End Date'],
      ['25LHS', '25-26 Lincoln', 'LHS', '2025-08-11', '2026-05-29'],
    ],
    groups: [
      ['Group Name', 'Tool Rights', 'Calendar Rights'],
      ['Tools', '14', ''],
    ],
    students: [[...headings, ...more], ...students],
    enrollments: [
      ['Person ID', 'Calendar ID', 'Grade', 'Start Date', 'End Date'],
      ...students.map(([id]) => [id!, '25LHS', '09', '2025-08-11', '']),
    ],
    staff: [
      ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Email', 'Status'],
      ['7', '70', 'Moss', 'Di', 'di@s.org', 'Active'],
    ],
    assignments: [
      ['Person ID', 'School ID', 'Start Date', 'End Date'],
      ['7', 'LHS', '2025-08-01', ''],
      ['7', 'EAST', '2025-08-01', ''],
    ],
    accounts: [
      ['Person ID', 'Username', 'Enabled', 'Homepage', 'User Groups', 'Product Security Roles'],
      ...accounts,
    ],
  };
}

const ann = ['1', '5', 'De la Cruz Li', 'Ann', 'Annie', '', 'ann@s.org'];
const bo = ['2', '6', '王', 'Bo', '', '2010-01-02', ''];
const cy = ['3', '', 'Sukarno', '', '', '', ''];

function otherPlans(): BatchPlan[] {
  const scope = { schools: ['LHS'] };
  const students = { accountType: 'students', changeType: 'createAccount', scope };
  const staff = { accountType: 'staff', scope };
  const pattern = (text: string) => ({ username: { from: 'pattern', pattern: text } });
  const password = (text: string) => ({
    password: { kind: 'pattern', pattern: text, minLength: 9 },
  });
  const di = (...cells: string[]) => school([], [['7', 'di', ...cells]]);
  return [
    planOn(school([ann]), { ...students, ...pattern('{number}'), ...password('{birthYear}x') }),
    planOn(school([bo]), { ...students, ...pattern('{number}'), ...password('{lastName}x') }),
    planOn(school([ann, ['4', ...ann.slice(1)]]), {
      ...students,
      username: { from: 'pattern', pattern: '{lastName}', maxLength: 1 },
    }),
    planOn(school([ann]), {
      ...students,
      ...pattern('{lastName}'),
      homepage: 'Campus Parent Portal',
    }),
    planOn(school([ann]), { ...students, ...pattern('{preferredFirstName}') }),
    planOn(
      school([ann, cy]),
      { ...students, ...pattern('{lastName}{firstName}') },
      { doubleSurnames: 'last', singleNames: 'use' },
    ),
    planOn(di('Yes', 'Campus Application', 'Tools', 'Counselor'), {
      ...staff,
      changeType: 'disableAccount',
      scope: { calendars: ['25LHS'] },
    }),
    planOn(di('Yes', '', 'Tools', ''), {
      ...staff,
      changeType: 'forcePasswordChange',
      scope: { people: ['7'] },
    }),
    planOn(di('No', '', 'Tools', ''), {
      ...staff,
      changeType: 'addUserGroups',
      userGroups: ['Tools'],
    }),
    planOn(school([]), {
      ...staff,
      changeType: 'createAccount',
      profile: 'schoolrunner',
      password: { kind: 'initial', value: 'Welcome-2025' },
      userGroups: ['Tools'],
    }),
  ];
}

/** A batch undone on accounts to which much has happened since. */
function undone(removeUnused: boolean, logins = 'Total Login Count'): Report {
  const columns = ['Person ID', 'Username', 'Enabled', logins, 'Homepage'];
  const rows = [
    ['1', 'put-back', 'No', '0', ''],
    ['2', 'now-yes', 'Yes', '0', ''],
    ['3', 'portal', 'Yes', '0', 'Portal'],
    ['9', 'of-another', 'No', '0', ''],
    ['', 'of-nobody', 'No', '0', ''],
    ['6', 'twice', 'No', '0', ''],
    ['6', 'twice', 'No', '0', ''],
    ['7', 'used', 'Yes', '4', ''],
    ['8', 'disabled', 'No', '4', ''],
    ['10', 'unused', 'Yes', '0', ''],
    ['12', 'taken', 'Yes', '0', 'Portal'],
  ];
  const table = tableFromRows('accounts', 'accounts.csv', [columns, ...rows]);
  const { found } = findColumns('accounts', table);
  const edit = (personId: string, username: string, column = 'Enabled') => {
    const [before, after] = column === 'Enabled' ? ['Yes', 'No'] : ['', 'Campus Student'];
    return { personId, username, column, before: before, after: after };
  };
  const made = (personId: string, username: string) =>
    ({ personId, username, created: true }) as const;
  const changes = [
    edit('1', 'put-back'),
    edit('2', 'now-yes'),
    edit('3', 'portal', 'Homepage'),
    edit('4', 'of-another'),
    edit('5', 'of-nobody'),
    edit('6', 'twice'),
    edit('11', 'gone'),
    ...[made('7', 'used'), made('8', 'disabled'), made('10', 'unused')],
    {
      ...{ personId: '12', username: 'taken' },
      taken: { 'Person ID': '12', Username: 'taken', Enabled: 'Yes', 'Total Login Count': '0' },
    },
  ];
  const journal: Journal = {
    ...{ journal: 1, savedAt: '', accountType: 'students', changeType: 'disableAccount' },
    ...{ asOf: '2025-08-18', fingerprint: '', addedColumns: [], style: reportStyle },
    changes,
  };
  return undoReport(planUndo(journal, found, removeUnused));
}
