import { readExports, type ExportOptionKey, type ExportOptions } from '../../engine/index.ts';

/** The fields that cannot be used as they stand: `0 domain`, `1 orgUnitRule`. */
export function faultyFields(systems: readonly ExportOptions[]): ReadonlySet<string> {
  const faulty = new Set<string>();
  readExports(systems, (key) => {
    const [, index, option] = /^exports\[(\d+)\]\.(\w+)/.exec(key) ?? [];
    if (index !== undefined) faulty.add(`${index} ${option ?? ''}`);
  });
  systems.forEach(({ groups, roles }, index) => {
    if (halfNamed(groups)) faulty.add(`${index} groups`);
    if (halfNamed(roles)) faulty.add(`${index} roles`);
  });
  return faulty;
}

function halfNamed(names: Readonly<Record<string, string>>): boolean {
  return Object.entries(names).some(([here, there]) => (here === '') !== (there === ''));
}

/** Is nothing said yet? Then it is no fault before somebody wants to save. */
export function isUnsaid(system: ExportOptions, option: ExportOptionKey): boolean {
  const value = system[option];
  if (option === 'orgUnitRule') return system.orgUnitRule.every(({ orgUnit }) => orgUnit === '');
  if (option === 'columns') return system.columns.every(({ heading }) => heading === '');
  if (option === 'header') return system.header.every((line) => line === '');
  return typeof value === 'string' ? value === '' : Object.keys(value).length === 0;
}
