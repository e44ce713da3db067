import type { PackageFile } from '../shared/columns.ts';
import { missingPart } from '../shared/package-files.ts';
import {
  columnFaults,
  type FileName,
  type OneRosterPackage,
  type OneRosterVersion,
} from './package.ts';

/** The one file of each sort in a package that can be converted. */
export interface CheckedPackage {
  readonly version: OneRosterVersion;
  /** How the version is known, for the notes. */
  readonly because: string;
  readonly hasManifest: boolean;
  readonly file: (name: FileName) => PackageFile | null;
  readonly faults: readonly string[];
}

/** Looks whether a package is a whole one in a known version. */
export function checkPackage(found: OneRosterPackage): CheckedPackage {
  const { files, manifests, properties } = found;
  const manifest = manifests[0]?.source ?? 'manifest.csv';
  const version = versionOf(found);
  const names = (Object.keys(files) as FileName[]).filter(
    (name) => name !== 'roles' || version === '1.2',
  );
  const needed: readonly FileName[] =
    version === '1.2' ? ['orgs', 'users', 'roles'] : ['orgs', 'users'];
  const faults: string[] = [];
  if (version === null) {
    const stated = properties.get('oneroster.version') ?? '';
    faults.push(`${manifest}: OneRoster version ${stated} is not known: export version 1.1 or 1.2`);
  }
  if (manifests.length > 1) faults.push(twice('manifest', manifests));
  const changed = [...properties].filter(
    ([key, value]) => key.startsWith('file.') && value === 'delta',
  );
  if (changed.length > 0) faults.push(deltaFault(manifest, changed.length));
  for (const name of names) {
    const [file, another] = files[name];
    if (another !== undefined) {
      faults.push(
        twice(
          name,
          files[name].map(({ table }) => table),
        ),
      );
    } else if (file !== undefined) {
      faults.push(...columnFaults(file, name, version));
    } else if (properties.get(`file.${name.toLowerCase()}`) === 'bulk') {
      faults.push(
        `${name}.csv is missing, though ${manifest} lists it: add it to the data, or say which table it is`,
      );
    } else if (needed.includes(name)) {
      faults.push(missingPart('OneRoster', name));
    }
  }
  const because = manifests.length > 0 ? `${manifest} says so` : 'known by its columns';
  return {
    version: version ?? '1.2',
    because,
    hasManifest: manifests.length > 0,
    file: (name) => files[name][0] ?? null,
    faults,
  };
}

/** The manifest decides; without one, what the columns of the users or the roles tell. */
function versionOf(found: OneRosterPackage): OneRosterVersion | null {
  const { files, manifests, properties } = found;
  if (manifests.length > 0) {
    const stated = /^v?(1\.[12])(\.|$)/.exec(properties.get('oneroster.version') ?? '');
    return stated === null ? null : (stated[1] as OneRosterVersion);
  }
  const column = files.users[0]?.column ?? (() => -1);
  if (isVersion10(found)) return '1.0';
  if (column('orgSourcedIds') >= 0) return '1.1';
  const isLater = column('userMasterIdentifier') >= 0 || column('primaryOrgSourcedId') >= 0;
  return isLater || files.roles.length > 0 ? '1.2' : '1.1';
}

/**
 * There was no manifest yet, nor enabledUser, nor dates of class enrollments; agents and userId got
 * other names later.
 */
function isVersion10({ files }: OneRosterPackage): boolean {
  const column = files.users[0]?.column ?? (() => -1);
  if (column('enabledUser') >= 0) return false;
  const isUndated = (files.enrollments[0]?.column('beginDate') ?? 0) < 0;
  return isUndated || column('agents') >= 0 || column('userId') >= 0;
}

function twice(name: string, tables: readonly { readonly source: string }[]): string {
  const sources = tables.map(({ source }) => source).join(' and by ');
  return `OneRoster ${name} is given twice, by ${sources}: keep one`;
}

function deltaFault(manifest: string, count: number): string {
  return `${manifest}: this is a delta package (${count} of its files hold only what changed since an earlier export), and a batch needs everybody: export a bulk package`;
}
