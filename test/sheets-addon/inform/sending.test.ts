import { describe, expect, test } from 'vitest';
import type { SendingState, SendStep } from '../../../sheets-addon/api/sending-api.ts';
import {
  confirming,
  mailedTo,
  newcomers,
  pupils,
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
