import { describe, expect, test } from 'vitest';
import { patternForms } from '../../core/ui/text/es/said/data.ts';
import { damageForms, repairForms } from '../../core/ui/text/es/said/damage.ts';
import { readForms, type Forms } from '../../core/ui/text/es/said/forms.ts';
import { said } from '../../core/ui/text/es/said/index.ts';
import {
  exampleForms,
  holderForms,
  otherNotes,
  warningForms,
} from '../../core/ui/text/es/said/notes.ts';
import { reasonForms, resultForms, undoForms } from '../../core/ui/text/es/said/reasons.ts';
import { engineSentences } from './engine-sentences.ts';

const told = engineSentences();
const every = [...told].flatMap(([of, sentences]) =>
  [...sentences].map((one) => [of, one] as const),
);

describe('what the engine says is said in Spanish', () => {
  test('every sentence that it makes', () => {
    expect(every.length).toBeGreaterThan(500);
    const left = every.filter(([of, sentence]) => said(of, sentence) === sentence);
    expect(left).toEqual([]);
  });

  test('no English is left in it, and no number is lost', () => {
    for (const [of, sentence] of every) {
      const spanish = said(of, sentence);
      expect(spanish, sentence).not.toMatch(/[|]|undefined|\b(the|is|of|by|with|already|has)\b/);
      expect(spanish.split('{').length, sentence).toBe(sentence.split('{').length);
      for (const [number] of sentence.matchAll(/\d+/g)) expect(spanish).toContain(number);
    }
  });

  const forms: readonly [string, Forms][] = [
    ...Object.values(reasonForms).map((one) => ['Reason', one] as [string, Forms]),
    ...Object.values(warningForms).map((one) => ['Note', one] as [string, Forms]),
    ...Object.values(damageForms).map((one) => ['damage', one] as [string, Forms]),
    ...Object.entries({ Reason: undoForms, Note: otherNotes, Result: resultForms }),
    ...Object.entries({
      example: exampleForms,
      holder: holderForms,
      repair: repairForms,
      pattern: patternForms,
    }),
  ];

  test('and no Spanish waits for English that nobody says any more', () => {
    const waiting = forms.flatMap(([of, some]) =>
      Object.keys(some).filter((english) => {
        const retell = readForms({ [english]: '!' });
        return ![...(told.get(of) ?? [])].some((sentence) => isAmong(sentence, retell));
      }),
    );
    expect(waiting).toEqual([]);
  });
});

test.each([
  ['Reason', 'Grade missing for the password', 'falta para la contraseña: Grado'],
  [
    'Reason',
    'no current or future enrollment in the selected calendars',
    'sin matrícula actual ni futura en los calendarios seleccionados',
  ],
  [
    'Reason',
    'a@s.org is taken by 1003 Li; no email, Amy in this run; email shared with 1003 Li; no email, Amy',
    'a@s.org está ocupado por 1003 Li; no email, Amy en este lote; correo electrónico compartido con 1003 Li; no email, Amy',
  ],
  [
    'Note',
    'also assigned at East; holds the role Counselor, Payroll; the account is disabled',
    'también con asignación en East; tiene el Product Security Role Counselor, Payroll; la cuenta está deshabilitada',
  ],
  [
    'Because',
    'High, 1999-01-01 - School, 2025-08-11 - open, future (and 2 more)',
    'High, 1999-01-01 - School, 2025-08-11 - sin fecha de fin, futura (y 2 más)',
  ],
  [
    'pattern',
    'position 1: there is no element {lastNam}; the elements are lastName, firstName',
    'en la posición 1, no hay ningún elemento {lastNam}; los elementos son lastName, firstName',
  ],
  ['why', 'its name, though it lacks Email', 'su nombre, aunque le faltan Email'],
  ['why', 'its columns Username, and its name', 'sus columnas Username, y su nombre'],
  ['Problem', 'Username is missing', 'falta Username'],
  ['example', 'shortened to 1 characters', 'acortado a 1 carácter'],
  [
    'damage',
    'a, column b.csv, column Grade: 1 cell with a word such as NULL or #N/A that stands for nothing: leave them empty',
    'a, column b.csv, columna Grade: 1 celda con una palabra como NULL o #N/A, que no significa nada: déjelas vacías',
  ],
])('%s: %s', (of, english, spanish) => {
  expect(said(of, english)).toBe(spanish);
});

test.each([
  ['Reason', 'a sentence that nobody knows'],
  ['Reason', 'Shoe Size missing'],
  ['Note', 'the account is disabled; and more'],
  ['Because', 'Lincoln High, soon'],
  ['Last Name', 'no email'],
  ['Note', `also enrolled in ${'x'.repeat(2000)}`],
  ['Reason', 'no email; '.repeat(100_000)],
])('what is no known sentence stays as it is: %s: %.40s', (of, text) => {
  expect(said(of, text)).toBe(text);
});

/** Is a sentence, or one of those joined in it, of a form? */
function isAmong(sentence: string, retell: (sentence: string) => string | null): boolean {
  return retell(sentence) !== null || sentence.split('; ').some((part) => retell(part) !== null);
}
