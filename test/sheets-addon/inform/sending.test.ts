import { describe, expect, test } from 'vitest';
import type { SendStep } from '../../../sheets-addon/api/sending-api.ts';
import type { Addon } from '../addon.ts';
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
  expect(addon.tab('Told')[1]).toEqual([
    ...['1001', 'user1', '2025-08-17', 'email', 'Welcome'],
    ...[expect.stringMatching(/^2025-08-18T12:00/), '2025-10-01', 'told', ''],
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
