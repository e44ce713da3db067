import { headerSignature, type Table } from '../core/engine/index.ts';
import { readMapping } from '../core/host/mapping-file.ts';
import { noMatches, type Matches } from '../core/host/table-matches.ts';
import { readJsonAt } from './read-file.ts';

/** Reads the file of `--mapping`; tells what is wrong with it, and notes what fits no table. */
export function readMappingFile(
  path: string | null,
  tables: readonly Table[],
  faults: string[],
): { readonly matches: Matches; readonly notes: readonly string[] } {
  const nothing = { matches: noMatches, notes: [] };
  if (path === null) return nothing;
  const json = readJsonAt(path, faults);
  if (json === null) return nothing;
  const { matches, tables: mapped, faults: wrong } = readMapping(json.value, path);
  faults.push(...wrong);
  const signatures = new Set(tables.map(headerSignature));
  const notes = mapped
    .filter((table) => !signatures.has(headerSignature(table)))
    .map(
      ({ place, name }) =>
        `${path}: ${place}${name === '' ? '' : ` (${name})`} fits no table of the data: none has just these headings`,
    );
  return { matches, notes };
}
