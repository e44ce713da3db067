/**
 * Whom a filter looks at (R156, R157, R168-R170): students; staff whose homepage is Campus
 * Instruction or Campus Application; staff whose homepage is Campus Portal.
 */
export const filterTypes = ['students', 'staff-accounts', 'portal-accounts'] as const;

/** One of the filter types. */
export type FilterType = (typeof filterTypes)[number];

/** Filter types as the seed names them (R156, R157, R169, R170). */
export const filterTypeLabels: Readonly<Record<FilterType, string>> = {
  students: 'Student',
  'staff-accounts': 'Census/Staff (Staff Accounts)',
  'portal-accounts': 'Census/Staff (Portal Accounts)',
};

/** The operators of D39, named as the screens show them. */
export const operators = [
  ...(['=', '<>', '>', '>=', '<', '<='] as const),
  ...(['IN', 'NOT IN', 'LIKE', 'NOT LIKE', 'BETWEEN'] as const),
  ...(['IS NULL', 'IS NOT NULL', '=TRUE', '=FALSE'] as const),
] as const;

/** One of the operators. */
export type Operator = (typeof operators)[number];

/**
 * One condition on a field. `values` holds none (IS NULL, =TRUE ...), one, two (BETWEEN) or many
 * (IN). A date is `YYYY-MM-DD`, `today`, or a relative date: `24 hours ago`, `7 days ago`.
 */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** Conditions and groups of them: all must hold (AND), or any (OR). */
export interface ConditionGroup {
  readonly join: 'AND' | 'OR';
  readonly of: readonly (Condition | ConditionGroup)[];
}

/** A saved filter: a named question about accounts ("Saved Filters"). */
export interface Filter {
  readonly name: string;
  readonly type: FilterType;
  readonly where: ConditionGroup;
  /** Only the accounts that this saved batch created or changed, by its ID; null for all. */
  readonly batch: string | null;
}
