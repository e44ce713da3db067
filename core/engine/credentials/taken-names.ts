import { createCaseFolder } from '../roster/fold-case.ts';
import type { UserAccounts } from '../roster/roster.ts';
import { createIntList, pushInt, type IntList } from '../tables/int-list.ts';
import { addKey, createKeyIndex, findKey, type KeyIndex } from '../tables/key-index.ts';
import { encodeUtf8 } from '../tables/utf8.ts';

/** Every username that cannot be given again, without case, and who holds it (D03, D05). */
export interface TakenNames {
  readonly index: KeyIndex;
  /** By code: the row of an account, or -1 - the person code of somebody created in this run. */
  readonly holders: IntList;
}

/** Who holds a username: an account there is, or a person who gets it in this run. */
export type NameHolder = { readonly account: number } | { readonly person: number };

/** The usernames of all accounts, whoever's they are, enabled or not. */
export function takenNames(accounts: UserAccounts, moreExpected: number): TakenNames {
  const { usernames, holder } = accounts;
  const index = createKeyIndex(usernames.count + moreExpected);
  const holders = createIntList(usernames.count + moreExpected);
  for (let code = 0; code < usernames.count; code++) {
    addKey(index, usernames.arena, usernames.starts[code]!, usernames.starts[code + 1]!);
    pushInt(holders, holder[code]!);
  }
  return { index, holders };
}

/** Enters a name in lower case for a person; false if it is taken. */
export function claimName(
  names: TakenNames,
  bytes: Uint8Array,
  length: number,
  person: number,
): boolean {
  const before = names.index.count;
  if (addKey(names.index, bytes, 0, length) < before) return false;
  pushInt(names.holders, -1 - person);
  return true;
}

/** The code of a name in lower case, -1 if it is free. */
export function findName(names: TakenNames, bytes: Uint8Array, length: number): number {
  return findKey(names.index, bytes, 0, length);
}

/** Who holds a name given as text, or null if nobody does. */
export function holderOf(names: TakenNames, name: string): NameHolder | null {
  const fold = createCaseFolder();
  const bytes = encodeUtf8(name);
  const length = fold(bytes, 0, bytes.length);
  const code = findKey(names.index, fold.bytes(), 0, length);
  return code < 0 ? null : readHolder(names.holders.items[code]!);
}

/** A holder as it is kept in one number, read. */
export function readHolder(code: number): NameHolder {
  return code >= 0 ? { account: code } : { person: -1 - code };
}
