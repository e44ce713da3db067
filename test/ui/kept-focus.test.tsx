// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { allByRole, byRole, until } from './harness.tsx';
import { openLincoln, requestOfExample, says } from './lincoln.ts';

test('what goes away leaves the focus to the first control of what stood around it', async () => {
  await openLincoln('what', requestOfExample('T01'), {
    between: (client) => ({
      ...client,
      async open() {
        await client.saveRecipe('First', requestOfExample('T01'));
        await client.saveRecipe('Second', requestOfExample('T05'));
        return client.open();
      },
    }),
  });
  const remove = byRole('button', 'Delete the recipe First');
  remove.focus();
  remove.click();
  await says('Delete First?');
  const sure = byRole('button', 'Delete');
  sure.focus();
  sure.click();
  await until(() => allByRole('button', /recipe First/).length === 0);
  await until(() => document.activeElement?.textContent.startsWith('Second') === true);
});

test('what cannot be used while the wizard works has the focus again afterwards', async () => {
  await openLincoln('preview', requestOfExample('T01'));
  await says('This is a preview.');
  const again = byRole<HTMLButtonElement>('button', 'Preview Changes again');
  await until(() => !again.disabled);
  again.focus();
  again.click();
  // As Chromium does with what is disabled.
  again.blur();
  await until(() => !again.disabled);
  await until(() => document.activeElement === again);
});

test('whoever leaves a control is not led back to it', async () => {
  await openLincoln('what', requestOfExample('T01'));
  const students = byRole('radio', /^Students/);
  students.focus();
  students.blur();
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  byRole('radio', /^Staff/).click();
  await says('Add User Groups');
  expect(document.activeElement).toBe(document.body);
});
