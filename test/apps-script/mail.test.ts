import { describe, expect, test } from 'vitest';
import type { Host, HostOptions } from '../../local/apps-script/index.ts';
import { createHost } from '../../local/apps-script/index.ts';
import { narrowScopes, project, scopes } from './script-host.ts';

/* Messages, and triggers that run by the clock. */

function hostWith(body: string, options: Partial<HostOptions> = {}): Host {
  const oauthScopes = scopes(...narrowScopes, 'script.send_mail', 'script.scriptapp');
  const code = `function go(a) { ${body} } function tick(event) { return go(event); }`;
  return createHost({
    files: project(code, { oauthScopes }),
    now: new Date('2026-03-07T12:00:00Z'),
    ...options,
  });
}

function errorOf(body: string): string {
  return hostWith(body).run('go').error?.message ?? '';
}

describe('mail', () => {
  const mail = `MailApp.sendEmail({ to: 'a@x.org', subject: 's', body: 't', htmlBody: '<p>t', name: 'N', replyTo: 'r@x.org' });`;

  test('leaves as it was written', () => {
    const host = hostWith(mail);
    host.run('go');
    expect(host.state.mail.sent).toMatchObject([
      {
        from: host.state.settings.user,
        to: ['a@x.org'],
        cc: [],
        subject: 's',
        body: 't',
        htmlBody: '<p>t',
        name: 'N',
        replyTo: 'r@x.org',
      },
    ]);
  });

  test('needs its scope', () => {
    const host = createHost({ files: project(`function go() { ${mail} }`) });
    expect(host.run('go').error?.message).toBe(
      'Exception: Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });

  test('has other ways to be written', () => {
    const host = hostWith(
      `MailApp.sendEmail('a@x.org, b@x.org', 's', 't');
       MailApp.sendEmail('a@x.org', 's', 't', { cc: 'c@x.org' });
       MailApp.sendEmail('a@x.org', 'r@x.org', 's', 't');`,
    );
    expect(host.run('go').error).toBeNull();
    expect(host.state.mail.sent.map(({ to, cc, replyTo }) => [to, cc, replyTo])).toEqual([
      [['a@x.org', 'b@x.org'], [], ''],
      [['a@x.org'], ['c@x.org'], ''],
      [['a@x.org'], [], 'r@x.org'],
    ]);
  });

  test('stays sent when the script is killed right after it', () => {
    const host = hostWith(`SpreadsheetApp.getActive().getRange('A1').setValue('x'); ${mail}`);
    const interruptions = [
      {
        at: { method: 'MailApp.sendEmail', nth: 1 },
        when: 'after',
        act: 'kill',
        pending: 'lost',
      } as const,
    ];
    expect(host.run('go', [], { interruptions }).status).toBe('killed');
    expect(host.state.mail.sent).toHaveLength(1);
  });

  test('is limited for each user and day', () => {
    const host = hostWith(`${mail} return MailApp.getRemainingDailyQuota();`, {
      settings: { mailsADay: 2 },
    });
    expect(host.run('go').value).toBe(1);
    expect(host.run('go').value).toBe(0);
    expect(host.run('go').error?.message).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
    expect(host.run('go', [], { user: 'other@x.org' }).value).toBe(1);
    // The day ends at eight in the morning.
    host.wait(19 * 60 * 60_000);
    expect(host.run('go').error).not.toBeNull();
    host.wait(60 * 60_000);
    expect(host.run('go').value).toBe(1);
  });

  test('is refused without an address, with a wrong one, and where it is too large', () => {
    const send = (message: string) => errorOf(`MailApp.sendEmail({ ${message} });`);
    expect(send(`subject: 's', body: 't'`)).toBe('Exception: Failed to send email: no recipient');
    expect(send(`to: 'nobody', subject: 's', body: 't'`)).toBe('Exception: Invalid email: nobody');
    expect(send(`to: 'a@x.org', subject: 's'.repeat(251), body: 't'`)).toBe(
      'Exception: Argument too large: subject',
    );
    expect(send(`to: 'a@x.org', subject: 's', body: 't'.repeat(200001)`)).toBe(
      'Exception: Limit Exceeded: Email Body Size.',
    );
  });

  test('with another heading in its subject is refused, whether the script hides that or not', () => {
    const host = hostWith(
      `try { MailApp.sendEmail({ to: 'a@x.org', subject: 's\\r\\nBcc: b@x.org', body: 't' }); } catch (e) {}`,
    );
    expect(host.run('go').refusals).toHaveLength(1);
    expect(host.state.mail.sent).toEqual([]);
  });
});

describe('triggers', () => {
  const install = `ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();`;

  test('run by themselves, as whoever installed them, with nobody looking', () => {
    const host = hostWith(
      `if (!a) { ${install} return; }
       SpreadsheetApp.getActive().getRange('A1').setValue(a.hour);
       try { SpreadsheetApp.getUi(); } catch (error) { return error.message; }`,
    );
    host.run('go', [], { user: 'pat@x.org' });
    expect(host.state.triggers).toMatchObject([{ user: 'pat@x.org', handler: 'tick' }]);
    const fired = host.letPass(3 * 60 * 60_000);
    expect(fired.map(({ value }) => value)).toEqual(
      Array.from({ length: 3 }, () => 'Cannot call SpreadsheetApp.getUi() from this context.'),
    );
    expect(host.state.clock.now).toBeGreaterThanOrEqual(Date.parse('2026-03-07T15:00:00Z'));
  });

  test('are listed and deleted by those who have them', () => {
    const host = hostWith(
      `if (a === 'install') { ${install} }
       var all = ScriptApp.getProjectTriggers();
       if (a === 'delete') all.forEach(function (one) { ScriptApp.deleteTrigger(one); });
       return all.map(function (one) { return one.getHandlerFunction() + ' ' + one.getEventType(); });`,
    );
    expect(host.run('go', ['install']).value).toEqual(['tick CLOCK']);
    expect(host.run('go', ['list'], { user: 'other@x.org' }).value).toEqual([]);
    host.run('go', ['delete']);
    expect(host.run('go', ['list']).value).toEqual([]);
    expect(host.letPass(24 * 60 * 60_000)).toEqual([]);
  });

  test('are one for each user, and not more often than every hour', () => {
    expect(errorOf(`${install} ${install}`)).toContain('too many time-based triggers');
    expect(errorOf(`ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create();`)).toContain(
      'too short',
    );
  });

  test('need their scope', () => {
    const host = createHost({ files: project(`function go() { ${install} }`) });
    expect(host.run('go').error?.message).toContain('auth/script.scriptapp');
  });

  test('can be killed like any other execution, and run again an hour later', () => {
    const host = hostWith(
      `if (!a) { ${install} return; } SpreadsheetApp.getActive().getRange('A1').setValue('x');`,
    );
    host.run('go');
    const fired = host.letPass(2 * 60 * 60_000, (nth) =>
      nth === 0 ? { interruptions: [{ at: 1, when: 'before', act: 'kill' }] } : {},
    );
    expect(fired.map(({ status }) => status)).toEqual(['killed', 'done']);
  });
});
