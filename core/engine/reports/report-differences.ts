import { addText, createKeyIndex, findText } from '../tables/key-index.ts';
import type { Report } from './report.ts';
import { reportRows } from './text-rows.ts';

/**
 * Who differs between two change reports of one request, a sentence for each kind of difference
 * with the first ten people; [] if nobody does.
 */
export function peopleWhoDiffer(before: Report, after: Report): string[] {
  const earlier = createKeyIndex(before.rowCount);
  // What the row of a key held, as a number of 32 bits; and whether the other report has the key.
  const hashes = new Int32Array(before.rowCount);
  const seen = new Uint8Array(before.rowCount);
  eachRow(before, (key, cells) => {
    hashes[addText(earlier, key)] = hashOf(cells);
  });
  const added = startList();
  const changed = startList();
  eachRow(after, (key, cells) => {
    const code = findText(earlier, key);
    if (code < 0) addName(added, cells);
    else {
      seen[code] = 1;
      if (hashes[code] !== hashOf(cells)) addName(changed, cells);
    }
  });
  const gone = startList();
  eachRow(before, (key, cells) => {
    if (seen[findText(earlier, key)] === 0) addName(gone, cells);
  });
  return [
    ...listPeople('in this plan, not in the preview', added),
    ...listPeople('in the preview, not in this plan', gone),
    ...listPeople('planned otherwise than in the preview', changed),
  ];
}

/** Rows in windows, so that a million of them are not all text at once. */
const windowLength = 4096;

function eachRow(report: Report, take: (key: string, cells: readonly string[]) => void): void {
  for (let from = 0; from < report.rowCount; from += windowLength) {
    for (const cells of reportRows(report, from, windowLength)) {
      take(keyOf(cells, report.columns), cells);
    }
  }
}

/** A report row is about a person, and where they have several about an account or group. */
function keyOf(cells: readonly string[], columns: readonly string[]): string {
  const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
  const isCreate = columns.includes('Username Source');
  return [cell('Person ID'), isCreate ? '' : cell('Username'), cell('Group Name')].join('\t');
}

function hashOf(cells: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const cell of cells) {
    for (let i = 0; i < cell.length; i++) {
      hash = Math.imul(hash ^ cell.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x10000, 0x01000193);
  }
  return hash;
}

/** The most people that a sentence names. */
const mostNames = 10;

interface NameList {
  readonly names: string[];
  people: number;
  /** Rows of one person follow each other. */
  last: string;
}

function startList(): NameList {
  return { names: [], people: 0, last: '' };
}

function addName(list: NameList, cells: readonly string[]): void {
  const [, , , personId = '', , last = '', first = ''] = cells;
  if (personId === list.last) return;
  list.last = personId;
  if (++list.people > mostNames) return;
  list.names.push(`${personId} ${[last, first].filter((name) => name !== '').join(', ')}`);
}

function listPeople(what: string, { names, people }: NameList): string[] {
  if (people === 0) return [];
  const more = people > mostNames ? ` and ${people - mostNames} more` : '';
  return [`${what}: ${names.join('; ')}${more}`];
}
