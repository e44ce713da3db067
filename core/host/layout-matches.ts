import type { RecognisedTable, SaidHeadings, Table } from '../engine/index.ts';
import type { MatchedTables } from './table-matches.ts';

/** What was said about the columns of tables that nobody has named. */
export function saidHeadings({ open, said }: MatchedTables): ReadonlyMap<Table, SaidHeadings> {
  return new Map(
    open.flatMap((table) => {
      const columns = said.get(table)?.columns;
      return columns === undefined ? [] : [[table, columns] as const];
    }),
  );
}

/** Which layouts some of them are, as somebody said. */
export function saidLayouts({ open, said }: MatchedTables): ReadonlyMap<Table, string> {
  return new Map(
    open.flatMap((table) => {
      const layout = said.get(table)?.layout;
      return layout === undefined ? [] : [[table, layout] as const];
    }),
  );
}

/** What of that holds no longer, for a table of another layout than ours. */
export function layoutNotes(
  { source, format, role, columns }: RecognisedTable,
  { open, said }: MatchedTables,
): string[] {
  const table = open.find((one) => one.source === source)!;
  const matched = Object.entries(said.get(table)?.columns ?? {});
  if (format === 'canonical' || matched.length === 0) return [];
  if (columns.length === 0) {
    return [
      `${source}: none of its columns is needed of ${format}, so those matched by hand are not used`,
    ];
  }
  const layout = role === '' ? `a ${format}` : `${format} ${role}`;
  return matched.flatMap(([name, heading]) => {
    if (columns.every((column) => column.name !== name)) {
      return [`${source}: ${name}, as matched by hand, is no column of ${layout}: match it again`];
    }
    if (heading === '' || table.headings.includes(heading)) return [];
    return [headingGone(source, name, heading)];
  });
}

/** Says that a heading somebody chose is not there any more. */
export function headingGone(source: string, name: string, heading: string): string {
  return (
    `${source}: ${name} was matched by hand with the heading "${heading}", ` +
    'which is not there any more: match it again'
  );
}
