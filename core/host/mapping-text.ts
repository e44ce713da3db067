import {
  canonicalTables,
  findColumns,
  headerSignature,
  layoutChoices,
  type Table,
  type TableId,
} from '../engine/index.ts';
import type { AssembledData } from './assemble-data.ts';
import { asRecognised, mappingVersion, notUsed } from './mapping-file.ts';
import { keyWithName, matchOf, type Matches } from './table-matches.ts';

/**
 * The mapping of data as it is read now, as the text of a file to edit: every table with its headings,
 * what it is, and from which heading each column is read. It holds no person's data.
 */
export function mappingText(
  data: AssembledData,
  tables: readonly Table[],
  matches: Matches,
): string {
  const entries = tables.map((table) => entryText(data, table, matches));
  const open = data.joined?.questions.map(({ key }) => [key, null] as const) ?? [];
  const answers = Object.fromEntries([...open, ...Object.entries(matches.joins)]);
  return [
    '{',
    `  "version": ${mappingVersion},`,
    `  "tables": [${entries.length === 0 ? '' : `\n${entries.join(',\n')}\n  `}],`,
    `  "joinAccounts": ${matches.joinAccounts},`,
    `  "answers": ${indented(answers, 2)}`,
    '}\n',
  ].join('\n');
}

function entryText(data: AssembledData, table: Table, matches: Matches): string {
  const { name, headings, source } = table;
  const id = data.own.get(source);
  const question = data.questions.find((one) => one.source === source);
  const taken = data.recognised.find((one) => one.source === source);
  const isOther = data.others.some((one) => one.source === source);
  const lines = [
    `"name": ${JSON.stringify(name)}`,
    `"headings": ${JSON.stringify(headings)}`,
    `"table": ${JSON.stringify(layoutNamed(matches, table) ?? tableWord(id, isOther && taken === undefined))}`,
  ];
  const answer = matches.formats[keyWithName(table)] ?? matches.formats[headerSignature(table)];
  if (question !== undefined || answer !== undefined) {
    lines.push(`"format": ${JSON.stringify(answer ?? '')}`);
  }
  if (id !== undefined) lines.push(`"columns": ${indented(columnsOf(data, id, headings), 6)}`);
  else if (taken !== undefined && taken.columns.length > 0) {
    const columns = taken.columns.map(({ name, heading }) => [name, heading ?? ''] as const);
    lines.push(`"columns": ${indented(Object.fromEntries(columns), 6)}`);
  }
  return `    {\n${lines.map((line) => `      ${line}`).join(',\n')}\n    }`;
}

/** The layout that somebody said a table is of. */
function layoutNamed(matches: Matches, table: Table): string | undefined {
  const said = matchOf(matches, table)?.layout;
  return layoutChoices.find(({ id }) => id === said)?.label;
}

function tableWord(id: TableId | undefined, isOther: boolean): string {
  if (id !== undefined) return canonicalTables[id].label;
  return isOther ? notUsed : asRecognised;
}

/** From which heading each column of a table is read, '' where there is none. */
function columnsOf(
  { workbook, headings }: AssembledData,
  id: TableId,
  given: readonly string[],
): Record<string, string> {
  const table = workbook[id]!;
  const original = headings.get(table) ?? table.headings;
  const { found } = findColumns(id, table);
  return Object.fromEntries(
    Object.keys(canonicalTables[id].columns).map((column) => {
      const heading = original[found.column(column)] ?? '';
      // Person IDs that were found by joining stand in no column of the file.
      return [column, given.includes(heading) ? heading : ''];
    }),
  );
}

function indented(value: unknown, by: number): string {
  return JSON.stringify(value, null, 2).replace(/\n/g, `\n${' '.repeat(by)}`);
}
