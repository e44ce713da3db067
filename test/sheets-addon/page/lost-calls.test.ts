import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RequestJson, Saved } from '../../../core/host/wizard-client.ts';
import { connect, type ConnectOptions } from '../../../local/apps-script/index.ts';
import { createServer, type Runner } from '../../../sheets-addon/page/server/ask-server.ts';
import {
  createSheetsWizard,
  type SheetsWizard,
} from '../../../sheets-addon/page/server/sheets-wizard.ts';
import { words } from '../../../sheets-addon/page/text/words.ts';
import { readJson, testPath } from '../../helpers/cli.ts';
import { districtBook, startAddon, type Addon } from '../addon.ts';
import { createTestClock } from './test-clock.ts';

/*
 * The page's side against the add-on as clasp pushes it: whichever answer gets lost on the way, a
 * batch is saved once, whole, and the page knows it.
 */

const sample = testPath('../local/sample-district');
const request = readJson(join(sample, 'requests/create-students.json')) as RequestJson;

interface Story {
  readonly addon: Addon;
  readonly wizard: SheetsWizard;
  /** How many calls were sent. */
  readonly calls: () => number;
}

function openStory(lose: ConnectOptions['lose'], lossShows: 'failure' | 'nothing'): Story {
  const addon = startAddon(districtBook(sample));
  let calls = 0;
  const { google } = connect(addon.host, {
    lossShows,
    pause: () => Promise.resolve(),
    lose(call) {
      calls = call;
      return lose!(call);
    },
  });
  const clock = createTestClock();
  const server = createServer({
    run: google.script.run as unknown as Runner,
    words: words.en,
    clock,
  });
  const download = () => undefined;
  return {
    addon,
    wizard: createSheetsWizard({ server, clock, words: words.en, download }),
    calls: () => calls,
  };
}

/** From opening to the result; gives which call began the save, and what it came to. */
async function saveBatch({ wizard, calls }: Story): Promise<{ saved: Saved; saveCall: number }> {
  const { client } = wizard;
  await client.open();
  const answer = await client.preview(request);
  if (!('preview' in answer)) throw new Error(JSON.stringify(answer));
  const { fingerprint } = answer.preview.summary;
  const saveCall = calls() + 1;
  const confirmed = { expect: fingerprint, overrideThreshold: false, credentials: false };
  const saved = await client.save(request, confirmed);
  if (!('saved' in saved)) throw new Error(saved.sentences.join(' '));
  return { saved: saved.saved, saveCall };
}

const undisturbed = openStory(() => null, 'failure');
const { saved: expected, saveCall } = await saveBatch(undisturbed);
const accounts = undisturbed.addon.tab('User Accounts');

test('nothing lost: the batch is saved', () => {
  expect(expected.summary.changed).toBeGreaterThan(100);
  expect(accounts.length).toBe(1 + 1093 + expected.summary.changed);
});

test.each([
  ['the answer of save', 0, 'answer'],
  ['the answer of save and of the look after it', 1, 'answer'],
  ['the answers of save and of two looks', 2, 'answer'],
] as const)(
  '%s lost: the batch is saved once, and the page finds that out',
  async (_, last, how) => {
    const isLost = (call: number) => call >= saveCall && call <= saveCall + last;
    const story = openStory((call) => (isLost(call) ? how : null), 'failure');
    const { saved } = await saveBatch(story);
    expect(saved.summary).toEqual(expected.summary);
    expect(story.addon.tab('User Accounts')).toEqual(accounts);
  },
);

test('a save that never arrived is said to be none, and can be begun anew', async () => {
  const story = openStory((call) => (call === saveCall ? 'request' : null), 'failure');
  await expect(saveBatch(story)).rejects.toThrow('Nothing was saved');
  const { saved } = await saveBatch(story);
  expect(saved.summary).toEqual(expected.summary);
  expect(story.addon.tab('User Accounts')).toEqual(accounts);
});

test('people are found as the server knows them', async () => {
  const { client } = undisturbed.wizard;
  const none = { lastName: '', firstName: '', gender: '', grade: '', title: '', role: '' };
  const found = await client.searchPeople({
    ...none,
    lastName: 'garc',
    number: '',
    accountType: 'students',
    limit: 100,
  });
  const students = undisturbed.addon.tab('Students').slice(1);
  const garcia = students.filter(([, , last = '']) => /^garc/i.test(last)).map(([id]) => id);
  expect(garcia.length).toBeGreaterThan(5);
  expect(found.people.map(({ personId }) => personId).sort()).toEqual(garcia.sort());
});
