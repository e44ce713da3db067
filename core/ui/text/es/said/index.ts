import {
  elements as made,
  problemKinds,
  type ElementId,
  type ProblemKind,
} from '../../../../engine/index.ts';
import { elements } from '../elements.ts';
import { problems } from '../problems.ts';
import { damageForms, repairForms } from './damage.ts';
import { patternForms, whyForms } from './data.ts';
import { readForms, retellJoined, type Forms, type Namings, type Retell } from './forms.ts';
import { exampleForms, holderForms, otherNotes, retellBecause, warningForms } from './notes.ts';
import { reasonForms, resultForms, undoForms } from './reasons.ts';

/*
 * The engine makes its sentences in English: they stand in files that other programs read, and come
 * back from there. What screens show of them is said in Spanish here, by the form that each has.
 */

function all(forms: Readonly<Record<string, Forms>>): Forms {
  return Object.assign({}, ...Object.values(forms)) as Forms;
}

const elementNames = new Map(
  Object.entries(made).map(([id, { label }]) => [label, elements[id as ElementId]]),
);

const places: Readonly<Record<string, string>> = {
  '': '',
  ' in the selected schools': ' en las escuelas seleccionadas',
  ' in the selected calendars': ' en los calendarios seleccionados',
};

const retellHolder = readForms(holderForms);
const namings: Namings = {
  element: (label) => elementNames.get(label) ?? null,
  where: (where) => places[where] ?? null,
  holder: retellHolder,
};

const reasons = readForms(
  { ...all(reasonForms), ...warningForms['shared-email'], ...undoForms },
  namings,
);
const notes = readForms({ ...all(warningForms), ...otherNotes });
const examples = readForms({ ...all(reasonForms), ...all(warningForms), ...exampleForms }, namings);

const problemForms = Object.fromEntries(
  Object.entries(problemKinds).map(([kind, [, english]]) => [
    english,
    problems[kind as ProblemKind],
  ]),
);

/** By the column of a report, or by what the sentence tells. */
const retellers: Readonly<Record<string, Retell>> = {
  Reason: (text) => retellJoined(text, reasons),
  Note: (text) => retellJoined(text, notes),
  Because: retellBecause,
  Problem: readForms(problemForms),
  Severity: readForms({ error: 'error', warning: 'advertencia' }),
  Result: readForms(resultForms),
  example: (text) => retellJoined(text, examples),
  holder: retellHolder,
  damage: readForms(all(damageForms)),
  repair: readForms(repairForms),
  why: readForms(whyForms),
  pattern: readForms(patternForms, namings),
};

/** Says a sentence of the engine's in Spanish; one that is unknown stays as it is. */
export function said(of: string, sentence: string): string {
  return retellers[of]?.(sentence) ?? sentence;
}
