import { scanCsv, type Table } from '../../../core/engine/index.ts';
import { readKept } from '../../../core/host/kept-records.ts';
import { isImportFile } from '../../../core/host/import-file-name.ts';
import type { Commit, OutputFile } from '../../../core/host/workbook.ts';
import { outputBytes } from '../../../core/host/write-output.ts';
import type { TabOfSave } from '../calls/more-methods.ts';
import { changeKeptFiles } from '../records/kept-files.ts';
import type { Records } from '../records/records.ts';
import { jobName, kindOfFile, unfinishedPrefix, type OwnKind } from '../tabs/own-tabs.ts';
import { importFileLines, importFileText } from '../tabs/import-file-text.ts';
import { tableFile } from '../tabs/table-file.ts';
import { mostCharacters } from '../tabs/text-into-cells.ts';
import { writeReport } from '../tabs/write-report.ts';
import { accountsEdits, countEdits, type AccountsEdits } from './accounts-edits.ts';
import { writeEditsTab } from './edits-tab.ts';
import type { Job } from './job.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a save or an undo is begun with. */
export interface JobParts {
  readonly change: Pick<Commit, 'keep' | 'drop' | 'secrets' | 'records'>;
  readonly edits: AccountsEdits;
  /** The tab of User Accounts. */
  readonly source: string;
  readonly kind: Job['kind'];
  readonly batch: string;
  readonly who: string;
  readonly since: string;
  readonly preview: string;
  readonly answer: Job['answer'];
  readonly audit: readonly string[];
  /** Tabs that this edition writes with a save. */
  readonly more: readonly TabOfSave[];
  /** The title of a report's tab. */
  readonly titleOf: (kind: OwnKind, file?: string) => string;
}

/**
 * Writes down everything a save needs, journal included, before anything of User Accounts changes:
 * from the last line of this on, it can be finished by anybody, or undone.
 */
export function prepareJob(spreadsheet: Spreadsheet, records: Records, parts: JobParts): Job {
  const { change, edits, source, batch } = parts;
  checkLengths(edits);
  discardLeftovers(spreadsheet, records);
  const tabs = tabsToWrite(parts).map(({ content, ...tab }, index) => {
    const name = `${unfinishedPrefix}${batch} - ${index}`;
    const sheet = writeReport(spreadsheet, name, { content });
    sheet.hideSheet();
    return { ...tab, id: sheet.getSheetId() };
  });
  writeEditsTab(spreadsheet, edits);
  keepFiles(spreadsheet, change);
  SpreadsheetApp.flush();
  const job: Job = {
    kind: parts.kind,
    batch,
    who: parts.who,
    since: parts.since,
    preview: parts.preview,
    accountsTab: spreadsheet.getSheetByName(source)!.getSheetId(),
    changes: countEdits(edits),
    tabs,
    records: change.records,
    answer: parts.answer,
    audit: parts.audit,
  };
  records.change({ job });
  SpreadsheetApp.flush();
  return job;
}

/** A tab of a save: what it will be, and what it holds. */
type TabToWrite = Omit<Job['tabs'][number], 'id'> & Pick<OutputFile, 'content'>;

/** The tabs of a save. Those who are not changed, and the problems, stand in those of its preview. */
function tabsToWrite({ change, more, titleOf }: JobParts): TabToWrite[] {
  const files = [...change.keep.map(({ file }) => file), ...change.secrets];
  const reports = files.flatMap((file): TabToWrite[] => {
    if (change.secrets.includes(file) && isImportFile(file.name)) {
      const title = titleOf('import-file', file.name.split('/').pop());
      const { content } = importFileLines(file);
      return [{ kind: 'import-file', title, file: file.name, content }];
    }
    const kind = kindOfFile[file.name];
    if (kind !== 'result' && kind !== 'undo' && kind !== 'credentials') return [];
    return [{ kind, title: titleOf(kind), content: tableOf(file).content }];
  });
  const others = more.map(({ kind, content }) => ({ kind, title: titleOf(kind), content }));
  return [...reports, ...others];
}

/** Are there tabs of a save under way, or of one that was ended and left them? */
export function hasLeftovers(spreadsheet: Spreadsheet): boolean {
  return spreadsheet.getSheets().some((sheet) => isLeftover(sheet.getName()));
}

function isLeftover(name: string): boolean {
  return name === jobName || name.startsWith(unfinishedPrefix);
}

/** What a save that never began has left: nothing of User Accounts had changed. */
export function discardLeftovers(spreadsheet: Spreadsheet, records: Records): void {
  if (records.get('job') !== undefined) return;
  for (const sheet of spreadsheet.getSheets()) {
    if (isLeftover(sheet.getName())) spreadsheet.deleteSheet(sheet);
  }
}

/** What a commit changes in User Accounts, as they were read under their own headings. */
export function editsOf(change: Commit, accounts: Table): AccountsEdits {
  const scanned = scanCsv(outputBytes(change.accounts), 'accounts', change.accounts.source);
  if ('fault' in scanned) throw new Error(scanned.fault);
  return accountsEdits(accounts, scanned.table, change.accounts.keys);
}

/** A cell cannot hold more; what it would cut off must not be saved by halves. */
function checkLengths({ created, cells }: AccountsEdits): void {
  const long =
    created.find((row) => row.cells.some((cell) => cell.length > mostCharacters)) ??
    cells.find(({ after }) => after.length > mostCharacters);
  if (long === undefined) return;
  throw new Error(
    `Not saved: a cell of User Accounts holds at most ${mostCharacters.toLocaleString('en-US')} ` +
      `characters, and one of ${long.username.slice(0, 40)}… (person ${long.personId}) would have ` +
      'more. Give the username pattern a maximum length.',
  );
}

/** A file as a table to write: passwords come as bytes, so that they are made only once. */
function tableOf(file: OutputFile): OutputFile {
  const { content } = file;
  if (!('bytes' in content)) return file;
  const scanned = scanCsv(content.bytes, file.name, file.name);
  if ('fault' in scanned) throw new Error(scanned.fault);
  return tableFile(file.name, scanned.table);
}

function keepFiles(spreadsheet: Spreadsheet, { keep, drop, records }: JobParts['change']): void {
  const added = new Map<string, string>();
  for (const { batch, file } of keep) {
    const { content } = file;
    if ('writeBytes' in content) added.set(`${batch}/${file.name}`, importFileText(file));
    if (!('fillText' in content)) continue;
    let text = '';
    content.fillText((piece) => {
      text += piece;
    });
    added.set(`${batch}/${file.name}`, text);
  }
  const dropped = new Set(drop.map(({ batch, name }) => `${batch}/${name}`));
  const { history } = readKept(records);
  const known = new Set(history.map(({ id }) => id));
  // A save that was ended before it began has left files of a batch that nobody knows.
  const isKept = (key: string) => known.has(key.split('/')[0]!) && !dropped.has(key);
  changeKeptFiles(spreadsheet, added, isKept);
}
