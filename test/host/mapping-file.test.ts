import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleData } from '../../core/host/assemble-data.ts';
import { readMapping } from '../../core/host/mapping-file.ts';
import { mappingText } from '../../core/host/mapping-text.ts';
import { matchOf, noMatches, type Matches } from '../../core/host/table-matches.ts';
import { makeTables, type Tables } from '../helpers/district.ts';
import { smallDistrict } from './small-district.ts';

const faultsOf = (json: unknown) => readMapping(json, 'mapping.json').faults;
const oneTable = (entry: unknown) => ({ version: 1, tables: [entry] });

function assemble(tables: Tables, matches: Matches) {
  const host = {
    ...{ tables: makeTables(tables), savedAccounts: null, settings: [], ignored: [], faults: [] },
  };
  return { data: assembleData(host, matches), tables: host.tables };
}

/** What a mapping says after it was written and read. */
function writtenAndRead(tables: Tables, matches: Matches): Matches {
  const assembled = assemble(tables, matches);
  const text = mappingText(assembled.data, assembled.tables, matches);
  const { faults, matches: read } = readMapping(JSON.parse(text) as unknown, 'mapping.json');
  expect(faults).toEqual([]);
  return read;
}

const pupils = {
  pupils: [
    ['Key', 'Surname', 'Given', 'No', 'Email'],
    ['1', 'Secretname', 'Ann', '71', 'ann@s.org'],
  ],
};
const pupilsMapping = {
  version: 1,
  tables: [
    {
      name: 'pupils',
      headings: ['Key', 'Surname', 'Given', 'No', 'Email'],
      table: 'students',
      columns: {
        ...{ 'Person ID': 'Key', 'last name': 'Surname', 'First Name': 'Given' },
        ...{ 'Student Number': 'No', Email: '' },
      },
    },
  ],
};

describe('a mapping', () => {
  test('says what a table is and which heading stands for which column', () => {
    const { matches, faults } = readMapping(pupilsMapping, 'mapping.json');
    expect(faults).toEqual([]);
    const { data } = assemble(pupils, matches);
    expect(data.workbook.students!.headings).toEqual([
      ...['Person ID', 'Last Name', 'First Name', 'Student Number', 'Email (not used)'],
    ]);
  });

  test('counts for the same headings in other order and case, under another name of the file', () => {
    const { matches } = readMapping(pupilsMapping, 'mapping.json');
    const table = {
      name: 'x',
      source: 'x.csv',
      headings: ['SURNAME', 'no', 'e-mail', 'key', 'given'],
    };
    expect(matchOf(matches, table)?.table).toBe('students');
    const more = { ...table, headings: [...table.headings, 'Locker'] };
    expect(matchOf(matches, more)).toBeUndefined();
  });

  test('of what is recognised by itself says nothing, and so changes nothing', () => {
    const { tables, ...others } = writtenAndRead(smallDistrict, noMatches);
    const nothing = { version: 2, formats: {}, joinAccounts: false, joins: {}, repairs: [] };
    expect(others).toEqual(nothing);
    for (const match of Object.values(tables)) expect(match.columns).toEqual({});
  });

  test('is the same after it was written and read', () => {
    const { matches } = readMapping(
      {
        ...pupilsMapping,
        joinAccounts: true,
        answers: { '0123456789abcdef': 2, fedcba9876543210: 0 },
      },
      'mapping.json',
    );
    expect(writtenAndRead(pupils, matches)).toEqual(matches);
  });

  test('holds headings and no person', () => {
    const { matches } = readMapping(pupilsMapping, 'mapping.json');
    const { data, tables } = assemble(pupils, matches);
    const text = mappingText(data, tables, matches);
    expect(text).toContain('Surname');
    for (const value of ['Secretname', 'Ann', 'ann@s.org', '71']) expect(text).not.toContain(value);
  });

  test('tells two tables with the same headings apart by their names', () => {
    const headings = ['ID', 'Name'];
    const { matches, faults } = readMapping(
      {
        version: 1,
        tables: [
          {
            name: 'sites',
            headings,
            table: 'Schools',
            columns: { 'School ID': 'ID', 'School Name': 'Name' },
          },
          { name: 'rooms', headings, table: 'not used' },
        ],
      },
      'mapping.json',
    );
    expect(faults).toEqual([]);
    const rows = [headings, ['1', 'a']];
    const { data } = assemble({ rooms: rows, sites: rows }, matches);
    expect(data.workbook.schools!.source).toBe('sites.csv');
    expect(data.others.map(({ source }) => source)).toEqual(['rooms.csv']);
  });
});

