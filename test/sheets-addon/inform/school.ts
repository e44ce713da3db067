import { inject } from 'vitest';
import type { InformRequest } from '../../../core/host/inform-client.ts';
import type {
  SendConfirmation,
  SendingState,
  SendStep,
} from '../../../sheets-addon/api/sending-api.ts';
import {
  makeWorkbook,
  readProjectFolder,
  type HostOptions,
  type Workbook,
} from '../../../local/apps-script/index.ts';
import { startAddon, type Addon } from '../addon.ts';

/* A school whose students are told of their accounts. */

/** A student with an account; what is not said is as for everybody. */
export interface Pupil {
  readonly last?: string;
  readonly first?: string;
  readonly email?: string;
  readonly username?: string;
  readonly created?: string;
  readonly url?: string;
  readonly logins?: string;
  readonly signIn?: string;
}

/** So many pupils like any others. */
export function pupils(count: number, more: Pupil = {}): Pupil[] {
  return Array.from({ length: count }, () => more);
}

/** The spreadsheet of a school. */
export function schoolOf(all: readonly Pupil[], timeZone = 'America/New_York'): Workbook {
  const id = (index: number) => String(1001 + index);
  return makeWorkbook({
    locale: 'en_US',
    timeZone,
    owner: 'pat@s.org',
    tabs: [
      {
        name: 'Schools',
        rows: [
          ['School ID', 'School Name'],
          ['A', 'Alpha'],
        ],
      },
      {
        name: 'Students',
        rows: [
          ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade', 'Email'],
          ...all.map(({ last, first, email }, index) => [
            id(index),
            `N${id(index)}`,
            last ?? `Last${index + 1}`,
            first ?? `First${index + 1}`,
            '09',
            email ?? `p${index + 1}@s.org`,
          ]),
        ],
      },
      {
        name: 'Enrollments',
        rows: [
          ['Person ID', 'School ID', 'Start Date', 'Grade'],
          ...all.map((_, index) => [id(index), 'A', '2025-08-01', '09']),
        ],
      },
      {
        name: 'User Accounts',
        rows: [
          [
            ...['Person ID', 'Username', 'Homepage', 'Authentication Type', 'Enabled'],
            ...['Force Password Change', 'Total Login Count', 'Created', 'Activation URL'],
          ],
          ...all.map(({ username, created, url, logins, signIn }, index) => [
            ...[id(index), username ?? `user${index + 1}`, 'Campus Student Portal'],
            ...[signIn ?? 'Local Campus Authentication Only', 'Yes', 'Yes', logins ?? '0'],
            ...[created ?? '2025-08-17', url ?? `https://sis.s.org/a/${id(index)}`],
          ]),
        ],
      },
    ],
  });
}

/** Opens a spreadsheet in the edition that sends mail. */
export function startDomain(
  workbook: Workbook,
  options: Omit<HostOptions, 'files' | 'workbook'> = {},
): Addon {
  return startAddon(workbook, { ...options, files: readProjectFolder(inject('domainFolder')) });
}

/** Everybody who never logged in is told by this message. */
export const newcomers: InformRequest = {
  filter: {
    name: 'New',
    type: 'students',
    where: {
      join: 'AND',
      of: [{ field: 'usage.totalLoginCount', operator: '=', values: ['0'] }],
    },
    batch: null,
  },
  message: {
    name: 'Welcome',
    words: {
      subject: 'Your account, {{person.firstName}}',
      body: 'Your username is {{accountManagement.username}}: {{accountManagement.uniqueLinkActivationURL}} before {{accountManagement.uniqueLinkExpirationDate}}.',
    },
    ownSignIn: null,
    languages: null,
  },
  letter: null,
  expirationDate: '2025-10-01',
  toShared: false,
  again: false,
  from: '',
};

/** How a sending is confirmed. */
export function confirming(people: number, name = '', replyTo = ''): SendConfirmation {
  return { people, sender: { name, replyTo } };
}

/** Goes on as the page does, as long as only time was up. */
export function sendOn(addon: Addon, first: SendStep): SendStep {
  let step = first;
  for (let n = 0; n < 1000; n++) {
    if (!('unfinished' in step) || step.stopped !== 'time') return step;
    step = addon.call('resumeSending') as SendStep;
  }
  throw new Error('A thousand parts were not enough.');
}

/** How often each address was mailed. */
export function mailedTo(addon: Addon): Map<string, number> {
  const times = new Map<string, number>();
  for (const { to } of addon.host.state.mail.sent) {
    for (const address of to) times.set(address, (times.get(address) ?? 0) + 1);
  }
  return times;
}

/** The Told tab, by username: status and detail. */
export function toldOf(addon: Addon): string[][] {
  const [, ...rows] = addon.tab('Told');
  return rows.map((row) => [row[1]!, row[7]!, row[8]!]);
}

/** What the page does after an answer that did not come: it looks, and goes on or begins anew. */
export function goOnAfter(addon: Addon, confirmed: readonly unknown[]): SendStep {
  const { unfinished, last } = addon.call('openSending') as SendingState;
  if (unfinished !== null) return sendOn(addon, addon.call('resumeSending') as SendStep);
  if (last !== null) return { finished: last };
  return sendOn(addon, addon.call('send', ...confirmed) as SendStep);
}

/** Somebody looks into the Sent folder and decides about every unclear mail, and who has none is mailed. */
export function decideAll(addon: Addon): number {
  const { unclear } = addon.call('openSending') as SendingState;
  const mailed = mailedTo(addon);
  for (const mail of unclear) {
    const address = `p${mail.username.replace('user', '')}@s.org`;
    addon.call('decideUnclear', mail, mailed.has(address));
  }
  const reach = addon.call('reach', newcomers) as { readonly outcomes: Record<string, number> };
  const left = reach.outcomes['will-be-told']!;
  if (left > 0) sendOn(addon, addon.call('send', newcomers, confirming(left)) as SendStep);
  return unclear.length;
}

/** Pupils by address, and how often each was mailed. */
export function pupilsMailed(addon: Addon): Record<string, number> {
  return Object.fromEntries([...mailedTo(addon)].filter(([address]) => /^p\d/.test(address)));
}

/** Pupils of whom each was mailed once. */
export function everybodyOnce(count: number): Record<string, number> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`p${index + 1}@s.org`, 1]),
  );
}
