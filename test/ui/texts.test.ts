// @vitest-environment happy-dom
import { build } from 'esbuild';
import { afterEach, expect, test } from 'vitest';
import messages from '../../extension/_locales/es/messages.json';
import { en as wizardWords, loadText } from '../../core/ui/text/index.ts';
import { importFiles as enImportFiles } from '../../core/ui/text/en/import-files.ts';
import { inform as enInform } from '../../core/ui/text/en/inform.ts';
import { importFiles as esImportFiles } from '../../core/ui/text/es/import-files.ts';
import { inform as esInform } from '../../core/ui/text/es/inform.ts';
import { openWizard, type OpenWizard } from './harness.tsx';

const en = { ...wizardWords, importFiles: enImportFiles, inform: enInform };
const es = { ...(await loadText('es')), importFiles: esImportFiles, inform: esInform };

/*
 * What functions are given goes by the names of their English parameters: these values, a number
 * that no other parameter has, or else the name itself as text.
 */
const values = new Map<string, unknown>([
  ['type', 'students'],
  ['change', 'createAccount'],
  ['facts', ['Abc', 'Def']],
  ['columns', ['Abc', 'Def']],
  ['examples', ['Abc', 'Def']],
  ['bits', 71],
  ['seconds', 50],
  ['how', 'message files'],
]);
const numbers = [
  ...[
    'added',
    'all',
    'at',
    'before',
    'blank',
    'changed',
    'chosen',
    'considered',
    'count',
    'created',
    'done',
  ],
  ...[
    'enabled',
    'errors',
    'faults',
    'files',
    'found',
    'from',
    'most',
    'n',
    'of',
    'others',
    'people',
    'percent',
    'row',
    'rows',
  ],
  ...['shown', 'step', 'tables', 'to', 'tried', 'tries', 'warnings'],
  ...['told', 'letters', 'kilobytes', 'pages', 'matching'],
];
/** Where such a name stands for text. */
const textAt: Readonly<Record<string, string>> = {
  'options.pick.added': 'count',
  'options.pick.removed': 'count',
  'preview.goTo': 'step',
};

type Say = (...values: readonly unknown[]) => string;

/** A sentence of a language with what it was given, if it was given anything. */
interface Sentence {
  readonly text: string;
  readonly given: Readonly<Record<string, unknown>>;
}

/** All sentences by their path; every number that they are given is `number`, if that is said. */
function sentencesOf(language: unknown, english: unknown, number?: number): Map<string, Sentence> {
  const found = new Map<string, Sentence>();
  const walk = (value: unknown, other: unknown, path: string): void => {
    if (typeof value === 'function') {
      const given = givenTo(other, path, number);
      found.set(path, { text: (value as Say)(...Object.values(given)), given });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const same = (other as Readonly<Record<string, unknown>>)[key];
        walk(inner, same, path === '' ? key : `${path}.${key}`);
      }
    } else found.set(path, { text: value as string, given: {} });
  };
  walk(language, english, '');
  return found;
}

/** Arguments for a function, by the names its English form gives them. */
function givenTo(english: unknown, path: string, number?: number): Record<string, unknown> {
  const [, names = ''] = /^\(?([^()=]*)\)?\s*=>/.exec(String(english)) ?? [];
  const sample = (name: string): unknown => {
    const index = numbers.indexOf(name);
    if (index >= 0 && textAt[path] !== name) return number ?? 1234 + 1001 * index;
    return values.get(name) ?? `(${name})`;
  };
  const given = names.split(',').map((name) => name.trim());
  return Object.fromEntries(given.filter(Boolean).map((name) => [name, sample(name)]));
}

const english = sentencesOf(en, en);
const spanish = sentencesOf(es, en);
/** Every Spanish sentence, for many, for one and for none. */
const everySpanish = [undefined, 1, 0].flatMap((number) =>
  [...sentencesOf(es, en, number)].map(([path, { text }]) => ({ path, text })),
);

test('Spanish has every sentence that English has, and no other', () => {
  expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  expect(english.size).toBeGreaterThan(300);
});

