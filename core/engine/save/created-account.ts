import type { BatchPlan } from '../plan/batch-plan.ts';
import { canonicalTables } from '../roster/canonical-tables.ts';
import { authenticationTypeLabels } from '../request/labels.ts';
import { copyTrimmed, type CellSink } from '../tables/csv-write.ts';
import { formatDay } from '../tables/dates.ts';
import { keyText } from '../tables/key-index.ts';
import { isBlank } from '../tables/table.ts';

/** The rows that a plan adds to User Accounts, by canonical column. */
export interface CreatedAccounts {
  /** What the column holds in every new row; null where each has its own. */
  readonly same: (column: string) => string | null;
  /** Writes a new row's cell of a column that differs from row to row. */
  readonly write: (column: string, change: number, sink: CellSink) => void;
}

/** The columns that differ from one new account to the next. */
const ownColumns: ReadonlySet<string> = new Set(['Person ID', 'Username', 'Email']);

/** What new accounts hold (contract, request: last line). */
export function createdAccounts({ context, changes }: BatchPlan): CreatedAccounts {
  const { request, roster } = context;
  const { found, rowOf } = roster.people[request.accountType];
  const { ids } = roster.people;
  const { usernames } = changes;
  const create = request.create!;
  const emailColumn = found!.column('Email');
  const cells: Readonly<Record<string, string>> = {
    Homepage: create.homepage,
    'Authentication Type': authenticationTypeLabels[create.authenticationType],
    Enabled: 'Yes',
    'Force Password Change': create.authenticationType === 'local' ? 'Yes' : '',
    'Total Login Count': '0',
    Created: formatDay(roster.asOf),
    'User Groups': request.groups.map((group) => group.name).join(';'),
    'School Access':
      create.schoolrunner === null ? '' : keyText(roster.schools.ids, request.loggedInto),
  };
  return {
    same: (column) => (ownColumns.has(column) ? null : (cells[column] ?? '')),
    write(column, change, sink) {
      const person = changes.person.items[change]!;
      if (column === 'Person ID') {
        sink.bytes(ids.arena, ids.starts[person]!, ids.starts[person + 1]!);
      } else if (column === 'Username') {
        sink.bytes(usernames.arena, usernames.starts[change]!, usernames.starts[change + 1]!);
      } else {
        copyTrimmed(sink, found!.table, rowOf[person]!, emailColumn);
      }
    },
  };
}

/** The canonical columns that User Accounts lacks and the new or changed rows need, in order. */
export function columnsToAdd(plan: BatchPlan, editedColumn: string | null): string[] {
  const { context, changes } = plan;
  if (changes.length === 0) return [];
  const { column } = context.roster.accounts.found;
  const missing = Object.keys(canonicalTables.accounts.columns).filter((name) => column(name) < 0);
  if (context.request.create === null) return missing.filter((name) => name === editedColumn);
  const { same } = createdAccounts(plan);
  return missing.filter((name) => (name === 'Email' ? hasEmails(plan) : same(name) !== ''));
}

function hasEmails({ context, changes }: BatchPlan): boolean {
  const { found, rowOf } = context.roster.people[context.request.accountType];
  const column = found!.column('Email');
  if (column < 0) return false;
  for (let change = 0; change < changes.length; change++) {
    if (!isBlank(found!.table, rowOf[changes.person.items[change]!]!, column)) return true;
  }
  return false;
}
