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
      // What is in quotes is a value, and stays.
      const words = spanish.replace(/"[^"]*"/g, '');
      expect(words, sentence).not.toMatch(
        /[|] ?[a-z]|undefined|(?<!\.)\b(the|is|of|by|with|already|has|and|are|that)\b/,
      );
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
  [
    'fault',
    'the table Schools (schools.csv) is missing: add it to the data',
    'falta la tabla Schools (schools.csv): agréguela a los datos',
  ],
  ['fault', 'students.csv: the column Grade is missing', 'students.csv: falta la columna Grade'],
  [
    'fault',
    'Not saved: the plan is not the one you looked at: the as-of date differs and the planned rows differ.',
    'No se guardó: el plan no es el que usted vio: la fecha es otra y las filas planeadas son otras.',
  ],
  [
    'fault',
    'in this plan, not in the preview: 1003 Li, Amy; 1004 Reed, Omar.',
    'en este plan, no en la vista previa: 1003 Li, Amy; 1004 Reed, Omar.',
  ],
  ['joined', '200 by number, 3 by email', '200 por número, 3 por correo'],
  [
    'fault',
    'asOf: belongs to Disable Account by calendars; to Create Account of students belong accountType, scope',
    'asOf: va con “Deshabilitar cuenta” por calendarios; para “Crear cuenta” de alumnos hay accountType, scope',
  ],
  [
    'fault',
    'authenticationType: "x" is not possible; it is "local" or "ldap" or "saml"',
    'authenticationType: "x" no es posible; es "local" o "ldap" o "saml"',
  ],
  [
    'fault',
    'settings.json: exports[0].target is missing; it is "gam" or "moodle"',
    'settings.json: exports[0].target falta; es "gam" o "moodle"',
  ],
  [
    'fault',
    'username.pattern: position 1: there is no element {lastNam}; the elements are lastName',
    'username.pattern: en la posición 1, no hay ningún elemento {lastNam}; los elementos son lastName',
  ],
  [
    'fault',
    'my list.csv may be student sheet or staff sheet, and its columns and values do not tell which: say which it is',
    'my list.csv puede ser hoja de alumnos o hoja de personal, y ni sus columnas ni sus valores lo aclaran: diga cuál es',
  ],
  [
    'fault',
    'message: LDAP or SAML, body: line 2: {{#a}} has no {{/a}} after it',
    'mensaje: LDAP o SAML, texto: línea 2: a {{#a}} no le sigue ningún {{/a}}',
  ],
  [
    'fault',
    'filter: condition 2 (person.email): BETWEEN takes 2 values; there are 1',
    'filtro: condición 2 (person.email): BETWEEN lleva 2 valores; hay 1',
  ],
  [
    'fault',
    'Not saved: it would disable 500 of 900 enabled student accounts (55.6 %): more than 500 accounts and more than 20 %. If that is right, confirm it and save again.',
    'No se guardó: deshabilitaría 500 de 900 cuentas habilitadas de alumnos (55.6 %): más de 500 cuentas y más del 20 %. Si es correcto, confírmelo y guarde de nuevo.',
  ],
  [
    'fault',
    'the journal of the batch saved 2026-01-02 is not kept here any more: choose the journal.json that you took of it',
    'el diario del lote guardado el 2026-01-02 ya no se conserva aquí: elija el journal.json que guardó de él',
  ],
  [
    'data',
    '1 calendar was made, one for each school and school year, of the terms of a.csv; 2 schools have no dates of their own, and the school years of the others hold',
    'Calendarios creados: 1, uno por escuela y año escolar, según los periodos de a.csv; escuelas sin fechas propias, para las que valen los años escolares de las demás: 2',
  ],
  [
    'data',
    'x.csv: 2 cells have formulas without their results, and are read as empty (first in B4): open the workbook in a spreadsheet program and save it',
    'x.csv: 2 celdas tienen fórmulas sin su resultado y se leen como vacías (la primera es B4): abra el libro en un programa de hojas de cálculo y guárdelo',
  ],
  ['layout', 'OneRoster 1.2, student sheet', 'OneRoster 1.2, hoja de alumnos'],
  [
    'left',
    'jdoe: Enabled was changed meanwhile, to "Yes".',
    'jdoe: Enabled cambió entretanto, a “Yes”.',
  ],
  ['left', 'a: b: the account is gone.', 'a: b: la cuenta ya no está.'],
  [
    'exports',
    'no row is left for orgs.csv and roles.csv, and OneRoster 1.2 takes its files together only, each with at least one row',
    'en orgs.csv y roles.csv no queda ninguna fila, y OneRoster 1.2 solo admite sus archivos todos juntos, cada uno con al menos una fila',
  ],
  [
    'Note',
    'password the password is shorter than 8 characters: choose longer ones in the request',
    'password la contraseña tiene menos de 8 caracteres: elija contraseñas más largas en el lote',
  ],
  [
    'inform',
    'messages.zip: 1 message to send. Told notes this person as told today.',
    'messages.zip: 1 mensaje por enviar. Hoy queda anotada esa persona como informada.',
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
  ['fault', 'x: '.repeat(300)],
  ['data', 'Something that nobody counts: 3'],
  ['Note', `also enrolled in ${'x'.repeat(2000)}`],
  ['Reason', 'no email; '.repeat(100_000)],
])('what is no known sentence stays as it is: %s: %.40s', (of, text) => {
  expect(said(of, text)).toBe(text);
});

/** Is a sentence, or one of those joined in it, of a form? */
function isAmong(sentence: string, retell: (sentence: string) => string | null): boolean {
  return retell(sentence) !== null || sentence.split('; ').some((part) => retell(part) !== null);
}
