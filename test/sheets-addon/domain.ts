import { inject } from 'vitest';
import type { RequestJson } from '../../core/host/wizard-client.ts';
import {
  type HostOptions,
  makeTenant,
  makeWorkbook,
  readProjectFolder,
  type Tenant,
  type TenantFacts,
  type Workbook,
} from '../../local/apps-script/index.ts';
import type { ProvisionRun, ProvisionState } from '../../sheets-addon/api/provision-api.ts';
import { type Addon, startAddon } from './addon.ts';
import { save, savedBatch } from './saving.ts';

/* A school with a Google Workspace of its own, and the edition of the add-on for it. */

/** What the settings say of it. */
export const workspaceExports = [
  {
    target: 'google-workspace',
    domain: 'school.example',
    orgUnitRule: '/People/{school}',
    groups: { Everybody: 'everybody@school.example', Chess: 'chess@school.example' },
  },
];

/** Somebody at the school. */
export interface Person {
  readonly id: string;
  readonly first: string;
  readonly last: string;
}

/** So many people; the first is Ana1 Lee1. */
export function people(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index + 1).padStart(5, '0'),
    first: `Ana${index + 1}`,
    last: `Lee${index + 1}`,
  }));
}

/** An account of User Accounts, and the user of Google that belongs to it. */
export interface KnownAccount {
  readonly id: string;
  readonly username: string;
  readonly enabled: boolean;
  readonly mustChange: boolean;
  readonly groups?: string;
}

/** Who is in the spreadsheet of the school. */
export interface SchoolPeople {
  readonly students?: readonly Person[];
  readonly staff?: readonly Person[];
  readonly accounts?: readonly KnownAccount[];
}

/** The spreadsheet of the school. */
export function schoolBook(people: SchoolPeople): Workbook {
  const { students = [], staff = [], accounts = [] } = people;
  const yesNo = (yes: boolean) => (yes ? 'Yes' : 'No');
  return makeWorkbook({
    timeZone: 'America/New_York',
    owner: 'head@school.example',
    tabs: [
      {
        name: 'Schools',
        rows: [
          ['School ID', 'School Name'],
          ['A', 'Alpha'],
        ],
      },
      {
        name: 'Calendars',
        rows: [
          ['Calendar ID', 'School ID', 'Calendar Name', 'School Year', 'Start Date', 'End Date'],
          ['A26', 'A', 'Alpha 26', '2025-26', '2025-08-01', '2026-06-30'],
        ],
      },
      {
        name: 'Students',
        plainText: true,
        rows: [
          ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Email'],
          ...students.map(({ id, first, last }) => [id, `9${id}`, last, first, '']),
        ],
      },
      {
        name: 'Enrollments',
        plainText: true,
        rows: [
          ['Person ID', 'Calendar ID', 'School ID', 'Start Date'],
          ...students.map(({ id }) => [id, 'A26', 'A', '2025-08-01']),
        ],
      },
      {
        name: 'Staff',
        plainText: true,
        rows: [
          ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Email'],
          ...staff.map(({ id, first, last }) => [
            ...[id, `8${id}`, last, first, `${first}.${last}@school.example`.toLowerCase()],
          ]),
        ],
      },
      {
        name: 'District Assignments',
        plainText: true,
        rows: [
          ['Person ID', 'School ID', 'Start Date'],
          ...staff.map(({ id }) => [id, 'A', '2025-08-01']),
        ],
      },
      {
        name: 'User Groups',
        rows: [
          ['Group Name', 'Tool Rights', 'Calendar Rights'],
          ['Everybody', '1', ''],
          ['Chess', '2', ''],
        ],
      },
      {
        name: 'User Accounts',
        plainText: true,
        rows: [
          [
            'Person ID',
            'Username',
            'Homepage',
            'Authentication Type',
            'Enabled',
            'Force Password Change',
            'User Groups',
          ],
          ...accounts.map(({ id, username, enabled, mustChange, groups = '' }) => [
            ...[id, username, 'Campus Student Portal', 'Local Campus Authentication Only'],
            ...[yesNo(enabled), yesNo(mustChange), groups],
          ]),
        ],
      },
      {
        name: 'Settings',
        plainText: true,
        rows: [
          ['Setting', 'Value'],
          ['exports', JSON.stringify(workspaceExports)],
          ['maxDisablePercent', '100'],
          ['maxDisable', '100000'],
        ],
      },
    ],
  });
}

