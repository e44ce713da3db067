import { changeTypes } from '../changes/index.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { enabledState } from '../roster/roster.ts';

/** Everybody's account as it is after the batch, by person code: for systems that take the whole. */
export interface AccountsAfter {
  /** The account's row, -1 where the batch creates it or there is none. */
  readonly account: Int32Array;
  /** The planned change that creates it, else -1. */
  readonly change: Int32Array;
  /** 1 = it is enabled. */
  readonly enabled: Uint8Array;
  /** Accounts in error, which nobody can go by: 1 = there is one, 2 = one that may be enabled. */
  readonly inError: Uint8Array;
}

/** One account a person: the first enabled one by username, else the first. */
export function accountsAfter({ context, changes }: BatchPlan): AccountsAfter {
  const { accounts, people } = context.roster;
  const count = people.ids.count;
  const state = accounts.enabled.slice();
  const edit = changeTypes[context.request.changeType].accounts?.edit;
  const account = new Int32Array(count).fill(-1);
  const change = new Int32Array(count).fill(-1);
  const enabled = new Uint8Array(count);
  const inError = new Uint8Array(count);
  for (let i = 0; i < changes.length; i++) {
    const row = changes.account.items[i]!;
    if (row < 0) {
      change[changes.person.items[i]!] = i;
      enabled[changes.person.items[i]!] = 1;
    } else if (edit?.column === 'Enabled') {
      state[row] = enabledState[edit.value === 'Yes' ? 'yes' : 'no'];
    }
  }
  const { starts, rows } = accounts.ofPerson;
  for (let person = 0; person < count; person++) {
    for (let i = starts[person]!; i < starts[person + 1]! && enabled[person] === 0; i++) {
      const row = rows[i]!;
      if (accounts.inError[row] === 1) {
        const mayBeEnabled = state[row] !== enabledState.no;
        inError[person] = Math.max(inError[person]!, mayBeEnabled ? 2 : 1);
        continue;
      }
      const isEnabled = state[row] === enabledState.yes;
      if (account[person]! < 0 || isEnabled) account[person] = row;
      if (isEnabled) enabled[person] = 1;
    }
  }
  return { account, change, enabled, inError };
}
