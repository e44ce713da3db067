import type { DirectoryUser } from '../directory/directory-user.ts';

/** Whose accounts nothing here ever touches, whatever a batch says. */
export interface Protection {
  /** Organizational units, with those below. */
  readonly units: readonly string[];
  /** Addresses of whoever does this, and of the operator in the settings. */
  readonly operators: readonly string[];
}

/** Why an account is not touched, as a reason's word; '' if it may be. */
export function protectionOf(user: DirectoryUser, { units, operators }: Protection): string {
  if (user.isAdmin) return 'protected-admin';
  if (operators.includes(user.address)) return 'protected-operator';
  return isInUnits(user.orgUnit, units) ? 'protected-unit' : '';
}

/** Is a unit one of these, or below one? */
export function isInUnits(unit: string, units: readonly string[]): boolean {
  const path = unit.toLowerCase();
  return units.some((one) => {
    const above = one.toLowerCase().replace(/\/+$/, '');
    return path === above || path.startsWith(`${above}/`);
  });
}
