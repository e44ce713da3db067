import { groupsOf } from '../eligibility/account-rules.ts';
import type { PasswordOf } from '../reports/credentials-report.ts';
import { authenticationTypeLabels, changeTypeLabels } from '../request/labels.ts';
import type { OwnValue } from '../request/export-options.ts';
import { textAt } from '../tables/byte-list.ts';
import { keyText } from '../tables/key-index.ts';
import { trimmedText } from '../tables/table.ts';
import type { ExportRows } from './export-rows.ts';
import type { ExportBatch } from './export-batch.ts';
import { escapeName, orgUnitFinder, type OrgUnitFacts, type OrgUnitStyle } from './org-unit.ts';
import { personPlace } from './person-place.ts';
import { placeValues, type PlaceValue } from './place-values.ts';

/** What a cell of an import file may hold. */
export type ValueId =
  | OwnValue
  | PlaceValue
  /** The username before any `@`. */
  | 'logonName'
  | 'lowerUsername'
  | 'emailOrAddress'
  | 'orgUnitName'
  | 'distinguishedName'
  | 'trueIfEnabled';

/** A function for each value that gives its text in a row. */
export type ExportValues = Readonly<Record<ValueId, (row: number) => string>>;

/** The values of a file's rows; by school code, 1 in `noSchool` is one that is not in the files. */
export function exportValues(
  { plan, options }: ExportBatch,
  rows: ExportRows,
  passwordOf: PasswordOf | null,
  noSchool: Uint8Array | null = null,
): ExportValues {
  const { context, changes } = plan;
  const { request, roster } = context;
  const { table, column } = roster.accounts.found;
  const place = personPlace(context);
  const groupNames = new Map(
    Object.entries(options.groups).map(([name, there]) => [name.trim().toLowerCase(), there]),
  );
  const named = (name: string) => groupNames.get(name.toLowerCase()) ?? name;
  const create = request.create;
  const ofPerson = (name: string) => {
    const read = place.column(name);
    return (row: number) => read(rows.person(row));
  };
  const ofRecord = (name: string) => {
    const read = place.columnOrRecord(name);
    return (row: number) => read(rows.person(row));
  };
  const [studentNumber, staffNumber] = [ofPerson('Student Number'), ofPerson('Staff Number')];

  /** A cell of the account there is; of a new one, what the batch gives it. */
  function ofAccount(name: string, created: string): (row: number) => string {
    const at = column(name);
    return (row) => {
      const account = rows.account(row);
      return account < 0 ? created : trimmedText(table, account, at);
    };
  }

  const usernameColumn = column('Username');
  function username(row: number): string {
    const account = rows.account(row);
    if (account >= 0) return trimmedText(table, account, usernameColumn);
    const change = rows.change(row);
    return change < 0 ? '' : textAt(changes.usernames, change);
  }

  const [accountEmail, censusEmail] = [ofAccount('Email', ''), ofPerson('Email')];
  function email(row: number): string {
    return accountEmail(row) || (rows.person(row) < 0 ? '' : censusEmail(row));
  }

  function address(row: number): string {
    if (options.address === 'email') return email(row);
    const name = username(row);
    return name.includes('@') || options.domain === '' || name === ''
      ? name
      : `${name}@${options.domain}`;
  }

  function logonName(row: number): string {
    return username(row).split('@')[0]!;
  }

  const schoolOf = (row: number) => place.school(rows.person(row));
  const facts: OrgUnitFacts = {
    school: (row) => (schoolOf(row) < 0 ? '' : roster.schools.names[schoolOf(row)]!),
    schoolId: (row) => (schoolOf(row) < 0 ? '' : keyText(roster.schools.ids, schoolOf(row))),
    grade: ofRecord('Grade'),
    title: ofRecord('Title'),
    graduationYear: ofPerson('Graduation Year'),
  };
  const orgUnit = (style: OrgUnitStyle) =>
    orgUnitFinder(options.orgUnitRule, request, style, facts);

  const firstName = ofPerson('First Name');
  const lastName = ofPerson('Last Name');
  const orgUnitName = orgUnit('distinguished name');
  const forced = request.changeType === 'forcePasswordChange' ? 'Yes' : null;
  const wasForced = column('Force Password Change');
  return {
    personId: (row) => keyText(roster.people.ids, rows.person(row)),
    number: (row) => studentNumber(row) || staffNumber(row),
    lastName,
    firstName,
    middleName: ofPerson('Middle Name'),
    displayName: (row) => `${firstName(row)} ${lastName(row)}`.trim(),
    ...facts,
    username,
    logonName,
    lowerUsername: (row) => username(row).toLowerCase(),
    address,
    email,
    emailOrAddress: (row) => email(row) || (address(row).includes('@') ? address(row) : ''),
    password: (row) =>
      passwordOf === null || rows.change(row) < 0 ? '' : passwordOf(rows.change(row)),
    orgUnit: orgUnit('path'),
    orgUnitName,
    distinguishedName: (row) =>
      orgUnitName(row) === '' ? '' : `CN=${escapeName(logonName(row))},${orgUnitName(row)}`,
    enabled: (row) => (rows.enabled(row) ? 'Yes' : 'No'),
    trueIfEnabled: (row) => (rows.enabled(row) ? 'true' : 'false'),
    forcePasswordChange(row) {
      const account = rows.account(row);
      if (forced !== null) return forced;
      if (account < 0) return create?.authenticationType === 'local' ? 'Yes' : 'No';
      return wasForced >= 0 && roster.accounts.forced[account] === 1 ? 'Yes' : 'No';
    },
    homepage: ofAccount('Homepage', create?.homepage ?? ''),
    authenticationType: ofAccount(
      'Authentication Type',
      create === null ? '' : authenticationTypeLabels[create.authenticationType],
    ),
    groups(row) {
      const account = rows.account(row);
      const own =
        account < 0 ? request.groups.map(({ name }) => name) : groupsOf(roster.accounts, account);
      return own.map(named).join(';');
    },
    group(row) {
      const group = rows.group(row);
      return group < 0 ? '' : named(request.groups[group]!.name);
    },
    action: () => changeTypeLabels[request.changeType],
    ...placeValues(options, context, rows, place, noSchool),
  };
}
