import type { TableId } from '../../engine/index.ts';
import type { DataOverview, DataProblems, TableOverview } from '../../host/wizard-client.ts';
import type { Text } from '../text/index.ts';

/** A table that no batch can use, because it lacks columns that it always needs. */
export interface UnusableTable {
  readonly table: TableId;
  /** The names of the columns it lacks. */
  readonly missing: readonly string[];
}

/** The tables that no batch can use as they stand, in the order in which they were found. */
export function unusableTables(tables: readonly TableOverview[]): UnusableTable[] {
  return tables.flatMap(({ table, columns }) => {
    const missing = columns.filter(({ needed, heading }) => needed && heading === null);
    if (table === null || missing.length === 0) return [];
    return [{ table, missing: missing.map(({ name }) => name) }];
  });
}

/** Problems of rows and cells: missing columns are told by table, with what to do about them. */
export function rowProblems(
  problems: DataProblems,
): Pick<DataProblems, 'error' | 'warning' | 'kinds'> {
  const isOfColumns = ({ kind }: DataProblems['kinds'][number]) => kind === 'column-missing';
  const columns = problems.kinds.filter(isOfColumns).reduce((sum, { count }) => sum + count, 0);
  return {
    error: problems.error,
    warning: problems.warning - columns,
    kinds: problems.kinds.filter((kind) => !isOfColumns(kind)),
  };
}

/** What was found to be wrong: a sentence for each unusable table, and for all rows. */
export function problemsInWords(
  tables: readonly TableOverview[],
  problems: DataProblems,
  text: Text,
): string[] {
  const unusable = unusableTables(tables).map(
    ({ table, missing }) => `${text.tables[table]}: ${text.data.columnsGone(missing)}.`,
  );
  const { error, warning, kinds } = rowProblems(problems);
  const found = [
    ...unusable,
    ...(kinds.length > 0 ? [text.data.problemsFound(error, warning)] : []),
  ];
  return found.length > 0 ? found : [text.data.noProblems];
}

/** Changes whenever the data is read differently: other data, or other things said about it. */
export function readingOf({ version, tables, accounts, repairs }: DataOverview): string {
  const read = tables.map(({ source, table, columns }) => [
    source,
    table,
    columns.map(({ heading }) => heading),
  ]);
  const joined = accounts && [accounts.joined, accounts.nobody, accounts.open];
  return JSON.stringify([version, read, joined, repairs]);
}
