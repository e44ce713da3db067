import type { BatchPlan } from '../plan/batch-plan.ts';
import { canonicalTables } from '../roster/canonical-tables.ts';
import { authenticationTypeLabels } from '../request/labels.ts';
import { textAt } from '../tables/byte-list.ts';
import { formatDay } from '../tables/dates.ts';
import { keyText } from '../tables/key-index.ts';
import { trimmedText } from '../tables/table.ts';

/** The cells of the rows that a plan adds to User Accounts, by canonical column. */
export type CreatedCell = (column: string, change: number) => string;

/** A function that gives each new account's cells (contract, request: last line). */
export function createdCells(plan: BatchPlan): CreatedCell {
  const { context, changes } = plan;
  const { request, roster } = context;
  const { found, rowOf } = roster.people[request.accountType];
  const create = request.create!;
  const same: Readonly<Record<string, string>> = {
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
  return (column, change) => {
    const person = changes.person.items[change]!;
    if (column === 'Person ID') return keyText(roster.people.ids, person);
    if (column === 'Username') return textAt(changes.usernames, change);
    if (column === 'Email')
      return trimmedText(found!.table, rowOf[person]!, found!.column('Email'));
    return same[column] ?? '';
  };
}

/** The canonical columns that User Accounts lacks and the new or changed rows need, in order. */
export function columnsToAdd(plan: BatchPlan, editedColumn: string | null): string[] {
  const { context, changes } = plan;
  if (changes.length === 0) return [];
  const { column } = context.roster.accounts.found;
  const missing = Object.keys(canonicalTables.accounts.columns).filter((name) => column(name) < 0);
  if (context.request.create === null) return missing.filter((name) => name === editedColumn);
  const cell = createdCells(plan);
  return missing.filter((name) => {
    for (let change = 0; change < changes.length; change++) {
      if (cell(name, change) !== '') return true;
      if (name !== 'Email') return false;
    }
    return false;
  });
}
