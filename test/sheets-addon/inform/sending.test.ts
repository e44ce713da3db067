import { describe, expect, test } from 'vitest';
import type { SendingState, SendStep } from '../../../sheets-addon/api/sending-api.ts';
import { contentsOf } from '../../../local/apps-script/index.ts';
import { startAddon, type Addon } from '../addon.ts';
import { killAt } from '../saving.ts';
import {
  confirming,
  decideAll,
  everybodyOnce,
  goOnAfter,
  mailedTo,
  newcomers,
  pupils,
  pupilsMailed,
  schoolOf,
  sendOn,
  startDomain,
  toldOf,
} from './school.ts';

/* Mail to people, by the edition that sends it. */

test('everybody is mailed once, and Told says so', () => {
  const addon = startDomain(schoolOf(pupils(3)));
  expect(addon.call('openSending')).toMatchObject({ mailsLeft: 1500, unfinished: null });
  const step = sendOn(
    addon,
    addon.call('send', newcomers, confirming(3, 'Lincoln High', 'office@s.org')) as SendStep,
  );
  expect(step).toMatchObject({
    finished: { counts: { all: 3, told: 3, failed: 0, unclear: 0, leftOut: 0 } },
  });
  const [mail] = addon.host.state.mail.sent;
  expect(mail).toMatchObject({
    to: ['p1@s.org'],
    subject: 'Your account, First1',
    name: 'Lincoln High',
    replyTo: 'office@s.org',
    body: 'Your username is user1: https://sis.s.org/a/1001 before 2025-10-01.\n',
  });
  expect(mail!.htmlBody).toContain('https://sis.s.org/a/1001');
  const told = addon.tab('Told')[1]!;
  expect(told[5]).toMatch(/^2025-08-18T12:00/);
  expect(told.filter((_, column) => column !== 5)).toEqual([
    ...['1001', 'user1', '2025-08-17', 'email', 'Welcome', '2025-10-01', 'told', ''],
  ]);
  expect(addon.call('reach', newcomers)).toMatchObject({
    people: 3,
    outcomes: { 'will-be-told': 0, 'already-told': 3 },
  });
  expect(addon.call('send', newcomers, confirming(0))).toEqual({
    refused: ['Nobody is left to be mailed.'],
  });
});

describe('a stop', () => {
  const all = 4;
  const confirmed = [newcomers, confirming(all)] as const;

  /** Somebody has mailed a test to themselves: a day's mails are known, and not whole any more. */
  function begun(): Addon {
    const addon = startDomain(schoolOf(pupils(all)));
    addon.call('sendTest', newcomers, 0, 'pat@s.org');
    return addon;
  }

  test.each(['kept', 'lost'] as const)(
    'at any call of a service mails nobody twice and misses nobody (what waits is %s)',
    { timeout: 600_000 },
    (pending) => {
      const start = begun();
      const undisturbed = start.fork();
      const { callCount } = undisturbed.run('send', confirmed);
      expect(mailedTo(undisturbed).get('p4@s.org')).toBe(1);
      const unclear: number[] = [];
      for (let n = 1; n <= callCount; n++) {
        const addon = start.fork();
        const { status } = addon.run('send', confirmed, { interruptions: [killAt(n, pending)] });
        expect(status).toBe('killed');
        goOnAfter(addon, confirmed);
        unclear.push(decideAll(addon));
        expect(pupilsMailed(addon), `after a kill at call ${n}`).toEqual(everybodyOnce(all));
        expect(toldOf(addon).filter(([, status]) => status === 'told')).toHaveLength(all);
      }
      // The count of mails tells in all of these cases.
      expect(Math.max(...unclear)).toBe(0);
    },
  );
});

