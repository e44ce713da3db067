import { exportNotesReport, planExports } from '../../core/engine/exports/index.ts';
import {
  encodeUtf8,
  tableFromRows,
  type LetterTable,
  type RandomBytes,
  type Table,
} from '../../core/engine/index.ts';
import { outputBytes } from '../../core/host/write-output.ts';
import type { InformWorkbook } from '../../core/host/inform/inform-workbook.ts';
import type { HostTables } from '../../core/host/workbook.ts';
import { addToTold, readToldTable } from './inform/told-tab.ts';
import { keepAsTabs, showTabs } from './inform/inform-tabs.ts';
import type { DocumentVersion } from './document-version.ts';
import { createRandomBytes } from './random-bytes.ts';
import { readKeptFile } from './records/kept-files.ts';
import type { Records } from './records/records.ts';
import type { Session } from './session.ts';
import { createDayOf } from './tabs/cell-text.ts';
import { readSheet, readTabs } from './tabs/read-tabs.ts';
import { rememberedTabs } from './tabs/remembered-tabs.ts';
import { tableFile } from './tabs/table-file.ts';
import { kindOfFile, type OwnKind } from './tabs/own-tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Letters of all scripts stand in a file of their own, which declares this. */
declare function everyLetter_(): LetterTable;

/** What the workbook of a spreadsheet works with. */
export interface SheetsWorkbookParts {
  readonly spreadsheet: Spreadsheet;
  readonly records: Records;
  readonly version: DocumentVersion;
  /** Where it leaves what is to be written. */
  readonly handed: Session['handed'];
}

/** The workbook of a spreadsheet, with what else its tabs say. */
export interface SheetsWorkbook extends InformWorkbook {
  /** The tabs, read once in an execution. */
  readonly read: () => HostTables;
  /** What a report's tab holds, null if there is none. */
  readonly reportTab: (kind: OwnKind, of: string) => Table | null;
}

/** The spreadsheet's tabs as a workbook: answers at once. */
export function createSheetsWorkbook(parts: SheetsWorkbookParts): SheetsWorkbook {
  const { spreadsheet, records, version, handed } = parts;
  let tabs: HostTables | null = null;
  let random: RandomBytes | null = null;

  function read(): HostTables {
    tabs ??= readTabs(spreadsheet, rememberedTabs(records));
    return tabs;
  }

  function reportTab(kind: OwnKind, of: string): Table | null {
    const known = rememberedTabs(records).find((tab) => tab.kind === kind && tab.of === of);
    const sheet = known === undefined ? null : spreadsheet.getSheetById(known.id);
    if (sheet === null) return null;
    const dayOf = createDayOf(spreadsheet.getSpreadsheetTimeZone());
    const { rows } = readSheet(sheet, dayOf);
    return tableFromRows(kind, sheet.getName(), rows);
  }

  return {
    read,
    reportTab,
    version: version.current,
    readTables: read,
    readRecords: records.all,
    writeRecords: records.change,
    changeRecord: records.changeOne,
    commit(change) {
      handed.commit = change;
      // What comes after a commit is done when its last step is.
      throw new Error('The save goes on in steps.');
    },
    shownPreview: (fingerprint) => reportTab('preview', fingerprint),
    keptFile(batch, name) {
      const kind = kindOfFile[name];
      if (kind === undefined) {
        const text = readKeptFile(spreadsheet, `${batch}/${name}`);
        return text === null ? null : encodeUtf8(text);
      }
      const table = reportTab(kind, batch);
      return table === null ? null : outputBytes(tableFile(name, table));
    },
    deliver(files) {
      handed.files = files;
    },
    today: () =>
      Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd'),
    now: () => new Date().toISOString(),
    wallClock: () =>
      Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), "yyyy-MM-dd'T'HH:mm"),
    utcOffset(instant) {
      const zone = Utilities.formatDate(
        new Date(instant),
        spreadsheet.getSpreadsheetTimeZone(),
        'Z',
      );
      const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
      return zone.startsWith('-') ? -minutes : minutes;
    },
    readTold: () => readToldTable(spreadsheet),
    addTold(change, files) {
      const tabs = keepAsTabs(spreadsheet, files);
      addToTold(spreadsheet, [...change.added()]);
      showTabs(tabs);
    },
    handOver(files) {
      showTabs(keepAsTabs(spreadsheet, files));
    },
    random: (count) => (random ??= createRandomBytes())(count),
    everyLetter: everyLetter_,
    importFileMaker: () => ({ planExports, exportNotesReport }),
  };
}
