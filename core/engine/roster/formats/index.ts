import type { Table } from '../../tables/table.ts';
import { oneRoster } from './one-roster/one-roster.ts';
import type { ConvertedTables, RosterFormat } from './roster-format.ts';

/** Every roster format besides the canonical tables, in the order in which they are looked for. */
export const rosterFormats: readonly RosterFormat[] = [oneRoster];

/**
 * Replaces the tables of every format found by canonical ones; all others are handed through, so
 * that an accounts.csv beside a roster counts.
 */
export function readFormats(tables: readonly Table[]): ConvertedTables {
  let others = tables;
  const converted: Table[] = [];
  const formats: string[] = [];
  const notes: string[] = [];
  const faults: string[] = [];
  for (const format of rosterFormats) {
    const found = format.find(others);
    if (found === null) continue;
    const result = format.convert(found);
    others = others.filter((table) => !found.includes(table));
    converted.push(...result.tables);
    formats.push(result.format);
    notes.push(...result.notes);
    faults.push(...result.faults);
  }
  return { format: formats.join(', '), tables: [...converted, ...others], notes, faults };
}
