import type { Records } from './records/records.ts';
import { dataSheets } from './tabs/read-tabs.ts';
import { rememberedTabs } from './tabs/remembered-tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * What tells states of the data apart without reading it: how often we saved, and the names and
 * sizes of the tabs. A cell that somebody changes does not show in it; saving plans anew and
 * compares every row, so nothing rests on it but what is shown at first.
 */
export interface DocumentVersion {
  readonly current: () => string;
  readonly counter: () => number;
  /** User Accounts change through us. */
  readonly raise: () => void;
}

/** The version of the document in one execution. */
export function createVersion(spreadsheet: Spreadsheet, records: Records): DocumentVersion {
  let raised = 0;
  let known: string | null = null;

  function counter(): number {
    return Number(records.get('counter') ?? 0) + raised;
  }

  function look(): string {
    const sheets = dataSheets(spreadsheet, rememberedTabs(records)).map(
      (sheet) => `${sheet.getName()} ${sheet.getLastRow()}x${sheet.getLastColumn()}`,
    );
    return sheets.length === 0 ? '' : `${counter()}: ${sheets.join(', ')}`;
  }

  return {
    counter,
    raise() {
      raised++;
      known = null;
    },
    current() {
      known ??= look();
      return known;
    },
  };
}
