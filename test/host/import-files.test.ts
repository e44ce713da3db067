import { describe, expect, test } from 'vitest';
import type { ImportFileName, Saved, SettingsJson } from '../../core/host/wizard-client.ts';
import { makeTables } from '../helpers/district.ts';
import { createStudents, disableStudents, smallDistrict } from './small-district.ts';
import {
  csvRows,
  openRows,
  previewOf,
  restart,
  saveOf,
  startWizard,
  taken,
  type Wizard,
} from './wizard.ts';

/*
 * Import files in a host with screens: told of in the preview, handed over after a save, with
 * passwords only once. Who stands in them is looked up by hand in the small district.
 */

const systems = [
  { target: 'google-workspace', domain: 's.org', orgUnitRule: '/Students/{schoolId}' },
  { target: 'moodle', domain: 's.org' },
  { target: 'csvde', domain: 's.org', orgUnitRule: 'OU={schoolId},DC=s,DC=org' },
];

const random = { ...createStudents, password: { kind: 'random' } } as const;

async function withSystems(exports: unknown = systems): Promise<Wizard> {
  const wizard = openRows(smallDistrict);
  const { settings } = (await wizard.client.open()).settings;
  await wizard.client.keepSettings({ ...settings, exports } as SettingsJson);
  return wizard;
}

const offered = ({ files }: Saved) => files.map(({ name }) => name).sort();
const google: ImportFileName = 'exports/google-workspace/google-users.csv';
const moodle: ImportFileName = 'exports/moodle/moodle-users.csv';
const csvde: ImportFileName = 'exports/csvde/csvde-users.csv';

describe('settings', () => {
  test('are kept as they were read, and read again to the same', async () => {
    const wizard = await withSystems();
    const { settings, exportsSource } = (await restart(wizard).client.open()).settings;
    expect(exportsSource).toBe('');
    expect(settings.exports.map(({ target }) => target)).toEqual([
      'google-workspace',
      'moodle',
      'csvde',
    ]);
    expect(settings.exports[0]!.orgUnitRule).toEqual([
      {
        ...{ changeType: null, accountType: null, school: null, grade: null, title: null },
        orgUnit: '/Students/{schoolId}',
      },
    ]);
    await wizard.client.keepSettings(settings);
    expect((await wizard.client.open()).settings.settings).toEqual(settings);
  });

  test('a fault is told with its key, and nothing is kept', async () => {
    const wizard = await withSystems([]);
    const { settings } = (await wizard.client.open()).settings;
    const gam = { ...settings, exports: [{ target: 'gam' }] } as unknown as SettingsJson;
    await expect(wizard.client.keepSettings(gam)).rejects.toThrow(
      'settings: exports[0].orgUnitRule is missing; gam needs it.',
    );
    expect((await wizard.client.open()).settings.settings.exports).toEqual([]);
  });

  test('where a file gives the others, systems are kept here all the same', async () => {
    const text = '{ "operator": "jdoe" }';
    const wizard = startWizard(makeTables(smallDistrict), [{ source: 'settings.json', text }]);
    await wizard.client.readData();
    const before = (await wizard.client.open()).settings;
    expect(before).toMatchObject({ source: 'settings.json', exportsSource: '' });
    await wizard.client.keepSettings({ ...before.settings, exports: systems } as never);
    const { settings, source } = (await restart(wizard).client.open()).settings;
    expect([settings.operator, settings.exports.length, source]).toEqual([
      'jdoe',
      3,
      'settings.json',
    ]);
    expect((await previewOf(wizard, random)).exports.length).toBe(3);
  });

  test('a file that names systems gives them alone', async () => {
    const text = JSON.stringify({ exports: [{ target: 'moodle', domain: 'x.org' }] });
    const wizard = startWizard(makeTables(smallDistrict), [{ source: 'settings.json', text }]);
    await wizard.client.readData();
    const { settings, exportsSource } = (await wizard.client.open()).settings;
    expect(exportsSource).toBe('settings.json');
    expect(settings.exports.map(({ domain }) => domain)).toEqual(['x.org']);
  });
});