describe('a mail of which nobody knows', () => {
  /** Killed right after the first mail of a day left, or just before. */
  function killed(when: 'before' | 'after', meanwhile = 0): Addon {
    const addon = startDomain(schoolOf(pupils(3)));
    const at = { method: 'MailApp.sendEmail', nth: 1 };
    const interruptions = [{ at, when, act: 'kill', pending: 'kept' }] as const;
    addon.run('send', [newcomers, confirming(3)], { interruptions });
    const { sent } = addon.host.state.mail;
    for (let n = 0; n < meanwhile; n++) {
      const at = addon.host.state.clock.now;
      sent.push({ ...empty, at, from: addon.host.state.settings.user });
    }
    return addon;
  }

  const empty = {
    ...{ to: ['other@s.org'], cc: [], bcc: [], replyTo: '', name: '' },
    ...{ subject: '', body: '', htmlBody: '' },
  };

  test.each([
    ['the first of a day, not sent', 'before', 0],
    ['sent, and other mail besides', 'after', 1],
  ] as const)('(%s) is not sent again, and somebody decides', (_, when, meanwhile) => {
    const addon = killed(when, meanwhile);
    sendOn(addon, addon.call('resumeSending') as SendStep);
    const { unclear, unclearCount } = addon.call('openSending') as SendingState;
    expect(unclearCount).toBe(1);
    expect(unclear).toMatchObject([{ personId: '1001', username: 'user1', message: 'Welcome' }]);
    const sent = when === 'after' ? 1 : 0;
    expect(mailedTo(addon).get('p1@s.org') ?? 0).toBe(sent);
    expect(mailedTo(addon).get('p3@s.org')).toBe(1);
    addon.call('decideUnclear', unclear[0], sent === 1);
    expect(toldOf(addon)[0]).toEqual([
      'user1',
      sent === 1 ? 'told' : 'failed',
      `${sent === 1 ? 'Sent' : 'Not sent'}, says pat@s.org`,
    ]);
    expect(addon.call('reach', newcomers)).toMatchObject({
      outcomes: { 'will-be-told': 1 - sent, 'already-told': 2 + sent },
    });
  });

  test('is settled before a test of a mail is counted, too', () => {
    const addon = startDomain(schoolOf(pupils(3)));
    addon.call('sendTest', newcomers, 0, 'pat@s.org');
    const at = { method: 'MailApp.sendEmail', nth: 1 };
    const interruptions = [{ at, when: 'before', act: 'kill', pending: 'kept' }] as const;
    addon.run('send', [newcomers, confirming(3)], { interruptions });
    addon.call('sendTest', newcomers, 0, 'pat@s.org');
    sendOn(addon, addon.call('resumeSending') as SendStep);
    expect(pupilsMailed(addon)).toEqual(everybodyOnce(3));
  });

  test('is unclear to somebody else, whose mails are counted apart', () => {
    const addon = killed('after');
    const { value } = addon.run('resumeSending', [], { user: 'kim@s.org' });
    expect(JSON.parse(value as string)).toMatchObject({
      value: { finished: { counts: { told: 2, unclear: 1 } } },
    });
    expect(addon.host.state.mail.sent.map(({ from }) => from)).toEqual([
      ...['pat@s.org', 'kim@s.org', 'kim@s.org'],
    ]);
  });
});

describe('more people than a day has mails', () => {
  test('are told over days, and who logged in meanwhile is left out', () => {
    const addon = startDomain(schoolOf(pupils(8)), { settings: { mailsADay: 3 } });
    const step = addon.call('send', newcomers, confirming(8)) as SendStep;
    expect(step).toMatchObject({ stopped: 'quota', unfinished: { counts: { all: 8, told: 3 } } });
    expect(addon.call('send', newcomers, confirming(5))).toMatchObject({
      refused: [expect.stringContaining('the message Welcome is still being sent')],
    });
    addon.host.wait(24 * 60 * 60_000);
    addon.host.type('User Accounts', 'G6', '1');
    expect(addon.call('resumeSending')).toMatchObject({ stopped: 'quota' });
    expect(mailedTo(addon).has('p5@s.org')).toBe(false);
    addon.host.wait(24 * 60 * 60_000);
    expect(addon.call('resumeSending')).toMatchObject({
      finished: { counts: { all: 8, told: 7, failed: 0, unclear: 0, leftOut: 1 } },
    });
    expect(new Set(mailedTo(addon).values())).toEqual(new Set([1]));
    expect(addon.tabs()).not.toContain('Wizard sending');
  });

  test('can be given up half-way: the others get nothing, and can be told by something else', () => {
    const addon = startDomain(schoolOf(pupils(5)), { settings: { mailsADay: 2 } });
    addon.call('send', newcomers, confirming(5));
    expect(addon.call('dropSending')).toMatchObject({
      unfinished: null,
      last: { counts: { all: 5, told: 2, leftOut: 3 } },
    });
    expect(addon.call('reach', newcomers)).toMatchObject({ outcomes: { 'will-be-told': 3 } });
    expect(() => addon.call('resumeSending')).toThrow('nothing to go on with');
  });
});

describe('what Google refuses', () => {
  /** The n-th mail is refused, whatever becomes of it. */
  const refusing = (nths: readonly number[], when: 'before' | 'after') =>
    nths.map((nth) => ({ at: { method: 'MailApp.sendEmail', nth }, when, act: 'fail' }) as const);

  test('has failed where no mail was counted, and was sent where one was', () => {
    const addon = startDomain(schoolOf(pupils(4)));
    const interruptions = [...refusing([2], 'before'), ...refusing([3], 'after')];
    const { value } = addon.run('send', [newcomers, confirming(4)], { interruptions });
    expect(JSON.parse(value as string)).toMatchObject({
      value: { finished: { counts: { told: 3, failed: 1 } } },
    });
    expect(toldOf(addon).map(([, status]) => status)).toEqual(['told', 'failed', 'told', 'told']);
    expect(toldOf(addon)[1]![2]).toContain('Service Spreadsheets failed');
    // Whoever failed can be told the next time.
    expect(addon.call('reach', newcomers)).toMatchObject({ outcomes: { 'will-be-told': 1 } });
  });

  test('five times in a row ends it; it can be gone on with', () => {
    const addon = startDomain(schoolOf(pupils(8)));
    const interruptions = refusing([1, 2, 3, 4, 5], 'before');
    const { value } = addon.run('send', [newcomers, confirming(8)], { interruptions });
    const { value: step } = JSON.parse(value as string) as { readonly value: SendStep };
    expect(step).toHaveProperty('unfinished');
    expect(step).toHaveProperty('stopped.refused', toldOf(addon)[0]![2]);
    expect(addon.call('resumeSending')).toMatchObject({
      finished: { counts: { all: 8, told: 3, failed: 5 } },
    });
  });
});

