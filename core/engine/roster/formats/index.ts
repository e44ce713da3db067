import type { Table } from '../../tables/table.ts';
import { canonicalTables } from '../canonical-tables.ts';
import { findColumns, tableIdNamed } from '../workbook.ts';
import { accountListFormat } from './account-lists/account-lists.ts';
import { clever } from './clever/clever.ts';
import { edFi } from './ed-fi/ed-fi.ts';
import type { LayoutColumn, SaidHeadings } from './headings.ts';
import { oneRoster } from './one-roster/one-roster.ts';
import { schoolDataSync1 } from './school-data-sync/v1.ts';
import { schoolDataSync2 } from './school-data-sync/v2.ts';
import { schoolDataSync21 } from './school-data-sync/v21.ts';
import type { Confidence, ConvertedTables, RosterFormat } from './roster-format.ts';
import { sheetFormat } from './sheets/sheets.ts';
import {
  candidateOf,
  settleClaims,
  type FormatAnswers,
  type FormatCandidate,
  type FormatQuestion,
  type SaidLayouts,
} from './settle-claims.ts';

/** Every roster format besides the canonical tables, in the order in which their tables come out. */
export const rosterFormats: readonly RosterFormat[] = [
  oneRoster,
  clever,
  schoolDataSync1,
  schoolDataSync2,
  schoolDataSync21,
  edFi,
  sheetFormat,
  accountListFormat,
];

/** Everything that somebody may say a table is, besides one of ours: `one-roster/users`. */
export const layoutChoices: readonly FormatCandidate[] = rosterFormats.flatMap((format) =>
  format.parts.map((part) => candidateOf(format, part)),
);

/** What a table was taken for. */
export interface RecognisedTable {
  readonly source: string;
  /** The layout as people call it: `OneRoster 1.1`. */
  readonly format: string;
  /** Which of the layout's tables it is: `users`; '' where it has only one. */
  readonly role: string;
  readonly confidence: Confidence;
  /** By what it is known, in plain words. */
  readonly why: string;
  /** Its columns, of which somebody may say which heading each is read from; none where none is read. */
  readonly columns: readonly LayoutColumn[];
}

/** Canonical tables and others, what every table was taken for, and what has to be asked. */
export interface ReadFormats extends ConvertedTables {
  readonly recognised: readonly RecognisedTable[];
  /** Until they are answered, their tables and those of the formats in question are not used. */
  readonly questions: readonly FormatQuestion[];
}

/**
 * Replaces the tables of every format found by canonical ones; all others are handed through, so
 * that an accounts.csv beside a roster counts. `said` is what somebody said about the columns of
 * tables, `layouts` which layout some of them are.
 */
export function readFormats(
  tables: readonly Table[],
  answers: FormatAnswers = new Map(),
  said: ReadonlyMap<Table, SaidHeadings> = new Map(),
  layouts: SaidLayouts = new Map(),
): ReadFormats {
  const own = tables.flatMap(recogniseOwn);
  const certain = own.filter(({ confidence }) => confidence === 'certain');
  const ownTables = new Set(certain.map(({ table }) => table));
  const { settled, questions } = settleClaims(rosterFormats, tables, ownTables, answers, layouts);
  const taken = new Set<Table>();
  const asked = new Set(questions.map(({ source }) => source));
  const made: ConvertedTables[] = [];
  const recognised: RecognisedTable[] = [];
  for (const { format, parts: settledParts, isOpen } of settled) {
    if (settledParts.length === 0) continue;
    const parts = settledParts.map((part) => ({ ...part, said: said.get(part.table) ?? {} }));
    const result = isOpen ? null : format.convert(parts);
    if (result !== null) made.push(result);
    for (const found of parts) {
      const { table, part, label, confidence, why } = found;
      taken.add(table);
      const layout = label ?? result?.format ?? format.label;
      const role = label === undefined ? part : '';
      const columns = format.columns(found);
      recognised.push({ source: table.source, format: layout, role, confidence, why, columns });
    }
  }
  const others = tables.filter((table) => !taken.has(table) && !asked.has(table.source));
  for (const { table, ...about } of own) if (others.includes(table)) recognised.push(about);
  return {
    format: made.map(({ format }) => format).join(', '),
    tables: [...made.flatMap((result) => result.tables), ...others],
    notes: made.flatMap(({ notes }) => notes),
    faults: made.flatMap(({ faults }) => faults),
    recognised,
    questions,
  };
}

/** A table called as one of ours, certainly one where it has the columns. */
function recogniseOwn(table: Table): (RecognisedTable & { readonly table: Table })[] {
  const id = tableIdNamed(table.name);
  if (id === null) return [];
  const { missing } = findColumns(id, table);
  const { label } = canonicalTables[id];
  const [confidence, why]: [Confidence, string] =
    missing.length === 0
      ? ['certain', 'its name and its columns']
      : ['likely', `its name, though it lacks ${missing.join(', ')}`];
  return [
    { table, source: table.source, format: 'canonical', role: label, confidence, why, columns: [] },
  ];
}
