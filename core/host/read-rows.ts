import {
  changeReport,
  notChangedReport,
  problemsReport,
  readIsoDay,
  reportOfTable,
  scanCsv,
  type Report,
  type Table,
} from '../engine/index.ts';
import { accountsOfNobody } from './accounts-of-nobody.ts';
import { peopleIndex, rosterOf } from './district.ts';
import { filterNotes, filterPlan, filterProblems, filterWritten, isOpen } from './filter-rows.ts';
import { lastPreview } from './preview-batch.ts';
import { reportPage } from './report-pages.ts';
import { readCallData, tellOf, type CallData, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import type { Call, FileName, ReportId, RowsFilter, RowsPage, RowsQuery } from './wizard-client.ts';

/** A report, the thing it is made of, and a way to find the rows that a filter leaves in. */
interface ReportSource {
  readonly report: Report;
  readonly of: object;
  readonly find: (filter: RowsFilter) => Int32Array;
}

/** A window of the rows of a report that a filter leaves in. */
export function* readRows(
  state: ServiceState,
  query: RowsQuery,
  call: Call | undefined,
): Steps<RowsPage> {
  const { of, report } = query;
  if (report === 'nobody') {
    if (of !== 'data')
      throw new Error('Accounts of nobody are a matter of the data, not of a batch.');
    const { district } = yield* readCallData(state, call);
    return accountsOfNobody(district.data, query);
  }
  const source = yield* sourceOf(state, of, report, call);
  const rows = filteredRows(state, source, query);
  return reportPage(source.report, rows, query.from, query.count);
}

/** The rows that a filter leaves in, null for all; found once, however many windows are asked for. */
function filteredRows(
  state: ServiceState,
  { of, find }: ReportSource,
  { filter, report }: RowsQuery,
): Int32Array | null {
  if (isOpen(filter)) return null;
  const key = JSON.stringify([report, filter]);
  if (state.filtered?.of !== of || state.filtered.key !== key) {
    state.filtered = { key, of, rows: find(filter) };
  }
  return state.filtered.rows;
}

function* sourceOf(
  state: ServiceState,
  of: RowsQuery['of'],
  report: ReportId,
  call: Call | undefined,
): Steps<ReportSource> {
  const data = yield* readCallData(state, call);
  if (of === 'saved') return yield* writtenSource(state, data, report);
  if (of === 'preview') return yield* planSource(state, data, report, call);
  if (report !== 'problems') {
    throw new Error('The data has problems only: preview a batch to see what it changes.');
  }
  const today = readIsoDay(state.workbook.today());
  return problemsSource(rosterOf(data.district, today, tellOf(call)).problems);
}

function problemsSource(problems: Parameters<typeof problemsReport>[0]): ReportSource {
  return {
    report: problemsReport(problems),
    of: problems,
    find: (filter) => filterProblems(problems, filter),
  };
}

function* planSource(
  state: ServiceState,
  data: CallData,
  report: ReportId,
  call: Call | undefined,
): Steps<ReportSource> {
  const { plan, importFiles } = yield* lastPreview(state, data, call);
  const { roster, request } = plan.context;
  if (report === 'problems') return problemsSource(roster.problems);
  if (report === 'export-notes') {
    if (importFiles === null) throw new Error('The settings name no system for import files.');
    const { notes } = importFiles;
    return { report: notes, of: notes, find: (filter) => filterNotes(notes, filter) };
  }
  const index = () =>
    peopleIndex(data.district, request.accountType, state.workbook.today(), tellOf(call));
  return {
    report: report === 'changes' ? changeReport(plan, 'preview') : notChangedReport(plan),
    of: plan,
    find: (filter) => filterPlan(plan, report, filter, index()),
  };
}

const writtenFiles: Readonly<Record<ReportId, { file: FileName; name: Report['name'] }>> = {
  changes: { file: 'result.csv', name: 'result' },
  'not-changed': { file: 'not-changed.csv', name: 'not-changed' },
  problems: { file: 'problems.csv', name: 'problems' },
  'export-notes': { file: 'export-notes.csv', name: 'export-notes' },
};

/** A report of the batch saved last, as it was written: its plan is of accounts that are no more. */
function* writtenSource(
  state: ServiceState,
  { kept }: CallData,
  id: ReportId,
): Steps<ReportSource> {
  const batch = kept.saved?.saved.batch.id ?? '';
  const { file, name } = writtenFiles[id];
  if (state.written?.batch !== batch || state.written.id !== id) {
    const bytes = batch === '' ? null : yield* ask(state.workbook.keptFile(batch, file));
    const scanned = bytes === null ? null : scanCsv(bytes, name, file);
    if (scanned === null || !('table' in scanned)) {
      throw new Error(`The ${file} of a saved batch is not kept here any more.`);
    }
    state.written = { batch, id, table: scanned.table };
  }
  return writtenReport(state.written.table, id);
}

function writtenReport(table: Table, id: ReportId): ReportSource {
  return {
    report: reportOfTable(writtenFiles[id].name, table),
    of: table,
    find: (filter) => filterWritten(table, id, filter),
  };
}

/** A window of the rows of a report that was written before, as it was read back. */
export function writtenRows(
  table: Table,
  report: ReportId,
  { filter, from, count }: RowsQuery,
): RowsPage {
  const source = writtenReport(table, report);
  return reportPage(source.report, isOpen(filter) ? null : source.find(filter), from, count);
}
