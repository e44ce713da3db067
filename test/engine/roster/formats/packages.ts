import { readdirSync, readFileSync } from 'node:fs';
import { readFormats, type ReadFormats } from '../../../../core/engine/roster/formats/index.ts';
import type { ConvertedTables } from '../../../../core/engine/roster/formats/roster-format.ts';
import { problemCells } from '../../../../core/engine/roster/problems.ts';
import { missingNeeds, readRoster } from '../../../../core/engine/roster/read-roster.ts';
import type { DatedRecords, Roster } from '../../../../core/engine/roster/roster.ts';
import { recogniseTables } from '../../../../core/engine/roster/workbook.ts';
import { cellText, type Table } from '../../../../core/engine/tables/table.ts';
import { openFiles, type NamedFile } from '../../../../core/files/open-files.ts';

const samples = new URL('../../../data/', import.meta.url);

/** The tables of a sample: a folder (its CSV files), a zip or a file. */
export function openSample(path: string): readonly Table[] {
  const url = new URL(path, samples);
  const files: NamedFile[] = /\.\w+$/.test(path)
    ? [{ path, bytes: readFileSync(url) }]
    : readdirSync(url)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => ({ path: name, bytes: readFileSync(new URL(name, url)) }));
  return openFiles(files).tables;
}

/** The tables of files that a test writes: name without .csv -> lines. */
export function openTexts(files: Readonly<Record<string, readonly string[]>>): readonly Table[] {
  const named = Object.entries(files).map(([name, lines]) => ({
    path: `${name}.csv`,
    bytes: new TextEncoder().encode(lines.join('\n')),
  }));
  return openFiles(named).tables;
}

/** A table as text: its headings, then its rows, cells joined by `|`. */
export function textOf(table: Table | undefined): string[] {
  if (table === undefined) return [];
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.headings.map((_heading, column) => cellText(table, row, column)).join('|'),
  );
  return [table.headings.join('|'), ...rows];
}

/** The table of that name in a conversion. */
export function tableNamed({ tables }: ConvertedTables, name: string): Table | undefined {
  return tables.find((table) => table.name === name);
}

/** Rows by table name. */
export function rowCounts({ tables }: ConvertedTables): Record<string, number> {
  return Object.fromEntries(tables.map((table) => [table.name, table.rowCount]));
}

/** Reads converted tables as the engine does, with nobody having an account. */
export function rosterOf(converted: ConvertedTables, asOf: number): Roster {
  const accounts = openTexts({ accounts: ['Person ID,Username,Enabled'] });
  const { workbook, faults } = recogniseTables([...converted.tables, ...accounts]);
  const missing = missingNeeds(workbook, { accounts: [] });
  if (faults.length + missing.length > 0) throw new Error([...faults, ...missing].join('; '));
  return readRoster(workbook, asOf);
}

/** What the engine has to say against the converted tables. */
export function problemsOf(converted: ConvertedTables, asOf = 20260901): string[] {
  return rosterOf(converted, asOf).problems.map((problem) => problemCells(problem).join('|'));
}

/** How many records are current, future and ended (D17). */
export function statesOf({ start, end, person }: DatedRecords, asOf: number): string {
  const counts = { current: 0, future: 0, ended: 0 };
  person.forEach((code, row) => {
    if (code < 0 || start[row]! <= 0) return;
    const ended = end[row]! > 0 && end[row]! < asOf;
    counts[ended ? 'ended' : start[row]! > asOf ? 'future' : 'current']++;
  });
  return `${counts.current} current, ${counts.future} future, ${counts.ended} ended`;
}

/** Converts a sample or the files of a test. */
export function convert(files: string | Readonly<Record<string, readonly string[]>>): ReadFormats {
  return readFormats(typeof files === 'string' ? openSample(files) : openTexts(files));
}
