// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { askServer, type Runner } from '../../../sheets-addon/activation-page/ask-server.ts';
import { showPage, type PageLanguage } from '../../../sheets-addon/activation-page/show-page.tsx';
import type { PageView, PasswordAnswer } from '../../../sheets-addon/api/activation-page-api.ts';
import { passwordFaults, passwordStrength } from '../../../sheets-addon/api/password-rules.ts';
import { axeFindings, until } from '../../ui/harness.tsx';

/* The page of activation links: what it says, and what becomes of calls that get no answer. */

const words = { school: 'Lincoln', signInAt: 'https://accounts.google.com/', help: 'Room 12' };
const ready: PageView = {
  ...words,
  state: 'ready',
  token: 'a.b.c.d.e',
  username: 'ann.bell@school.example',
  leastLength: 8,
};
const good = 'Seven geese fly';

let close: (() => void) | null = null;

afterEach(() => {
  close?.();
  close = null;
});

/** Shows the page; its calls get these answers, one after the other. */
function open(
  view: PageView,
  answers: readonly (PasswordAnswer | 'fails' | null)[] = [],
  language: PageLanguage = 'en',
): { readonly sent: string[][] } {
  const root = document.createElement('div');
  document.body.append(root);
  const sent: string[][] = [];
  const leave = showPage({
    root,
    view,
    setPassword: askServer(runnerFor(answers, sent)),
    language,
  });
  close = () => {
    leave();
    root.remove();
  };
  return { sent };
}

function runnerFor(
  answers: readonly (PasswordAnswer | 'fails' | null)[],
  sent: string[][],
): Runner {
  let done: (json: unknown) => void = () => undefined;
  let failed: () => void = () => undefined;
  const runner: Runner = {
    withSuccessHandler: (handler) => ((done = handler), runner),
    withFailureHandler: (handler) => ((failed = handler), runner),
    setFirstPassword(token, password) {
      const answer = answers[sent.length];
      sent.push([token, password]);
      setTimeout(() => {
        if (answer === 'fails') failed();
        // Google hands over null where an answer could not travel.
        else if (answer !== undefined) done(answer === null ? null : JSON.stringify(answer));
      }, 20);
    },
  };
  return runner;
}

async function type(id: string, text: string): Promise<void> {
  const input = document.getElementById(id) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await until(() => (document.getElementById(id) as HTMLInputElement).value === text);
}

async function choose(password: string, again = password): Promise<void> {
  await type('password', password);
  await type('again', again);
  document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
}

const says = (text: string) => until(() => document.body.textContent.includes(text));

test.each([
  ['broken', 'This link does not work', 'Este enlace no funciona'],
  ['expired', 'This link has expired', 'Este enlace ha caducado'],
  ['used', 'This link was used already', 'Este enlace ya se usó'],
  ['busy', 'This does not work just now', 'Ahora mismo no funciona'],
  ['reached', 'This page is ready', 'Esta página está lista'],
] as const)('a link that is %s', async (state, english, spanish) => {
  open({ ...words, state });
  await says(english);
  expect(document.querySelector('form')).toBeNull();
  expect(document.querySelectorAll('a')).toHaveLength(state === 'used' ? 1 : 0);
  expect(await axeFindings()).toEqual([]);
  document.querySelector('button')!.click();
  await says(spanish);
  expect(document.documentElement.lang).toBe('es');
  expect(await axeFindings()).toEqual([]);
});

test('what the rules refuse is not sent', async () => {
  const { sent } = open(ready, []);
  await choose('short', 'shorter');
  await says('It needs at least 8 characters.');
  await says('The two are not the same.');
  await choose('Gänsefüßchen');
  await says('It has a letter or sign that cannot be used');
  expect(document.activeElement?.id).toBe('password');
  expect(sent).toEqual([]);
});

test('a password is sent once, however often somebody presses the button', async () => {
  const { sent } = open(ready, [{ state: 'done', username: 'ann.bell@school.example' }]);
  await choose(good);
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await says('Your password is set');
  expect(sent).toEqual([['a.b.c.d.e', good]]);
  expect(document.body.innerHTML).not.toContain(good);
});

test.each([
  [{ state: 'refused', faults: ['common'] }, 'It is among the first that anybody would guess.'],
  [{ state: 'not-taken' }, 'Google did not take this password.'],
] as const)('what the server refuses can be tried again: %j', async (answer, sentence) => {
  const { sent } = open(ready, [answer, { state: 'done', username: 'a@b.c' }]);
  await choose(good);
  await says(sentence);
  await choose('Eight geese swim');
  await says('Your password is set');
  expect(sent).toHaveLength(2);
});

test.each(['fails', null] as const)('no answer (%s): it may have been set', async (answer) => {
  open(ready, [answer], 'es');
  await choose(good);
  await says('No llegó respuesta');
  await says('Puede que tu contraseña se haya guardado de todos modos.');
  expect(document.querySelector('a')?.textContent).toBe('Iniciar sesión');
});

test.each([
  ['Seven geese', []],
  ['sunlight', []],
  ['welcome2025', ['common']],
  ['welcome to seven geese', []],
  ['abcdefgh', ['common']],
  ['1234567890', ['common']],
  ['98765432', ['common']],
  ['abababab', ['common']],
  ['x'.repeat(101), ['long', 'common']],
  ['ABELL-2025', ['username']],
  ['the bells ring', ['username']],
  ['', ['short']],
] as const)('rules: %j', (password, faults) => {
  expect(passwordFaults(password, 'ann.bell@school.example', 8)).toEqual(faults);
});

test('the domain may ask for more characters, never for fewer than Google', () => {
  expect(passwordFaults('geese 12', 'a@b.c', 20)).toEqual(['short']);
  expect(passwordFaults('geese 1', 'a@b.c', 3)).toEqual(['short']);
  expect(
    ['aaaaaaaa', 'Seven geese fly', 'Seven geese fly 2 the South'].map(passwordStrength),
  ).toEqual([0, 1, 2]);
});
