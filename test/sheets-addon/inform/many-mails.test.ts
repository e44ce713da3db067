import { expect, test } from 'vitest';
// @ts-expect-error the build itself, plain JavaScript
import { bundleServer } from '../../../sheets-addon/build/server-file.mjs';
import {
  createHost,
  makeWorkbook,
  shownIn,
  type Host,
  type Interruption,
} from '../../../local/apps-script/index.ts';
import { testPath } from '../../helpers/cli.ts';
import { project, scopes } from '../../apps-script/script-host.ts';

/*
 * Ten thousand mails over as many days as Google's quota takes, with the script killed again and
 * again: nobody is mailed twice, nobody is missed.
 */

const hour = 60 * 60_000;

async function hostFor(seed: string): Promise<Host> {
  const bundle = bundleServer as (entry: string) => Promise<{ readonly code: string }>;
  const { code } = await bundle(testPath('sheets-addon/mail-project/mail-project.ts'));
  const oauthScopes = scopes('spreadsheets.currentonly', 'script.send_mail', 'script.scriptapp');
  return createHost({
    files: project(`${code}\nfunction everyLetter_() {}`, { oauthScopes }),
    workbook: makeWorkbook({ timeZone: 'America/New_York' }),
    now: new Date('2025-08-18T12:00:00Z'),
    settings: { seed },
  });
}

function run(
  host: Host,
  name: string,
  args: readonly unknown[],
  interruptions: Interruption[] = [],
) {
  const outcome = host.run(name, args, { interruptions });
  if (outcome.refusals.length > 0) throw new Error(outcome.refusals.join('\n'));
  if (outcome.status === 'failed') throw new Error(outcome.error!.message);
  return outcome;
}

/** Sends until all is done; `killAt` says where the n-th execution ends, null where it does not. */
function sendAll(host: Host, count: number, killAt: (nth: number) => Interruption | null) {
  run(host, 'begin', [count]);
  let executions = 0;
  let days = 1;
  for (;;) {
    const kill = killAt(executions++);
    const outcome = run(host, 'step', [], kill === null ? [] : [kill]);
    if (outcome.status === 'killed') continue;
    if (outcome.value === null) return { executions, days };
    const { end } = outcome.value as { readonly end: unknown };
    if (end === 'quota') {
      days++;
      host.wait(24 * hour - (host.state.clock.now % hour));
    }
  }
}

/** Ends at the n-th call of a method, before or after it; what waits is kept or lost in turn. */
function killing(method: string, nth: number, turn: number): Interruption {
  const when = turn % 2 === 0 ? 'before' : 'after';
  const pending = turn % 4 < 2 ? 'lost' : 'kept';
  return { at: { method, nth }, when, act: 'kill', pending };
}

/** The calls around a mail. */
const methods = [
  ...['MailApp.sendEmail', 'SpreadsheetApp.flush', 'Range.setValues'],
  ...['MailApp.getRemainingDailyQuota', 'Range.getDisplayValues'],
];

function expectOnce(host: Host, count: number, days: number): void {
  const mailed = host.state.mail.sent.map(({ to }) => to[0]!);
  expect(new Set(mailed).size).toBe(mailed.length);
  const [, ...rows] = shownIn(host.workbook, 'Told');
  const named = (status: string) =>
    new Set(rows.filter((row) => row[7] === status).map((row) => `${row[1]}@s.org`));
  const [told, unclear] = [named('told'), named('unclear')];
  expect(named('sending').size).toBe(0);
  expect(told.size + unclear.size).toBe(count);
  expect(mailed.filter((address) => !told.has(address) && !unclear.has(address))).toEqual([]);
  expect([...told].filter((address) => !mailed.includes(address)).slice(0, 5)).toEqual([]);
  // Nobody can know of the first mail of one of Google's days.
  expect(unclear.size).toBeLessThanOrEqual(days);
}

test('10,000 mails, killed 500 times around a mail', { timeout: 900_000 }, async () => {
  const host = await hostFor('many');
  const { executions, days } = sendAll(host, 10_000, (nth) =>
    nth < 500
      ? killing(methods[nth % methods.length]!, 12 + (nth % 13), Math.floor(nth / methods.length))
      : null,
  );
  expect(executions).toBeGreaterThan(500);
  expect(days).toBeGreaterThanOrEqual(7);
  expectOnce(host, 10_000, days);
});

/** So many mails are killed each of them; all 10,000 where somebody has the time. */
const eachKilled = Number(process.env['MAILS_KILLED'] ?? 300);

test(`${eachKilled} mails, killed at each of them`, { timeout: 7_200_000 }, async () => {
  const host = await hostFor('each');
  const { executions, days } = sendAll(host, eachKilled, (nth) =>
    // Mostly when the mail has left, now and then just before.
    killing('MailApp.sendEmail', 1, nth % 5 === 0 ? nth * 2 : nth * 2 + 1),
  );
  expect(executions).toBeGreaterThan(eachKilled);
  expectOnce(host, eachKilled, days);
});
