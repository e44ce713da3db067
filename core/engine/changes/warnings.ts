/** What a row is warned of without stopping it (contract, runs). */
export const warnings = [
  'active-elsewhere',
  'security-role',
  'shared-email',
  'collision-resolved',
  'parent-portal-homepage',
  'all-calendars-group',
] as const;

/** The code of a warning. */
export type Warning = (typeof warnings)[number];

/** Warnings as bits of one number, in the order of the list. */
export function warningBits(codes: readonly Warning[]): number {
  return codes.reduce((bits, code) => bits | (1 << warnings.indexOf(code)), 0);
}

/** Does a row carry the warning? */
export function hasWarning(bits: number, code: Warning): boolean {
  return (bits & (1 << warnings.indexOf(code))) !== 0;
}
