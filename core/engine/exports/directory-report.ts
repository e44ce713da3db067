import type { BatchPlan } from '../plan/batch-plan.ts';
import type { ChangeTypeId } from '../request/batch-request.ts';
import type { ExportOptions } from '../request/export-options.ts';
import type { Report } from '../reports/report.ts';
import { patternPasswords } from '../reports/credentials-report.ts';
import { googleAddressRules, googleName, groupAddress, orgUnitPath } from './cell-rules.ts';
import { cellProblem, cellProblemText } from './cell-problems.ts';
import type { ExportColumn } from './export-target.ts';
import { changedAccounts, memberships, type ExportRows } from './export-rows.ts';
import { exportValues, type ExportValues } from './export-values.ts';
import { rawText } from './file-rows.ts';

/** What is done to an account or a membership where accounts are provisioned directly. */
export type DirectoryAction = 'create' | 'restore' | 'suspend' | 'force' | 'add' | 'remove';

/** The columns of the report, in order. */
export const directoryColumns = [
  'Action',
  'Person ID',
  'Address',
  'First Name',
  'Last Name',
  'Org Unit',
  'Must Change',
  'Group',
  'Fault',
] as const;

/** What each change type does to users. */
const userActions: Readonly<Partial<Record<ChangeTypeId, DirectoryAction>>> = {
  createAccount: 'create',
  enableAccount: 'restore',
  disableAccount: 'suspend',
  forcePasswordChange: 'force',
};

/** Rows of one kind, and what Google Workspace asks of their cells. */
interface Part {
  readonly action: DirectoryAction;
  readonly rows: ExportRows;
  readonly values: ExportValues;
  readonly columns: readonly ExportColumn[];
}

/**
 * What Google Workspace is told of a plan where it is told directly: a row for each user, then one
 * for each membership. `Fault` says why Google would not take a row, '' where it would. No
 * passwords: whether one by pattern is long enough is checked, and it stands in no row.
 */
export function directoryReport(
  plan: BatchPlan,
  options: ExportOptions,
): Report<'google-workspace'> {
  const parts = [usersOf(plan, options), membersOf(plan, options)].filter(
    (part): part is Part => part !== null,
  );
  return {
    name: 'google-workspace',
    columns: directoryColumns,
    rowCount: parts.reduce((sum, { rows }) => sum + rows.count, 0),
    writeRow(row, sink) {
      let index = row;
      const part = parts.find(({ rows }) => {
        if (index < rows.count) return true;
        index -= rows.count;
        return false;
      })!;
      const { action, values } = part;
      const isCreated = action === 'create';
      sink.cell(action);
      sink.cell(values.personId(index));
      sink.cell(values.address(index).trim().toLowerCase());
      sink.cell(values.firstName(index).trim());
      sink.cell(values.lastName(index).trim());
      sink.cell(isCreated ? values.orgUnit(index) : '');
      sink.cell(isCreated ? values.forcePasswordChange(index) : '');
      sink.cell(
        action === 'add' || action === 'remove' ? values.group(index).trim().toLowerCase() : '',
      );
      sink.cell(faultOf(part, index));
    },
  };
}

function usersOf(plan: BatchPlan, options: ExportOptions): Part | null {
  const action = userActions[plan.context.request.changeType];
  if (action === undefined) return null;
  const rows = changedAccounts(plan);
  const passwordOf = patternPasswords(plan);
  const name = (heading: string, value: 'firstName' | 'lastName'): ExportColumn => ({
    ...{ heading, value, needed: true, most: 60 },
    rules: [googleName],
  });
  const created: readonly ExportColumn[] = [
    name('First Name', 'firstName'),
    name('Last Name', 'lastName'),
    { heading: 'Org Unit', value: 'orgUnit', needed: true, rules: [orgUnitPath] },
    ...(passwordOf === null
      ? []
      : [{ heading: 'Password', value: 'password', needed: true, least: 8, most: 100 } as const]),
  ];
  return {
    action,
    rows,
    values: exportValues({ plan, options, withPasswords: false }, rows, passwordOf),
    columns: [addressColumn(options), ...(action === 'create' ? created : [])],
  };
}

function membersOf(plan: BatchPlan, options: ExportOptions): Part | null {
  const { changeType, groups } = plan.context.request;
  if (groups.length === 0) return null;
  const rows = memberships(plan);
  return {
    action: changeType === 'removeUserGroups' ? 'remove' : 'add',
    rows,
    values: exportValues({ plan, options, withPasswords: false }, rows, null),
    columns: [
      addressColumn(options),
      { heading: 'Group', value: 'group', needed: true, rules: [groupAddress] },
    ],
  };
}

function addressColumn(options: ExportOptions): ExportColumn {
  return { heading: 'Address', value: 'address', needed: true, rules: googleAddressRules(options) };
}

function faultOf({ columns, values }: Part, row: number): string {
  for (const column of columns) {
    const text = rawText(column, values, row);
    const problem = cellProblem(column, text, 'protect');
    if (problem !== null) return `${column.heading} ${cellProblemText(column, problem, text)}`;
  }
  return '';
}
