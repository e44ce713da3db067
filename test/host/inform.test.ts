import { describe, expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { shippedFilters, shippedLetters, shippedMessages } from '../../core/engine/inform/index.ts';
import type { InformRequest, ReachAnswer } from '../../core/host/inform-client.ts';
import { makeTables, type Tables } from '../helpers/district.ts';
import {
  accountHeadings,
  activationUrl,
  informDistrict,
  studentAccount,
} from './inform-district.ts';
import { createStudents, smallDistrict } from './small-district.ts';
import { csvRows, openRows, restart, saveOf, type Wizard } from './wizard.ts';

/*
 * Telling people, over the workbook in memory, on 2025-08-18. Who is in which number was worked out by
 * hand: see the accounts of the district.
 */

const [newStudents, newStaff, newPortal] = shippedFilters as [
  (typeof shippedFilters)[number],
  (typeof shippedFilters)[number],
  (typeof shippedFilters)[number],
];
const base: InformRequest = {
  filter: newStudents,
  message: shippedMessages[0]!,
  letter: null,
  expirationDate: '2025-09-01',
  toShared: false,
  again: false,
  from: '',
};
const onPaper: InformRequest = { ...base, message: null, letter: shippedLetters[0]! };

function counts(answer: ReachAnswer): object {
  if ('faults' in answer) return answer;
  const { people, outcomes } = answer;
  return { people, ...Object.fromEntries(Object.entries(outcomes).filter(([, n]) => n > 0)) };
}

function toldOf({ workbook }: Wizard): Record<string, string>[] {
  const bytes = workbook.told();
  return bytes === null ? [] : csvRows(bytes);
}

describe('what there is to choose from', () => {
  test('is what comes with the wizard, and the fields of the seed first', async () => {
    const { client } = openRows(informDistrict);
    const { filters, messages, letters, fields } = await client.openInform();
    expect(filters.map(({ shipped }) => shipped)).toEqual([true, true, true]);
    expect(messages.every(({ shipped }) => shipped)).toBe(true);
    expect(letters.length).toBeGreaterThan(1);
    expect(fields.slice(0, 2).map(({ name }) => name)).toEqual([
      'accountManagement.username',
      'accountManagement.uniqueLinkActivationURL',
    ]);
    const names = fields.map(({ name }) => name);
    expect(names).toContain('students.grade');
    expect(names).toContain('assignments.schoolID');
    expect(names.filter((name) => /password/i.test(name))).toEqual([
      'usage.forceChangePassword',
      'accounts.forcePasswordChange',
    ]);
  });

  test('is kept by name, replaced and removed; what comes with the wizard stays', async () => {
    const wizard = openRows(informDistrict);
    const { client } = wizard;
    const late = { ...newStudents, name: 'Late ones' };
    await client.saveFilter(late);
    await client.saveFilter({ ...late, where: { join: 'AND', of: [] } });
    await client.saveMessage({ ...shippedMessages[0]!, name: 'Our words' });
    await client.saveLetter({ ...shippedLetters[0]!, name: 'Our letter' });
    const { filters, messages, letters } = await restart(wizard).client.openInform();
    expect(filters.slice(3)).toEqual([
      { filter: { ...late, where: { join: 'AND', of: [] } }, shipped: false },
    ]);
    expect(messages.filter(({ shipped }) => !shipped)).toHaveLength(1);
    expect(letters.filter(({ shipped }) => !shipped)).toHaveLength(1);
    await expect(client.saveFilter(newStudents)).rejects.toThrow('choose another name');
    const left = await client.forget('filter', 'Late ones');
    expect(left.filters).toHaveLength(3);
  });

  test('a message that cannot be merged is not kept, and it says what is wrong (T25)', async () => {
    const { client } = openRows(informDistrict);
    const save = (body: string) =>
      client.saveMessage({
        ...shippedMessages[0]!,
        name: 'Ours',
        words: { subject: 'Hello', body },
      });
    await expect(save('Hi {{accountManagement.usrname}}')).rejects.toThrow(
      'accountManagement.username',
    );
    await expect(save('Your password is {{accounts.password}}')).rejects.toThrow(/password/);
    await expect(
      save('Before {{accountManagmeent.uniqueLinkExpirationDate}}'),
    ).resolves.toBeDefined();
  });
});

describe('a filter', () => {
  test('counts people as it is put together, and shows the first (T23)', async () => {
    const { client } = openRows(informDistrict);
    const answer = await client.tryFilter(newStudents);
    expect(answer).toMatchObject({ matching: 5, all: 6, notes: [] });
    expect('first' in answer && answer.first.rows).toEqual([
      ['1', 'Smith', 'Ann', 'asmith'],
      ['2', 'Smith', 'Bo', 'bsmith'],
      ['3', 'Núñez', 'Cy', 'cnunez'],
      ['4', 'Poe', 'Di', 'dpoe'],
      ['6', '李', 'Fi', 'fli'],
    ]);
  });

  test('looks at staff by their homepage (T27)', async () => {
    const { client } = openRows(informDistrict);
    expect(await client.tryFilter(newStaff)).toMatchObject({ matching: 1, all: 1 });
    expect(await client.tryFilter(newPortal)).toMatchObject({ matching: 1, all: 1 });
  });

  test('that cannot be used says why, with the nearest name', async () => {
    const { client } = openRows(informDistrict);
    const wrong = { field: 'usage.totalLoginCout', operator: '=', values: ['0'] } as const;
    const answer = await client.tryFilter({
      ...newStudents,
      name: '',
      where: { join: 'AND', of: [wrong] },
    });
    expect('faults' in answer && answer.faults.join()).toContain('usage.totalLoginCount');
  });

  test('can be the people of a saved batch, as long as its journal is kept', async () => {
    const wizard = openRows(smallDistrict);
    const { batch } = await saveOf(wizard, createStudents);
    const filter = {
      name: '',
      type: 'students',
      where: { join: 'AND', of: [] },
      batch: batch.id,
    } as const;
    // Ann, Bo, Cy and Fi had no account before.
    expect(await wizard.client.tryFilter(filter)).toMatchObject({ matching: batch.changed });
    const gone = await wizard.client.tryFilter({ ...filter, batch: 'no-such-batch' });
    expect('faults' in gone && gone.faults[0]).toContain('journal');
  });
});

describe('the reach report', () => {
  test('has each person once, with what becomes of them', async () => {
    const { client } = openRows(informDistrict);
    expect(counts(await client.reach(base))).toEqual({
      people: 5,
      'will-be-told': 2,
      'no-address': 1,
      'account-disabled': 1,
      'no-activation-url': 1,
    });
    const all = await client.reachRows(base, null, 0, 200);
    expect(all.rows.map(([id]) => id)).toEqual(['1', '2', '3', '4', '6']);
    const told = await client.reachRows(base, 'will-be-told', 1, 1);
    expect([told.total, told.rows.length, told.rows[0]![0]]).toEqual([2, 1, '2']);
  });

  test('needs a date after today (T24)', async () => {
    const { client } = openRows(informDistrict);
    for (const expirationDate of ['2025-08-18', '2025-08-17', '', 'soon']) {
      const answer = await client.reach({ ...base, expirationDate });
      expect('faults' in answer && answer.faults).toHaveLength(1);
    }
    expect(await client.reach({ ...base, expirationDate: '2025-08-19' })).toHaveProperty('people');
  });

  test('has own words for who signs in by LDAP or SAML, or leaves them out', async () => {
    const { client } = openRows(informDistrict);
    const staff = { ...base, filter: newStaff };
    expect(counts(await client.reach(staff))).toEqual({
      people: 1,
      'will-be-told-own-sign-in': 1,
    });
    const without = { ...staff, message: { ...base.message!, ownSignIn: null } };
    expect(counts(await client.reach(without))).toEqual({ people: 1, 'own-sign-in': 1 });
  });

  test('of letters asks for no address, and counts their pages', async () => {
    const { client } = openRows(informDistrict);
    const answer = await client.reach(onPaper);
    expect(counts(answer)).toEqual({
      people: 5,
      'will-be-told': 3,
      'account-disabled': 1,
      'no-activation-url': 1,
    });
    // Lincoln, grade 09 (Ann, Cy) and grade 10 (Bo): 3 letters, 2 covers.
    expect('pages' in answer && answer.pages).toBe(5);
  });
});

test('what two windows save at the same moment is all kept', async () => {
  const one = openRows(informDistrict);
  const two = restart(one);
  const message = { ...shippedMessages[0]!, name: 'Mine' };
  const letter = { ...shippedLetters[0]!, name: 'Mine' };
  await Promise.all([
    one.client.saveFilter({ ...newStudents, name: 'One' }),
    two.client.saveFilter({ ...newStudents, name: 'Two' }),
    one.client.saveMessage(message),
    two.client.saveLetter(letter),
    one.client.makeMessages(base, 'message files'),
  ]);
  const { filters, messages, letters } = await two.client.openInform();
  const own = (all: readonly { readonly shipped: boolean }[]) =>
    all.filter(({ shipped }) => !shipped);
  expect(own(filters)).toMatchObject([{ filter: { name: 'One' } }, { filter: { name: 'Two' } }]);
  expect([own(messages), own(letters)]).toEqual([
    [{ message, shipped: false }],
    [{ letter, shipped: false }],
  ]);
  // The other window knows that people were told meanwhile.
  expect(counts(await two.client.reach(base))).toMatchObject({ 'already-told': 2 });
});

describe('messages', () => {
  test('are made into files for those who are told, who are noted, and not told again', async () => {
    const wizard = openRows(informDistrict);
    const { client, workbook } = wizard;
    const done = await client.makeMessages(base, 'message files');
    expect(done.told).toBe(2);
    const names = [...workbook.handedOver.keys()];
    expect(names).toEqual(['messages.zip/1 Smith Ann.eml', 'messages.zip/2 Smith Bo.eml']);
    const mail = await PostalMime.parse(workbook.handedOver.get(names[1]!)!);
    expect(mail.to).toEqual([{ name: 'Bo Smith', address: 'bo@s.org' }]);
    for (const text of [mail.text!, mail.html!]) {
      expect(text).toContain('bsmith');
      expect(text).toContain(activationUrl(2));
      expect(text).toContain('September 1, 2025');
    }
    expect(toldOf(wizard)).toEqual([
      {
        'Person ID': '1',
        Username: 'asmith',
        'Account Created': '2025-08-17',
        How: 'message file',
        Message: shippedMessages[0]!.name,
        'Told At': expect.stringMatching(/^2025-08-18T10:/) as string,
        'Link Expires': '2025-09-01',
        Status: 'told',
        Detail: '',
      },
      expect.objectContaining({ 'Person ID': '2', Username: 'bsmith' }),
    ]);
    const again = restart(wizard).client;
    expect(counts(await again.reach(base))).toMatchObject({ 'already-told': 2 });
    await expect(again.makeMessages(base, 'message files')).rejects.toThrow('nobody to tell');
    expect(counts(await again.reach({ ...base, again: true }))).toMatchObject({
      'will-be-told': 2,
    });
    // Another message is another telling.
    const other = { ...base, message: { ...base.message!, name: 'Reminder' } };
    expect(counts(await again.reach(other))).toMatchObject({ 'will-be-told': 2 });
  });

  test('are made into a mail-merge file with everything merged', async () => {
    const wizard = openRows(informDistrict);
    await wizard.client.makeMessages(base, 'mail-merge file');
    const rows = csvRows(wizard.workbook.handedOver.get('mail-merge.csv')!);
    expect(rows.map((row) => [row['Email'], row['Username']])).toEqual([
      ['ann@s.org', 'asmith'],
      ['bo@s.org', 'bsmith'],
    ]);
    expect(rows[0]!['Body']).toContain(activationUrl(1));
    expect(toldOf(wizard).map(({ How }) => How)).toEqual(['mail-merge file', 'mail-merge file']);
  });

  test('are shown as any person gets them', async () => {
    const { client } = openRows(informDistrict);
    const second = await client.tryOut(base, 1);
    expect(second).toMatchObject({ person: 'Bo Smith (bsmith)', to: 'bo@s.org' });
    expect(second.html).toContain(activationUrl(2));
    expect((await client.tryOut(base, '1')).text).toContain('asmith');
    await expect(client.tryOut(base, '3')).rejects.toThrow('would not be told');
    await expect(client.tryOut(base, '5')).rejects.toThrow('matches nobody with the Person ID 5');
  });

  test('are tested on oneself, and nobody counts as told', async () => {
    const wizard = openRows(informDistrict);
    const { client, workbook } = wizard;
    await client.testMessage(base, 0, ' me@s.org ');
    const mail = await PostalMime.parse(workbook.handedOver.get('test.eml')!);
    expect(mail.to![0]).toMatchObject({ address: 'me@s.org' });
    expect(mail.text).toContain('asmith');
    expect(toldOf(wizard)).toEqual([]);
    await expect(client.testMessage(base, 0, 'me@s.org\nBcc: all@s.org')).rejects.toThrow(
      'is no email address',
    );
  });

  test('have no sender that could end a header', async () => {
    const wizard = openRows(informDistrict);
    const from = { ...base, from: 'a@s.org\r\nBcc: all@s.org' };
    await expect(wizard.client.makeMessages(from, 'message files')).rejects.toThrow(
      'is no email address',
    );
    expect(wizard.workbook.handedOver.size).toBe(0);
    expect(toldOf(wizard)).toEqual([]);
  });

  test('are not made for those whom a Told table of the data names', async () => {
    const told = [
      ...[['Person ID', 'Username', 'Message', 'Told At', 'Status']],
      ['1', 'asmith', shippedMessages[0]!.name, '2025-08-17T10:00:00Z', 'told'],
      ['2', 'bsmith', shippedMessages[0]!.name, '2025-08-17T10:00:00Z', 'failed'],
    ];
    const wizard = openRows({ ...informDistrict, told });
    expect(counts(await wizard.client.reach(base))).toMatchObject({
      'already-told': 1,
      'will-be-told': 1,
    });
    await wizard.client.makeMessages(base, 'message files');
    expect(toldOf(wizard).map(({ Username, Status }) => [Username, Status])).toEqual([
      ['asmith', 'told'],
      ['bsmith', 'failed'],
      ['bsmith', 'told'],
    ]);
  });
});

describe('the Told table', () => {
  const [message] = shippedMessages;
  const headings = ['Person ID', 'Username', 'Message', 'Told At', 'Status'];

  test('of the data counts besides what is kept: nobody told elsewhere is told again', async () => {
    const wizard = openRows(informDistrict);
    const { client, workbook } = wizard;
    const annAlone = {
      ...newStudents,
      where: {
        join: 'AND',
        of: [{ field: 'person.personID', operator: '=', values: ['1'] }],
      },
    } as const;
    await client.makeMessages({ ...base, filter: annAlone }, 'message files');
    const [ann] = toldOf(wizard);
    const told = [
      headings,
      ['1', 'ASmith', message!.name, ann!['Told At']!, 'told'],
      ['2', 'bsmith', message!.name, '2025-08-17T10:00:00Z', 'told'],
    ];
    workbook.replaceTables(makeTables({ ...informDistrict, told }));
    expect(counts(await client.reach(base))).toMatchObject({ 'already-told': 2 });
    await client.makeMessages({ ...base, filter: annAlone, again: true }, 'message files');
    // Ann's first telling stands in both, and counts once.
    expect(toldOf(wizard).map(({ Username }) => Username)).toEqual(['asmith', 'bsmith', 'asmith']);
  });

  test('is read again where noting a change of it has failed', async () => {
    const wizard = openRows(informDistrict);
    const { client, workbook } = wizard;
    await client.reach(base);
    const changeRecord = workbook.changeRecord.bind(workbook);
    workbook.changeRecord = () => Promise.reject(new Error('the storage is full'));
    await expect(client.makeMessages(base, 'message files')).rejects.toThrow('full');
    workbook.changeRecord = changeRecord;
    expect(toldOf(wizard)).toHaveLength(2);
    expect(counts(await client.reach(base))).toMatchObject({ 'already-told': 2 });
  });
});

describe('letters', () => {
  /** So many students of one school and grade, each with an account never used. */
  function manyStudents(count: number): Tables {
    const numbers = Array.from({ length: count }, (_, n) => String(1000 + n));
    return {
      ...smallDistrict,
      students: [
        smallDistrict['students']![0]!,
        ...numbers.map((id) => [id, id, `Last${id}`, 'First', 'F', '09', `s${id}@s.org`]),
      ],
      enrollments: [
        smallDistrict['enrollments']![0]!,
        ...numbers.map((id) => [id, '25L', '2025-08-11', '', '']),
      ],
      accounts: [
        accountHeadings,
        ...numbers.map((id) =>
          studentAccount(id, `user${id}`, [
            'Yes',
            'Yes',
            '0',
            '2025-08-17',
            activationUrl(Number(id)),
          ]),
        ),
      ],
    };
  }

  const wanted = (from: number, people: readonly string[] | null = null) =>
    ({ from, people, language: 'en' }) as const;

  test('come in parts; those of a part can be noted without moving the next', async () => {
    const wizard = openRows(manyStudents(250));
    const { client } = wizard;
    const first = await client.buildLetters(onPaper, wanted(0));
    expect([first.all, first.pages, first.people.length, first.next]).toEqual([250, 251, 200, 200]);
    expect(first.people[0]).toEqual(['1000', 'Last1000, First']);
    const noted = await client.lettersPrinted(
      onPaper,
      first.people.map(([id]) => id),
    );
    expect(noted.told).toBe(200);
    const second = await client.buildLetters(onPaper, wanted(200));
    expect([second.all, second.people.length, second.next]).toEqual([250, 50, null]);
    expect(second.people[0]![0]).toBe('1200');
    expect(second.html).toContain('user1200');
    expect(toldOf(wizard)).toHaveLength(200);
    expect(toldOf(wizard)[0]).toMatchObject({ Username: 'user1000', How: 'letter' });
    // Whoever opens the window later finds the others.
    const later = await restart(wizard).client.buildLetters(onPaper, wanted(0));
    expect([later.all, later.people[0]![0]]).toEqual([50, '1200']);
  });

  test('are printed again for some, told or not, and for nobody else', async () => {
    const wizard = openRows(informDistrict);
    const { client } = wizard;
    await client.lettersPrinted(onPaper, null);
    await expect(client.buildLetters(onPaper, wanted(0))).rejects.toThrow('nobody');
    const again = await client.buildLetters(onPaper, wanted(0, ['2', ' 1 ']));
    expect(again.people.map(([id]) => id)).toEqual(['1', '2']);
    expect([again.pages, again.next]).toEqual([2, null]);
    // Di's account is disabled.
    await expect(client.buildLetters(onPaper, wanted(0, ['4']))).rejects.toThrow(
      'None of these people gets this letter',
    );
  });

  test('are not printed again for who can follow no link any more', async () => {
    const { client, workbook } = openRows(informDistrict);
    await client.lettersPrinted(onPaper, null);
    const [headings, ...rows] = informDistrict['accounts']!;
    const url = headings!.indexOf('Activation URL');
    const accounts = [
      headings!,
      ...rows.map((row) => row.map((cell, i) => (i === url && row[0] === '1' ? 'n/a' : cell))),
    ];
    workbook.replaceTables(makeTables({ ...informDistrict, accounts }));
    const again = await client.buildLetters(onPaper, wanted(0, ['1', '2']));
    expect(again.people.map(([id]) => id)).toEqual(['2']);
    await expect(client.tryOut(onPaper, '1')).rejects.toThrow('no activation URL');
  });

  test('are looked at before they are built', async () => {
    const { client } = openRows(informDistrict);
    const one = await client.tryOut(onPaper, '3');
    expect(one).toMatchObject({ person: 'Cy Núñez (cnunez)', to: '', subject: '' });
    expect(one.html.match(/<section/g)).toHaveLength(1);
    expect(one.html).toContain('<svg');
  });
});

describe('told and in', () => {
  test('counts by school and grade, and reminds those who are told and not in', async () => {
    const wizard = openRows(informDistrict);
    const { client } = wizard;
    await client.makeMessages(base, 'message files');
    const { groups, remind } = await client.toldAndIn();
    const lincoln = groups.filter(({ school }) => school === 'Lincoln High');
    // Enabled accounts: Ann, Cy and Fi in 09, and Ed, who left it and has logged in; Bo in 10.
    expect(lincoln.find(({ grade }) => grade === '09')).toMatchObject({
      accounts: 4,
      told: 1,
      loggedIn: 1,
      passwordChanged: 1,
    });
    expect(lincoln.find(({ grade }) => grade === '10')).toMatchObject({ accounts: 1, told: 1 });
    expect(remind.map(({ filter, people }) => [filter.type, people])).toEqual([
      ['students', 2],
      ['staff-accounts', 0],
      ['portal-accounts', 0],
    ]);
    const reminder = { ...base, filter: remind[0]!.filter, again: true };
    expect(counts(await client.reach(reminder))).toEqual({ people: 2, 'will-be-told': 2 });
  });

  test('says what the data does not know', async () => {
    const [headings, ...rows] = informDistrict['accounts']!;
    const logins = headings!.indexOf('Total Login Count');
    const without = [headings!, ...rows].map((row) => row.filter((_, i) => i !== logins));
    const { notes } = await openRows({ ...informDistrict, accounts: without }).client.toldAndIn();
    expect(notes).toEqual([
      'accounts.csv: without the column Total Login Count nobody knows who has logged in: all count as not logged in',
    ]);
    expect((await openRows(informDistrict).client.toldAndIn()).notes).toEqual([]);
  });

  test('is handed over as files', async () => {
    const wizard = openRows(informDistrict);
    const { client, workbook } = wizard;
    await client.makeMessages(base, 'message files');
    await client.takeInform('told.csv', null);
    await client.takeInform('told-and-in.csv', null);
    await client.takeInform('reach.csv', base);
    const rows = (name: string) => csvRows(workbook.handedOver.get(name)!);
    expect(rows('told.csv')).toEqual(toldOf(wizard));
    expect(rows('told-and-in.csv').map(({ Step }) => Step)).toContain('told');
    expect(rows('reach.csv')).toHaveLength(5);
  });
});

test('without User Accounts it says what to bring in', async () => {
  const others = Object.entries(informDistrict).filter(([name]) => name !== 'accounts');
  const { client } = openRows(Object.fromEntries(others));
  const answer = await client.tryFilter(newStudents);
  expect('faults' in answer && answer.faults.join()).toMatch(/User Accounts/);
  await expect(client.openInform()).rejects.toThrow(/User Accounts/);
});
