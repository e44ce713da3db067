import { canonicalTables, type TableId } from '../roster/canonical-tables.ts';
import type { FoundTable, Workbook } from '../roster/workbook.ts';
import { cellText, rowNumber } from '../tables/table.ts';
import { amount, damageKinds, type DamageFinding, type DamageKind } from './finding.ts';
import { countRoster, eachPerson, seenPeople, type Count, type SeenRoster } from './seen-roster.ts';

/** Smaller tables, schools and grades come and go by chance. */
const leastRows = 50;
const leastPeople = 10;

/**
 * Compares a roster with the last one seen: people under another name, and what is missing as if the
 * export had stopped half way. Silent where the two have few people in common.
 */
export function compareRosters(workbook: Workbook, seen: SeenRoster): DamageFinding[] {
  const before = seenPeople(seen);
  const renamed: { readonly found: FoundTable; readonly row: number }[] = [];
  let people = 0;
  let known = 0;
  let others = 0;
  eachPerson(workbook, (id, name, found, row) => {
    people++;
    const last = before.get(id);
    if (last === undefined) return;
    known++;
    if (last === name) return;
    others++;
    if (renamed.length < 3) renamed.push({ found, row });
  });
  if (known * 2 < people) return [];
  return [...renames(renamed, others, known), ...missingParts(workbook, seen)];
}

function renames(
  first: readonly { readonly found: FoundTable; readonly row: number }[],
  count: number,
  known: number,
): DamageFinding[] {
  const [example] = first;
  if (example === undefined) return [];
  const isShuffled = count >= 20 && count * 5 >= known;
  const { label, table } = example.found;
  const who = `${table.source}: ${amount(count, 'Person ID')} with another name than in the last roster`;
  const sentence = isShuffled
    ? `${who}, too many for new names: perhaps one column was sorted without the others, or IDs were given anew; export it again`
    : `${who}: check that it is the same person with a new name, and not an ID used again`;
  const examples = first.map(({ found, row }) => ({
    row: rowNumber(found.table, row),
    value: ['Person ID', 'Last Name', 'First Name']
      .map((name) => cellText(found.table, row, found.column(name)))
      .join(' ')
      .slice(0, 60),
  }));
  const kind: DamageKind = isShuffled ? 'names-shuffled' : 'renamed';
  return [{ ...finding(kind, label, 'Person ID', count, sentence), examples }];
}

function missingParts(workbook: Workbook, seen: SeenRoster): DamageFinding[] {
  const now = countRoster(workbook);
  return [
    ...seen.rows.flatMap(([id, before]) => missingRows(workbook, id as TableId, before)),
    ...gone(now.schools, seen.schools).map(([school, before]) =>
      finding(
        'school-missing',
        canonicalTables.enrollments.label,
        'School ID',
        before,
        `${sourceOf(workbook, 'enrollments')}: nobody is enrolled at the school ${school}, where the last roster had ${amount(before, 'enrollment')}: check that the export took all schools`,
      ),
    ),
    ...gone(now.grades, seen.grades).map(([grade, before]) =>
      finding(
        'grade-missing',
        canonicalTables.students.label,
        'Grade',
        before,
        `${sourceOf(workbook, 'students')}: nobody is in grade ${grade}, where the last roster had ${amount(before, 'student')}: check that the export took all grades`,
      ),
    ),
  ];
}

function missingRows(workbook: Workbook, id: TableId, before: number): DamageFinding[] {
  const table = workbook[id];
  if (table === undefined || before < leastRows || table.rowCount * 5 >= before * 4) return [];
  const share = Math.round((1 - table.rowCount / before) * 100);
  return [
    finding(
      'rows-missing',
      canonicalTables[id].label,
      '',
      before - table.rowCount,
      `${table.source} has ${amount(table.rowCount, 'row')}, ${share} % less than the ${amount(before, 'row')} of the last roster: check that the export is whole`,
    ),
  ];
}

/** What a list had and the other one has not; nothing where it counts nothing at all. */
function gone(now: readonly Count[], before: readonly Count[]): readonly Count[] {
  const names = new Set(now.map(([name]) => name));
  if (names.size === 0) return [];
  return before.filter(([name, count]) => count >= leastPeople && !names.has(name));
}

function sourceOf(workbook: Workbook, id: TableId): string {
  return workbook[id]?.source ?? canonicalTables[id].file;
}

function finding(
  kind: DamageKind,
  table: string,
  column: string,
  count: number,
  sentence: string,
): DamageFinding {
  const severity = damageKinds[kind];
  return { kind, severity, table, column, count, examples: [], sentence, repair: null };
}
