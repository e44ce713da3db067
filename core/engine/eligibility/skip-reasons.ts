/** Why a considered person is not changed, in the order in which reasons are tried (contract, runs). */
export const skipReasons = [
  'already-has-account',
  'no-user-account',
  'no-show',
  'no-current-or-future-enrollment',
  'assignment-starts-later',
  'no-current-assignment',
  'staff-inactive',
  'excluded-role',
  'homepage-not-campus-application',
  'account-in-error',
  'own-account',
  'already-enabled',
  'already-disabled',
  'account-disabled',
  'already-flagged',
  'active-elsewhere',
  'email-missing',
  'email-invalid',
  'email-in-use',
  'username-taken',
  'missing-element',
  'password-too-short',
  'username-too-long',
  'already-member',
  'not-a-member',
] as const;

/** The code of a reason. */
export type SkipReason = (typeof skipReasons)[number];
