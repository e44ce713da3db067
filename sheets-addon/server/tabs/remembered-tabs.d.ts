import type { Records } from '../records/records.ts';
import type { OwnKind, OwnTab } from './own-tabs.ts';
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** The reports' tabs that are remembered, the newest last. */
export declare function rememberedTabs(records: Records): readonly OwnTab[];
/** The remembered tabs with more of them, and without those that somebody has deleted. */
export declare function rememberTabs(
  spreadsheet: Spreadsheet,
  records: Records,
  more: readonly {
    readonly kind: OwnKind;
    readonly id: number;
  }[],
  of: string,
): OwnTab[];
/** A saved batch takes over what its preview showed of the others, and of the problems. */
export declare function takeOverPreview(
  tabs: readonly OwnTab[],
  preview: string,
  batch: string,
): OwnTab[];
export {};
