import { describe, expect, test } from 'vitest';
import { withoutSamples } from '../../core/host/data-overview.ts';
import type { RequestJson } from '../../core/host/wizard-client.ts';
import { makeTables } from '../helpers/district.ts';
import {
  createSchoolrunner,
  createStudents,
  disableStudents,
  smallDistrict,
} from './small-district.ts';
import { openRows, previewOf, restart, saveOf, startWizard, type Wizard } from './wizard.ts';

/* What is kept between two openings of the wizard, and what never is. */

/** All that a host has kept, as one text. */
function everythingKept({ workbook }: Wizard): string {
  const files = [...workbook.kept.values()].map((bytes) => Buffer.from(bytes).toString('utf8'));
  return [...workbook.records.values(), ...files].join('\n');
}

describe('opening', () => {
  test('nothing is read and nothing is known the first time', async () => {
    const { client, workbook } = openRows(smallDistrict);
    const state = await client.open();
    expect(state).toEqual({
      data: {
        ...{
          version: '1',
          isRead: false,
          tables: [],
          format: '',
          notes: [],
          faults: [],
          questions: [],
        },
        ...{ layouts: [], recognised: [], repairs: [], repairedCells: 0 },
        ...{ accounts: null, changedBy: null },
      },
      draft: null,
      preview: null,
      saved: null,
      recipes: [],
      history: [],
      settings: {
        settings: {
          configuredAuthentication: [],
          operator: '',
          thresholds: { maxDisable: 500, maxDisablePercent: 20 },
          transliterate: 'latin',
          exports: [],
        },
        source: '',
        exportsSource: '',
      },
      today: '2025-08-18',
    });
    expect(workbook.timesRead()).toBe(0);
  });

  test('what was found, drafted, previewed is there again without reading a table', async () => {
    const wizard = openRows(smallDistrict);
    const data = withoutSamples(await wizard.client.readData());
    expect(data.isRead).toBe(true);
    const preview = await previewOf(wizard, createStudents);
    const draft = { step: 'preview', request: createStudents, recipe: 'Autumn' } as const;
    await wizard.client.keepDraft(draft);
    const again = restart(wizard);
    expect(await again.client.open()).toMatchObject({ data, draft, preview, saved: null });
    expect(wizard.workbook.timesRead()).toBe(1);
  });

  test('a preview of other data, of other settings or of another day is not given back', async () => {
    const wizard = openRows(smallDistrict);
    await previewOf(wizard, createStudents);
    const { settings } = (await wizard.client.open()).settings;
    await wizard.client.keepSettings({ ...settings, operator: 'goak' });
    expect((await wizard.client.open()).preview).toBe(null);
    await wizard.client.keepSettings(settings);
    expect((await wizard.client.open()).preview).not.toBe(null);

    const tomorrow = startWizard(makeTables(smallDistrict), [], '2025-08-19');
    await tomorrow.workbook.writeRecords(await wizard.workbook.readRecords());
    expect((await tomorrow.client.open()).preview).toBe(null);

    wizard.workbook.replaceTables(makeTables(smallDistrict));
    expect(await wizard.client.open()).toMatchObject({
      preview: null,
      data: { version: '2', tables: [] },
    });
  });

  test('a preview of a day that its request names is good on any day', async () => {
    const wizard = openRows(smallDistrict);
    await previewOf(wizard, { ...createStudents, asOf: '2025-08-18' });
    const tomorrow = startWizard(makeTables(smallDistrict), [], '2025-08-19');
    await tomorrow.workbook.writeRecords(await wizard.workbook.readRecords());
    expect((await tomorrow.client.open()).preview).not.toBe(null);
  });

  test('records that this program did not write count as none', async () => {
    const wizard = openRows(smallDistrict);
    await wizard.workbook.writeRecords({
      draft: 'x',
      preview: { settings: 1 },
      saved: [],
      history: { a: 1 },
      recipes: [null, 7],
      overview: 3,
      settings: { operator: 7 },
      matches: 'y',
    });
    expect(await wizard.client.open()).toMatchObject({
      draft: null,
      preview: null,
      saved: null,
      history: [],
      recipes: [],
      settings: { settings: { operator: '' } },
    });
    expect((await wizard.client.readData()).faults).toEqual([]);
  });
});

describe('an initial password', () => {
  test('is kept nowhere: not in drafts, recipes, previews, the history or a file', async () => {
    const wizard = openRows(smallDistrict);
    const { client } = wizard;
    await client.keepDraft({ step: 'options', request: createSchoolrunner, recipe: '' });
    await client.saveRecipe('New staff', createSchoolrunner);
    await saveOf(wizard, createSchoolrunner, true);
    await previewOf(wizard, createSchoolrunner);
    expect(everythingKept(wizard)).not.toContain('Secret-1');
    const { draft, recipes, history } = await client.open();
    for (const kept of [draft!.request, recipes[0]!.request, history[0]!.request]) {
      expect(kept?.password).toEqual({ kind: 'initial', value: '' });
    }
  });

  test('is not needed to look at a preview again, but to save it', async () => {
    const wizard = openRows(smallDistrict);
    const preview = await previewOf(wizard, createSchoolrunner);
    // R175-R187: Ida Fir of Grant, by her email.
    expect(preview.summary.changed).toBe(1);
    const { client } = restart(wizard);
    const query = { of: 'preview', report: 'changes', filter: {}, from: 0, count: 10 } as const;
    expect((await client.rows(query)).rows).toEqual(preview.firstRows.rows);
    expect((await client.why(0)).username).toBe('ida@s.org');
    const kept = (await client.open()).preview!.request;
    const confirmed = {
      expect: preview.summary.fingerprint,
      overrideThreshold: false,
      credentials: false,
    };
    expect(await client.save(kept, confirmed)).toMatchObject({
      refused: 'faults',
      sentences: [expect.stringContaining('password.value') as string],
    });
    expect(await client.save(createSchoolrunner, confirmed)).toHaveProperty('saved');
  });
});