describe('hostile cells', () => {
  test('reach a mail as text, and the tab Told as they are', () => {
    const addon = startDomain(
      schoolOf([
        { first: '<img src=x onerror=alert(1)>', username: '=1+1', url: 'javascript:alert(1)' },
        { first: 'Ann\r\nBcc: spy@evil.org', username: "'quoted" },
        { email: 'a@s.org,b@evil.org' },
        { email: 'Eve <eve@s.org>\nBcc: spy@evil.org' },
        { first: 'x'.repeat(10_000), username: '+63' },
      ]),
    );
    const reach = addon.call('reach', newcomers) as { readonly outcomes: object };
    expect(reach.outcomes).toMatchObject({
      ...{ 'will-be-told': 2, 'invalid-address': 2, 'no-activation-url': 1 },
    });
    const step = sendOn(addon, addon.call('send', newcomers, confirming(2)) as SendStep);
    expect(step).toMatchObject({ finished: { counts: { told: 2, failed: 0 } } });
    const [first, second] = addon.host.state.mail.sent;
    expect([first!.to, first!.cc, first!.bcc]).toEqual([['p2@s.org'], [], []]);
    expect(first!.subject).toBe('Your account, Ann Bcc: spy@evil.org');
    expect(second!.subject.length).toBeLessThanOrEqual(250);
    expect(toldOf(addon).map(([username]) => username)).toEqual(["'quoted", '+63']);
    expect(contentsOf(addon.host.workbook, 'Told')[2]![1]).toBe('+63');
  });

  test('a sender whose name would add a heading is refused', () => {
    const addon = startDomain(schoolOf(pupils(1)));
    const sending = (name: string, replyTo: string) =>
      addon.call('send', newcomers, confirming(1, name, replyTo));
    expect(sending('A\r\nBcc: b@x.org', '')).toMatchObject({
      refused: [expect.stringContaining('sender name')],
    });
    expect(sending('A', 'a@x.org, b@x.org')).toMatchObject({
      refused: [expect.stringContaining('is no e-mail address')],
    });
    expect(addon.host.state.mail.sent).toEqual([]);
  });
});

test('only operators send, where Settings names them', () => {
  const addon = startDomain(schoolOf(pupils(1)));
  addon.call('makeTemplateTabs');
  const row = addon.tab('Settings').findIndex(([key]) => key === 'operators') + 1;
  addon.host.type('Settings', `B${row}`, 'kim@s.org');
  const unclear = { personId: '1001', username: 'user1', message: 'Welcome', at: '2025-08-18' };
  for (const [method, ...args] of [
    ['send', newcomers, confirming(1)],
    ['resumeSending'],
    ['dropSending'],
    ['decideUnclear', unclear, true],
    ['sendTest', newcomers, 0, 'a@s.org'],
    ['mergeMessages', newcomers],
    ['runSchedules', true],
    ['deleteSchedule', { name: 'Morning', nth: 0 }],
    ['saveMessage', newcomers.message],
    ['saveFilter', newcomers.filter],
    ['forget', 'message', 'Welcome'],
  ] as const) {
    expect(() => addon.call(method, ...args), method).toThrow(
      'Nothing was changed or sent: the Settings tab says that kim@s.org may save',
    );
  }
  expect(addon.host.state.mail.sent).toEqual([]);
});

test('other numbers than those that were looked at are refused', () => {
  const addon = startDomain(schoolOf(pupils(3)));
  expect(addon.call('send', newcomers, confirming(2))).toMatchObject({
    refused: [expect.stringContaining('3 people would be mailed now, and not 2')],
  });
});

test('somebody who sorts the tab Told while mail is sent confuses nothing', () => {
  const addon = startDomain(schoolOf(pupils(4)));
  const swap = () => {
    const rows = addon.tab('Told');
    [rows[1], rows[2]].forEach((cells, index) => {
      cells!.forEach((text, column) => {
        addon.host.type(
          'Told',
          `${'ABCDEFGHI'[column]!}${3 - index}`,
          text === '' ? '' : `'${text}`,
        );
      });
    });
  };
  const interruptions = [
    { at: { method: 'MailApp.sendEmail', nth: 2 }, when: 'after', act: swap },
  ] as const;
  addon.run('send', [newcomers, confirming(4)], { interruptions });
  expect(toldOf(addon).sort()).toEqual([1, 2, 3, 4].map((n) => [`user${n}`, 'told', '']));
});

test('the public edition has no such methods', () => {
  const addon = startAddon(schoolOf(pupils(1)));
  for (const method of ['openSending', 'send', 'resumeSending', 'sendTest', 'saveSchedule']) {
    expect(() => addon.call(method)).toThrow(`The add-on has no method ${method}.`);
  }
  expect(addon.host.functions).not.toContain('runDueSchedules');
  expect(addon.call('mergeMessages', newcomers)).toMatchObject({ told: 1 });
});
