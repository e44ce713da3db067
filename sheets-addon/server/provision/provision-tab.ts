import type { CellSink, Report } from '../../../core/engine/index.ts';
import { reportStyle, reportRows } from '../../../core/engine/index.ts';
import type { ReportContent } from '../tabs/write-report.ts';
import { quoted } from '../tabs/text-into-cells.ts';
import {
  isKnown,
  isOpen,
  newerReason,
  statuses,
  type ProvisionRow,
  type RowStatus,
} from './provision-row.ts';

/*
 * The tab that says what becomes of each row: the only memory of provisioning. Whoever goes on, now
 * or tomorrow, reads it and does what is open.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const statusHeads = [
  ...['Status', 'Reason', 'Before', 'After', 'Tries', 'When', 'Google ID'],
] as const;

/** Texts as long as those columns get. */
const longestStatus: readonly string[] = [
  ...['must change password', 'password-refused', 'must change password'],
  ...['suspended, by the batch of 2026-01-01 08:00', '', '2026-01-01 08:00:00'],
  '100000000000000000001',
];

/** What the engine's report says of each row. */
export const factHeads = [
  ...['Action', 'Person ID', 'Address', 'First Name', 'Last Name', 'Org Unit', 'Must Change'],
  ...['Group', 'Fault'],
] as const;

/** Whose row it is stands before what became of it. */
const leadHeads: readonly string[] = ['Action', 'Person ID', 'First Name', 'Last Name'];
const heads: readonly string[] = [
  ...leadHeads,
  ...statusHeads,
  ...factHeads.filter((head) => !leadHeads.includes(head)),
];
const columnOf = (head: string) => heads.indexOf(head);
const factColumns = factHeads.map(columnOf);
const keyColumns = ['Action', 'Person ID', 'Group'].map(columnOf);
/** As `getRange` counts. */
const statusColumn = leadHeads.length + 1;

/** The facts of rows under the headings of the tab, and the users' IDs where they are known. */
export function provisionContent(
  report: Report<string>,
  googleIdOf: (row: number) => string = () => '',
): ReportContent {
  const faultAt = report.columns.indexOf('Fault');
  return {
    rows: report.rowCount,
    style: reportStyle,
    later: [...leadHeads.map(() => ''), ...longestStatus],
    fill(sink: CellSink) {
      sink.same(heads);
      sink.endRow();
      for (let row = 0; row < report.rowCount; row++) {
        const [cells] = reportRows(report, row, 1);
        const isFaulty = cells![faultAt] !== '';
        const line = heads.map(() => '');
        line[columnOf('Status')] = isFaulty ? statuses.leftOut : statuses.waiting;
        line[columnOf('Reason')] = isFaulty ? 'not-for-google' : '';
        line[columnOf('Google ID')] = googleIdOf(row);
        for (const [fact, column] of factColumns.entries()) line[column] = cells![fact]!;
        sink.same(line);
        sink.endRow();
      }
    },
  };
}

/** Reads all rows. Throws where somebody has changed the headings, or a word that counts. */
export function readProvisionTab(sheet: Sheet): ProvisionRow[] {
  const cells = sheet.getDataRange().getDisplayValues();
  if (!heads.every((head, column) => cells[0]?.[column] === head)) {
    throw new Error(
      `The headings of the tab ${sheet.getName()} are not as they were: bring them back with ` +
        'File > Version history, then go on.',
    );
  }
  return cells.slice(1).flatMap((line, index) => {
    const became = line.slice(leadHeads.length, leadHeads.length + statusHeads.length);
    const [status, reason, before, after, tries, when, googleId] = became;
    const facts = factColumns.map((column) => line[column]!);
    const [action, personId, address, firstName, lastName, orgUnit, mustChange, group, fault] =
      facts;
    if (status === '' && action === '') return [];
    if (!isKnown(action!, status!)) {
      throw new Error(
        `Row ${index + 2} of the tab ${sheet.getName()} was changed: there is no action ` +
          `${JSON.stringify(action)} with the status ${JSON.stringify(status)}. Bring the row back ` +
          'with File > Version history, or delete it to leave it out, then go on.',
      );
    }
    return [
      {
        row: index + 2,
        ...{ status: status!, reason: reason!, before: before!, after: after! },
        ...{ tries: Number(tries), when: when!, googleId: googleId! },
        action,
        ...{ personId: personId!, address: address!, firstName: firstName! },
        ...{ lastName: lastName!, orgUnit: orgUnit!, group: group!, fault: fault! },
        mustChange: mustChange === 'Yes',
      },
    ];
  });
}

