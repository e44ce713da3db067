import { spawn, type SpawnOptionsWithoutStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, readCsv, readJson, testPath, type CliRun } from '../helpers/cli.ts';

/*
 * Small districts made in a test: two schools, Lincoln High (LHS) and Grant Middle (GMS), their
 * calendars, and the few rows that the test is about.
 */

/** The usual headings of each table. */
export const headings = {
  schools: 'School ID,School Name',
  calendars: 'Calendar ID,School ID,Calendar Name,Start Date,End Date',
  students:
    'Person ID,Student Number,Last Name,First Name,Email,Grade,Middle Name,Birth Date,Graduation Year',
  enrollments: 'Person ID,Calendar ID,Start Date,End Date,No Show',
  staff: 'Person ID,Staff Number,Last Name,First Name,Email,Title,Middle Name',
  assignments: 'Person ID,School ID,Start Date,End Date',
  accounts:
    'Person ID,Username,Enabled,Force Password Change,Total Login Count,Homepage,Product Security Roles,User Groups,Email,School Access',
  groups: 'Group Name,Tool Rights,Calendar Rights',
} as const;

/** A table of the workbook. */
export type TableName = keyof typeof headings;

/** Rows under the usual headings, a file's whole text or bytes, or null for no such file. */
export type Content = readonly string[] | string | Uint8Array | null;

/** What a test's district holds besides the two schools. */
export type Tables = Partial<Record<TableName, Content>> & {
  readonly settings?: Readonly<Record<string, unknown>>;
};

const usual: Readonly<Record<TableName, readonly string[]>> = {
  schools: ['LHS,Lincoln High', 'GMS,Grant Middle'],
  calendars: [
    '24LHS,LHS,24-25 Lincoln High,2024-08-12,2025-05-30',
    '25LHS,LHS,25-26 Lincoln High,2025-08-11,2026-05-29',
    '25GMS,GMS,25-26 Grant Middle,2025-08-11,2026-05-29',
  ],
  groups: [
    'Teachers Tools,14,',
    'LHS 25-26,,25LHS',
    'New Group,,',
    'District Admin,30,All Schools/All Calendars',
  ],
  students: [],
  enrollments: [],
  staff: [],
  assignments: [],
  accounts: [],
};

/** The day on which every test is evaluated unless it says otherwise. */
export const today = '2025-08-18';

/** Lines of a CSV file. */
export function lines(...rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('');
}

/** A table's text with a heading of its own. */
export function table(heading: string, ...rows: readonly string[]): string {
  return lines(heading, ...rows);
}

/** Writes a district's tables into a new folder. */
export function district(tables: Tables): string {
  const folder = join(newFolder(), 'data');
  mkdirSync(folder);
  for (const name of Object.keys(headings) as TableName[]) {
    const content = tables[name] === undefined ? usual[name] : tables[name];
    if (content === null) continue;
    const isFile = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(
      join(folder, `${name}.csv`),
      isFile ? content : lines(headings[name], ...content),
    );
  }
  if (tables.settings !== undefined) {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(tables.settings));
  }
  return folder;
}

/** A request as a test gives it: an object, or the text of its file. */
export type Request = Readonly<Record<string, unknown>> | string;

/** Writes a request beside other things of the test; asOf is filled in. */
export function requestFile(request: Request): string {
  const path = join(newFolder(), 'request.json');
  const text = typeof request === 'string' ? request : JSON.stringify({ asOf: today, ...request });
  writeFileSync(path, text);
  return path;
}

/** What a preview or save did, and where its files are. */
export interface BatchRun extends CliRun {
  readonly out: string;
}

/**
 * Runs a preview or a save, beside others: tests that only wait for the command line run at the
 * same time. Data is a district to write, or the paths of one there is.
 */
export async function runBatch(
  command: 'preview' | 'save',
  data: Tables | string | readonly string[],
  request: Request,
  ...options: readonly string[]
): Promise<BatchRun> {
  const paths = Array.isArray(data)
    ? (data as readonly string[])
    : [typeof data === 'string' ? data : district(data as Tables)];
  const own = options.includes('--out');
  const out = own ? options[options.indexOf('--out') + 1]! : join(newFolder(), 'out');
  const run = await callAccountBatch(
    command,
    ...paths.flatMap((path) => ['--data', path]),
    ...['--request', requestFile(request)],
    ...(own ? [] : ['--out', out]),
    ...options,
  );
  return { ...run, out };
}

