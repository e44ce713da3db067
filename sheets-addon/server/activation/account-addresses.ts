import {
  findColumns,
  trimmedText,
  type Settings,
  type Workbook,
} from '../../../core/engine/index.ts';
import { workspaceOptions } from '../provision/options.ts';

/** What of an account its address is made of, by its row. */
export interface AddressParts {
  readonly username: (row: number) => string;
  readonly personId: (row: number) => string;
  readonly email: (row: number) => string;
}

/**
 * The address in Google Workspace of each account, as the settings for its import files say: the
 * username with the domain behind it, or the email. '' where none can be told, or where it is in
 * another domain.
 */
export function createAddressOf(
  exports: Settings['exports'],
  workbook: Workbook,
  parts: AddressParts,
): (row: number) => string {
  const isStudent = exports.some(({ accountType }) => accountType !== null)
    ? studentTest(workbook)
    : () => true;
  return (row) => {
    const type = isStudent(parts.personId(row)) ? 'students' : 'staff';
    const option = workspaceOptions({ exports }, type);
    const domain = option?.domain.toLowerCase() ?? '';
    const name = (
      option?.address === 'email' ? parts.email(row) : parts.username(row)
    ).toLowerCase();
    const address = name.includes('@') || domain === '' ? name : `${name}@${domain}`;
    return isAddress(address) && isWithin(address, domain) ? address : '';
  };
}

function studentTest({ students }: Workbook): (personId: string) => boolean {
  if (students === undefined) return () => false;
  const column = findColumns('students', students).found.column('Person ID');
  const ids = new Set<string>();
  for (let row = 0; row < students.rowCount; row++) ids.add(trimmedText(students, row, column));
  return (personId) => ids.has(personId);
}

/** In the domain, or in one below it. */
function isWithin(address: string, domain: string): boolean {
  return domain === '' || address.endsWith(`@${domain}`) || address.endsWith(`.${domain}`);
}

/** Letters, digits and the few signs that Google takes in the name of a user. */
function isAddress(text: string): boolean {
  return /^[a-z0-9._'+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text) && !text.includes('..');
}
