import { plainName } from './columns.ts';
import type { Table } from './table.ts';

/**
 * What stays the same when a table is exported again: its headings, whatever their order and case.
 * What somebody said about a table by hand is remembered for it.
 */
export function headerSignature({ headings }: Pick<Table, 'headings'>): string {
  const names = headings.map(plainName).filter((name) => name !== '');
  return names.sort().join(',');
}
