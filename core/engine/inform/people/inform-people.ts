import { readHomepage } from '../../request/labels.ts';
import type { Roster } from '../../roster/roster.ts';
import { createIntList, pushInt } from '../../tables/int-list.ts';
import { trimmedText } from '../../tables/table.ts';
import { fieldReader } from './field-readers.ts';
import { findField, informFields, type InformFields } from './fields.ts';
import type { FilterType } from '../filters/filter.ts';
import { readMoment } from './moments.ts';
import { rememberedOffsets, type UtcOffset, type WallClock } from './wall-clock.ts';
import { readToldAccounts, type ToldAccounts } from '../told/told-accounts.ts';
import { emptyTold, type Told } from '../told/told.ts';

/** A field's text of an account, by its row of User Accounts. */
export type FieldReader = (account: number) => string;

/**
 * People with accounts, as filters, messages and letters see them: one row of User Accounts each.
 */
export interface InformPeople {
  readonly roster: Roster;
  /** Null: the accounts of all types. */
  readonly type: FilterType | null;
  /** By which dates are; tellings are noted as instants. */
  readonly clock: WallClock;
  readonly fields: InformFields;
  /** The rows of User Accounts of this type, ascending: tied to a person, without an error. */
  readonly accounts: Int32Array;
  /** Accounts of staff that are of neither staff type: their homepage names none. */
  readonly otherHomepages: number;
  readonly told: ToldAccounts;
  /** The person code of an account. */
  readonly person: (account: number) => number;
  /** Whether the account is a student's; else it is a staff member's. */
  readonly isStudent: (account: number) => boolean;
  /**
   * Reads a field by its name: dates as YYYY-MM-DD, yes and no as `Yes` and `No`, all else as it
   * stands in the data without outer blanks. Names a field that there is (`findField`), else it
   * throws.
   */
  readonly reader: (fieldName: string) => FieldReader;
}

/** What people with accounts are read from. */
export interface InformInput {
  /** Its asOf is today. */
  readonly roster: Roster;
  readonly type: FilterType | null;
  /** The wall clock where the data lives, `YYYY-MM-DDTHH:MM`. */
  readonly now: string;
  /** How far this clock is ahead of UTC; absent: never. */
  readonly utcOffset?: UtcOffset;
  /** Null where nobody was told yet. */
  readonly told: Told | null;
  /** The activation link's expiration date of what is being sent, YYYY-MM-DD; '' for none. */
  readonly expirationDate?: string;
}

/** Reads the people whom filters of a type look at (R156, R157, R168-R170, T27). */
export function informPeople(input: InformInput): InformPeople {
  const { roster, type } = input;
  const utcOffset = rememberedOffsets(input.utcOffset ?? (() => 0));
  const now = readMoment(input.now);
  if (now <= 0) throw new Error(`now is YYYY-MM-DDTHH:MM, not ${input.now}`);
  const { person } = roster.accounts;
  const typeOf = accountTypes(roster);
  const accounts = createIntList(person.length);
  let otherHomepages = 0;
  for (let account = 0; account < person.length; account++) {
    const own = typeOf(account);
    if (own === 'other-homepage') otherHomepages++;
    if (own !== null && (type === null || own === type)) pushInt(accounts, account);
  }
  const fields = informFields(roster);
  const told = readToldAccounts(input.told ?? emptyTold(), roster, utcOffset);
  const seen = {
    roster,
    clock: { now, utcOffset },
    told,
    expirationDate: input.expirationDate ?? '',
    isStudent: (account: number) => typeOf(account) === 'students',
  };
  return {
    ...seen,
    type,
    fields,
    accounts: accounts.items.slice(0, accounts.length),
    otherHomepages,
    person: (account) => person[account]!,
    reader(fieldName) {
      const found = findField(fields, fieldName);
      if ('fault' in found) throw new Error(found.fault);
      return fieldReader(seen, found.field);
    },
  };
}

/**
 * Tells an account's type, null for one that nobody is told of: it has an error, or belongs to no
 * usable person. Somebody who is student and staff member has an account of staff where its
 * homepage is one of staff.
 */
function accountTypes(roster: Roster): (account: number) => FilterType | 'other-homepage' | null {
  const { accounts, people } = roster;
  const { table, column } = accounts.found;
  const homepageColumn = column('Homepage');
  return (account) => {
    const person = accounts.person[account]!;
    if (person < 0 || accounts.inError[account] === 1) return null;
    const isStudent = people.students.rowOf[person]! >= 0;
    const isStaff = people.staff.rowOf[person]! >= 0;
    if (!isStaff) return isStudent ? 'students' : null;
    const homepage = readHomepage(trimmedText(table, account, homepageColumn));
    const isStaffPage = homepage === 'Campus Application' || homepage === 'Campus Instruction';
    if (isStaffPage) return 'staff-accounts';
    if (isStudent) return 'students';
    return homepage === 'Campus Parent Portal' ? 'portal-accounts' : 'other-homepage';
  };
}
