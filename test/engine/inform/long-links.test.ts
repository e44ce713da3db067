import { expect, test } from 'vitest';
import { reportRows } from '../../../core/engine/index.ts';
import { planReach, reachReport, type ReachOptions } from '../../../core/engine/inform/index.ts';
import { smallSchool } from './small-school.ts';

/* Links that are too long for a QR code: the reach report says so before anything is printed. */

const people = smallSchool([
  { url: 'https://campus.example/?t='.padEnd(600, 'a') },
  { url: 'https://campus.example/?t='.padEnd(601, 'a') },
  { url: 'https://campus.example/?t='.padEnd(700, 'b'), signIn: 'SAML' },
  { url: 'x'.repeat(700) },
]);
const letter: ReachOptions = {
  ...{ medium: 'paper', name: 'Letter', usesLink: true, ownSignIn: { usesLink: false } },
  ...{ toShared: false, again: false },
};

function notes(change: Partial<ReachOptions> = {}): readonly [number, readonly string[]] {
  const reach = planReach(people, people.accounts, { ...letter, ...change });
  const report = reachReport(people, reach, null);
  const note = report.columns.indexOf('Note');
  return [reach.withoutCode, reportRows(report, 0, 10).map((row) => row[note]!)];
}

const asText = 'the link is too long for a QR code: the letter shows it as text only';

test('it counts them, and notes each among those who get a letter with a link', () => {
  const [count, [first, second, third, fourth]] = notes();
  expect(count).toBe(1);
  expect([first, second, third]).toEqual(['', asText, '']);
  expect(fourth).toMatch(/^enter the whole address of the link/);
  expect(notes({ ownSignIn: { usesLink: true } })[0]).toBe(2);
});

test('mails and letters without a link have none', () => {
  expect(notes({ medium: 'email', toShared: true })[0]).toBe(0);
  expect(notes({ usesLink: false })).toEqual([0, ['', '', '', '']]);
});