/**
 * May something be left to do in a tab, if only once a newer batch is undone? Reads no more than the
 * status of its rows.
 */
export function mayHaveOpenRows(sheet: Sheet): boolean {
  const last = sheet.getLastRow();
  if (last < 2) return false;
  const cells = sheet.getRange(2, statusColumn, last - 1, 2).getDisplayValues();
  return cells.some(([status, reason]) => isOpen({ status: status! }) || reason === newerReason);
}

/** The rows of a tab, and what is new about them. */
export interface ProvisionTable {
  /** In the order of the tab. */
  readonly rows: readonly ProvisionRow[];
  /** A row as it is now. */
  readonly current: (row: ProvisionRow) => ProvisionRow;
  readonly keep: (rows: readonly ProvisionRow[]) => void;
  /** Is the account of somebody still to be made? */
  readonly awaitsCreation: (personId: string) => boolean;
  /**
   * Writes what is new about some rows, all of it in one write, and waits until it is there. Throws,
   * and writes nothing, where rows were moved meanwhile: whoever goes on reads the tab anew.
   */
  readonly write: (rows: readonly ProvisionRow[]) => void;
}

/** Takes the rows of a tab in hand. */
export function createProvisionTable(sheet: Sheet): ProvisionTable {
  const rows = readProvisionTab(sheet);
  const places = new Map(rows.map(({ row }, index) => [row, index]));
  const creations = new Set(rows.filter(isOpenCreation).map(({ personId }) => personId));

  function keep(changed: readonly ProvisionRow[]): void {
    for (const row of changed) {
      rows[places.get(row.row)!] = row;
      if (row.action !== 'create') continue;
      if (isOpen(row)) creations.add(row.personId);
      else creations.delete(row.personId);
    }
  }

  return {
    rows,
    current: ({ row }) => rows[places.get(row)!]!,
    keep,
    awaitsCreation: (personId) => creations.has(personId),
    write(changed) {
      if (changed.length === 0) return;
      keep(changed);
      const indices = changed.map(({ row }) => places.get(row)!);
      const lines = rows.slice(Math.min(...indices), Math.max(...indices) + 1);
      const stretches = stretchesOf(lines);
      if (stretches.some((stretch) => isMoved(sheet, stretch))) {
        throw new Error(
          `Rows of the tab ${sheet.getName()} were moved while it was at work. Nothing is lost: go ` +
            'on, and leave the tab alone until it has finished.',
        );
      }
      for (const stretch of stretches) writeLines(sheet, stretch);
      SpreadsheetApp.flush();
    },
  };
}

function isOpenCreation(row: ProvisionRow): boolean {
  return row.action === 'create' && isOpen(row);
}

/** Rows without a gap between them: somebody may have put an empty row in. */
function stretchesOf(lines: readonly ProvisionRow[]): ProvisionRow[][] {
  const stretches: ProvisionRow[][] = [];
  for (const line of lines) {
    const last = stretches[stretches.length - 1];
    if (last?.[last.length - 1]!.row === line.row - 1) last.push(line);
    else stretches.push([line]);
  }
  return stretches;
}

function isMoved(sheet: Sheet, lines: readonly ProvisionRow[]): boolean {
  const held = sheet.getRange(lines[0]!.row, 1, lines.length, heads.length).getDisplayValues();
  return lines.some((row, index) => {
    const key = [row.action, row.personId, row.group];
    return keyColumns.some((column, at) => held[index]![column] !== key[at]);
  });
}

function writeLines(sheet: Sheet, lines: readonly ProvisionRow[]): void {
  sheet
    .getRange(lines[0]!.row, statusColumn, lines.length, statusHeads.length)
    .setValues(lines.map((row) => statusCells(row).map(quoted)));
}

function statusCells(row: RowStatus): string[] {
  const { status, reason, before, after, tries, when, googleId } = row;
  return [status, reason, before, after, tries === 0 ? '' : String(tries), when, googleId];
}
