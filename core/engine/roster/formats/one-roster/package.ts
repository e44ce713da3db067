import { columnsNamed, plainName } from '../../../tables/columns.ts';
import { trimmedText, type Table } from '../../../tables/table.ts';
import { openFile, type OneRosterFile } from './columns.ts';

/** The files of a package that say something about people, schools and dates. */
export type FileName =
  'orgs' | 'academicSessions' | 'classes' | 'users' | 'roles' | 'enrollments' | 'demographics';

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

/** A package: its files, what its manifest says, and which tables are its own. */
export interface OneRosterPackage {
  readonly files: Readonly<Record<FileName, readonly OneRosterFile[]>>;
  readonly manifests: readonly Table[];
  /** Property -> value, in lower case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly tables: readonly Table[];
}

/** Finds the package among tables by headings and values; null if there is none. */
export function findPackage(tables: readonly Table[]): OneRosterPackage | null {
  const files: Record<FileName, OneRosterFile[]> = {
    ...{ orgs: [], academicSessions: [], classes: [], users: [] },
    ...{ roles: [], enrollments: [], demographics: [] },
  };
  const manifests: Table[] = [];
  const own: Table[] = [];
  for (const table of tables) {
    const file = openFile(table);
    const name = fileNames.find((candidate) => isFile(file, candidate));
    if (name !== undefined) files[name].push(file);
    else if (isManifest(file)) manifests.push(table);
    else if (!isOther(file)) continue;
    own.push(table);
  }
  const isOneRoster = manifests.length > 0 || tellingFiles.some((name) => files[name].length > 0);
  if (!isOneRoster) return null;
  return { files, manifests, properties: readManifest(manifests[0]), tables: own };
}

function isFile({ table, column }: OneRosterFile, name: FileName): boolean {
  if (fileColumns[name][0].every((heading) => column(heading) >= 0)) return true;
  // A damaged heading shall give a message about the file, not make it a stranger.
  return (
    plainName(table.name) === plainName(name) &&
    column('sourcedId') >= 0 &&
    (column('status') >= 0 || column('dateLastModified') >= 0)
  );
}

function isOther({ table, column }: OneRosterFile): boolean {
  return otherFiles.has(plainName(table.name)) && column('sourcedId') >= 0;
}

function isManifest(file: OneRosterFile): boolean {
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

/** The columns of a file that are missing, or that stand twice, a sentence each. */
export function columnFaults(
  { table }: OneRosterFile,
  name: FileName,
  further: readonly string[],
): string[] {
  const faults: string[] = [];
  const [marks, needed] = fileColumns[name];
  // Nobody reads whether an account shall be enabled.
  const wanted = [...marks, ...needed, ...further].filter((column) => column !== 'enabledUser');
  for (const column of wanted) {
    const named = columnsNamed(table, column);
    if (named.length === 0) faults.push(`${table.source}: the column ${column} is missing`);
    if (named.length > 1) {
      const places = named.map((index) => index + 1).join(' and ');
      faults.push(
        `${table.source}: the column ${column} stands twice (columns ${places}): keep one`,
      );
    }
  }
  return faults;
}
