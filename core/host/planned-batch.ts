import {
  changeReport,
  countAccounts,
  createFingerprinter,
  latinLetters,
  passedThreshold,
  planBatch,
  readIsoDay,
  summaryOf,
  writeReport,
  type BatchPlan,
  type PlanOutcome,
  type Settings,
} from '../engine/index.ts';
import { exportLines, planImportFiles, type ImportFiles } from './import-files.ts';
import { rosterOf, type District } from './district.ts';
import { requestToKeep } from './kept-request.ts';
import { reportPage } from './report-pages.ts';
import { ask, type Steps } from './steps.ts';
import type { Preview, RequestJson } from './wizard-client.ts';
import type { HostWorkbook, Tell } from './workbook.ts';

/** A batch that was planned, and what it was planned from. */
export interface PlannedBatch {
  /** The same data, settings, day and request give the same key. */
  readonly key: string;
  readonly request: RequestJson;
  readonly plan: BatchPlan;
  readonly fingerprint: string;
  readonly preview: Preview;
  /** The import files that a save would give; null where the settings name no system. */
  readonly importFiles: ImportFiles | null;
}

/** What a request is planned on. */
export interface PlanGround {
  readonly workbook: HostWorkbook;
  readonly district: District;
  readonly settings: Settings;
}

/** What stands in the way of a plan: sentences about the request, and about the data. */
export type PlanFaults = Exclude<PlanOutcome, { readonly plan: BatchPlan }>;

/** So many rows of a report are shown at once with its summary. */
export const firstRows = 50;

/** Plans a request, or says what stands in its way. Nothing is changed. */
export function* planRequest(
  ground: PlanGround,
  request: RequestJson,
  tell: Tell,
): Steps<{ readonly planned: PlannedBatch } | PlanFaults> {
  const outcome = yield* planOn(ground, request, tell);
  if (!('plan' in outcome)) return outcome;
  const { plan } = outcome;
  const fingerprint = fingerprintWhile(plan, tell);
  const importFiles = yield* planImportFiles(ground.workbook, plan, 'assumed', tell);
  const preview: Preview = {
    request: requestToKeep(request),
    summary: summaryOf(plan, fingerprint),
    version: ground.district.version,
    changeRows: plan.changes.length,
    accounts: countAccounts(plan),
    threshold: passedThreshold(plan),
    exports: exportLines(importFiles),
    firstRows: reportPage(changeReport(plan, 'preview'), null, 0, firstRows),
  };
  return {
    planned: { key: planKey(ground, request), request, plan, fingerprint, preview, importFiles },
  };
}

/** Plans a request without a fingerprint and preview of it. */
export function* planOn(
  { workbook, district, settings }: PlanGround,
  request: unknown,
  tell: Tell,
): Steps<PlanOutcome> {
  const { faults } = district.data;
  if (faults.length > 0) return { requestFaults: [], dataFaults: faults };
  const letters =
    settings.transliterate === 'all' ? yield* ask(workbook.everyLetter()) : latinLetters;
  const input = {
    workbook: district.data.workbook,
    request,
    settings,
    today: readIsoDay(workbook.today()),
    asOf: null,
    letters,
  };
  return planBatch(input, (asOf) => {
    const roster = rosterOf(district, asOf, tell);
    tell({ stage: 'planning', what: '', done: null, rows: null });
    return roster;
  });
}

/** Tells plans apart that could differ. It holds the whole request: it is never kept. */
export function planKey({ workbook, district, settings }: PlanGround, request: unknown): string {
  return JSON.stringify([district.version, district.matches, settings, workbook.today(), request]);
}

function fingerprintWhile(plan: BatchPlan, tell: Tell): string {
  const { sink, fingerprint } = createFingerprinter(plan);
  const report = changeReport(plan, 'preview');
  const all = report.rowCount;
  writeReport(report, sink, (done) => {
    tell({ stage: 'planning', what: '', done: done / all, rows: { done, all } });
  });
  return fingerprint();
}
