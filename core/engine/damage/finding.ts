import { cellText, rowNumber } from '../tables/table.ts';
import type { FoundTable } from '../roster/workbook.ts';

/** Every kind of damage, with how bad it is: an error would make batches miss or mix up people. */
export const damageKinds = {
  'lost-zeros': 'error',
  'scientific-number': 'error',
  'decimal-tail': 'error',
  'date-in-identifier': 'error',
  'mixed-date-orders': 'error',
  'day-first-dates': 'error',
  'serial-dates': 'error',
  'times-of-day': 'error',
  'null-words': 'warning',
  'formula-errors': 'error',
  'look-alike-letters': 'warning',
  'odd-blanks': 'warning',
  'email-domain': 'warning',
  'duplicated-people': 'warning',
  renamed: 'warning',
  'names-shuffled': 'error',
  'rows-missing': 'error',
  'school-missing': 'error',
  'grade-missing': 'error',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>;

/** The code of a kind of damage. */
export type DamageKind = keyof typeof damageKinds;

/** A cell that shows the damage: its row as the file counts it, and its text. */
export interface DamageExample {
  readonly row: number;
  readonly value: string;
}

/** A change of cells that would undo the damage; made only when somebody asks for it by its ID. */
export interface ProposedRepair {
  /** `students/person-id/pad=9`: table, column and repair. */
  readonly id: string;
  readonly sentence: string;
}

/** What looks as if a spreadsheet, an export or a typing hand had damaged it. Plain JSON. */
export interface DamageFinding {
  readonly kind: DamageKind;
  readonly severity: 'error' | 'warning';
  /** The table as reports call it. */
  readonly table: string;
  /** The column as the contract names it, '' for the table as a whole. */
  readonly column: string;
  /** How many cells or rows it concerns. */
  readonly count: number;
  /** The first of them. */
  readonly examples: readonly DamageExample[];
  /** What is wrong, where, and what to do. */
  readonly sentence: string;
  readonly repair: ProposedRepair | null;
}

/** How often something was met, and the first rows where it was. */
export interface Hits {
  count: number;
  readonly rows: number[];
}

/** Nothing met yet. */
export function noHits(): Hits {
  return { count: 0, rows: [] };
}

const mostExamples = 3;

/** Takes note of a row. */
export function addHit(hits: Hits, row: number): void {
  hits.count++;
  if (hits.rows.length < mostExamples) hits.rows.push(row);
}

/** A column of a canonical table, found. */
export interface ColumnPlace {
  readonly found: FoundTable;
  /** The column as the contract names it. */
  readonly name: string;
}

/** Makes a finding about a column; the sentence says what is wrong with the values and what to do. */
export function columnFinding(
  kind: DamageKind,
  { found, name }: ColumnPlace,
  hits: Hits,
  sentence: string,
  repair: { readonly name: string; readonly sentence: string } | null,
): DamageFinding {
  const { table, label, id } = found;
  return {
    kind,
    severity: damageKinds[kind],
    table: label,
    column: name,
    count: hits.count,
    examples: examplesOf({ found, name }, hits),
    sentence: `${table.source}, column ${name}: ${sentence}`,
    repair: repair && { id: `${id}/${slug(name)}/${repair.name}`, sentence: repair.sentence },
  };
}

/** The cells of a column in the rows that were met first. */
export function examplesOf({ found, name }: ColumnPlace, { rows }: Hits): DamageExample[] {
  return rows.map((row) => ({
    row: rowNumber(found.table, row),
    value: cellText(found.table, row, found.column(name)).slice(0, longestExample),
  }));
}

const longestExample = 60;

/** `Person ID` as it stands in the ID of a repair: `person-id`. */
export function slug(name: string): string {
  return name.toLowerCase().replace(/ /g, '-');
}

/** `1 value`, `1,234 values`. */
export function amount(count: number, what: string): string {
  const digits = String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${digits} ${what}${count === 1 ? '' : 's'}`;
}