describe('recipes', () => {
  test('are kept by name, without case, in alphabetical order', async () => {
    const { client } = openRows(smallDistrict);
    await client.saveRecipe(' Summer ', disableStudents);
    await client.saveRecipe('autumn', createStudents);
    const recipes = await client.saveRecipe('AUTUMN', disableStudents);
    expect(recipes).toEqual([
      { name: 'AUTUMN', request: disableStudents, savedAt: '2025-08-18T10:02:00.000Z' },
      { name: 'Summer', request: disableStudents, savedAt: '2025-08-18T10:00:00.000Z' },
    ]);
    expect((await client.open()).recipes).toEqual(recipes);
    expect(await client.deleteRecipe('summer')).toEqual([recipes[0]]);
  });

  test('need a name', async () => {
    const { client } = openRows(smallDistrict);
    await expect(client.saveRecipe('  ', createStudents)).rejects.toThrow('has no name');
    await expect(client.saveRecipe('x'.repeat(101), createStudents)).rejects.toThrow(
      'has 101 characters: shorten it to 100',
    );
  });
});

describe('settings', () => {
  test('are kept, checked, and count in the next preview', async () => {
    const wizard = openRows(smallDistrict);
    const { client } = wizard;
    const request: RequestJson = { ...createStudents, authenticationType: 'ldap' };
    expect(await client.preview(request)).toHaveProperty('requestFaults');
    const { settings } = (await client.open()).settings;
    const ldap = { ...settings, configuredAuthentication: ['ldap' as const] };
    expect(await client.keepSettings(ldap)).toEqual({
      ...{ settings: ldap, source: '', exportsSource: '' },
    });
    expect(await client.preview(request)).toHaveProperty('preview');
    const wrong = { ...settings, transliterate: 'some' as 'all' };
    await expect(client.keepSettings(wrong)).rejects.toThrow(
      'transliterate must be "latin" or "all"',
    );
    expect((await client.open()).settings.settings).toEqual(ldap);
  });

  test('that come with the data win over those kept here', async () => {
    const text = '{ "operator": "goak", "thresholds": { "maxDisable": 7 } }';
    const wizard = startWizard(makeTables(smallDistrict), [{ source: 'settings.json', text }]);
    const { settings } = (await wizard.client.open()).settings;
    await wizard.client.keepSettings({ ...settings, operator: 'helm' });
    expect((await wizard.client.open()).settings.settings.operator).toBe('helm');
    await wizard.client.readData();
    expect((await restart(wizard).client.open()).settings).toMatchObject({
      settings: { operator: 'goak', thresholds: { maxDisable: 7, maxDisablePercent: 20 } },
      source: 'settings.json',
    });
  });

  test('letters of all scripts are loaded where they are asked for', async () => {
    const wizard = openRows(smallDistrict);
    const { settings } = (await wizard.client.open()).settings;
    expect((await previewOf(wizard, createStudents)).summary.reasons).toMatchObject({
      'missing-element': 1,
    });
    await wizard.client.keepSettings({ ...settings, transliterate: 'all' });
    const { summary, firstRows } = await previewOf(wizard, createStudents);
    expect(summary.reasons).not.toHaveProperty('missing-element');
    expect(firstRows.rows.map((row) => row[firstRows.columns.indexOf('Username')])).toContain(
      'fli',
    );
  });
});

describe('the history', () => {
  test('holds the last 20 batches; reports are kept of the last one, journals of all', async () => {
    const wizard = openRows(smallDistrict);
    const saves: string[] = [];
    for (let n = 0; n < 22; n++) {
      const { batch } = await saveOf(wizard, createStudents);
      saves.unshift(batch.id);
      await wizard.client.undo({ batch: { id: batch.id }, removeUnused: true });
    }
    const { history } = await wizard.client.open();
    expect(history.map(({ id }) => id)).toEqual(saves.slice(0, 20));
    expect(new Set(saves).size).toBe(22);
    expect(history.every(({ undoneAt }) => undoneAt !== null)).toBe(true);
    const kept = [...wizard.workbook.kept.keys()];
    const of = (id: string) => kept.filter((name) => name.startsWith(`${id}/`)).sort();
    expect(of(saves[0]!)).toEqual(
      [
        'journal.json',
        'not-changed.csv',
        'problems.csv',
        'request.json',
        'result.csv',
        'summary.json',
        'undo-report.csv',
      ].map((name) => `${saves[0]!}/${name}`),
    );
    expect(of(saves[19]!)).toEqual(
      ['journal.json', 'request.json', 'summary.json', 'undo-report.csv'].map(
        (name) => `${saves[19]!}/${name}`,
      ),
    );
    expect([of(saves[20]!), of(saves[21]!)]).toEqual([[], []]);
    expect(wizard.workbook.timesRead()).toBe(1);
  });

  test('says what was saved', async () => {
    const wizard = openRows(smallDistrict);
    const { batch } = await saveOf(wizard, createStudents);
    // Ann and Bo Smith and Cy Núñez get accounts; 李 gives no letters, Di has an account, Ed too.
    expect(batch).toEqual({
      id: '20250818100000000',
      savedAt: '2025-08-18T10:00:00.000Z',
      request: createStudents,
      changed: 3,
      considered: 6,
      fingerprint: batch.fingerprint,
      undoneAt: null,
    });
    const state = await restart(wizard).client.open();
    expect(state).toMatchObject({
      history: [batch],
      saved: { batch, changeRows: 3 },
      preview: null,
      data: { changedBy: batch, version: '2' },
    });
  });
});
