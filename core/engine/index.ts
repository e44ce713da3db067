/**
 * Account Batch Wizard's engine: tables in, a plan, reports and table edits out. This is its door;
 * its parts stand here in the order in which the data moves through them. Finding and repairing
 * damage, finding people for screens, and trying names on everybody have doors of their own
 * (`damage/index.ts`, `search/index.ts`, `reports/name-examples.ts`): no plan needs them.
 *
 * Pure: no files, no network, no clock, no randomness. Today, random bytes and the letters beyond
 * Latin come in as values, so the same input gives the same output in every host.
 */

export {
  type Table,
  type FileStyle,
  cellText,
  isBlank,
  trimmedText,
  reportStyle,
} from './tables/table.ts';
export { scanCsv, type ScannedCsv } from './tables/csv-scan.ts';
export { tableFromRows } from './tables/table-builder.ts';
export { plainName } from './tables/columns.ts';
export { headerSignature } from './tables/header-signature.ts';
export { renameHeadings } from './tables/rename-headings.ts';
export { keyText, findText, type KeyIndex } from './tables/key-index.ts';
export { decodeUtf8, encodeUtf8 } from './tables/utf8.ts';
export { createCsvSink, type CellSink, type CsvSink, type WriteBytes } from './tables/csv-write.ts';
export { readYesNo } from './tables/yes-no.ts';
export { type Day, readIsoDay, formatDay, unreadableDay } from './tables/dates.ts';

export { recogniseTables, findColumns, tableIdNamed, type Workbook } from './roster/workbook.ts';
export {
  layoutChoices,
  readFormats,
  rosterFormats,
  type ReadFormats,
  type RecognisedTable,
} from './roster/formats/index.ts';
export type { LayoutColumn, SaidHeadings } from './roster/formats/headings.ts';
export type {
  FormatAnswers,
  FormatCandidate,
  FormatQuestion,
} from './roster/formats/settle-claims.ts';
export { joinAccounts, type JoinedAccounts } from './roster/joins/join-accounts.ts';
export type { AnsweredJoin, JoinAnswers, JoinQuestion } from './roster/joins/join-question.ts';
export { canonicalTables, tableIds, type TableId } from './roster/canonical-tables.ts';
export {
  missingNeeds,
  readOtherAccounts,
  readRoster,
  type TableNeeds,
} from './roster/read-roster.ts';
export type { Roster, GroupType } from './roster/roster.ts';
export { problemKinds, type ProblemKind, type RosterProblem } from './roster/problems.ts';
export { countProblems, type ProblemCount } from './roster/problem-counts.ts';

export type { AccountType } from './request/account-type.ts';
export type { BatchRequest, ChangeTypeId } from './request/batch-request.ts';
export { accountTypeLabels, changeTypeLabels } from './request/labels.ts';
export { readRequest } from './request/check-request.ts';
export { tablesNeeded } from './request/tables-needed.ts';
export {
  elements,
  elementsFor,
  readPattern,
  type ElementId,
  type NamePattern,
  type PatternPart,
  type PatternUse,
} from './request/name-pattern.ts';
export { namePolicyChoices, type NamePolicy } from './request/name-policy.ts';
export {
  readSettings,
  settingsOfTable,
  defaultSettings,
  type Settings,
} from './request/settings.ts';

export {
  defaultExportOptions,
  exportOptionKeys,
  readExports,
  type ExportOptionKey,
} from './request/check-export-options.ts';
export {
  ownValues,
  targetIds,
  type ExportOptions,
  type OrgUnitRule,
  type OwnColumn,
  type OwnValue,
  type TargetId,
} from './request/export-options.ts';

export { skipReasons, type SkipReason } from './eligibility/skip-reasons.ts';
export { warnings, type Warning } from './changes/warnings.ts';
export { latinLetters, type LetterTable } from './credentials/fold-text.ts';
export { randomPasswordBits, type RandomBytes } from './credentials/random-password.ts';

export { planBatch, type BatchInput, type PlanOutcome } from './plan/plan-batch.ts';
export type { BatchPlan } from './plan/batch-plan.ts';

export { countAccounts, passedThreshold, type AccountCounts } from './save/thresholds.ts';
export { copyAccounts, writeAccounts } from './save/write-accounts.ts';
export {
  writeJournal,
  writeTakenJournal,
  readJournal,
  takenUsers,
  type Journal,
  type JournalEntry,
} from './save/journal.ts';
export { planUndo, writeUndoneAccounts, type UndoPlan } from './save/undo.ts';

export { reasonLabels, warningLabels } from './reports/short-labels.ts';
export { type Report, bothSinks, writeReport } from './reports/report.ts';
export { reportRows } from './reports/text-rows.ts';
export { reportOfTable } from './reports/table-report.ts';
export { changeReport } from './reports/change-report.ts';
export {
  notChangedReport,
  orderProblems,
  problemsReport,
  undoReport,
} from './reports/other-reports.ts';
export {
  createPasswords,
  credentialsReport,
  passwordsByPerson,
  type PasswordOf,
} from './reports/credentials-report.ts';
export { whyUsername, type WhyUsername } from './reports/why-username.ts';
export type { NameExample } from './reports/name-examples.ts';
export { findChanges, findSkipped, type RowCriteria } from './reports/find-rows.ts';
export { findWritten, type WrittenCriteria } from './reports/find-written.ts';
export {
  createFingerprinter,
  fingerprintOf,
  fingerprintDifferences,
} from './reports/fingerprint.ts';
export { peopleWhoDiffer } from './reports/report-differences.ts';
export { summaryOf, type Summary } from './reports/summary.ts';
