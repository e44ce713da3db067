import { expect, test } from 'vitest';
import type { RequestJson, SaveAnswer } from '../../core/host/wizard-client.ts';
import type { Step } from '../../sheets-addon/api/sheets-api.ts';
import type { Addon } from './addon.ts';
import { accountRow, startStory, users, type Story } from './activation-story.ts';
import { people, schoolBook, schoolTenant, startDomain } from './domain.ts';
import { confirming, preview, toTheEnd } from './saving.ts';

/*
 * The lock of a document keeps our own calls apart, and nobody's hands: somebody sorts User Accounts
 * while a call is at work on it.
 */

/** Somebody turns the rows of User Accounts round. */
function turnRound({ host }: Pick<Addon | Story, 'host'>, rows: readonly string[][]): void {
  const turned = [...rows.slice(1)].reverse();
  for (const [at, cells] of turned.entries()) {
    for (const [column, text] of cells.entries()) {
      host.type('User Accounts', `${String.fromCharCode(65 + column)}${at + 2}`, text);
    }
  }
}

const ann = 'ann.bell@school.example';
const bob = 'bob.carr@school.example';
const links = { who: 'new', expirationDate: '2025-09-01', again: false };

/** The username that the link beside each username leads to. */
function linkedUsers(story: Story): string[] {
  return [ann, bob].map((name) => {
    const token = story.token(name);
    if (token === '') return `${name}: none`;
    const view = story.open(token);
    return `${name}: ${view.state === 'ready' ? view.username : view.state}`;
  });
}

test.each(['makeLinks', 'renewLink'])(
  '%s never gives somebody the link of somebody else',
  (what) => {
    const story = startStory({
      accounts: [accountRow('1001', ann), accountRow('1002', bob)],
      plainText: true,
      users,
    });
    const args = what === 'makeLinks' ? [links] : [ann, '2025-09-01'];
    const outcome = story.host.run('api_call', [JSON.stringify({ method: what, args })], {
      interruptions: [
        {
          at: { method: 'UsersCollection.get', nth: 1 },
          when: 'after',
          act: () => {
            turnRound(story, story.tab('User Accounts'));
          },
        },
      ],
    });
    expect(outcome.value).toContain('Rows of User Accounts were moved');
    expect(linkedUsers(story)).toEqual([`${ann}: none`, `${bob}: none`]);
    story.makeLinks();
    expect(linkedUsers(story)).toEqual([`${ann}: ${ann}`, `${bob}: ${bob}`]);
  },
);

test('a save never changes the row of somebody else', () => {
  const accounts = ['1', '2', '3'].map((n) => ({
    ...{ id: `0000${n}`, username: `user${n}`, enabled: true, mustChange: false },
  }));
  const book = schoolBook({ students: people(3), accounts });
  const addon = startDomain(book, schoolTenant());
  addon.call('keepProvisioning', { on: false, protectedUnits: [], readUnits: [] });
  const request = {
    ...{ accountType: 'students', changeType: 'disableAccount' },
    scope: { people: ['00001'] },
  } as RequestJson;
  const fingerprint = preview(addon, request);
  const confirmed = { ...confirming(fingerprint), overrideThreshold: true };
  const outcome = addon.run('save', [request, confirmed], {
    interruptions: [
      {
        // The values of the column that changes are read just before it is written.
        at: { method: 'Range.getNumberFormats', nth: 1 },
        when: 'after',
        act: () => {
          turnRound(addon, addon.tab('User Accounts'));
        },
      },
    ],
  });
  expect(() => addon.answerOf(outcome)).toThrow('Rows of User Accounts were moved');
  toTheEnd(addon, addon.call('resume') as Step<SaveAnswer>);
  const [headings, ...rows] = addon.tab('User Accounts');
  const [username, enabled] = ['Username', 'Enabled'].map((name) => headings!.indexOf(name));
  expect(rows.map((cells) => [cells[username!], cells[enabled!]]).sort()).toEqual([
    ['user1', 'No'],
    ['user2', 'Yes'],
    ['user3', 'Yes'],
  ]);
});
