import { changeTypes } from '../changes/index.ts';
import {
  isCurrent,
  isCurrentOrFuture,
  noRecord,
  soleRecord,
} from '../eligibility/counting-records.ts';
import { eligibleRecords } from '../eligibility/eligible-records.ts';
import type { RuleContext } from '../eligibility/rule.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import {
  accountTypeLabels,
  authenticationTypeLabels,
  changeTypeLabels,
} from '../request/labels.ts';
import { copyTrimmed, type CellSink } from '../tables/csv-write.ts';
import { formatDay } from '../tables/dates.ts';
import { keyText } from '../tables/key-index.ts';
import { trimmedText } from '../tables/table.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import { personColumns, personWriter } from './person-cells.ts';
import type { Report } from './report.ts';
import { noteWriter } from './sentences.ts';

/** What a preview lists before saving, and what a result lists after. */
export type ChangeReportName = 'preview' | 'result';

/** The accounts that change, in Person ID order: preview.csv, result.csv (contract, Reports). */
export function changeReport(plan: BatchPlan, name: ChangeReportName): Report {
  const { context, changes } = plan;
  const { request } = context;
  const type = changeTypes[request.changeType];
  const batchCells = [
    name === 'preview' ? type.results.preview : type.results.saved,
    accountTypeLabels[request.accountType],
    changeTypeLabels[request.changeType],
  ];
  const writePerson = personWriter(context, changes.person, true);
  const kind = columnsOfChange(plan);
  const writeNote = noteWriter(plan);
  const writeSchools = schoolWriter(context);
  const { table, column } = context.roster.accounts.found;
  const usernameColumn = column('Username');
  const { usernames } = changes;
  return {
    name,
    columns: [
      'Result',
      'Account Type',
      'Change Type',
      ...personColumns,
      'Schools',
      'Username',
      ...kind.columns,
      'Note',
    ],
    rowCount: changes.length,
    writeRow(row, sink) {
      const person = changes.person.items[row]!;
      const account = changes.account.items[row]!;
      sink.same(batchCells);
      writePerson(row, sink);
      writeSchools(person, sink);
      if (account < 0)
        sink.bytes(usernames.arena, usernames.starts[row]!, usernames.starts[row + 1]!);
      else copyTrimmed(sink, table, account, usernameColumn);
      kind.write(row, sink);
      writeNote(row, sink);
    },
  };
}

interface ChangeColumns {
  readonly columns: readonly string[];
  readonly write: (row: number, sink: CellSink) => void;
}

function columnsOfChange(plan: BatchPlan): ChangeColumns {
  const { context, changes } = plan;
  const { request } = context;
  const edit = changeTypes[request.changeType].accounts?.edit;
  if (edit === undefined) return createColumns(context);
  if ('action' in edit) {
    return {
      columns: ['Group Name', 'Group Type', 'Action'],
      write(row, sink) {
        const group = request.groups[changes.group.items[row]!]!;
        sink.cell(group.name);
        sink.cell(group.type);
        sink.cell(edit.action);
      },
    };
  }
  const withReason = edit.column === 'Enabled';
  return {
    columns: withReason ? ['Was', 'Becomes', 'Because'] : ['Was', 'Becomes'],
    write(row, sink) {
      sink.cell(edit.was);
      sink.cell(edit.becomes);
      if (withReason) sink.cell(because(context, changes.person.items[row]!));
    },
  };
}

/** Username Source ... School Access: the same for every account of a batch. */
function createColumns({ request, roster }: RuleContext): ChangeColumns {
  const create = request.create!;
  const cells: Readonly<Record<string, string>> = {
    'Username Source': create.username.from,
    'Authentication Type': authenticationTypeLabels[create.authenticationType],
    Password: create.password.kind,
    Homepage: create.homepage,
    'Force Password Change': create.authenticationType === 'local' ? 'Yes' : '',
    'User Groups': request.groups.map((group) => group.name).join('; '),
    'School Access':
      create.schoolrunner === null ? '' : keyText(roster.schools.ids, request.loggedInto),
  };
  const values = Object.values(cells);
  return {
    columns: Object.keys(cells),
    write(_row, sink) {
      sink.same(values);
    },
  };
}

/**
 * Writes the schools of the records that made a person eligible; of Schoolrunner, the one logged
 * into. Most people have one school, whose name is encoded once.
 */
function schoolWriter(context: RuleContext): (person: number, sink: CellSink) => void {
  const { request, roster } = context;
  const { names } = roster.schools;
  const encoded = names.map(encodeUtf8);
  const write = (school: number, sink: CellSink) => {
    sink.bytes(encoded[school]!, 0, encoded[school]!.length);
  };
  return (person, sink) => {
    const sole = context.records === null ? noRecord : soleRecord(context.records, person);
    if (request.loggedInto >= 0) write(request.loggedInto, sink);
    else if (sole === noRecord) sink.cell('');
    else if (sole >= 0) write(context.records!.records.school[sole]!, sink);
    else {
      const { school } = context.records!.records;
      const schools = eligibleRecords(context, person).map((row) => names[school[row]!]!);
      sink.cell([...new Set(schools)].join('; '));
    }
  };
}

/** Which record the change rests on: its school or calendar, its dates, and how it stands. */
function because(context: RuleContext, person: number): string {
  const rows = eligibleRecords(context, person);
  const [first] = rows;
  if (first === undefined) return 'selected';
  const { roster, request } = context;
  const { records } = context.records!;
  const byCalendar = request.scope.by === 'calendars' && records.calendar[first]! >= 0;
  const place = byCalendar
    ? keyText(roster.calendars.ids, records.calendar[first]!)
    : roster.schools.names[records.school[first]!]!;
  const { table, column } = records.found!;
  const hasEnd = trimmedText(table, first, column('End Date')) !== '';
  const end = hasEnd ? formatDay(records.end[first]!) : 'open';
  const state = isCurrent(records, first, roster.asOf)
    ? 'current'
    : isCurrentOrFuture(records, first, roster.asOf)
      ? 'future'
      : 'ended';
  const more = rows.length > 1 ? ` (and ${rows.length - 1} more)` : '';
  return `${place}, ${formatDay(records.start[first]!)} - ${end}, ${state}${more}`;
}
