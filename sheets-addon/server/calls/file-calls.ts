import { readKept } from '../../../core/host/kept-records.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { FileId, FileName } from '../../../core/host/wizard-client.ts';
import { outputBytes } from '../../../core/host/write-output.ts';
import { decodeUtf8 } from '../../../core/engine/index.ts';
import { readKeptFile } from '../records/kept-files.ts';
import type { Session } from '../session.ts';
import { kindOfFile } from '../tabs/own-tabs.ts';
import { rememberedTabs } from '../tabs/remembered-tabs.ts';

/** A message holds at most so many characters of a file, for it to stay below 1 MB. */
const pageLength = 300_000;

/** Shows the tab that a file is here; gives its name, null where there is none. */
export function showTabCall(session: Session, file: FileId): string | null {
  const sheet = tabOf(session, file);
  if (sheet === null) return null;
  if (sheet.isSheetHidden()) sheet.showSheet();
  sheet.activate();
  return sheet.getName();
}

function tabOf(session: Session, { of, name }: FileId): GoogleAppsScript.Spreadsheet.Sheet | null {
  const { spreadsheet, records, workbook } = session;
  if (name === 'accounts.csv') {
    const { overview } = readKept(records.all());
    const accounts = overview?.overview.tables.find(({ table }) => table === 'accounts');
    return spreadsheet.getSheetByName(
      accounts?.source ??
        workbook.read().tables.find((table) => /accounts/i.test(table.name))?.source ??
        '',
    );
  }
  const kind = kindOfFile[name];
  if (kind === undefined) return null;
  const owner = ownerOf(session, of);
  const found = rememberedTabs(records)
    .filter((tab) => tab.kind === kind && (owner === null || tab.of === owner))
    .pop();
  return found === undefined ? null : spreadsheet.getSheetById(found.id);
}

/** The fingerprint or batch that a file belongs to; null: the last one of its kind. */
function ownerOf({ records }: Session, of: FileId['of']): string | null {
  const { preview, saved } = readKept(records.all());
  if (of === 'preview') return preview?.preview.summary.fingerprint ?? '';
  if (of === 'saved') return saved?.saved.batch.id ?? '';
  return of === 'undo' ? null : of.batch;
}

/** A page of a file that is no table. */
export function fileTextCall(
  session: Session,
  file: FileId,
  from: number,
): { readonly text: string; readonly next: number | null } {
  const text = textOf(session, file);
  const end = Math.min(text.length, from + pageLength);
  return { text: text.slice(from, end), next: end < text.length ? end : null };
}

function textOf(session: Session, file: FileId): string {
  const { spreadsheet, methods, handed } = session;
  if (file.of === 'preview') {
    runNow(methods.take([file], 'each'));
    const [made] = handed.files;
    const bytes = outputBytes(made!);
    return decodeUtf8(bytes, 0, bytes.length);
  }
  const owner = ownerOf(session, file.of) ?? '';
  const text =
    readKeptFile(spreadsheet, `${owner}/${file.name}`) ?? importFileTab(session, file.name, owner);
  if (text === null) throw new Error(`${file.name} is not kept here any more.`);
  return text;
}

/** An import file with passwords, as long as nobody has cleared its tab; null where there is none. */
function importFileTab(
  { spreadsheet, records }: Session,
  name: FileName,
  owner: string,
): string | null {
  const known = rememberedTabs(records).find(({ file, of }) => file === name && of === owner);
  const sheet = known === undefined ? null : spreadsheet.getSheetById(known.id);
  if (sheet === null) return null;
  const lines = sheet.getRange(1, 1, sheet.getLastRow(), 1).getDisplayValues();
  return lines.map(([line]) => `${line!}\n`).join('');
}
