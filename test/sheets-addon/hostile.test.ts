import { expect, test } from 'vitest';
import { makeWorkbook } from '../../local/apps-script/index.ts';
import { startAddon } from './addon.ts';
import { enrolled, oneSchool } from './districts.ts';
import { save, savedBatch, undo } from './saving.ts';

/*
 * Two hundred hostile texts as names and usernames: through preview, save, reports and undo each of
 * them is the text it was, and none becomes a formula, a date, a number or markup.
 */

const seeds = [
  '=1+1',
  '=HYPERLINK("http://x.example","y")',
  '=IMPORTXML("http://x.example")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  "''",
  "'",
  '007',
  '1.23E+08',
  '2026-09',
  'MAY26',
  '3-4',
  '1/2',
  'TRUE',
  'false',
  'NULL',
  '#REF!',
  '</script><script>alert(1)</script>',
  '<!-- <? ?> -->',
  '<img src=x onerror=alert(1)>',
  '// comment /* more */',
  '\u202eesrever',
  '\u200bzero\u200bwidth',
  'a\u0301ccent',
  '👩‍👩‍👧‍👦',
  '\ud83d\ude00 smile',
  'Straße',
  'Ł\u00f3d\u017a',
  '\u0421\u0430\u0448\u0430',
  '李小龍',
  'مرحبا',
  'two\nlines',
  'semi;colon',
  'com,ma',
  'quo"te',
  '{"json":true}',
  '${template}',
  '%00',
  '..\\..\\etc',
  '  padded  ',
  '$100.15',
  '50%',
  '12:30',
  '1,000',
  '__proto__',
  'constructor',
  'x'.repeat(300),
];

const hostile = Array.from({ length: 200 }, (_, n) => {
  const seed = seeds[n % seeds.length]!;
  const round = Math.floor(n / seeds.length);
  return round === 0
    ? seed
    : round === 1
      ? `${seed}x`
      : round === 2
        ? `x${seed}`
        : `${seed}${seed}`;
});

const students = hostile.map((text, n) => [`p${n}`, `n${n}`, text, text]);
/** Usernames are unique without case and without outer blanks; a number sees to that. */
const usernames = hostile.map((text, n) => `${text.trim()}${n}`);
const accounts = usernames.map((username, n) => [`p${n}`, username, 'Yes', 'No', hostile[n]!]);

/** An apostrophe that our own reports protect a cell with is no part of it (contract, tables). */
function asRead(text: string): string {
  return text.replace(/^'(?=[=+\-@\t\r])/, '');
}

test('two hundred hostile texts stay what they are', () => {
  const addon = startAddon(
    makeWorkbook({
      tabs: [
        oneSchool,
        {
          name: 'Students',
          rows: [['Person ID', 'Student Number', 'Last Name', 'First Name'], ...students],
          plainText: true,
        },
        enrolled(hostile.map((_, n) => `p${n}`)),
        {
          name: 'User Accounts',
          rows: [
            ['Person ID', 'Username', 'Enabled', 'Force Password Change', 'User Groups'],
            ...accounts,
          ],
          plainText: true,
        },
      ],
    }),
  );
  const before = addon.tab('User Accounts');
  const answer = save(addon, {
    accountType: 'students',
    changeType: 'forcePasswordChange',
    scope: { schools: ['A'] },
    asOf: '2025-08-18',
  });
  const id = savedBatch(answer);
  const after = addon.tab('User Accounts');
  expect(after.map((cells) => cells.filter((_, c) => c !== 3))).toEqual(
    before.map((cells) => cells.filter((_, c) => c !== 3)),
  );
  expect(after.slice(1).every((cells) => cells[3] === 'Yes')).toBe(true);

  const title = addon.tabs().find((tab) => tab.startsWith('Result - '))!;
  const [headings, ...rows] = addon.tab(title);
  expect(rows).toHaveLength(200);
  const column = (name: string) => rows.map((cells) => cells[headings!.indexOf(name)]);
  expect([...column('Last Name')].sort()).toEqual(hostile.map(asRead).sort());
  expect([...column('Username')].sort()).toEqual(usernames.map(asRead).sort());

  undo(addon, id);
  expect(addon.tab('User Accounts')).toEqual(before);
});