/** Calls `account-batch` as `accountBatch` does, without keeping others waiting. */
export function callAccountBatch(...args: readonly string[]): Promise<CliRun> {
  return callProgram(process.execPath, [testPath('../dist/local/cli.mjs'), ...args]);
}

/** Runs a program to its end. */
export async function callProgram(
  program: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio = {},
): Promise<CliRun> {
  const child = spawn(program, args, options);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (stdout += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
  const [code] = (await once(child, 'close')) as [number | null];
  return { exitCode: code ?? -1, stdout, stderr };
}

/** A preview that has to work. */
export async function preview(
  data: Tables | string | readonly string[],
  request: Request,
  ...options: readonly string[]
): Promise<BatchRun> {
  return mustWork(await runBatch('preview', data, request, ...options));
}

/** A save that has to work. */
export async function save(
  data: Tables | string | readonly string[],
  request: Request,
  ...options: readonly string[]
): Promise<BatchRun> {
  return mustWork(await runBatch('save', data, request, ...options));
}

function mustWork(run: BatchRun): BatchRun {
  if (run.exitCode !== 0) throw new Error(`exit code ${run.exitCode}: ${run.stderr}${run.stdout}`);
  return run;
}

/** The rows of preview.csv or result.csv. */
export function changes({ out }: BatchRun): Record<string, string>[] {
  const saved = join(out, 'result.csv');
  return readCsv(existsSync(saved) ? saved : join(out, 'preview.csv'));
}

/** One column of the changed rows. */
export function changedColumn(run: BatchRun, column: string): string[] {
  return changes(run).map((row) => row[column]!);
}

/** Person ID and username of each changed row, as "1001 Doe.John". */
export function usernames(run: BatchRun): string[] {
  return changes(run).map((row) => `${row['Person ID']!} ${row['Username']!}`);
}

/** Who changes: Person IDs. */
export function changed(run: BatchRun): string[] {
  return changedColumn(run, 'Person ID');
}

/** Who does not change, with the reason's code. */
export function reasons({ out }: BatchRun): Record<string, string> {
  const rows = readCsv(join(out, 'not-changed.csv'));
  return Object.fromEntries(rows.map((row) => [row['Person ID']!, row['Reason Code']!]));
}

/** The sentence with which a person is not changed. */
export function reasonText({ out }: BatchRun, personId: string): string {
  return (
    readCsv(join(out, 'not-changed.csv')).find((row) => row['Person ID'] === personId)?.[
      'Reason'
    ] ?? ''
  );
}

/** The problems, as "error Students 2 Person ID 1001". */
export function problems({ out }: BatchRun): string[] {
  return readCsv(join(out, 'problems.csv')).map((row) =>
    [row['Severity'], row['Table'], row['Row'], row['Column'], row['Value']]
      .filter((cell) => cell !== '')
      .join(' '),
  );
}

/** What summary.json says. */
export interface Summary {
  readonly considered: number;
  readonly changed: number;
  readonly notChanged: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  readonly problems: { readonly error: number; readonly warning: number };
  readonly fingerprint: string;
}

/** Reads summary.json. */
export function summary({ out }: Pick<BatchRun, 'out'>): Summary {
  return readJson(join(out, 'summary.json')) as Summary;
}

/** What a folder holds, hidden files too; nothing where there is no folder. */
export function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** A file's text, as it is. */
export function textOf(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8');
}

/** Enrolls students in Lincoln's calendar of this year from its first day on. */
export function enrolled(...personIds: readonly string[]): string[] {
  return personIds.map((id) => `${id},25LHS,2025-08-11,,`);
}

/** Assigns staff to Lincoln, long since and without end. */
export function assigned(...personIds: readonly string[]): string[] {
  return personIds.map((id) => `${id},LHS,2020-08-01,`);
}

/** Creates accounts for the students at Lincoln. */
export const createStudents = {
  accountType: 'students',
  changeType: 'createAccount',
  scope: { schools: ['LHS'] },
  username: { from: 'pattern', pattern: '{lastName}.{firstName}' },
} as const;

/** Creates accounts for the staff at Lincoln. */
export const createStaff = {
  accountType: 'staff',
  changeType: 'createAccount',
  scope: { schools: ['LHS'] },
  username: { from: 'pattern', pattern: '{lastName}.{firstName}' },
} as const;
