import type { Table } from './table.ts';

/** Names of tables and columns count without case, blanks, `_` and `-` (contract, tables). */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The columns of a table that have this name, as indices: none, one, or a fault of the file. */
export function columnsNamed(table: Table, name: string): number[] {
  const wanted = plainName(name);
  const also = table.alsoNamed?.get(wanted);
  if (also !== undefined) return [also];
  return table.headings.flatMap((heading, column) =>
    plainName(heading) === wanted ? [column] : [],
  );
}

/** Says that columns of one name stand in a table more than once. */
export function standsTwice(
  { source, headings }: Table,
  columns: readonly number[],
  name = headings[columns[0]!]!,
): string {
  const places = columns.map((column) => column + 1).join(' and ');
  return `${source}: the column ${name} stands twice (columns ${places}): keep one`;
}
