import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { refusal } from '../../../sheets-addon/page/text/es/refusals.ts';
import { testPath } from '../../helpers/cli.ts';

/* What the server refuses, said in Spanish in the page. */

test.each([
  [
    'Somebody else is using the wizard in this spreadsheet right now. Try again in a minute.',
    'Otra persona está usando el asistente en esta hoja de cálculo en este momento. Inténtelo de nuevo en un minuto.',
  ],
  [
    'Not undone: a save of 12 changes, begun by a@s.org at 2026-01-02 08:00, has not finished: 5 are done. Resume it, or undo it, then save again.',
    'No se deshizo: un guardado de 12 cambios, que empezó a@s.org el 2026-01-02 08:00, no ha terminado: 5 están hechos. Siga con ello o deshágalo, y después guarde de nuevo.',
  ],
  [
    'Google did not give its list of users: Rate Limit Exceeded (quotaExceeded, 403). Try again in a few minutes.',
    'Google no dio su lista de usuarios: Rate Limit Exceeded (quotaExceeded, 403). Inténtelo de nuevo en unos minutos.',
  ],
  [
    'Nothing was changed or sent: the Settings tab says that a@s.org, b@s.org may save, and you are c@s.org. Ask one of them, or have yourself added there. Everybody may preview.',
    'No se cambió ni se envió nada: la pestaña Settings dice que pueden guardar a@s.org, b@s.org, y usted es c@s.org. Pídaselo a una de esas personas o haga que lo agreguen allí. Todos pueden ver vistas previas.',
  ],
  ['There is no tab Told any more.', 'Ya no hay pestaña Told.'],
  ['What nobody has said yet.', 'What nobody has said yet.'],
])('%s', (english, spanish) => {
  expect(refusal(english)).toBe(spanish);
});

/** Folders whose errors the page does not show: tabs, cells, and what strangers get. */
const others = /activation\/(show-page|set-password)|menu\.ts$|column-help|request-words/;

/** For programmers only, said by the wizard's own words, in a tab, or above. */
const elsewhere = [
  ...['The save goes on in steps.', 'Nobody is created who is there.'],
  ...['What 7 is to hold is no table.', '7 is no table: no tab can hold it.', 'No tab can hold 7.'],
  '7 is no email address: write it as name@school.org.',
  ...['there is no filter 7 any more', 'there is no message 7 any more'],
  'Nothing was changed or sent: the Settings tab says that 7 may save7. Ask one of them, or have yourself added there. Everybody may preview.',
];

/** Sentences that are thrown, each as it would read with 7 in all its gaps. */
function thrownIn(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const thrown: string[] = [];
  function textOf(node: ts.Expression): string | null {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isTemplateExpression(node)) {
      return node.head.text + node.templateSpans.map(({ literal }) => `7${literal.text}`).join('');
    }
    if (!ts.isBinaryExpression(node)) return null;
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === null || right === null ? null : left + right;
  }
  function visit(node: ts.Node): void {
    if (ts.isThrowStatement(node) && ts.isNewExpression(node.expression)) {
      const text = textOf(node.expression.arguments![0]!);
      if (text !== null && / \w+ /.test(text)) thrown.push(text);
    }
    ts.forEachChild(node, visit);
  }
  visit(file);
  return thrown;
}

test('every sentence that the server throws has a form', () => {
  const root = testPath('../sheets-addon/server');
  const thrown = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !others.test(name))
    .flatMap((name) => thrownIn(join(root, name)));
  expect(thrown.length).toBeGreaterThan(35);
  const unsaid = thrown.filter((sentence) => refusal(sentence) === sentence);
  expect([...new Set(unsaid)].sort()).toEqual([...elsewhere].sort());
});
