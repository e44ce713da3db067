import type { Table } from '../../../tables/table.ts';
import type { FoundPart } from '../roster-format.ts';
import { openFile } from '../shared/columns.ts';
import { findByColumns, type PartMarks } from '../shared/find-by-columns.ts';

/** Columns of OneRoster, whose files are called alike. */
const ofOneRoster = ['status', 'dateLastModified', 'enabledUser'];

const places: readonly PartMarks[] = [
  {
    part: 'courses',
    marks: ['sourcedId', 'orgSourcedId', 'title', 'schoolYearSourcedId'],
    without: ofOneRoster,
  },
  { part: 'classes', marks: ['sourcedId', 'orgSourcedId', 'title'], without: ofOneRoster },
  { part: 'orgs', marks: ['sourcedId', 'name', 'type'], without: ofOneRoster },
  {
    part: 'enrollments',
    marks: ['classSourcedId', 'userSourcedId', 'role'],
    without: ['sourcedId', ...ofOneRoster],
  },
];

const partsOf2: readonly PartMarks[] = [
  {
    part: 'users',
    marks: ['sourcedId', 'orgSourcedIds', 'username', 'role'],
    without: ofOneRoster,
  },
  ...places,
];

const partsOf21: readonly PartMarks[] = [
  {
    part: 'roles',
    marks: ['userSourcedId', 'orgSourcedId', 'role'],
    without: ['sourcedId', ...ofOneRoster],
  },
  {
    part: 'users',
    marks: ['sourcedId', 'username'],
    without: ['orgSourcedIds', 'role', ...ofOneRoster],
  },
  {
    part: 'academicSessions',
    marks: ['sourcedId', 'title', 'type', 'startDate', 'endDate'],
    without: ofOneRoster,
  },
  { part: 'demographics', marks: ['userSourcedId', 'birthDate', 'sex'], without: ofOneRoster },
  { part: 'relationships', marks: ['userSourcedId', 'relationshipUserSourcedId'] },
  { part: 'userFlags', marks: ['userSourcedId', 'flag'] },
  ...places,
];

/** The files of School Data Sync v2, which are known by their users. */
export function findV2(tables: readonly Table[], isThere: boolean): readonly FoundPart[] {
  const found = findByColumns(tables, partsOf2);
  return isThere || found.some(({ part }) => part === 'users') ? found : [];
}

/** The files of School Data Sync v2.1, which are known by their roles. */
export function findV21(tables: readonly Table[], isSaid: boolean): readonly FoundPart[] {
  const found = findByColumns(tables, partsOf21);
  const isThere = found.some(
    ({ part, table }) =>
      part === 'roles' ||
      (part === 'users' && openFile(table).column('activeDirectoryMatchId') >= 0),
  );
  return isSaid || isThere ? found : [];
}
