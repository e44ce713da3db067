// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  changeReport,
  namePolicyChoices,
  planBatch,
  readIsoDay,
  readSettings,
  recogniseTables,
  reportRows,
  tableFromRows,
  type NamePolicy,
} from '../../core/engine/index.ts';
import { everyLetter } from '../../core/engine/credentials/every-letter.ts';
import { policyExamples } from '../../core/ui/components/policy-examples.ts';
import { en, loadText } from '../../core/ui/text/index.ts';
import { axeFindings, byRole, openWizard, select, until, type OpenWizard } from './harness.tsx';
import { click, lincoln, lincolnDay, says, screenText } from './lincoln.ts';

async function openSettings(settings?: object): Promise<OpenWizard> {
  const given = settings === undefined ? {} : { settings };
  const wizard = await openWizard({ folder: lincoln, today: lincolnDay, step: 'what', ...given });
  await click('Settings');
  await until(() => document.querySelector('h2')!.textContent === 'Settings');
  await until(() => document.querySelector('main select') !== null);
  return wizard;
}

const box = (name: string) => byRole<HTMLSelectElement>('combobox', name);
/** What is said of a box under it. */
const hintOf = (name: string) =>
  document.querySelector(`#${box(name).getAttribute('aria-describedby')!}`)!.textContent.trim();

const labels = {
  letters: 'How letters are spelled',
  particles: 'Words before a last name (de, van, al)',
  doubleSurnames: 'Two last names',
  singleNames: 'People with only one name',
} as const;

test('whoever has settled nothing sees the way of the contract, with an example each', async () => {
  await openSettings();
  expect(hintOf(labels.letters)).toBe('Müller becomes Muller; Søren becomes Soren.');
  expect(hintOf(labels.particles)).toBe('van der Berg becomes vanderBerg.');
  expect(hintOf(labels.doubleSurnames)).toBe('García Márquez becomes GarciaMarquez.');
  expect(hintOf(labels.singleNames)).toBe('Sukarno: no account, the name is reported.');
  expect(await axeFindings()).toEqual([]);
});

test('what is chosen is kept, and the way of the contract is as if nothing were said', async () => {
  const { client } = await openSettings();
  await select(box(labels.letters), 'As in German');
  await until(() => hintOf(labels.letters) === 'Müller-Weiß becomes MuellerWeiss.');
  await select(box(labels.particles), 'Leave them out');
  await until(() => hintOf(labels.particles).startsWith('van der Berg becomes Berg'));
  await select(box(labels.doubleSurnames), 'Use the last');
  await until(() => hintOf(labels.doubleSurnames) === 'García Márquez becomes Marquez.');
  await select(box(labels.singleNames), 'Use the one name');
  await until(() => hintOf(labels.singleNames) === 'Sukarno becomes Sukarno.');
  await click('Save settings');
  await says('Settings saved.');
  expect((await client.open()).settings.settings).toMatchObject({
    ...{ letters: 'german', particles: 'drop', doubleSurnames: 'last', singleNames: 'use' },
  });
  await select(box(labels.particles), 'Keep them');
  await until(() => hintOf(labels.particles) === 'van der Berg becomes vanderBerg.');
  await click('Save settings');
  await says('Settings saved.');
  expect((await client.open()).settings.settings).not.toHaveProperty('particles');
});

test('the letters of another script say that they need all scripts', async () => {
  await openSettings();
  await select(box(labels.letters), 'As in Bulgarian');
  await until(() => hintOf(labels.letters).endsWith(en.settings.lettersNeedAll));
  byRole<HTMLInputElement>('radio', 'All scripts, spelled in Latin letters').click();
  await until(() => hintOf(labels.letters) === 'Щерев becomes Shterev.');
  expect(await axeFindings()).toEqual([]);
});

test('settings of a file are shown and cannot be changed', async () => {
  await openSettings({ letters: 'swedish', doubleSurnames: 'first' });
  expect(screenText()).toContain('These settings come from settings.json');
  expect(hintOf(labels.letters)).toBe('Åström becomes Aastroem.');
  expect(hintOf(labels.doubleSurnames)).toBe('García Márquez becomes Garcia.');
  // What is disabled around it is disabled too, which happy-dom's `disabled` does not tell.
  expect(box(labels.letters).closest('fieldset:disabled')).not.toBeNull();
  expect(await axeFindings()).toEqual([]);
});

const keys = Object.keys(policyExamples) as (keyof NamePolicy)[];
const choices = keys.flatMap((key) => namePolicyChoices[key].map((value) => [key, value] as const));

test.each(choices)('the example of %s "%s" is what a batch makes of the name', (key, value) => {
  const examples = policyExamples[key][value] ?? [];
  expect(examples).not.toHaveLength(0);
  for (const [name, made] of examples) {
    // Who has one name has it where first names stand.
    const [last, first] = key === 'singleNames' ? ['', name] : [name, 'Kim'];
    expect(usernameOf(last, first, { [key]: value, transliterate: 'all' })).toBe(made);
  }
});

/** The username that the last name gives under these settings, '' for none. */
function usernameOf(last: string, first: string, settings: object): string {
  const tables = {
    schools: ['School ID,School Name', 'S,School'],
    students: ['Person ID,Student Number,Last Name,First Name', `1,900,${last},${first}`],
    enrollments: ['Person ID,School ID,Start Date', '1,S,2025-08-11'],
    accounts: ['Person ID,Username,Enabled'],
  };
  const made = Object.entries(tables).map(([name, rows]) =>
    tableFromRows(
      name,
      name,
      rows.map((row) => row.split(',')),
    ),
  );
  const planned = planBatch({
    workbook: recogniseTables(made).workbook,
    request: {
      ...{ accountType: 'students', changeType: 'createAccount', scope: { schools: ['S'] } },
      username: { from: 'pattern', pattern: '{lastName}' },
    },
    settings: readSettings(settings, 'settings').settings,
    today: readIsoDay(lincolnDay),
    asOf: null,
    letters: everyLetter,
  });
  if (!('plan' in planned)) throw new Error(planned.requestFaults.join());
  const report = changeReport(planned.plan, 'preview');
  return reportRows(report, 0, 1)[0]?.[report.columns.indexOf('Username')] ?? '';
}

test('both languages have a label for every choice', async () => {
  for (const text of [en, await loadText('es')]) {
    for (const key of keys) {
      expect(Object.keys(text.settings[key].choices).sort()).toEqual(
        [...namePolicyChoices[key]].sort(),
      );
    }
  }
});