describe('what is wrong with a mapping names its key', () => {
  const headings = ['Key', 'Surname'];
  test.each<[string, unknown, string]>([
    ['no object', [], 'mapping.json: a mapping is a JSON object'],
    ['no version', {}, 'mapping.json: version must be 1'],
    ['a later version', { version: 2 }, 'mapping.json: version must be 1'],
    ['an unknown key', { version: 1, join: true }, 'mapping.json: join is not known here'],
    ['tables no list', { version: 1, tables: {} }, 'mapping.json: tables must be a list'],
    ['a table no object', oneTable(7), 'mapping.json: tables[0] must be a table in { }'],
    [
      'no headings',
      oneTable({ table: 'Students' }),
      'mapping.json: tables[0].headings must be the list',
    ],
    [
      'an unknown table',
      oneTable({ headings, table: 'Pupils' }),
      'mapping.json: tables[0].table "Pupils" is no table: write one of "Schools", "Calendars"',
    ],
    [
      'an unknown column',
      oneTable({ headings, table: 'Schools', columns: { Surname: 'Surname' } }),
      'mapping.json: tables[0].columns.Surname is no column of that table; it has School ID, School Name',
    ],
    [
      'an unknown heading',
      oneTable({ headings, table: 'Students', columns: { 'Last Name': 'Sirname' } }),
      'mapping.json: tables[0].columns.Last Name is read from "Sirname", which is none of its headings',
    ],
    [
      'a heading for two columns',
      oneTable({
        headings,
        table: 'User Accounts',
        columns: { 'Person ID': 'Key', Username: 'Key' },
      }),
      'mapping.json: tables[0].columns.Username and Person ID are both read from "Key"',
    ],
    [
      'columns of no table',
      oneTable({ headings, table: 'not used', columns: { 'Last Name': 'Surname' } }),
      'mapping.json: tables[0].columns.Last Name means nothing where the table is not used',
    ],
    [
      'joinAccounts',
      { version: 1, joinAccounts: 'yes' },
      'mapping.json: joinAccounts must be true or false',
    ],
    ['an answer', { version: 1, answers: { abc: 'first' } }, 'mapping.json: answers.abc must be 1'],
  ])('%s', (_, json, fault) => {
    const faults = faultsOf(json);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.slice(0, fault.length)).toBe(fault);
  });

  test('whatever stands in the file, it is read or told, and used without harm', () => {
    const word = fc.constantFrom(
      '__proto__',
      'constructor',
      'Students',
      'Key',
      'Last Name',
      '',
      'x',
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        fc.jsonValue(),
        word,
        fc.record(
          {
            version: fc.constant(1),
            tables: fc.array(tie('table'), { maxLength: 3 }),
            answers: fc.dictionary(word, fc.integer()),
          },
          { requiredKeys: ['version'] },
        ),
      ),
      table: fc.record(
        {
          name: word,
          headings: fc.array(word, { maxLength: 4 }),
          table: fc.oneof(word, fc.jsonValue()),
          format: word,
          columns: fc.dictionary(word, fc.oneof(word, fc.jsonValue())),
        },
        { requiredKeys: ['headings'] },
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        const { matches, faults } = readMapping(value, 'mapping.json');
        for (const fault of faults) expect(fault.startsWith('mapping.json: ')).toBe(true);
        if (faults.length === 0) assemble({ ...pupils, ...smallDistrict }, matches);
      }),
    );
  });
});
