// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { RequestJson } from '../../../core/host/wizard-client.ts';
import { publicEdition } from '../../../sheets-addon/page/edition.ts';
import { showPage } from '../../../sheets-addon/page/show-page.tsx';
import { axeFindings, byRole, tablesOf, until } from '../../ui/harness.tsx';
import {
  click,
  lincoln,
  lincolnDay,
  requestOfExample,
  says,
  screenText,
  tick,
  unfold,
} from '../../ui/lincoln.ts';
import { createSheetsDouble, type DoubleOptions, type SheetsDouble } from './sheets-double.ts';
import { realClock } from '../../../sheets-addon/page/server/clock.ts';

/* The sidebar's page over a server in memory: what is different from the wizard elsewhere. */

const may = /^I may do this/;
let close: (() => void) | null = null;

interface Opening extends Partial<DoubleOptions> {
  readonly language?: 'en' | 'es';
  readonly opensHistory?: boolean;
  readonly request?: Partial<RequestJson>;
  readonly step?: 'data' | 'preview';
  readonly before?: (server: SheetsDouble) => void;
}

async function openPage(opening: Opening = {}): Promise<SheetsDouble> {
  const { language = 'en', opensHistory = false, request, step = 'data', before } = opening;
  const server = createSheetsDouble({ tables: tablesOf(lincoln), today: lincolnDay, ...opening });
  if (request !== undefined) {
    const records = { draft: { step, request, recipe: '' } };
    await server.workbook.writeRecords(records);
  }
  before?.(server);
  const root = document.createElement('div');
  document.body.append(root);
  const leave = showPage({
    root,
    run: server.run,
    clock: realClock,
    language,
    edition: publicEdition,
    opensHistory,
  });
  close = () => {
    leave();
    root.remove();
  };
  await until(() => root.querySelector('h2') !== null);
  return server;
}

async function openSave(opening: Opening = {}): Promise<SheetsDouble> {
  const request = requestOfExample('T01');
  const server = await openPage({ request, step: 'preview', ...opening });
  await says('This is a preview.');
  await click('Next');
  await until(() => document.activeElement?.textContent === 'Save Changes');
  return server;
}

afterEach(() => {
  close?.();
  close = null;
});

test('the tabs are read when the wizard is first opened, and again when somebody asks', async () => {
  const server = await openPage();
  await says('8 tables');
  expect(server.calls.filter((name) => name === 'readData')).toHaveLength(1);
  await click('Read the tabs again');
  await until(() => server.calls.filter((name) => name === 'readData').length === 2);
  expect(screenText()).not.toContain('Load the sample district');
  expect(await axeFindings()).toEqual([]);
});

test('in an empty spreadsheet there are template tabs and a sample to begin with', async () => {
  const server = await openPage({ tables: [] });
  await says('The data are the tabs of this spreadsheet');
  await click('Make template tabs');
  await says('New tabs: Students, Staff.');
  await click('Load the sample district');
  await until(() => server.calls.includes('loadSample'));
  expect(await axeFindings()).toEqual([]);
});

test('tabs of old previews are deleted only after they were named and somebody said so', async () => {
  const server = await openPage({ oldTabs: ['Preview - Create Account - 09:12'] });
  await unfold('1 tab of an earlier preview');
  await says('Preview - Create Account - 09:12');
  await click('Delete this tab');
  expect(server.calls).not.toContain('deleteTabs');
  await click('Delete now');
  await says('Deleted: Preview - Create Account - 09:12.');
});

test('a preview shows its first rows, and all of them in its tab', async () => {
  const server = await openPage({ request: requestOfExample('T01'), step: 'preview' });
  await click('Show all 6 rows in the tab');
  await until(() => server.shown.includes('preview.csv'));
  await unfold('Tabs and files of this preview');
  expect(byRole('button', 'Open the tab Not changed').textContent).toBe('Open tab');
  expect(byRole('button', 'Download request.json').textContent).toBe('Download');
  expect(screenText()).not.toContain('zip');
  expect(await axeFindings()).toEqual([]);
});

test('passwords stand in a tab, with a plain warning and a button that clears it', async () => {
  const server = await openSave({ parts: 2 });
  tick('Also make a tab of the passwords');
  tick(may);
  await click('Save Changes');
  await says('6 accounts were created.');
  await says('The passwords stand in the tab "Credentials - 10:00".');
  await says('File > Version history');
  expect(server.shown).toEqual(['credentials.csv']);
  expect(await axeFindings()).toEqual([]);
  await click('Clear the tab of passwords');
  expect(server.calls).not.toContain('clearCredentials');
  await click('Clear it now');
  await says('The tab of passwords is gone.');
});

test('who is not an operator can preview, and is told who may save', async () => {
  await openSave({ operators: ['kim@lincoln.example'] });
  await says('In this spreadsheet only these may save: kim@lincoln.example.');
  expect(screenText()).not.toContain('I may do this');
  expect(document.querySelector('button[form]')).toBeNull();
});

test('what has not finished is told above every step, and can be resumed', async () => {
  const server = await openPage({
    before({ setUnfinished }) {
      setUnfinished({
        ...{ kind: 'save', batch: 'b9', who: 'kim@lincoln.example', done: 4000, all: 9000 },
        since: '2025-08-18T14:03:00Z',
      });
    },
  });
  await says('A save of 9,000 changes by kim@lincoln.example was begun');
  await says('4,000 are done.');
  expect(await axeFindings()).toEqual([]);
  await click('Resume');
  await says('It is finished now.');
  expect(server.calls).toContain('resume');
  expect(screenText()).not.toContain('has not finished');
});

test('opened from the menu’s entry for undoing, it stands at the history', async () => {
  await openPage({ opensHistory: true });
  await says('No batch has been saved here yet.');
});

test('settings say where they live, who may save, and what is stored where', async () => {
  await openPage({ operators: ['kim@lincoln.example'] });
  await click('Settings');
  await says('Only kim@lincoln.example; all others may preview.');
  await says('The list is a guard against mistakes, not a lock');
  await says('Nothing leaves the spreadsheet');
  expect(await axeFindings()).toEqual([]);
});

test('in Spanish all of it is Spanish', async () => {
  await openPage({ language: 'es', oldTabs: ['Preview - 1'] });
  await says('Leer las pestañas de nuevo');
  await says('1 pestaña de una vista previa anterior');
});
