import { expect, test } from 'vitest';
import { readSettings, settingsOfTable, tableFromRows } from '../../../core/engine/index.ts';

const read = (exports: unknown) => readSettings({ exports }, 'settings.json');
const faultsOf = (exports: unknown) => read(exports).faults;

test('a list of systems is read, with what each leaves open filled in', () => {
  const { settings, faults } = read([{ target: 'moodle' }]);
  expect(faults).toEqual([]);
  expect(settings.exports).toEqual([
    {
      target: 'moodle',
      accountType: null,
      domain: '',
      address: 'username',
      orgUnitRule: [],
      groups: {},
      roles: {},
      usageLocation: '',
      header: [],
      columns: [],
    },
  ]);
});

test('headings of templates are one line or a list of lines', () => {
  const headerOf = (header: unknown) =>
    read([{ target: 'entra', header }]).settings.exports[0]!.header;
  expect(headerOf(' a,b ')).toEqual(['a,b']);
  expect(headerOf(['a,b', 'c;d'])).toEqual(['a,b', 'c;d']);
  expect(headerOf('"Last, first";"5"" disk";b')).toEqual(['"Last, first";"5"" disk";b']);
  expect(headerOf('')).toEqual([]);
  expect(headerOf([])).toEqual([]);
});

test('a rule for everybody may be a text, and a Settings tab holds the list as text', () => {
  const cell = '[{ "target": "gam", "domain": "X.org", "orgUnitRule": "/Students/{school}" }]';
  const tab = tableFromRows('Settings', 'Settings', [
    ['Setting', 'Value'],
    ['exports', cell],
  ]);
  const { settings, faults } = readSettings(settingsOfTable(tab), 'Settings');
  expect(faults).toEqual([]);
  expect(settings.exports[0]).toMatchObject({
    target: 'gam',
    domain: 'x.org',
    orgUnitRule: [
      {
        changeType: null,
        accountType: null,
        school: null,
        grade: null,
        title: null,
        orgUnit: '/Students/{school}',
      },
    ],
  });
});

test('faults name the key', () => {
  expect(faultsOf('moodle')).toEqual([
    'settings.json: exports must be a list, such as [{ "target": "moodle" }]; [] for none',
  ]);
  expect(faultsOf(['moodle'])).toEqual([
    'settings.json: exports[0] must be an object such as { "target": "moodle" }',
  ]);
  expect(faultsOf([{ target: 'moodle' }, { target: 'google' }])).toEqual([
    'settings.json: exports[1].target "google" is not possible; it is "google-workspace" or "gam" or "entra" or "microsoft-365" or "active-directory" or "csvde" or "moodle" or "school-data-sync" or "one-roster-1.1" or "one-roster-1.2" or "infinite-campus" or "generic"',
  ]);
  expect(faultsOf([{ target: 'csvde', domain: 'x.org' }])).toEqual([
    'settings.json: exports[0].orgUnitRule is missing; csvde needs it',
  ]);
  expect(faultsOf([{ target: 'gam', orgUnitRule: '/S', header: 'a,b' }])).toEqual([
    'settings.json: exports[0].header does not belong here; here belong target, accountType, orgUnitRule, domain, address, groups',
  ]);
  expect(faultsOf([{ target: 'moodle', domain: '@x.org' }])).toEqual([
    'settings.json: exports[0].domain "@x.org" is no domain; write it as "students.example.org", without @',
  ]);
  expect(faultsOf([{ target: 'moodle', accountType: 'parents' }])).toEqual([
    'settings.json: exports[0].accountType "parents" is not possible; it is "students" or "staff"',
  ]);
  expect(faultsOf([{ target: 'entra', usageLocation: 'USA' }])).toEqual([
    'settings.json: exports[0].usageLocation "USA" is no country; write two capitals, such as "US"',
  ]);
  for (const header of ['a\nb', ['a,b', ''], ['a,b', 1], 7, '"a,b', 'a;"b', 'sep=;', 'a\0,b']) {
    expect(faultsOf([{ target: 'entra', header }])).toEqual([
      'settings.json: exports[0].header must be the line of headings of your template, or a list of such lines',
    ]);
  }
  expect(faultsOf([{ target: 'moodle', groups: { Teachers: 1 } }])).toEqual([
    'settings.json: exports[0].groups must be an object of names, such as { "Teachers": "teachers@example.org" }',
  ]);
});

test('faults of a rule name the rule', () => {
  const rules = (orgUnitRule: unknown) => faultsOf([{ target: 'gam', orgUnitRule }]);
  expect(rules([])).toEqual(['settings.json: exports[0].orgUnitRule is missing; gam needs it']);
  expect(rules([{ school: 'LHS' }])).toEqual([
    'settings.json: exports[0].orgUnitRule[0].orgUnit is missing; it is text such as "/Students/{school}"',
  ]);
  for (const orgUnit of ['/{campus}', '/{school', '/school}', '/{school}/{}']) {
    expect(rules(orgUnit)).toEqual([
      `settings.json: exports[0].orgUnitRule[0].orgUnit "${orgUnit}" is not possible; between braces stand {school}, {schoolId}, {grade}, {title} and {graduationYear} only`,
    ]);
  }
  expect(rules([{ orgUnit: '/S' }, { orgUnit: '/T', class: '1' }])).toEqual([
    'settings.json: exports[0].orgUnitRule[1].class does not belong here; here belong changeType, accountType, school, grade, title, orgUnit',
  ]);
  expect(rules([{ orgUnit: '/S', grade: 9 }])).toEqual([
    'settings.json: exports[0].orgUnitRule[0].grade 9 is not possible; it is text in quotes',
  ]);
});

test('faults of a column name the column', () => {
  const columns = (list: unknown) => faultsOf([{ target: 'generic', columns: list }]);
  expect(columns([])).toEqual(['settings.json: exports[0].columns is missing; generic needs it']);
  expect(columns([{ value: 'personId' }])).toEqual([
    'settings.json: exports[0].columns[0].heading is missing; it is the heading of the column as text',
  ]);
  expect(columns([{ heading: 'ID', value: 'ssn' }])[0]).toContain(
    'settings.json: exports[0].columns[0].value "ssn" is not possible; it is "personId" or "number"',
  );
});

test('options that were read are read again to the same', () => {
  const given = [
    {
      target: 'google-workspace',
      accountType: 'staff',
      orgUnitRule: [{ school: 'LHS', orgUnit: '/L' }, { orgUnit: '/S' }],
      header: 'First Name,Last Name',
    },
    { target: 'moodle', groups: { Teachers: 'T' } },
    {
      target: 'generic',
      columns: [
        { heading: 'A', value: 'grade' },
        { heading: 'B', text: '=1' },
      ],
    },
  ];
  const first = readSettings({ exports: given }, 'settings.json');
  expect(first.faults).toEqual([]);
  expect(first.settings.exports.length).toBe(3);
  const second = readSettings(first.settings, 'settings');
  expect(second.faults).toEqual([]);
  expect(second.settings.exports).toEqual(first.settings.exports);
});

test('settings kept when there was one header, as text, are read as before', () => {
  const { settings, faults } = read([
    { target: 'gam', orgUnitRule: [{ orgUnit: '/S' }], header: '', usageLocation: '' },
    { target: 'entra', header: 'First name [givenName]' },
  ]);
  expect(faults).toEqual([]);
  expect(settings.exports.map(({ header }) => header)).toEqual([[], ['First name [givenName]']]);
});
