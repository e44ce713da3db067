import { changeTypeLabels } from '../../../core/engine/index.ts';
import { runNow } from '../../../core/host/steps.ts';
import { writtenRows } from '../../../core/host/read-rows.ts';
import type {
  FileName,
  Preview,
  PreviewAnswer,
  RequestJson,
  RowsPage,
  RowsQuery,
} from '../../../core/host/wizard-client.ts';
import { locked, type Session } from '../session.ts';
import { freeName, kindOfFile, tabTitle, type OwnKind } from '../tabs/own-tabs.ts';
import { rememberTabs } from '../tabs/remembered-tabs.ts';
import { writeReport } from '../tabs/write-report.ts';

/** The reports of a preview, the one to look at last: it is the one that is shown. */
const previewReports: readonly FileName[] = ['problems.csv', 'not-changed.csv', 'preview.csv'];

/** Stands before the others where settings name systems. */
const importNotes: FileName = 'export-notes.csv';

/** Plans a batch and writes its tabs. */
export function previewCall(session: Session, request: RequestJson): PreviewAnswer {
  const { methods } = session;
  const answer = runNow(methods.preview(request));
  if (!('preview' in answer)) return answer;
  locked(session, () => {
    writePreviewTabs(session, answer.preview);
  });
  return answer;
}

function writePreviewTabs(session: Session, { request, summary, exports }: Preview): void {
  const { spreadsheet, records, methods, handed } = session;
  const names = exports.length > 0 ? [importNotes, ...previewReports] : previewReports;
  const files = names.map((name) => ({ of: 'preview', name }) as const);
  runNow(methods.take(files, 'each'));
  const when = localMoment(session);
  const change = changeTypeLabels[request.changeType];
  const tabs = handed.files.flatMap((file) => {
    const kind = kindOfFile[file.name]!;
    const isEmpty = 'rows' in file.content && file.content.rows === 0;
    if (isEmpty && kind !== 'preview') return [];
    const title = tabTitle(kind, change, when);
    const name = freeName(title, (taken) => spreadsheet.getSheetByName(taken) !== null);
    return [{ kind, id: writeReport(spreadsheet, name, file).getSheetId() }];
  });
  records.change({ tabs: rememberTabs(spreadsheet, records, tabs, summary.fingerprint) });
}

/** Now in the spreadsheet's time zone, as it may stand in the name of a tab. */
export function localMoment({ spreadsheet }: Session): string {
  return Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH.mm');
}

/** Rows of a report: read off its tab, where it is there; planning anew would take longer. */
export function rowsCall(session: Session, query: RowsQuery): RowsPage {
  const { methods, records, workbook } = session;
  const preview = records.get('preview') as
    { readonly preview: { readonly summary: { readonly fingerprint: string } } } | undefined;
  const { of, report } = query;
  if (of === 'preview' && report !== 'nobody' && preview !== undefined) {
    const kinds: Record<typeof report, OwnKind> = {
      changes: 'preview',
      'not-changed': 'not-changed',
      problems: 'problems',
      'export-notes': 'export-notes',
    };
    const table = workbook.reportTab(kinds[report], preview.preview.summary.fingerprint);
    if (table !== null) return writtenRows(table, report, query);
  }
  return runNow(methods.rows(query));
}
