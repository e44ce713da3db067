import {
  createHost,
  type Host,
  type HostOptions,
  makeWorkbook,
  type Outcome,
  type ProjectFile,
  readProjectFolder,
  type RunOptions,
  type TabFacts,
  type Workbook,
} from '../../local/apps-script/index.ts';
import { testPath } from '../helpers/cli.ts';

/** The scopes of an add-on that sees only the current spreadsheet. */
export const narrowScopes = ['spreadsheets.currentonly', 'script.container.ui'];

/** A project of one file of code, with a manifest. */
export function project(
  code: string,
  manifest: Readonly<Record<string, unknown>> = {},
  pages: Readonly<Record<string, string>> = {},
): ProjectFile[] {
  const content = {
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    oauthScopes: scopes(...narrowScopes),
    ...manifest,
  };
  return [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(content) },
    { name: 'Code', type: 'SERVER_JS', source: code },
    ...Object.entries(pages).map(([name, source]): ProjectFile => ({ name, type: 'HTML', source })),
  ];
}

/** Scopes by their short names. */
export function scopes(...names: readonly string[]): string[] {
  return names.map((name) => `https://www.googleapis.com/auth/${name}`);
}

/** A host for one function, `go`, whose body this is. */
export function hostOf(body: string, options: Partial<HostOptions> = {}): Host {
  return createHost({ files: project(`function go(a, b) { ${body} }`), ...options });
}

/** Runs a body once in an empty spreadsheet; `sheet` is its tab. */
export function runBody(
  body: string,
  options: Partial<HostOptions> = {},
  runOptions: RunOptions = {},
): Outcome {
  const code = `var sheet = SpreadsheetApp.getActive().getSheets()[0]; ${body}`;
  return hostOf(code, options).run('go', [], runOptions);
}

/** What a body returns; throws where it does not come to its end or nothing can travel. */
export function valueOf(body: string, options: Partial<HostOptions> = {}): unknown {
  const outcome = runBody(body, options);
  if (outcome.status !== 'done' || outcome.illegal !== null) {
    throw new Error(outcome.error?.message ?? outcome.illegal ?? outcome.status);
  }
  return outcome.value;
}

/** The message of what a body throws; '' if it does not. */
export function errorOf(body: string, options: Partial<HostOptions> = {}): string {
  return runBody(body, options).error?.message ?? '';
}

/** A workbook of these tabs. */
export function bookOf(...tabs: readonly TabFacts[]): Workbook {
  return makeWorkbook({ tabs });
}

/** The files of the little add-on that copies names. */
export function copyAddon(): ProjectFile[] {
  return readProjectFolder(testPath('apps-script/fixtures/addon'));
}

/** A roster of people for it: their identifiers are such as spreadsheets spoil. */
export function rosterBook(people: number): Workbook {
  const numbers = ['007', '=1+1', 'MAY26', 'TRUE', '1e5', "'x", '2026-09', '+63'];
  const rows = Array.from({ length: people }, (_, index) => [
    `Person ${index + 1}`,
    numbers[index % numbers.length]!,
  ]);
  return bookOf({ name: 'Roster', rows: [['Name', 'Number'], ...rows] });
}
