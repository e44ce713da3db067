import { columnsNamed, plainName } from '../../../tables/columns.ts';
import { trimmedText, type Table } from '../../../tables/table.ts';
import type { FoundPart } from '../roster-format.ts';
import { openFile, type PackageFile } from '../shared/columns.ts';
import { openPart, type PackageColumns } from '../shared/package-files.ts';

/** The files of a package that say something about people, schools and dates. */
export type FileName =
  'orgs' | 'academicSessions' | 'classes' | 'users' | 'roles' | 'enrollments' | 'demographics';

/** The versions whose files are understood. */
export type OneRosterVersion = '1.0' | '1.1' | '1.2';

/** The columns by which a file is known, and the further ones that it cannot do without. */
const fileColumns: Readonly<Record<FileName, readonly [readonly string[], readonly string[]]>> = {
  orgs: [['sourcedId', 'name', 'type'], []],
  academicSessions: [['sourcedId', 'title', 'type', 'startDate', 'endDate'], []],
  classes: [['sourcedId', 'schoolSourcedId', 'termSourcedIds'], []],
  users: [['sourcedId', 'enabledUser', 'givenName', 'familyName'], []],
  roles: [['sourcedId', 'userSourcedId', 'roleType', 'orgSourcedId'], ['role']],
  enrollments: [
    ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId'],
    ['role', 'beginDate', 'endDate'],
  ],
  demographics: [['sourcedId', 'birthDate', 'sex'], []],
};

/** The columns by which the files of version 1.0 are known that differ. */
const marksOf10: Readonly<Partial<Record<FileName, readonly string[]>>> = {
  users: ['sourcedId', 'orgSourcedIds', 'role', 'givenName', 'familyName', 'dateLastModified'],
  classes: ['sourcedId', 'schoolSourcedId', 'termSourcedId', 'dateLastModified'],
  demographics: ['userSourcedId', 'birthDate', 'sex', 'dateLastModified'],
};

/** What version 1.0 calls otherwise: the later name -> its own. */
const namesOf10: Readonly<Partial<Record<FileName, Readonly<Record<string, string>>>>> = {
  classes: { termSourcedIds: 'termSourcedId' },
  demographics: { sourcedId: 'userSourcedId' },
};

/** The columns that are read, by file. */
export const readColumns: PackageColumns = {
  orgs: ['sourcedId', 'name', 'type', 'status'],
  academicSessions: [
    ...['sourcedId', 'title', 'type', 'startDate', 'endDate', 'parentSourcedId', 'schoolYear'],
    'status',
  ],
  classes: ['sourcedId', 'schoolSourcedId', 'termSourcedIds', 'status'],
  users: [
    ...['sourcedId', 'givenName', 'familyName', 'middleName', 'preferredGivenName', 'role'],
    ...['orgSourcedIds', 'primaryOrgSourcedId', 'identifier', 'grades', 'email', 'status'],
  ],
  roles: [
    ...['userSourcedId', 'roleType', 'role', 'orgSourcedId', 'beginDate', 'endDate', 'status'],
  ],
  enrollments: [
    ...['classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role', 'beginDate', 'endDate'],
    'status',
  ],
  demographics: ['sourcedId', 'birthDate', 'sex', 'status'],
};

/** Finds the columns of a file, of version 1.0 too. */
export function openOneRoster(table: Table, part: string): PackageFile {
  return openFile(table, namesOf10[part as FileName]);
}

const fileNames = Object.keys(fileColumns) as readonly FileName[];

/** Any of these tells that a folder is OneRoster at all. */
const tellingFiles: readonly FileName[] = ['users', 'roles', 'enrollments'];

/** Read by nobody here, but part of a package: no table of ours. */
const otherFiles: ReadonlySet<string> = new Set(
  [
    ...['categories', 'courses', 'classResources', 'courseResources', 'lineItems', 'resources'],
    ...['results', 'userProfiles', 'userResources', 'scoreScales', 'lineItemScoreScales'],
    ...['lineItemLearningObjectiveIds', 'resultScoreScales', 'resultLearningObjectiveIds'],
  ].map(plainName),
);

