import { plainName } from '../../../tables/columns.ts';
import { createKeyIndex, type KeyIndex } from '../../../tables/key-index.ts';
import type { Table } from '../../../tables/table.ts';
import type { Confidence, FoundPart } from '../roster-format.ts';
import { findCell, keyOfCell, openFile } from '../shared/columns.ts';

/** What the British edition calls the columns: the other name -> its own, by part. */
export function britishNames(part: string): Readonly<Record<string, string>> {
  return {
    'SIS ID': part === 'School' ? 'DfE Number' : 'ID',
    'School SIS ID': 'School DfE Number',
    'Section SIS ID': 'Section ID',
  };
}

type Pair = readonly [ofStudents: string, ofTeachers: string];
const people: Pair = ['Student', 'Teacher'];
const links: Pair = ['StudentEnrollment', 'TeacherRoster'];

const studentColumns = ['Student Number', 'Graduation Year', 'Grade', 'Birthdate'];
const teacherColumns = ['Teacher Number', 'Qualification', 'Title'];

/**
 * The files of School Data Sync v1. Students and teachers, and those who are in sections, may have
 * the same headings: then their IDs tell, else which of the two the file's name says.
 */
export function findV1(tables: readonly Table[], isThere: boolean): readonly FoundPart[] {
  const found = tables.flatMap(partsOf);
  if (!isThere && !found.some(({ part }) => people.includes(part))) return [];
  const ids = people.map((part) => idsOf(found.filter((one) => one.part === part)));
  return found.flatMap((one) => {
    if (one.part !== links[0]) return [one];
    return tellLinks(one.table, ids as [KeyIndex, KeyIndex]);
  });
}

function partsOf(table: Table): FoundPart[] {
  const has = (part: string, ...names: readonly string[]) => {
    const { column } = openFile(table, britishNames(part));
    return names.every((name) => column(name) >= 0);
  };
  const why = (...names: readonly string[]) => `its columns ${names.join(', ')}`;
  const certain = (part: string, ...names: readonly string[]): FoundPart[] => [
    { table, part, confidence: 'certain', why: why(...names) },
  ];
  if (has('', 'SIS ID', 'School SIS ID', 'Section Name')) {
    return certain('Section', 'SIS ID', 'School SIS ID', 'Section Name');
  }
  if (has('', 'SIS ID', 'School SIS ID', 'Username')) {
    const marks = ['SIS ID', 'School SIS ID', 'Username'];
    const ofStudents = studentColumns.filter((name) => has('', name));
    const ofTeachers = teacherColumns.filter((name) => has('', name));
    if (ofStudents.length > 0 && ofTeachers.length === 0) {
      return certain(people[0], ...marks, ...ofStudents);
    }
    if (ofTeachers.length > 0 && ofStudents.length === 0) {
      return certain(people[1], ...marks, ...ofTeachers);
    }
    return tellByName(table, people, why(...marks));
  }
  if (has('', 'Section SIS ID', 'SIS ID')) {
    // Which of the two it is can be told when it is known who students and teachers are.
    return [{ table, part: links[0], confidence: 'likely', why: '' }];
  }
  if (has('School', 'SIS ID', 'Name') && !has('', 'Username')) {
    return certain('School', 'SIS ID', 'Name');
  }
  return [];
}

function idsOf(parts: readonly FoundPart[]): KeyIndex {
  const ids = createKeyIndex(parts.reduce((sum, { table }) => sum + table.rowCount, 0));
  for (const { table, part } of parts) {
    const column = openFile(table, britishNames(part)).column('SIS ID');
    for (let row = 0; row < table.rowCount; row++) keyOfCell(ids, table, row, column);
  }
  return ids;
}

/** How many rows of those who are in sections are looked at. */
const sampleRows = 1000;

function tellLinks(table: Table, [students, teachers]: readonly [KeyIndex, KeyIndex]): FoundPart[] {
  const column = openFile(table, britishNames('')).column('SIS ID');
  const rows = Math.min(table.rowCount, sampleRows);
  let ofStudents = 0;
  let ofTeachers = 0;
  for (let row = 0; row < rows; row++) {
    if (findCell(students, table, row, column) >= 0) ofStudents++;
    if (findCell(teachers, table, row, column) >= 0) ofTeachers++;
  }
  const [kind, hits, others] =
    ofStudents >= ofTeachers ? [0, ofStudents, ofTeachers] : [1, ofTeachers, ofStudents];
  if (hits > 0 && others === 0) {
    const part = links[kind]!;
    const confidence: Confidence = hits === rows ? 'certain' : 'likely';
    return [{ table, part, confidence, why: `its IDs are those of ${people[kind]!}` }];
  }
  return tellByName(table, links, 'its columns Section SIS ID, SIS ID');
}

/** One of the two where the name says which; else both, which is a question. */
function tellByName(table: Table, pair: Pair, columns: string): FoundPart[] {
  const name = plainName(table.name);
  const [isStudents, isTeachers] = [name.includes('student'), name.includes('teacher')];
  const named = isStudents === isTeachers ? null : isStudents ? pair[0] : pair[1];
  const parts = named === null ? pair : [named];
  const why = named === null ? columns : `${columns}, and its name`;
  return parts.map((part) => ({ table, part, confidence: 'likely', why }));
}