describe('a preview', () => {
  test('says for each system how many rows, and who is left out; it holds no password', async () => {
    const wizard = await withSystems();
    const preview = await previewOf(wizard, random);
    expect(preview.summary.changed).toBe(3);
    expect(preview.exports).toMatchObject([
      {
        ...{ target: 'google-workspace', cannot: null, leftOut: 0, needsPasswords: true },
        files: [{ name: google, rows: 3, passwords: true }],
      },
      {
        ...{ target: 'moodle', needsPasswords: false },
        files: [{ name: moodle, passwords: true }],
      },
      { target: 'csvde', files: [{ name: csvde, rows: 3, passwords: false }] },
    ]);
    const bytes = await taken(wizard, 'preview', 'export-notes.csv');
    expect(csvRows(bytes).length).toBe(
      preview.exports.reduce((sum, { findings }) => sum + findings, 0),
    );
  });

  test('shows the rows of one system, and those of a person', async () => {
    const wizard = await withSystems([
      { target: 'entra', domain: 'elsewhere.org', address: 'email' },
    ]);
    const { exports } = await previewOf(wizard, random);
    const query = { of: 'preview', report: 'export-notes', from: 0, count: 50 } as const;
    const page = await wizard.client.rows({ ...query, filter: { system: 'Microsoft Entra' } });
    // Ann and Bo have an address in s.org, Cy has none: each is one cell that cannot be taken.
    expect([exports[0]!.leftOut, page.total]).toEqual([3, 3]);
    expect(page.rows[0]).toEqual([
      'Microsoft Entra',
      'entra-create-users',
      '1',
      'User name [userPrincipalName] Required',
      'row left out',
      'User name [userPrincipalName] Required "ann@s.org" is not in elsewhere.org, the domain of your settings',
    ]);
    const none = await wizard.client.rows({ ...query, filter: { system: 'Moodle' } });
    expect(none.total).toBe(0);
    const cy = await wizard.client.rows({ ...query, filter: { text: '3' } });
    expect(cy.rows.map((cells) => cells[2])).toEqual(['3']);
  });

  test('tells apart what is named twice', async () => {
    const wizard = await withSystems([
      { target: 'moodle', domain: 's.org' },
      { target: 'moodle', domain: 'other.org' },
    ]);
    const { exports } = await previewOf(wizard, random);
    expect(exports.map(({ label, files }) => [label, files[0]!.name])).toEqual([
      ['Moodle', 'exports/moodle/moodle-users.csv'],
      ['Moodle (2)', 'exports/moodle-2/moodle-users.csv'],
    ]);
  });

  test('says what a system cannot do by file', async () => {
    const wizard = await withSystems();
    const { exports } = await previewOf(wizard, disableStudents);
    expect(exports.map(({ target, cannot }) => [target, cannot])).toEqual([
      ['google-workspace', null],
      ['moodle', null],
      [
        'csvde',
        'csvde only adds accounts, it changes none: write files for active-directory instead',
      ],
    ]);
  });

  test('of settings without systems has none, and no notes', async () => {
    const wizard = await withSystems([]);
    expect((await previewOf(wizard, random)).exports).toEqual([]);
    await expect(taken(wizard, 'preview', 'export-notes.csv')).rejects.toThrow('export-notes.csv');
  });
});

describe('a save', () => {
  test('without passwords keeps the files that need none, and says which system got no file', async () => {
    const wizard = await withSystems();
    const saved = await saveOf(wizard, random);
    expect(offered(saved).filter((name) => name.startsWith('exports/'))).toEqual([csvde, moodle]);
    expect(saved.exports![0]!.cannot).toContain('nobody asked for the passwords');
    expect(
      [...wizard.workbook.kept.keys()].filter((key) => key.includes('exports/')).sort(),
    ).toEqual([`${saved.batch.id}/${csvde}`, `${saved.batch.id}/${moodle}`]);
    const again = restart(wizard);
    const rows = csvRows(await taken(again, 'saved', moodle));
    expect(rows.map((row) => row['idnumber'])).toEqual(['1', '2', '3']);
    expect(rows[0]).not.toHaveProperty('password');
    const bytes = await taken(again, 'saved', csvde);
    expect([bytes[0], bytes[1]]).toEqual([0xff, 0xfe]);
    expect(bytes.toString('utf16le')).toContain('OU=L,DC=s,DC=org');
  });

  test('with passwords: the same ones in every file, handed over and never kept', async () => {
    const wizard = await withSystems();
    const saved = await saveOf(wizard, random, true);
    const secret = saved.files.filter((file) => file.secret === true).map(({ name }) => name);
    expect(secret).toEqual(['credentials.csv', google, moodle]);
    const given = new Map(
      csvRows(await taken(wizard, 'saved', 'credentials.csv')).map((row) => [
        row['Person ID']!,
        row['Password']!,
      ]),
    );
    expect(new Set(given.values()).size).toBe(3);
    for (let time = 0; time < 2; time++) {
      const rows = csvRows(await taken(wizard, 'saved', google));
      expect(rows.map((row) => [row['Employee ID'], row['Password [Required]']])).toEqual([
        ...given,
      ]);
    }
    for (const row of csvRows(await taken(wizard, 'saved', moodle))) {
      expect(row['password']).toBe(given.get(row['idnumber']!));
    }
    const kept = [...wizard.workbook.kept.values()].map((bytes) =>
      Buffer.from(bytes).toString('latin1'),
    );
    const everything = [...kept, ...wizard.workbook.records.values()].join('\n');
    for (const password of given.values()) expect(everything).not.toContain(password);
    await expect(taken(restart(wizard), 'saved', google)).rejects.toThrow(
      'exports/google-workspace/google-users.csv is not kept here any more',
    );
  });

  test('the next save takes the import files of the last one away', async () => {
    const wizard = await withSystems();
    const first = await saveOf(wizard, random);
    const second = await saveOf(wizard, disableStudents);
    const kept = [...wizard.workbook.kept.keys()];
    expect(kept.some((key) => key.startsWith(`${first.batch.id}/exports/`))).toBe(false);
    expect(kept).toContain(`${first.batch.id}/journal.json`);
    expect(kept).toContain(`${second.batch.id}/exports/moodle/moodle-suspend-users.csv`);
  });

  test('the notes of a saved batch can be read row by row', async () => {
    const wizard = await withSystems();
    await saveOf(wizard, random);
    const page = await restart(wizard).client.rows({
      ...{ of: 'saved', report: 'export-notes', from: 0, count: 50 },
      filter: { system: 'Google Workspace' },
    });
    expect(page.rows.map((cells) => cells[4])).toEqual(['no file']);
  });
});
