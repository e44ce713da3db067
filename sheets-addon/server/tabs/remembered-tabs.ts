import type { Records } from '../records/records.ts';
import type { OwnTab } from './own-tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The reports' tabs that are remembered, the newest last. */
export function rememberedTabs(records: Records): readonly OwnTab[] {
  return (records.get('tabs') as readonly OwnTab[] | undefined) ?? [];
}

/** The remembered tabs with more of them, and without those that somebody has deleted. */
export function rememberTabs(
  spreadsheet: Spreadsheet,
  records: Records,
  more: readonly Omit<OwnTab, 'of'>[],
  of: string,
): OwnTab[] {
  const there = new Set(spreadsheet.getSheets().map((sheet) => sheet.getSheetId()));
  const added = more.map(({ kind, id, file }) => ({
    ...{ id, kind, of },
    ...(file === undefined ? {} : { file }),
  }));
  const before = rememberedTabs(records).filter(({ id }) => !more.some((one) => one.id === id));
  return [...before, ...added].filter(({ id }) => there.has(id));
}

/** A saved batch takes over what its preview showed of the others, and of the problems. */
export function takeOverPreview(tabs: readonly OwnTab[], preview: string, batch: string): OwnTab[] {
  return tabs.map((tab) =>
    tab.of === preview && tab.kind !== 'preview' ? { ...tab, of: batch } : tab,
  );
}
