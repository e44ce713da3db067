import { afterEach, expect, inject, test } from 'vitest';
import { readProjectFolder } from '../../local/apps-script/index.ts';
import { testPath } from '../helpers/cli.ts';
import { districtBook } from './addon.ts';
import { openSidebar, type OpenSidebar } from './sidebar.ts';

/* The sidebar for somebody whose Google account speaks Spanish: no sentence on its way is English. */

let open: OpenSidebar | null = null;

afterEach(async () => {
  const errors = open?.errors ?? [];
  await open?.close();
  open = null;
  expect(errors).toEqual([]);
});

/** Words that no Spanish sentence has; names of tabs, columns and systems have none of them either. */
const english =
  /\b(the|of|is|are|was|were|with|without|and|you|your|it|its|this|that|there|have|has|for|to)\b/i;

/** What is shown, without the choices of lists and what is typed as an example. */
const shown = `(() => {
  const hidden = [...document.querySelectorAll('select, .code')];
  const folded = [...document.querySelectorAll('details:not([open])')];
  for (const one of hidden) one.hidden = true;
  for (const one of folded) one.open = true;
  const text = document.body.innerText;
  for (const one of hidden) one.hidden = false;
  for (const one of folded) one.open = false;
  return text;
})()`;

test('from the data to a save, and through what stands beside it', async () => {
  open = await openSidebar({
    files: readProjectFolder(inject('domainFolder')),
    workbook: districtBook(testPath('../local/sample-district')),
    settings: { userLocale: 'es-MX' },
  });
  const { view } = open;
  const odd: string[] = [];
  const look = async (): Promise<void> => {
    const lines = (await view.evaluate<string>(shown)).split('\n');
    odd.push(...lines.filter((line) => english.test(line.replace(/“[^”]*”/g, ''))));
  };
  const goOn = async (button: string, step: string): Promise<void> => {
    await view.click({ role: 'button', name: button, within: { role: 'contentinfo' }, nth: -1 });
    await view.waitFor({ role: 'heading', name: step, within: { role: 'main' } });
  };
  expect(await view.evaluate<string>('document.documentElement.lang')).toBe('es');
  await view.waitForText(/8 tablas con [\d,]+ filas/);
  await view.waitForText(/errores y \d+ advertencias/);
  await look();
  await goOn('Siguiente', 'Qué hacer');
  await view.click({ role: 'radio', name: /^Alumnos/ });
  await view.click({ role: 'radio', name: /^Crear cuenta/ });
  await look();
  await goOn('Siguiente', 'Opciones');
  await view.waitForText(/Recibirían nombre de usuario/);
  await look();
  await goOn('Siguiente', 'Quiénes');
  await view.click({ role: 'checkbox', name: /^Cedar Ridge High/ });
  await look();
  await view.setDate({ css: 'input[type=date]' }, '2026-08-17');
  await goOn('Ver la vista previa', 'Vista previa');
  await view.waitForText(/Se crear/);
  await look();
  await goOn('Siguiente', 'Guardar cambios');
  await look();
  await view.click({ role: 'checkbox', name: /^Tengo autorización/ });
  await view.click({
    role: 'button',
    name: 'Guardar cambios',
    within: { role: 'contentinfo' },
    nth: -1,
  });
  await view.waitFor({ role: 'heading', name: 'Qué hacer ahora' });
  await look();
  await view.click({ role: 'button', name: 'Historial' });
  await view.waitFor({ role: 'heading', name: 'Historial' });
  await look();
  await view.click({ role: 'button', name: 'Configuración' });
  await view.waitFor({ role: 'heading', name: 'Configuración' });
  await look();
  await view.click({ role: 'button', name: 'Informar a las personas' });
  await view.waitFor({ role: 'heading', name: 'Informar a las personas' });
  await view.waitForText(/El filtro encuentra a/);
  await look();
  expect(odd).toEqual([]);
});