/** The school's Google Workspace: its head, and whoever else. */
export function schoolTenant(facts: Partial<TenantFacts> = {}): Tenant {
  return makeTenant({
    domains: ['school.example'],
    orgUnits: ['/People/Alpha', '/Staff', '/Protected'],
    groups: [{ email: 'everybody@school.example' }, { email: 'chess@school.example' }],
    ...facts,
    users: [
      {
        email: 'head@school.example',
        givenName: 'Ada',
        familyName: 'Head',
        admin: 'super',
        personId: 'H1',
      },
      ...(facts.users ?? []),
    ],
  });
}

/** Creates accounts for the students of the school, by patterns. */
export const createAll: RequestJson = {
  accountType: 'students',
  changeType: 'createAccount',
  scope: { schools: ['A'] },
  username: { from: 'pattern', pattern: '{firstName}.{lastName}', letterCase: 'lower' },
  authenticationType: 'local',
  password: { kind: 'pattern', pattern: '{firstName}{studentNumber}', minLength: 8 },
  homepage: 'Campus Student',
};

/** Creates accounts for the staff of the school, by their email, in the group of everybody. */
export const createStaff: RequestJson = {
  accountType: 'staff',
  changeType: 'createAccount',
  scope: { schools: ['A'] },
  username: { from: 'email', excludeDomain: true },
  authenticationType: 'local',
  homepage: 'Campus Instruction',
  userGroups: ['Everybody'],
};

/** Opens the school's spreadsheet with the edition for its domain, provisioning switched on. */
export function startDomain(
  workbook: Parameters<typeof startAddon>[0],
  tenant: Tenant,
  settings: HostOptions['settings'] = {},
): Addon {
  const addon = startAddon(workbook, {
    files: readProjectFolder(inject('domainFolder')),
    tenant,
    settings,
  });
  addon.call('readData');
  addon.call('keepProvisioning', { on: true, protectedUnits: ['/Protected'], readUnits: [] });
  return addon;
}

/** Saves a batch; gives its ID. */
export function saveOf(addon: Addon, request: RequestJson): string {
  return savedBatch(save(addon, request, { overrideThreshold: true }));
}

/** A run as it stands: of a batch, or the newest. */
export function runOf(
  state: ProvisionState,
  kind: ProvisionRun['kind'] = 'save',
  batch: string | null = null,
): ProvisionRun {
  const run = state.runs.find(
    (one) => one.kind === kind && (batch === null || one.batch === batch),
  );
  if (run === undefined) throw new Error(`No run of ${kind}: ${JSON.stringify(state)}`);
  return run;
}

/** Provisions a batch part by part, as the page does, until nothing is left or something is wrong. */
export function provision(
  addon: Addon,
  batch: string,
  kind: ProvisionRun['kind'] = 'save',
  people: 'one' | 'five' | 'all' = 'all',
): ProvisionRun {
  for (let n = 0; n < 60; n++) {
    const state = addon.call('provision', { batch, kind, people }) as ProvisionState;
    const run = runOf(state, kind, batch);
    if (people !== 'all' || run.peopleLeft === 0 || run.trouble !== '') return run;
  }
  throw new Error('Sixty parts were not enough.');
}

/** Users by address: what matters of each. */
export function usersOf(tenant: Tenant): Record<string, unknown> {
  return Object.fromEntries(
    [...tenant.users.values()].map(({ resource }) => [
      resource.primaryEmail.split('@')[0]!,
      {
        id: resource.externalIds?.[0]?.value ?? '',
        unit: resource.orgUnitPath,
        suspended: resource.suspended,
        mustChange: resource.changePasswordAtNextLogin,
      },
    ]),
  );
}

/** Addresses of a group's members, in order. */
export function membersOf(tenant: Tenant, group: string): string[] {
  const { members } = tenant.groups.get(`${group}@school.example`)!;
  return [...members.keys()]
    .map((id) => tenant.users.get(id)!.resource.primaryEmail.split('@')[0]!)
    .sort();
}

/** The rows of a provisioning tab by their headings. */
export function provisionRows(addon: Addon, tab: string): Record<string, string>[] {
  const [heads, ...rows] = addon.tab(tab);
  return rows.map((cells) => Object.fromEntries(heads!.map((head, at) => [head, cells[at]!])));
}

/** Somebody deletes a tab. */
export function deleteTab({ host: { workbook } }: Pick<Addon, 'host'>, tab: string): void {
  (workbook as { sheets: Workbook['sheets'] }).sheets = workbook.sheets.filter(
    ({ props }) => props.name !== tab,
  );
}
