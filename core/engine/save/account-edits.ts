import { changeTypes } from '../changes/index.ts';
import { groupsOf } from '../eligibility/account-rules.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { cellText } from '../tables/table.ts';

/** What saving a plan does to the rows of User Accounts there are: one cell in some of them. */
export interface AccountEdits {
  /** The canonical column that is written, null where rows are only added. */
  readonly column: string | null;
  /** By account row: the first planned change of it, or -1. */
  readonly changeOf: Int32Array;
  /** What the cell holds before and after. */
  readonly before: (account: number) => string;
  readonly after: (account: number) => string;
}

/** Works out the edits of a plan. */
export function accountEdits({ context, changes }: BatchPlan): AccountEdits {
  const { accounts } = context.roster;
  const edit = changeTypes[context.request.changeType].accounts?.edit ?? null;
  const changeOf = new Int32Array(accounts.person.length).fill(-1);
  for (let change = changes.length - 1; change >= 0; change--) {
    const account = changes.account.items[change]!;
    if (account >= 0) changeOf[account] = change;
  }
  const { table, column } = accounts.found;
  const before = (account: number) =>
    edit === null ? '' : cellText(table, account, column(edit.column));
  const after = (account: number) => {
    if (edit === null) return '';
    return 'value' in edit ? edit.value : groupsAfter(account, edit.action);
  };

  function groupsAfter(account: number, action: 'add' | 'remove'): string {
    const chosen: string[] = [];
    for (
      let i = changeOf[account]!;
      changes.account.items[i] === account && i < changes.length;
      i++
    ) {
      chosen.push(context.request.groups[changes.group.items[i]!]!.name);
    }
    const present = groupsOf(accounts, account);
    const plain = new Set(chosen.map((name) => name.toLowerCase()));
    return action === 'add'
      ? [...present, ...chosen].join(';')
      : present.filter((name) => !plain.has(name.toLowerCase())).join(';');
  }

  return { column: edit?.column ?? null, changeOf, before, after };
}
