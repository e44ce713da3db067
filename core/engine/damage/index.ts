/**
 * The door to damage: what a spreadsheet, an export or a typing hand has done to a workbook, and the
 * repairs that somebody may ask for.
 */

export { findDamage, lookForDamage } from './find-damage.ts';
export { applyRepairs, type RepairedWorkbook } from './apply-repairs.ts';
export { readSeenRoster, rememberRoster, type SeenRoster } from './seen-roster.ts';
export type { DamageFinding } from './finding.ts';
