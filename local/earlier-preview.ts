import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  changeReport,
  peopleWhoDiffer,
  reportOfTable,
  scanCsv,
  type BatchPlan,
  type Table,
} from '../core/engine/index.ts';

/**
 * Who differs between a plan and the preview with that fingerprint, a sentence for each kind of
 * difference. The preview is looked for in the output folder and in the folders beside it; null if
 * it is not there.
 */
export function differencesFromPreview(
  plan: BatchPlan,
  fingerprint: string,
  out: string,
): string[] | null {
  const preview = findPreview(fingerprint, out);
  if (preview === null) return null;
  return peopleWhoDiffer(reportOfTable('preview', preview), changeReport(plan, 'preview'));
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
