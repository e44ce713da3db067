// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { changeTypeLabels } from '../../core/engine/index.ts';
import { allByRole, axeFindings, byRole, until } from './harness.tsx';
import { openLincoln, screenText } from './lincoln.ts';

const nextButton = (): HTMLButtonElement =>
  byRole('button', 'Next', document.querySelector('footer')!);
const radios = (): string[] =>
  allByRole<HTMLInputElement>('radio', /./).map(
    (radio) => radio.closest('label')!.querySelector('span')?.textContent ?? '',
  );

test('account type first, then the change types that it has: groups are for staff (R014-R017)', async () => {
  const { draft } = await openLincoln('what');
  expect(nextButton().disabled).toBe(true);
  expect(screenText()).toContain('Choose an Account Type.');
  byRole('radio', 'Students').click();
  await until(() => screenText().includes('Choose a Change Type.'));
  for (const change of ['Create', 'Enable', 'Disable'])
    byRole('radio', new RegExp(`^${change} Account`));
  byRole('radio', /^Force Password Change/);
  expect(allByRole('radio', /User Groups/)).toEqual([]);

  byRole('radio', 'Staff').click();
  await until(() => allByRole('radio', /User Groups/).length === 2);
  byRole('radio', /^Remove User Groups/).click();
  await until(() => !nextButton().disabled);
  expect(await draft()).toMatchObject({ accountType: 'staff', changeType: 'removeUserGroups' });
  expect(await axeFindings()).toEqual([]);
});

test('T29: nothing deletes accounts, and it says so with what to do instead (R010-R012)', async () => {
  expect(Object.keys(changeTypeLabels)).toEqual([
    ...['createAccount', 'enableAccount', 'disableAccount', 'forcePasswordChange'],
    ...['addUserGroups', 'removeUserGroups'],
  ]);
  await openLincoln('what', { accountType: 'staff' });
  expect(radios().filter((label) => /^delete/i.test(label))).toEqual([]);
  expect(allByRole('button', /delete/i)).toEqual([]);
  expect(screenText()).toContain('Nothing here deletes accounts');
  expect(screenText()).toContain('Disable accounts instead.');
  expect(screenText()).toContain('"Forgot Your Username?" and "Forgot Your Password?"');
});
