import { shownIn } from '../workbook/peek.ts';
import type { Workbook } from '../workbook/book.ts';
import { makeTenant, type Tenant, type UserFacts } from './tenant.ts';

/** The domain of the made-up district. */
const domain = 'cedarridge.example';

/** Whoever uses the playground is an administrator there. */
export const playgroundUser = `admin@${domain}`;

/**
 * A Google Workspace that fits a district's spreadsheet: a user for each account that belongs to
 * somebody, in the organizational unit of students or staff, and the user groups as groups.
 */
export function tenantOfDistrict(workbook: Workbook): Tenant {
  const [students, staff] = ['Students', 'Staff'].map((tab) => byId(workbook, tab));
  const users = rowsOf(workbook, 'User Accounts').flatMap((account): UserFacts[] => {
    const personId = account['Person ID']!;
    const person = students!.get(personId) ?? staff!.get(personId);
    const name = account['Username']!.split('@')[0]!.toLowerCase();
    if (person === undefined || !/^[a-z0-9._'-]+$/.test(name)) return [];
    return [
      {
        email: `${name}@${domain}`,
        givenName: orDash(person['First Name']),
        familyName: orDash(person['Last Name']),
        personId,
        orgUnit: students!.has(personId) ? '/Students' : '/Staff',
        suspended: account['Enabled'] === 'No',
        mustChange: account['Force Password Change'] === 'Yes',
        ...(account['Total Login Count'] === '0' ? {} : { lastLogin: '2026-05-04T08:15:00.000Z' }),
      },
    ];
  });
  const taken = new Set<string>();
  const schools = rowsOf(workbook, 'Schools').map((school) => school['School Name']!);
  return makeTenant({
    domains: [domain],
    orgUnits: ['/Students', '/Staff'].flatMap((unit) => [
      unit,
      ...schools.map((school) => `${unit}/${school}`),
    ]),
    users: [
      { email: playgroundUser, givenName: 'Alex', familyName: 'Admin', admin: 'super' },
      { email: `front.desk@${domain}`, givenName: 'Front', familyName: 'Desk', orgUnit: '/Staff' },
      ...users.filter(({ email }) => !taken.has(email) && taken.add(email)),
    ],
    groups: rowsOf(workbook, 'User Groups').map((group) => ({
      email: `${group['Group Name']!.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@${domain}`,
    })),
  });
}

/** Google takes no empty names. */
function orDash(name: string | undefined): string {
  return name === undefined || name === '' ? '-' : name;
}

type Cells = Readonly<Record<string, string>>;

function rowsOf(workbook: Workbook, tab: string): Cells[] {
  const [heads = [], ...rows] = shownIn(workbook, tab);
  return rows.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])));
}

function byId(workbook: Workbook, tab: string): Map<string, Cells> {
  return new Map(rowsOf(workbook, tab).map((row) => [row['Person ID']!, row]));
}