/** A package: its files and what its manifest says. */
export interface OneRosterPackage {
  readonly files: Readonly<Record<FileName, readonly PackageFile[]>>;
  readonly manifests: readonly Table[];
  /** Property -> value, in lower case. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Finds the files of a package among tables by headings and values; none if there is none. */
export function findParts(tables: readonly Table[], isThere: boolean): readonly FoundPart[] {
  const parts = tables.flatMap((table) => partOf(openFile(table)));
  const isOneRoster = parts.some(
    ({ part }) => part === 'manifest' || (isFileName(part) && tellingFiles.includes(part)),
  );
  return isThere || isOneRoster ? parts : [];
}

/** Opens the files that were found. */
export function openPackage(parts: readonly FoundPart[]): OneRosterPackage {
  const files: Record<FileName, PackageFile[]> = {
    ...{ orgs: [], academicSessions: [], classes: [], users: [] },
    ...{ roles: [], enrollments: [], demographics: [] },
  };
  const manifests: Table[] = [];
  for (const found of parts) {
    const { table, part } = found;
    if (part === 'manifest') manifests.push(table);
    else if (isFileName(part)) files[part].push(openPart(found, openOneRoster));
  }
  return { files, manifests, properties: readManifest(manifests[0]) };
}

function isFileName(part: string): part is FileName {
  return fileNames.some((name) => name === part);
}

function partOf(file: PackageFile): FoundPart[] {
  const { table } = file;
  for (const part of fileNames) {
    const marks = [fileColumns[part][0], marksOf10[part] ?? []].find(
      (columns) => columns.length > 0 && columns.every((heading) => file.column(heading) >= 0),
    );
    if (marks !== undefined) {
      return [{ table, part, confidence: 'certain', why: `its columns ${marks.join(', ')}` }];
    }
    // A damaged heading shall give a message about the file, not make it a stranger.
    if (plainName(table.name) === plainName(part) && hasRecordColumns(file)) {
      const why = 'its name, and columns that every OneRoster file has';
      return [{ table, part, confidence: 'likely', why }];
    }
  }
  if (isManifest(file)) {
    const why = 'the OneRoster version that it states';
    return [{ table, part: 'manifest', confidence: 'certain', why }];
  }
  if (otherFiles.has(plainName(table.name)) && file.column('sourcedId') >= 0) {
    const why = 'its name and its column sourcedId';
    return [{ table, part: table.name, confidence: 'likely', why }];
  }
  return [];
}

function hasRecordColumns({ column }: PackageFile): boolean {
  return column('sourcedId') >= 0 && (column('status') >= 0 || column('dateLastModified') >= 0);
}

function isManifest(file: PackageFile): boolean {
  if (file.column('propertyName') < 0 || file.column('value') < 0) return false;
  return readManifest(file.table).has('oneroster.version');
}

function readManifest(table: Table | undefined): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  if (table === undefined) return properties;
  const { column } = openFile(table);
  for (let row = 0; row < table.rowCount; row++) {
    const property = trimmedText(table, row, column('propertyName')).toLowerCase();
    properties.set(property, trimmedText(table, row, column('value')).toLowerCase());
  }
  return properties;
}

/** The columns that a file of a version cannot do without: of those by which it is known, the read. */
function neededColumns(name: FileName, version: OneRosterVersion | null): readonly string[] {
  const [marks, further] = fileColumns[name];
  const ofUser = name === 'users' && version !== '1.2' ? ['role', 'orgSourcedIds'] : [];
  return [...marks, ...further, ...ofUser].filter(
    (column) =>
      readColumns[name]!.includes(column) &&
      // Version 1.0 has no dates of class enrollments.
      !(version === '1.0' && /^(begin|end)Date$/.test(column)),
  );
}

/** The columns of a file that are missing, or that stand twice, a sentence each. */
export function columnFaults(
  { table, column: find }: PackageFile,
  name: FileName,
  version: OneRosterVersion | null,
): string[] {
  const faults: string[] = [];
  for (const column of neededColumns(name, version)) {
    const named = columnsNamed(table, column);
    if (find(column) < 0) faults.push(`${table.source}: the column ${column} is missing`);
    if (named.length > 1) {
      const places = named.map((index) => index + 1).join(' and ');
      faults.push(
        `${table.source}: the column ${column} stands twice (columns ${places}): keep one`,
      );
    }
  }
  return faults;
}