test('a sentence is empty only where there is none in English either', () => {
  for (const number of [undefined, 1, 0]) {
    const others = sentencesOf(en, en, number);
    for (const [path, { text }] of sentencesOf(es, en, number)) {
      expect(typeof text, path).toBe('string');
      expect(text.trim() === '', path).toBe(others.get(path)?.text === '');
      expect(text, path).not.toMatch(/undefined|\[object|null/);
      // A new parameter for a number? Its name belongs into the list above.
      if (number !== 0) expect(text, path).not.toContain('NaN');
    }
  }
});

test('no sentence is left in English', () => {
  const same = new Set(['Error', 'LDAP', 'SAML', 'Bulk Create Users', '']);
  const left = [...spanish].filter(
    ([path, { text }]) => text === english.get(path)?.text && !same.has(text),
  );
  // Only numbers and what was given, in both languages.
  expect(left.map(([path]) => path).sort()).toEqual([
    'number',
    'options.tryOn.reasons',
    'said',
    'save.title',
    'who.search.value',
  ]);
});

test('what a sentence is given stands in it, in both languages', () => {
  // Rounded, or said in other words.
  const inWords = new Set([
    'frame.timeLeft',
    'options.password.guessesNameOnly',
    'options.password.guessesRandom',
    // What the engine says: see said.test.ts.
    'said',
  ]);
  for (const sentences of [english, spanish]) {
    for (const [path, { text, given }] of sentences) {
      if (inWords.has(path)) continue;
      for (const [name, value] of Object.entries(given)) {
        if (name === 'type' || name === 'change' || name === 'how') continue;
        const wanted = [value].flat().map((one) => String(one).toLowerCase());
        const written = text.toLowerCase().replace(/(?<=\d),(?=\d{3})/g, '');
        for (const one of wanted) expect(written, path).toContain(one);
      }
    }
  }
});

test('one thing is said in the singular', () => {
  for (const { path, text } of everySpanish) {
    expect(text, path).not.toMatch(/(?<![\d,.])1 (?!más)\p{L}+s(?!\p{L})/u);
  }
  expect(es.data.found(1, 1)).toBe('1 tabla con 1 fila');
  expect(es.data.found(2, 12345)).toBe('2 tablas con 12,345 filas');
  expect(es.save.done.createAccount(1)).toBe('Se creó 1 cuenta.');
  expect(es.save.done.createAccount(812)).toBe('Se crearon 812 cuentas.');
  expect(es.history.did.left(1)).toBe(
    '1 cuenta quedó como está, por el motivo que indica la lista.',
  );
  expect(es.who.paste.added(1, 2, 3)).toBe('Se agregó 1 de 3 líneas; 2 ya estaban en la lista.');
});

test('verdicts say who changes and how, with numbers', () => {
  expect(es.preview.verdict('disableAccount', 'students', 1234, 20000)).toBe(
    'Se deshabilitará la cuenta de 1,234 de 20,000 alumnos.',
  );
  expect(es.preview.verdict('addUserGroups', 'staff', 1, 1)).toBe(
    'Se agregarán grupos de usuarios a 1 de 1 miembro del personal.',
  );
  expect(es.preview.disables(3, 4000, 'students')).toBe(
    'Se deshabilitarían 3 de 4,000 cuentas habilitadas de alumnos (menos del 0.1 %).',
  );
  expect(es.preview.disables(1, 8, 'staff')).toBe(
    'Se deshabilitaría 1 de 8 cuentas habilitadas del personal (12.5 %).',
  );
});

test('large numbers have the words of Spanish: a billón is a million millions', () => {
  const { guessesRandom, guessesNameOnly } = es.options.password;
  const most = (count: number) => guessesNameOnly(count).replace(/.* máximo /, '');
  expect(most(2)).toBe('2 intentos.');
  expect(most(999_999)).toBe('999,999 intentos.');
  expect(most(1_000_000)).toBe('1 millón de intentos.');
  expect(most(2_480_000)).toBe('2.5 millones de intentos.');
  expect(most(7_000_000_000)).toBe('7,000 millones de intentos.');
  expect(most(1e12)).toBe('1 billón de intentos.');
  expect(most(70e12)).toBe('70 billones de intentos.');
  expect(most(4e15)).toBe('4,000 billones de intentos.');
  expect(guessesRandom(1e18)).toContain('hasta 1 trillón de intentos.');
  expect(en.options.password.guessesRandom(4e15)).toContain('4 quadrillion');
});

test('facts stand in a sentence in small letters', () => {
  expect(es.options.password.guessesKnown([es.elements.lastName, es.elements.grade])).toBe(
    'Quien conoce estos datos de un alumno necesita 1 intento: apellido y grado.',
  );
});

test('people are addressed as usted, questions are opened, and each idea has its word', () => {
  const texts = [
    ...everySpanish,
    ...Object.entries(messages).map(([path, { message }]) => ({ path, text: message })),
  ];
  for (const { path, text } of texts) {
    expect(text, path).not.toMatch(
      /\b(tú|tu|tus|te|ti|tuyos?|puedes|tienes|quieres|elige|escribe|haz|abre|vuelve a)(?!\p{L})/iu,
    );
    const asked = text.replace(/Forgot Your \w+\?/gi, '');
    expect(asked.split('?').length, path).toBe(asked.split('¿').length);
    expect(text, path).not.toMatch(
      /receta|(?<!d)añad|ajustes|estudiante|desactiv|reactiv|"|«|\.\.\./i,
    );
  }
});

test('Spanish is no part of what is loaded first', async () => {
  const { outputFiles } = await build({
    entryPoints: ['core/ui/text/index.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    charset: 'utf8',
    outdir: 'none',
    write: false,
  });
  const has = (sentence: string) =>
    outputFiles.filter(({ text }) => text.includes(sentence)).map(({ path }) => path);
  const [first] = has(en.frame.noData);
  expect(has(es.frame.noData)).toHaveLength(1);
  expect(has(es.frame.noData)).not.toContain(first);
  expect(has(enInform.intro)).toEqual([]);
});

let wizard: OpenWizard | null = null;
afterEach(() => {
  wizard?.close();
  wizard = null;
});

/** Opens the wizard at a step and gives what the page said from then on, change by change. */
async function watchOpening(language: 'en' | 'es'): Promise<string[]> {
  const said: string[] = [];
  const watcher = new MutationObserver(() => said.push(document.body.textContent));
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  const folder = 'local/sample-district';
  wizard = await openWizard({ folder, today: '2026-09-14', step: 'what', host: { language } });
  watcher.disconnect();
  return said;
}

test('the wizard speaks English at once', async () => {
  const [first] = await watchOpening('en');
  expect(first).toBe(en.frame.loading);
});

test('the wizard speaks Spanish from its first word', async () => {
  const said = await watchOpening('es');
  const words = said.filter((text) => text !== '');
  expect(words.length).toBeGreaterThan(0);
  for (const text of words) expect(text).toMatch(/^(Abriendo…|Asistente de cuentas por lotes)/);
  expect(wizard?.root.querySelector('.wizard')?.getAttribute('lang')).toBe('es');
  expect(wizard?.root.querySelector('h2')?.textContent).toBe('Qué hacer');
  expect(wizard?.root.textContent).toContain('Paso 2 de 6');
});
