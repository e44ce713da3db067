import { columnsNamed } from '../tables/columns.ts';
import type { TableId } from '../roster/canonical-tables.ts';
import type { TableNeeds } from '../roster/read-roster.ts';
import type { Workbook } from '../roster/workbook.ts';
import type { BatchRequest } from './batch-request.ts';
import type { ElementId, NamePattern } from './name-pattern.ts';

/** The tables a request needs and the optional columns of them it cannot do without. */
export function tablesNeeded(request: BatchRequest, workbook: Workbook): TableNeeds {
  const needs: Partial<Record<TableId, string[]>> = { accounts: [] };
  const { accountType, changeType, scope, create } = request;
  const people = (needs[accountType] = [] as string[]);
  if (create?.username.from === 'email') people.push('Email');
  for (const pattern of patternsOf(request)) people.push(...columnsOf(pattern));
  if (create?.schoolrunner != null || scope.by !== 'people') needs.schools = [];
  if (scope.by === 'calendars') needs.calendars = [];
  if (needsRecords(request)) {
    needs.schools = [];
    if (accountType === 'staff') needs.assignments = [];
    else addEnrollments(needs, workbook, scope.by === 'calendars');
  }
  if (request.userGroups.length > 0) needs.groups = [];
  if (changeType === 'forcePasswordChange' && accountType === 'staff') {
    // Without these columns everybody would be spared, or nobody found (contract, tables).
    needs.accounts!.push('Product Security Roles');
    if (scope.by === 'people') needs.accounts!.push('Homepage');
  }
  return needs;
}

/** Do enrollments or district assignments decide anything in this request? */
function needsRecords({ accountType, changeType, scope, create }: BatchRequest): boolean {
  if (scope.by !== 'people') return true;
  if (create?.schoolrunner != null) return false;
  if (changeType === 'createAccount' || changeType === 'enableAccount') return true;
  return accountType === 'students' && changeType === 'forcePasswordChange';
}

function addEnrollments(
  needs: Partial<Record<TableId, string[]>>,
  { enrollments, calendars }: Workbook,
  byCalendar: boolean,
): void {
  const has = (name: string) =>
    enrollments !== undefined && columnsNamed(enrollments, name).length > 0;
  const useSchools =
    !byCalendar && has('School ID') && (!has('Calendar ID') || calendars === undefined);
  needs.enrollments = [useSchools ? 'School ID' : 'Calendar ID'];
  if (!useSchools) needs.calendars = [];
}

function patternsOf({ create }: BatchRequest): NamePattern[] {
  const patterns: NamePattern[] = [];
  if (create?.username.from === 'pattern') patterns.push(create.username.pattern);
  if (create?.password.kind === 'pattern') patterns.push(create.password.pattern);
  return patterns;
}

const optionalColumns: Readonly<Partial<Record<ElementId, string>>> = {
  preferredFirstName: 'Preferred First Name',
  middleName: 'Middle Name',
  graduationYear: 'Graduation Year',
  birthYear: 'Birth Date',
  birthMonth: 'Birth Date',
  birthDay: 'Birth Date',
};

/** The optional columns that a pattern's elements come from. */
function columnsOf(pattern: NamePattern): string[] {
  return pattern.parts.flatMap((part) => {
    const column = 'element' in part ? optionalColumns[part.element] : undefined;
    return column === undefined ? [] : [column];
  });
}
