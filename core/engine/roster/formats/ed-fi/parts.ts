import type { Table } from '../../../tables/table.ts';
import type { FoundPart } from '../roster-format.ts';
import { findByColumns, type PartMarks } from '../shared/find-by-columns.ts';
import { openEdFi } from './columns.ts';

const parts: readonly PartMarks[] = [
  { part: 'Student', marks: ['studentUniqueId', 'lastSurname', 'firstName'] },
  { part: 'Staff', marks: ['staffUniqueId', 'lastSurname', 'firstName'] },
  { part: 'StudentSchoolAssociation', marks: ['studentUniqueId', 'schoolId', 'entryDate'] },
  {
    part: 'StaffEducationOrganizationEmploymentAssociation',
    marks: ['staffUniqueId', 'educationOrganizationId', 'hireDate'],
  },
  {
    part: 'StaffEducationOrganizationAssignmentAssociation',
    marks: ['staffUniqueId', 'educationOrganizationId', 'beginDate'],
  },
  {
    part: 'StaffSchoolAssociation',
    marks: ['staffUniqueId', 'schoolId'],
    without: ['sectionIdentifier', 'beginDate'],
  },
  {
    part: 'StudentEducationOrganizationAssociation',
    marks: ['studentUniqueId', 'educationOrganizationId', 'electronicMailAddress'],
  },
  { part: 'School', marks: ['schoolId', 'nameOfInstitution'] },
  { part: 'Session', marks: ['schoolId', 'sessionName', 'beginDate', 'endDate'] },
  { part: 'Calendar', marks: ['schoolId', 'calendarCode'], without: ['studentUniqueId', 'date'] },
];

/** The files of an Ed-Fi export, which are known by the students or the staff. */
export function findEdFi(tables: readonly Table[], isThere: boolean): readonly FoundPart[] {
  const found = findByColumns(tables, parts, openEdFi);
  return isThere || found.some(({ part }) => part === 'Student' || part === 'Staff') ? found : [];
}
