import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchFile } from './run-child.mjs';

/** Trying numbers from the start for each person takes hours where a million people are. */
const mostForRestart = 200_000;

const tables = ['schools', 'calendars', 'students', 'enrollments'];

/** The programs that preview the same batch of a district, ours first. */
export function previewContenders({ folder, students, out, commandLine, duckdb }) {
  const request = join(folder, 'request.json');
  const data = ['--data', folder, '--request', request];
  const to = (name) => join(out, name);
  const peer = (id, label, name, ...args) => ({
    id,
    label,
    args: [benchFile(`peers/${name}.mjs`), folder, ...args],
  });
  const contenders = [
    {
      id: 'preview',
      label: 'account-batch preview',
      args: [commandLine, 'preview', ...data, '--out', to('preview')],
    },
    peer('scan', 'bare scan of the bytes', 'scan-only'),
    peer('parse', 'papaparse, parsing only', 'parse-only'),
    peer('counter', 'papaparse script, counters', 'script', to('counter'), 'counter'),
  ];
  if (students <= mostForRestart) {
    contenders.push(
      peer('restart', 'papaparse script, as published', 'script', to('restart'), 'restart'),
    );
  }
  if (duckdb) {
    contenders.push(
      peer('duckdb1', 'DuckDB, 1 thread', 'duckdb', to('duckdb1'), '1'),
      peer('duckdb2', 'DuckDB, 2 threads', 'duckdb', to('duckdb2'), '2'),
    );
  }
  return contenders;
}

/** A batch saved, previewed again with the accounts it made, and undone; in this order. */
export function saveContenders({ folder, out, commandLine }) {
  const request = ['--request', join(folder, 'request.json')];
  const saved = join(out, 'saved');
  const table = (name) => join(folder, `${name}.csv`);
  const accounts = join(saved, 'accounts.csv');
  const ours = (id, label, command, ...args) => ({
    id,
    label,
    args: [commandLine, command, ...args, '--out', id === 'save' ? saved : join(out, id)],
  });
  return [
    {
      ...ours('save', 'account-batch save', 'save', '--data', folder, ...request),
      before: () => rmSync(saved, { recursive: true, force: true }),
    },
    ours(
      'again',
      'preview once all have accounts',
      'preview',
      '--data',
      ...tables.map(table),
      accounts,
      ...request,
    ),
    ours(
      'undo',
      'account-batch undo',
      'undo',
      '--data',
      accounts,
      '--journal',
      join(saved, 'journal.json'),
    ),
  ];
}

/** Everybody found and told, beside a mail merge as scripts do it. */
export function tellingContenders({ folder, out, commandLine }) {
  const filter = ['--filter', 'New accounts, never logged in: students'];
  const when = ['--now', '2026-08-20T08:00', '--expires', '2026-09-01'];
  const ours = (id, ...args) => ({
    id,
    label: `account-batch ${id}`,
    args: [commandLine, id, '--data', folder, ...filter, ...args, '--out', join(out, id)],
  });
  return [
    ours('find', ...when.slice(0, 2)),
    ours('message', '--message', 'Activate your account', ...when),
    ours('letters', '--letter', 'Account activation letter', ...when),
    {
      id: 'merge',
      label: 'papaparse and mustache, texts only',
      args: [benchFile('peers/merge.mjs'), folder, join(out, 'merge')],
    },
  ];
}

/** The parts of the product beside the floor that nothing can go below. */
export function partContenders({ folder, workbook, out, bundle }) {
  mkdirSync(out, { recursive: true });
  const csv = (manner) => [
    benchFile('parts/csv-out.mjs'),
    bundle,
    folder,
    join(out, 'written.csv'),
    manner,
  ];
  const xlsx = (manner) => [benchFile('parts/xlsx.mjs'), bundle, workbook, manner];
  return [
    { id: 'csv', label: 'CSV written cell by cell', args: csv('cells') },
    { id: 'copy', label: 'the same bytes copied and written', args: csv('copy') },
    { id: 'xlsx', label: 'XLSX read, 100,000 × 10', args: xlsx('read') },
    { id: 'unzip', label: 'the same file unzipped only', args: xlsx('unzip') },
  ];
}

/** The layouts that are measured, as people call them. */
export const layouts = {
  clever: 'Clever',
  sds: 'School Data Sync 2.1',
  oneroster: 'OneRoster 1.1',
  sheet: 'single student sheet',
  google: 'Google user download',
};

/** A layout's files read until they are canonical tables, and made into rows by papaparse only. */
export function layoutContenders(layout, folder, bundle) {
  const files = (manner) => [benchFile('parts/formats.mjs'), bundle, folder, manner];
  return [
    { id: layout, label: `${layouts[layout]}, recognised and read`, args: files('read') },
    { id: `${layout}-parse`, label: 'the same files, papaparse', args: files('parse') },
  ];
}

/** The extension in Chromium, and the least that any extension needs to read the same files. */
export function browserContenders(folder) {
  const inBrowser = (id, label, name) => ({
    id,
    label,
    args: [benchFile(`browser/${name}.mjs`), folder],
  });
  return [
    inBrowser('preview', 'the extension, from files to the preview shown', 'preview'),
    inBrowser('parse', 'papaparse in a worker, parsing only', 'parse-only'),
  ];
}
