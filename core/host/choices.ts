import {
  formatDay,
  keyText,
  missingNeeds,
  type AccountType,
  type Roster,
  type TableNeeds,
} from '../engine/index.ts';
import {
  countPlaces,
  foldForSearch,
  valueCounts,
  type PeopleIndex,
} from '../engine/search/index.ts';
import { anyRoster, peopleIndex } from './district.ts';
import type { CallData } from './service-state.ts';
import type { Choices } from './wizard-client.ts';
import type { Tell } from './workbook.ts';

/** What there is to choose from: schools, calendars, groups, values of the search form. */
export function choicesOf(
  { district }: CallData,
  accountType: AccountType,
  today: string,
  tell: Tell,
): Choices {
  const { data } = district;
  const needs: TableNeeds = { [accountType]: [], schools: [] };
  const faults = [...data.faults, ...missingNeeds(data.workbook, needs)];
  const roster = anyRoster(district, today, tell);
  const index = peopleIndex(district, accountType, today, tell);
  const { people, schools, calendars } = countPlaces(roster, accountType);
  return {
    people,
    schools: schoolChoices(roster, schools),
    calendars: calendarChoices(roster, calendars),
    groups: [...roster.groups.list].sort((a, b) => compare(a.name, b.name)),
    values: {
      gender: values(index, 'gender'),
      grade: values(index, 'grade'),
      title: values(index, 'title'),
      role: values(index, 'role'),
    },
    faults,
  };
}

function values(index: PeopleIndex | null, field: keyof Choices['values']) {
  return index === null ? [] : valueCounts(index, field);
}

/** Schools by name. */
function schoolChoices({ schools }: Roster, counts: Int32Array): Choices['schools'] {
  return schools.names
    .map((name, code) => ({ id: keyText(schools.ids, code), name, people: counts[code]! }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** Calendars, those that start last first. */
function calendarChoices({ calendars, schools }: Roster, counts: Int32Array): Choices['calendars'] {
  return calendars.names
    .map((name, code) => ({
      id: keyText(calendars.ids, code),
      name,
      school: schools.names[calendars.school[code]!]!,
      start: formatDay(calendars.start[code]!),
      end: formatDay(calendars.end[code]!),
      people: counts[code]!,
    }))
    .sort((a, b) => compare(b.start, a.start) || compare(a.name, b.name) || compare(a.id, b.id));
}

/** Without case and accents, then by UTF-16 unit: the same order in every host. */
function compare(a: string, b: string): number {
  const [plainA, plainB] = [foldForSearch(a), foldForSearch(b)];
  if (plainA !== plainB) return plainA < plainB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
