import {
  changeTypeLabels,
  elements as made,
  type ChangeTypeId,
  type ElementId,
} from '../../../../engine/index.ts';
import { changeTypes } from '../change-types.ts';
import { elements } from '../elements.ts';
import { differenceForms, joinedForms } from './data.ts';
import { batchForms, thresholdForms } from './refusals.ts';
import { readForms, retellList, type Namings } from './forms.ts';
import { outcomeForms } from './inform.ts';
import {
  countedForms,
  madeOfForms,
  partForms,
  sizeForms,
  startForms,
  versionForms,
} from './layouts.ts';
import { holderForms } from './notes.ts';
import { kindForms, optionForms, whomForms } from './requests.ts';
import { layoutNames } from './sheets.ts';

type Naming = Namings[string];

/** Takes one of these words only, and says each in Spanish. */
function words(known: Readonly<Record<string, string>>): Naming {
  return (text) => (Object.prototype.hasOwnProperty.call(known, text) ? known[text]! : null);
}

/** Takes one of these words only, of which Spanish says nothing. */
function unsaid(...known: readonly string[]): Naming {
  return (text) => (known.includes(text) ? '' : null);
}

function named<Id extends string>(
  english: readonly (readonly [Id, string])[],
  spanish: Readonly<Record<Id, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(english.map(([id, label]) => [label, spanish[id]]));
}

const elementNames = named(
  Object.entries(made).map(([id, { label }]) => [id as ElementId, label] as const),
  elements,
);
const changeNames = named(
  Object.entries(changeTypeLabels) as [ChangeTypeId, string][],
  changeTypes,
);

const change: Naming = (label) => {
  const spanish = changeNames[label];
  return spanish === undefined ? null : `“${spanish}”`;
};

/** Names of files after each other. */
function files(text: string): string {
  return text.replace(/(\.\w+) and (?:by )?/g, '$1 y ');
}

/** A layout of tables as people call it; those that are names stay. */
export function layoutName(label: string): string {
  return layoutNames[label] ?? label;
}

const joined = readForms(joinedForms);
const sizes = readForms(sizeForms);
const differences = readForms(differenceForms);
const batches = readForms(batchForms);

/** Says how many accounts were joined, and by what. */
export function retellJoins(text: string): string | null {
  return retellList(text, [', ', ', '], joined);
}

/** What sentences name, by the name in their braces; everything else stays as it is. */
export const namings: Namings = {
  element: words(elementNames),
  where: words({
    '': '',
    ' in the selected schools': ' en las escuelas seleccionadas',
    ' in the selected calendars': ' en los calendarios seleccionados',
  }),
  holder: readForms(holderForms),
  parts: (text) => retellList(text, [' and ', ' y '], differences),
  joined: retellJoins,
  change,
  kind: readForms(kindForms, { change }),
  options: readForms(optionForms),
  whom: readForms(whomForms),
  // Only values as they are written: what is said in words has a form of its own.
  choice: (text) => (/^["{]/.test(text) ? text.split(' or ').join(' o ') : null),
  cell: (text) => text.replace(/(^| )the password$/, '$1la contraseña'),
  system: (label) => (label === 'CSV with your own columns' ? 'CSV con columnas propias' : label),
  numbers: (text) => text.split(' and ').join(' y '),
  files,
  rowPlaces: (text) =>
    text.replace(/row (\d+) of /g, 'fila $1 de ').replace(' and fila ', ' y fila '),
  layout: layoutName,
  otherLayout: layoutName,
  layouts: (text) => text.split(' or ').map(layoutName).join(' o '),
  because: readForms(versionForms),
  sizes: (text) => retellList(text, [', ', ', '], sizes),
  source: readForms(partForms),
  madeOf: readForms(madeOfForms, { files }),
  start: readForms(startForms),
  what: readForms(countedForms),
  threshold: readForms(thresholdForms, {
    accountsOf: words({ student: 'de alumnos', staff: 'del personal' }),
  }),
  fieldKind: words({
    text: 'un texto',
    'a number': 'un número',
    'a date': 'una fecha',
    'yes or no': 'sí o no',
  }),
  outcome: readForms(outcomeForms),
  them: unsaid('this person', 'these people'),
  hasHave: unsaid('has', 'have'),
  belongs: unsaid('belongs', 'belong'),
  match: unsaid('match', 'matches'),
  batch: (text) => batches(text) ?? `de ${text}`,
  persons: words({
    student: 'Alumnos',
    students: 'Alumnos',
    'student belongs': 'Alumnos',
    'students belong': 'Alumnos',
    'staff member': 'Miembros del personal',
    'staff members': 'Miembros del personal',
    'staff member belongs': 'Miembros del personal',
    'staff members belong': 'Miembros del personal',
  }),
  record: words({
    enrollment: 'matrícula',
    'district assignment': 'asignación del distrito',
  }),
  records: words({
    enrollments: 'las matrículas',
    'district assignments': 'las asignaciones del distrito',
  }),
  dated: words({
    enrollment: 'Matrículas',
    enrollments: 'Matrículas',
    'district assignment': 'Asignaciones del distrito',
    'district assignments': 'Asignaciones del distrito',
  }),
  yearWords: words({
    year: '',
    years: '',
    'year (put together from terms with the same schoolYear)':
      ' (reunidos a partir de periodos con el mismo schoolYear)',
    'years (put together from terms with the same schoolYear)':
      ' (reunidos a partir de periodos con el mismo schoolYear)',
  }),
  strangers: (text) => text.replace(/(^|, )none \(/, '$1ninguno ('),
  words: (text) =>
    text
      .replace(/(^|, )empty \(/, '$1vacío (')
      .replace(/, first in row (\d+) of /g, ', la primera vez en la fila $1 de ')
      .replace(/ and (\d+) more$/, ' y $1 más'),
  calendarsMade: words({
    'calendar was': 'Calendarios creados',
    'calendars were': 'Calendarios creados',
  }),
  calendarsAre: unsaid('calendar is', 'calendars are'),
  calendarsHave: unsaid('calendar has', 'calendars have'),
  schoolsWere: unsaid('school was', 'schools were'),
  schoolsHave: unsaid('school has', 'schools have'),
  schoolsGo: unsaid('school goes', 'schools go'),
  rows: unsaid('row', 'rows'),
  rowsAre: unsaid('row is', 'rows are'),
  rowsSay: unsaid('row says', 'rows say'),
  isAre: unsaid('is', 'are', 'it is', 'they are'),
  own: unsaid('its', 'their'),
  accounts: unsaid('account', 'accounts'),
  accountsBelong: unsaid('account belongs', 'accounts belong'),
  datesHave: unsaid('date has a time of day, which is', 'dates have a time of day, which is'),
};
