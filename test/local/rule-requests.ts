/** Everybody at Lincoln. */
export const lhs = { scope: { schools: ['LHS'] } } as const;

/** Enables the accounts of the students at Lincoln. */
export const enableStudents = {
  accountType: 'students',
  changeType: 'enableAccount',
  ...lhs,
} as const;

/** Enables the accounts of the staff at Lincoln. */
export const enableStaff = { ...enableStudents, accountType: 'staff' } as const;

/** Has the staff at Lincoln change their passwords. */
export const forceStaff = {
  accountType: 'staff',
  changeType: 'forcePasswordChange',
  ...lhs,
} as const;

/** Disables the accounts of these people. */
export function disable(
  accountType: string,
  scope: object,
  more: object = {},
): Readonly<Record<string, unknown>> {
  return { accountType, changeType: 'disableAccount', scope, ...more };
}

/** Students with these Person IDs, all called Doe, John. */
export function does(...ids: readonly string[]): string[] {
  return ids.map((id) => `${id},${id},Doe,John`);
}
