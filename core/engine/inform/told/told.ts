import { columnsNamed, plainName } from '../../tables/columns.ts';
import { copyCell, type CellSink } from '../../tables/csv-write.ts';
import { tableFromRows } from '../../tables/table-builder.ts';
import { trimmedText, type Table } from '../../tables/table.ts';
import type { ToldHow, ToldRow, ToldStatus } from '../reach/reach.ts';

/** The columns of the Told table, in the order in which we write them. */
export const toldColumns = [
  ...(['Person ID', 'Username', 'Account Created', 'How', 'Message'] as const),
  ...(['Told At', 'Link Expires', 'Status', 'Detail'] as const),
] as const;

/** One of its columns. */
export type ToldColumn = (typeof toldColumns)[number];

const needed: readonly ToldColumn[] = ['Username', 'Message', 'Told At', 'Status'];

/** The Told table: who was told, one row a telling. */
export interface Told {
  readonly table: Table;
  /** A column's index, -1 where the table lacks it. */
  readonly column: (name: ToldColumn) => number;
}

/** Is it the Told table, and no table of the roster? */
export function isToldTable({ name }: Pick<Table, 'name'>): boolean {
  return plainName(name) === 'told';
}

/** Where nobody was told yet. */
export function emptyTold(): Told {
  const table = tableFromRows('told', 'told.csv', [[...toldColumns]]);
  return { table, column: (name) => toldColumns.indexOf(name) };
}

/** The Told table's columns, or a sentence for each that it cannot do without. */
export function readTold(
  table: Table,
): { readonly told: Told } | { readonly faults: readonly string[] } {
  const indices = new Map(toldColumns.map((name) => [name, columnsNamed(table, name)]));
  const faults = [
    ...needed
      .filter((name) => indices.get(name)!.length === 0)
      .map(
        (name) =>
          `${table.source}: the column ${name} is missing; without it nobody knows who was told, so put it back`,
      ),
    ...toldColumns
      .filter((name) => indices.get(name)!.length > 1)
      .map((name) => `${table.source}: the column ${name} stands twice: keep one`),
  ];
  if (faults.length > 0) return { faults };
  return { told: { table, column: (name) => indices.get(name)![0] ?? -1 } };
}

const statuses: readonly string[] = ['sending', 'told', 'failed', 'unclear'] satisfies ToldStatus[];

/** How far a telling came; a word we do not know is unclear. */
export function toldStatus({ table, column }: Told, row: number): ToldStatus {
  const word = trimmedText(table, row, column('Status')).toLowerCase();
  return statuses.includes(word) ? (word as ToldStatus) : 'unclear';
}

/** A row of the Told table. */
export function toldRow(told: Told, row: number): ToldRow {
  const text = (name: ToldColumn) => trimmedText(told.table, row, told.column(name));
  return {
    personId: text('Person ID'),
    username: text('Username'),
    created: text('Account Created'),
    how: text('How') as ToldHow,
    message: text('Message'),
    at: text('Told At'),
    expires: text('Link Expires'),
    status: toldStatus(told, row),
    detail: text('Detail'),
  };
}

/** The cells of a telling, in the order of `toldColumns`. */
export function toldCells(row: ToldRow): string[] {
  return [
    ...[row.personId, row.username, row.created, row.how, row.message],
    ...[row.at, row.expires, row.status, row.detail],
  ];
}

/** Writes the Told table with rows added: its own columns first, those it lacks after them. */
export function writeTold({ table, column }: Told, added: Iterable<ToldRow>, sink: CellSink): void {
  const lacking = toldColumns.filter((name) => column(name) < 0);
  for (const heading of [...table.headings, ...lacking]) sink.cell(heading);
  sink.endRow();
  for (let row = 0; row < table.rowCount; row++) {
    for (let at = 0; at < table.headings.length; at++) copyCell(sink, table, row, at);
    lacking.forEach(() => {
      sink.cell('');
    });
    sink.endRow();
  }
  const cellAt = table.headings.map((_, at) =>
    toldColumns.findIndex((name) => column(name) === at),
  );
  const order = [...cellAt, ...lacking.map((name) => toldColumns.indexOf(name))];
  for (const row of added) {
    const cells = toldCells(row);
    for (const at of order) sink.cell(at < 0 ? '' : cells[at]!);
    sink.endRow();
  }
}
