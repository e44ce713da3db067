import { canonicalTables } from '../../canonical-tables.ts';
import { copyCell, copyTrimmed, type CellSink } from '../../../tables/csv-write.ts';
import { trimmedText, type Table } from '../../../tables/table.ts';
import { createTableSink } from '../../../tables/table-sink.ts';
import { splitName, type FullNames, type NameParts } from './full-names.ts';
import { gradeWriter } from './grades.ts';
import type { SheetMeaning } from './meanings.ts';
import type { SheetPeople } from './people.ts';
import { idColumn, type Sheet } from './sheet-layout.ts';
import type { SheetStays } from './stays.ts';

/** Parts of a name that are there if a sheet has them, or names in one column. */
const nameParts: readonly (readonly [heading: string, meaning: 'middleName' | 'suffix'])[] = [
  ['Middle Name', 'middleName'],
  ['Suffix', 'suffix'],
];

/** A column of Students or Staff that is there if a sheet has one with this meaning. */
const optional: readonly (readonly [heading: string, meaning: SheetMeaning])[] = [
  ['Preferred First Name', 'preferredFirstName'],
  ['Gender', 'gender'],
  ['Birth Date', 'birthDate'],
  ['Graduation Year', 'graduationYear'],
  ['Email', 'email'],
];

/** What of a row belongs to the stay: not told of people whose rows differ in it. */
const ofStay: readonly (readonly [heading: string, meaning: SheetMeaning])[] = [
  ['Grade', 'grade'],
  ['Title', 'title'],
  ['Role', 'role'],
];

type WriteCell = (sink: CellSink, row: number) => void;

/** What people are made of. */
export interface PeopleSources {
  readonly sheets: readonly Sheet[];
  readonly people: SheetPeople;
  /** By sheet, where names stand in one column. */
  readonly fullNames: ReadonlyMap<Sheet, FullNames>;
  readonly staysOf: ReadonlyMap<Sheet, SheetStays>;
}

/** Makes Students or Staff: a row for each person, more only where rows contradict each other. */
export function makePeople(id: 'students' | 'staff', sources: PeopleSources): Table {
  const { sheets, people, fullNames } = sources;
  const has = (meaning: SheetMeaning) => sheets.some(({ found }) => found.column(meaning) >= 0);
  const parts = nameParts.filter(
    ([, meaning]) => has(meaning) || sheets.some((sheet) => fullNames.has(sheet)),
  );
  const further = optional.filter(([, meaning]) => has(meaning));
  const stay = ofStay.filter(([, meaning]) => has(meaning));
  const tellsActive = id === 'staff' && (has('status') || has('isActive'));
  const active = tellsActive ? findActive(sources) : null;
  const headings = [
    ...['Person ID', id === 'students' ? 'Student Number' : 'Staff Number'],
    ...['Last Name', 'First Name'],
    ...parts.map(([heading]) => heading),
    ...further.map(([heading]) => heading),
    ...stay.map(([heading]) => heading),
    ...(active === null ? [] : ['Active']),
  ];
  const source = sheets.map(({ table }) => table.source).join(' and ');
  const sink = createTableSink(canonicalTables[id].label, source, headings, people.ids.count);
  for (const sheet of sheets) {
    const { table, found } = sheet;
    const ofRow = people.ofRow.get(sheet)!;
    const kept = people.kept.get(sheet)!;
    const writers: WriteCell[] = [
      ...identity(sheet),
      ...names(
        sheet,
        fullNames.get(sheet),
        parts.map(([, meaning]) => meaning),
      ),
      ...further.map(([, meaning]) => copied(sheet, found.column(meaning))),
      ...stay.map(([, meaning]) => {
        const write =
          meaning === 'grade' ? gradeWriter(sheet) : copied(sheet, found.column(meaning));
        return unlessDiffering(write, ofRow, people.stayDiffers);
      }),
      ...(active === null ? [] : [activeWriter(active, ofRow)]),
    ];
    for (let row = 0; row < table.rowCount; row++) {
      if (kept[row] === 0) continue;
      sink.startRow(table, row);
      for (const write of writers) write(sink, row);
      sink.endRow();
    }
  }
  return sink.finish();
}

function copied({ table }: Sheet, column: number): WriteCell {
  return (sink, row) => {
    copyCell(sink, table, row, column);
  };
}

function identity({ table, found }: Sheet): WriteCell[] {
  const id = idColumn(found);
  const number = found.column('number') >= 0 ? found.column('number') : id;
  return [
    (sink, row) => {
      copyTrimmed(sink, table, row, id);
    },
    (sink, row) => {
      copyTrimmed(sink, table, row, number);
    },
  ];
}

function names(
  sheet: Sheet,
  full: FullNames | undefined,
  parts: readonly ('middleName' | 'suffix')[],
): WriteCell[] {
  const { table, found } = sheet;
  if (full === undefined) {
    const all = ['lastName', 'firstName', ...parts] as const;
    return all.map((meaning) => copied(sheet, found.column(meaning)));
  }
  const column = found.column('fullName');
  let split: NameParts;
  return [
    (sink, row) => {
      split = splitName(trimmedText(table, row, column), full.order);
      sink.cell(split.last);
    },
    (sink) => {
      sink.cell(split.first);
    },
    ...parts.map((meaning): WriteCell => {
      const own = found.column(meaning);
      return (sink, row) => {
        sink.cell(trimmedText(table, row, own) || split[meaning]);
      };
    }),
  ];
}

function unlessDiffering(write: WriteCell, ofRow: Int32Array, stayDiffers: Uint8Array): WriteCell {
  return (sink, row) => {
    const person = ofRow[row]!;
    if (person >= 0 && stayDiffers[person] === 1) sink.cell('');
    else write(sink, row);
  };
}

function activeWriter(active: Uint8Array, ofRow: Int32Array): WriteCell {
  return (sink, row) => {
    sink.cell(active[ofRow[row]!] === 1 ? 'Yes' : 'No');
  };
}

/** A staff member is active by any row, since each may be about another school. */
function findActive({ sheets, people, staysOf }: PeopleSources): Uint8Array {
  const active = new Uint8Array(people.ids.count);
  for (const sheet of sheets) {
    const { statusAt } = staysOf.get(sheet)!;
    people.ofRow.get(sheet)!.forEach((person, row) => {
      if (person >= 0 && /^(active|future)$/.test(statusAt(row))) active[person] = 1;
    });
  }
  return active;
}
