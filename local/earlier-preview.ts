import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  cellText,
  changeReport,
  reportRows,
  scanCsv,
  type BatchPlan,
  type Table,
} from '../core/engine/index.ts';

/**
 * Who differs between a plan and the preview with that fingerprint, a sentence for each kind of
 * difference. The preview is looked for in the output folder and in the folders beside it; null if
 * it is not there.
 */
export function peopleWhoDiffer(
  plan: BatchPlan,
  fingerprint: string,
  out: string,
): string[] | null {
  const preview = findPreview(fingerprint, out);
  if (preview === null) return null;
  const before = new Map<string, string>();
  for (let row = 0; row < preview.rowCount; row++) {
    const cells = preview.headings.map((_, column) => cellText(preview, row, column));
    before.set(keyOf(cells, preview.headings), cells.join('\t'));
  }
  const report = changeReport(plan, 'preview');
  const added: string[] = [];
  const changed: string[] = [];
  for (let from = 0; from < report.rowCount; from += 10_000) {
    for (const cells of reportRows(report, from, 10_000)) {
      const key = keyOf(cells, report.columns);
      const earlier = before.get(key);
      before.delete(key);
      if (earlier === undefined) added.push(nameOf(cells));
      else if (earlier !== cells.join('\t')) changed.push(nameOf(cells));
    }
  }
  const gone = [...before.values()].map((row) => nameOf(row.split('\t')));
  return [
    ...listPeople('in this plan, not in the preview', added),
    ...listPeople('in the preview, not in this plan', gone),
    ...listPeople('planned otherwise than in the preview', changed),
  ];
}

function findPreview(fingerprint: string, out: string): Table | null {
  for (const folder of [out, ...foldersBeside(out)]) {
    try {
      const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as unknown;
      if ((summary as { fingerprint?: unknown }).fingerprint !== fingerprint) continue;
      const path = join(folder, 'preview.csv');
      if (!existsSync(path)) continue;
      const scanned = scanCsv(readFileSync(path), 'preview', path);
      if ('table' in scanned) return scanned.table;
    } catch {
      // No preview of ours: look on.
    }
  }
  return null;
}

function foldersBeside(out: string): string[] {
  const parent = dirname(resolve(out));
  try {
    return readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(parent, entry.name));
  } catch {
    return [];
  }
}

/** A report row is about a person, and where they have several about an account or group. */
function keyOf(cells: readonly string[], columns: readonly string[]): string {
  const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
  const isCreate = columns.includes('Username Source');
  return [cell('Person ID'), isCreate ? '' : cell('Username'), cell('Group Name')].join('\t');
}

function nameOf(cells: readonly string[]): string {
  const [, , , personId = '', , last = '', first = ''] = cells;
  return `${personId} ${[last, first].filter((name) => name !== '').join(', ')}`;
}

function listPeople(what: string, names: readonly string[]): string[] {
  const people = [...new Set(names)];
  if (people.length === 0) return [];
  const more = people.length > 10 ? ` and ${people.length - 10} more` : '';
  return [`${what}: ${people.slice(0, 10).join('; ')}${more}`];
}
