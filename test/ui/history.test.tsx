// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { RequestJson } from '../../core/host/wizard-client.ts';
import { allByRole, axeFindings, byRole, until, type OpenWizard } from './harness.tsx';
import { click, openLincoln, requestOfExample, says, screenText } from './lincoln.ts';

/** Opens the history of a wizard in which these batches were saved, one after the other. */
async function openHistory(...requests: readonly RequestJson[]): Promise<OpenWizard> {
  const before = await openLincoln('what');
  const { client, workbook } = before;
  for (const request of requests) await save(client, request);
  before.close();
  const after = await openLincoln('what', {}, { between: () => client });
  await click('History');
  await until(() => document.querySelector('h2')!.textContent === 'History');
  return { ...after, client, workbook };
}

async function save(client: OpenWizard['client'], request: RequestJson): Promise<void> {
  const answer = await client.preview(request);
  if (!('preview' in answer)) throw new Error(answer.requestFaults.join());
  const expect = answer.preview.summary.fingerprint;
  const saved = await client.save(request, { expect, overrideThreshold: true, credentials: false });
  if (!('saved' in saved)) throw new Error(saved.sentences.join());
}

async function chooseJournal(name: string, text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => screenText().includes(name));
}

function headingsOf(table: string): string[] {
  return allByRole('columnheader', /(?:)/, byRole('grid', table)).map((one) => one.textContent);
}

function journalOf({ workbook }: OpenWizard): string {
  const [, bytes] = [...workbook.kept].find(([name]) => name.endsWith('journal.json'))!;
  return new TextDecoder().decode(bytes);
}

test('without any batch it says so', async () => {
  await openHistory();
  await says('No batch has been saved here yet.');
  expect(await axeFindings()).toEqual([]);
});

test('batches are listed newest first, with their numbers', async () => {
  await openHistory(requestOfExample('T01'), requestOfExample('T21'));
  await says('The last 2 batches saved here, newest first.');
  const batches = [...document.querySelectorAll('.history-words')].map((e) => e.textContent);
  expect(batches[0]).toContain('Add User Groups, Staff');
  expect(batches[0]).toContain('5 of 8 changed');
  expect(batches[1]).toContain('Create Account, Students');
  expect(batches[1]).toContain('6 of 12 changed');
  expect(await axeFindings()).toEqual([]);
});

test('an older batch is undone, a newer one stays', async () => {
  const { client } = await openHistory(requestOfExample('T01'), requestOfExample('T21'));
  await click(/^Undo this batch: Create Account, Students/);
  await says('6 accounts that the batch created would be disabled, not deleted.');
  expect(await axeFindings()).toEqual([]);
  await click('Undo now: 6 accounts');
  await says('The batch is undone');
  expect(await axeFindings()).toEqual([]);
  const { history } = await client.open();
  expect(history.map(({ undoneAt }) => undoneAt !== null)).toEqual([false, true]);
  expect(allByRole('button', /^Undo this batch: Create Account/)).toHaveLength(0);
  expect(allByRole('button', /^Undo this batch: Add User Groups/)).toHaveLength(1);
});

test('the journal of a batch is handed over', async () => {
  const { workbook } = await openHistory(requestOfExample('T17'));
  await click(/^Download journal.json: Force Password Change, Students/);
  await until(() => workbook.delivered.length === 1);
  expect(workbook.delivered[0]!.files[0]!.name).toBe('journal.json');
});

test('the choices of a batch are used again, and previewed on the data as they are now', async () => {
  await openHistory(requestOfExample('T01'));
  await click(/^Use its choices again: Create Account, Students/);
  await until(() => document.querySelector('h2')!.textContent === 'Preview Changes');
  await says('0 of 12 students will be created.');
});

test('a journal that somebody brings is undone: counted, shown, confirmed', async () => {
  const wizard = await openHistory(requestOfExample('T17'));
  // T17 forces 1007 alone to change the password.
  await chooseJournal('journal-of-monday.json', journalOf(wizard));
  await says('1 account would be put back as before.');
  // It created no account that could be removed.
  expect(allByRole('checkbox', /^Remove accounts/)).toHaveLength(0);
  expect(headingsOf('What undoing does, account by account')).toEqual([
    ...['Username', 'Result', 'Person ID', 'Column', 'Was', 'Becomes'],
  ]);
  expect(await axeFindings()).toEqual([]);
  await click('Undo now: 1 account');
  await says('1 account is as before.');
});

test('the journal of a batch that created accounts: unused ones can be removed', async () => {
  const wizard = await openHistory(requestOfExample('T01'));
  await chooseJournal('journal-of-monday.json', journalOf(wizard));
  await says('6 accounts that the batch created would be disabled, not deleted.');
  // Nothing was there before: no column for what was and becomes.
  expect(headingsOf('What undoing does, account by account')).toEqual([
    ...['Username', 'Result', 'Person ID'],
  ]);
  byRole('checkbox', /^Remove accounts/).click();
  await says('6 accounts that nobody ever used would be removed.');
});

test('what is no journal is refused in words, with its name', async () => {
  await openHistory();
  await chooseJournal('holiday.json', '{"photos": [');
  await says('This cannot be undone:');
  await says('holiday.json');
  expect(await axeFindings()).toEqual([]);
  await chooseJournal('other.json', '{"photos": []}');
  await says('other.json: ');
});

test('a journal of other accounts undoes nothing, and says why', async () => {
  const wizard = await openHistory(requestOfExample('T17'));
  const other = journalOf(wizard).replaceAll('omar.reed@s.org', 'nobody@s.org');
  await chooseJournal('journal.json', other);
  await says('1 account would be left as it is, for the reason in the list.');
  await says('Nothing would be put back.');
  expect(allByRole('button', /^Undo now/)).toHaveLength(0);
  expect(byRole('grid', 'What undoing does, account by account').textContent).toContain(
    'there is no account with this username any more',
  );
});
