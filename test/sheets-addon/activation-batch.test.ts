import { expect, test } from 'vitest';
import { userOf } from '../../local/apps-script/index.ts';
import { viewOf } from './activation-story.ts';
import {
  createStaff,
  people,
  provision,
  saveOf,
  schoolBook,
  schoolTenant,
  startDomain,
} from './domain.ts';
import { undo } from './saving.ts';

/* From a batch to passwords: saved, provisioned, links made, used; and what an undo leaves of them. */

test('links for the accounts of a batch, once Google has them', () => {
  const tenant = schoolTenant();
  const addon = startDomain(schoolBook({ staff: people(3) }), tenant);
  const { host } = addon;
  const batch = saveOf(addon, createStaff);
  const address = host.deploy()!;
  const link = addon.call('activationCheckLink', address) as string;
  expect(viewOf(host.visit(link.slice(address.length))).state).toBe('reached');

  const request = { who: { batch }, expirationDate: '2025-09-01', again: false };
  const names = ['ana1.lee1', 'ana2.lee2', 'ana3.lee3'];
  expect(addon.call('makeLinks', request)).toEqual({
    links: 0,
    left: [{ reason: 'not-in-google', accounts: 3, first: names }],
    tab: 'User Accounts',
  });
  provision(addon, batch);
  host.wait(60_000);
  expect(addon.call('makeLinks', request)).toMatchObject({ links: 3, left: [] });

  const [headings, ...rows] = addon.tab('User Accounts');
  const at = headings!.indexOf('Activation URL');
  const [first, second] = rows.map((row) => row[at]!.slice(address.length));
  expect(viewOf(host.visit(first!))).toMatchObject({
    state: 'ready',
    username: 'ana1.lee1@school.example',
  });
  const token = first!.slice('?t='.length);
  const { value } = host.run('setFirstPassword', [token, 'Seven geese fly'], { web: true });
  expect(JSON.parse(value as string)).toEqual({
    state: 'done',
    username: 'ana1.lee1@school.example',
  });
  expect(userOf(tenant, 'ana1.lee1@school.example')!.hashFunction).toBe('crypt');
  expect(addon.call('makeLinks', { ...request, again: true })).toMatchObject({
    links: 2,
    left: [{ reason: 'has-password', first: ['ana1.lee1'] }],
  });

  // An undo suspends what the batch has made: its links lead nowhere then.
  undo(addon, batch);
  addon.call('prepareProvisionUndo', batch);
  provision(addon, batch, 'undo');
  expect(viewOf(host.visit(second!)).state).toBe('broken');
});
