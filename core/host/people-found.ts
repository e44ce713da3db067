import type { AccountType, GroupType, NameExample, SkipReason } from '../engine/index.ts';
import type { PeopleCriteria, PersonLine, ValueCount } from '../engine/search/index.ts';

/** What there is to choose from, for one account type. */
export interface Choices {
  /** The people of this type: rows that can be used. */
  readonly people: number;
  /** `people`: how many of this type have a record there, of any date. */
  readonly schools: readonly {
    readonly id: string;
    readonly name: string;
    readonly people: number;
  }[];
  readonly calendars: readonly {
    readonly id: string;
    readonly name: string;
    /** The school's name. */
    readonly school: string;
    /** Dates as YYYY-MM-DD. */
    readonly start: string;
    readonly end: string;
    readonly people: number;
  }[];
  readonly groups: readonly GroupChoice[];
  /** Values of the search form with how many people have each; a field absent from the data has none. */
  readonly values: Readonly<Record<'gender' | 'grade' | 'title' | 'role', readonly ValueCount[]>>;
  /** What stands in the way of reading them. */
  readonly faults: readonly string[];
}

/** A user group to choose. */
export interface GroupChoice {
  readonly name: string;
  readonly type: GroupType;
  /** All schools and all calendars: cannot be given, only taken away (R132, D26). */
  readonly holdsEverything: boolean;
}

/** The search form (R019-R021); empty fields count for nothing (D29). */
export interface PeopleQuery extends PeopleCriteria {
  readonly accountType: AccountType;
  /** At most this many people are answered. */
  readonly limit: number;
}

/** People found: the first of them by last and first name, and how many there are. */
export interface PeopleFound {
  readonly total: number;
  readonly people: readonly PersonLine[];
}

/** What username and password options would give. */
export interface NamesTryOn {
  /** People who would be considered: all without an account, in any school. */
  readonly tried: number;
  readonly created: number;
  /** Usernames that would need a counter. */
  readonly collisions: number;
  /** People who would get no account because of their name, number or email, by reason. */
  readonly reasons: Readonly<Partial<Record<SkipReason, number>>>;
  /** The hardest first: no username, counters, shortened, other letters than A-Z; then ordinary ones. */
  readonly examples: readonly NameExample[];
  readonly faults: readonly string[];
}
