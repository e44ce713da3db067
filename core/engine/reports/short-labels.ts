import type { Warning } from '../changes/warnings.ts';
import type { SkipReason } from '../eligibility/skip-reasons.ts';

/** Reasons in a few words, for lists of numbers. */
export const reasonLabels: Readonly<Record<SkipReason, string>> = {
  'already-has-account': 'have an account already',
  'no-user-account': 'have no user account',
  'no-show': 'never showed up',
  'no-current-or-future-enrollment': 'have no current or future enrollment',
  'assignment-starts-later': 'have an assignment that starts later',
  'no-current-assignment': 'have no current assignment',
  'staff-inactive': 'are not active',
  'excluded-role': 'hold a Product Security Role that is left out',
  'homepage-not-campus-application': 'have another homepage than Campus Application',
  'account-in-error': 'have an account whose row has an error',
  'own-account': 'are you: nobody disables their own account',
  'already-enabled': 'are enabled already',
  'already-disabled': 'are disabled already',
  'account-disabled': 'have a disabled account',
  'already-flagged': 'must change their password already',
  'active-elsewhere': 'are still active elsewhere',
  'email-missing': 'have no email',
  'email-invalid': 'have an email that is not valid',
  'email-in-use': 'have an email that an account uses',
  'username-taken': 'would get a username that is taken',
  'missing-element': 'lack something the pattern needs',
  'password-too-short': 'would get too short a password',
  'username-too-long': 'would get too long a username',
  'already-member': 'are members already',
  'not-a-member': 'are not members',
};

/** Warnings in a few words. */
export const warningLabels: Readonly<Record<Warning, string>> = {
  'active-elsewhere': 'are still active elsewhere',
  'security-role': 'hold a Product Security Role',
  'shared-email': 'share their email with somebody',
  'collision-resolved': 'got a counter, their username was taken',
  'parent-portal-homepage': 'get the parent portal as homepage',
  'all-calendars-group': 'lose a group with all schools and all calendars',
};
