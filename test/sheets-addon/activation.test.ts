import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { accountRow, setUp, startStory, users, viewOf, type Story } from './activation-story.ts';

/* Activation links from User Accounts to a password in the Directory, and nowhere else. */

const ann = 'ann.bell@school.example';
const bob = 'bob.carr@school.example';
const good = 'Seven geese fly';

/** Is this the password of an account? The C library's crypt says so, in another program. */
function hasPassword(story: Story, address: string, password: string): boolean {
  const { password: hashed, hashFunction } = story.account(address);
  if (hashFunction !== 'crypt') return false;
  const [, six, rounds, salt] = hashed.split('$');
  const args = ['passwd', `-${six!}`, '-salt', `${rounds!}$${salt!}`, '-stdin'];
  return execFileSync('openssl', args, { input: password, encoding: 'utf8' }).trim() === hashed;
}

test('from a link in User Accounts to a password, once', () => {
  const story = startStory();
  expect(story.makeLinks()).toEqual({ links: 2, left: [], tab: 'User Accounts' });
  const [names, row] = story.tab('User Accounts');
  expect(names!.slice(-2)).toEqual(['Activation URL', 'Activation URL Expires']);
  expect(row![9]).toMatch(/^https:\/\/script\.google\.com\/macros\/s\/[\w-]+\/exec\?t=[\w.-]+$/);
  expect(row![10]).toBe('2025-09-01');

  const token = story.token(ann);
  expect(story.open(token)).toMatchObject({ state: 'ready', username: ann, leastLength: 8, token });
  expect(story.send(token, good)).toEqual({ state: 'done', username: ann });
  expect(hasPassword(story, ann, good)).toBe(true);
  expect(hasPassword(story, ann, 'Seven geese flew')).toBe(false);
  expect(story.account(ann).resource.changePasswordAtNextLogin).toBe(false);
  // Nothing of anybody else has changed.
  expect(story.account(bob).password).toBe('');
  expect(story.account(bob).resource.changePasswordAtNextLogin).toBe(true);

  expect(story.open(token).state).toBe('used');
  expect(story.send(token, 'Another good one')).toEqual({ state: 'used' });
  story.waitUntil('2025-08-20T12:00:00Z');
  expect(story.send(token, 'Another good one')).toEqual({ state: 'used' });
  expect(hasPassword(story, ann, good)).toBe(true);
});

test('no link before its page was reached: D37', () => {
  const story = startStory({ isSetUp: false });
  expect(story.makeLinks()).toEqual({
    faults: [
      'The activation page is not set up yet: deploy the web app, paste its address into the settings and open it once from there. No link is made before that, for it would lead nowhere.',
    ],
  });
  expect(story.tab('User Accounts')[0]).not.toContain('Activation URL');
  expect(() => story.call('activationCheckLink', 'https://evil.example/s/x/exec')).toThrow(
    'This is no address of a web app',
  );
  expect(() => story.call('activationCheckLink', story.address.replace(/exec$/, 'dev'))).toThrow(
    'ends with /exec',
  );
  expect(story.call('activationState')).toMatchObject({ address: '', suggested: '' });
  expect(setUp(story).state).toBe('reached');
  expect(story.call('activationState')).toMatchObject({ address: story.address });
  expect(story.makeLinks()).toMatchObject({ links: 2 });
});

test('a link that checks the address works for an hour, and nobody can make one', () => {
  const story = startStory({ isSetUp: false });
  const link = story.call('activationCheckLink', story.address) as string;
  const query = link.slice(story.address.length);
  const visit = (text: string) => viewOf(story.host.visit(text)).state;
  expect(visit(query.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toBe('broken');
  expect(visit(query.replace('?c=', '?t='))).toBe('broken');
  story.host.wait(60 * 60_000);
  expect(visit(query)).toBe('broken');
  expect(story.call('activationState')).toMatchObject({ address: '' });
});

test('T24: a link works on 2025-08-31 and has expired on 2025-09-01, where the school is', () => {
  const story = startStory();
  const tooSoon = {
    faults: [
      'The expiration date has to be a day after today, 2025-08-18, as YYYY-MM-DD: links work until the day before it.',
    ],
  };
  for (const date of ['2025-08-18', '2025-08-17', '', '2025-02-30', '2025-09-31', 'tomorrow']) {
    expect(story.makeLinks(date), date).toEqual(tooSoon);
  }
  story.makeLinks('2025-09-01');
  const token = story.token(ann);
  // Midnight in New York is four in the morning in UTC, which is the script's time zone.
  story.waitUntil('2025-09-01T03:59:55Z');
  expect(story.open(token).state).toBe('ready');
  story.waitUntil('2025-09-01T04:00:00Z');
  expect(story.open(token).state).toBe('expired');
  expect(story.send(token, good)).toEqual({ state: 'expired' });
  expect(story.account(ann).password).toBe('');
});

test('the day before a link expires, it still sets a password', () => {
  const story = startStory();
  story.makeLinks('2025-08-19');
  story.waitUntil('2025-08-19T03:59:00Z');
  expect(story.send(story.token(ann), good)).toEqual({ state: 'done', username: ann });
});

test('in winter too, a day begins at midnight there', () => {
  const story = startStory({ now: '2025-10-30T12:00:00Z' });
  story.makeLinks('2025-11-04');
  const token = story.token(ann);
  story.waitUntil('2025-11-04T04:59:55Z');
  expect(story.open(token).state).toBe('ready');
  story.waitUntil('2025-11-04T05:00:00Z');
  expect(story.open(token).state).toBe('expired');
});

test('a link with any letter changed, added or missing is broken, and asks Google nothing', () => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  const before = story.tenant.requestCount;
  const states = new Set<string>();
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'A' ? 'B' : 'A';
    states.add(story.open(token.slice(0, at) + other + token.slice(at + 1)).state);
    states.add(story.open(token.slice(0, at) + token.slice(at + 1)).state);
  }
  for (const text of [
    '',
    'A',
    `${token}A`,
    `A${token}`,
    `${token}.`,
    token.toUpperCase(),
    '__proto__',
  ]) {
    states.add(story.open(text).state);
  }
  expect([...states]).toEqual(['broken']);
  expect(story.tenant.requestCount).toBe(before);
});

test('parts of two links make no third, and a link is for its own person only', () => {
  const story = startStory();
  story.makeLinks();
  const [ofAnn, ofBob] = [story.token(ann).split('.'), story.token(bob).split('.')];
  for (let at = 0; at < ofAnn.length; at++) {
    const mixed = ofAnn.map((part, other) => (other === at ? ofBob[at]! : part)).join('.');
    // Both were issued at the same moment and until the same day.
    const isSame = ofAnn[at] === ofBob[at];
    expect(story.open(mixed).state, `part ${at}`).toBe(isSame ? 'ready' : 'broken');
  }
});

test.each([null, 7, ['a'], { length: 3 }, true, 'x'.repeat(100_000)])(
  'what is no link or no password is not taken: %j',
  (odd) => {
    const story = startStory();
    story.makeLinks();
    expect(story.send(odd, good)).toEqual({ state: 'broken' });
    const answer = story.send(story.token(ann), odd);
    expect(answer.state).toBe(typeof odd === 'string' ? 'refused' : 'broken');
    expect(story.account(ann).password).toBe('');
  },
);

test.each([
  ['an address that somebody else has by now', { externalIds: [{ value: '2002' }] }],
  ['an account without a Person ID', { externalIds: [] }],
  ['a suspended account', { suspended: true }],
  ['an archived account', { archived: true }],
  ['an administrator', { isAdmin: true }],
  ['a delegated administrator', { isDelegatedAdmin: true }],
])('%s: the same answer as for a broken link, and no link is made', (_, facts) => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  Object.assign(story.account(ann).resource, facts);
  expect(story.open(token)).toEqual(story.open('no link at all'));
  expect(story.send(token, good)).toEqual({ state: 'broken' });
  expect(story.account(ann).password).toBe('');
  expect(story.call('tryLinks', { ...everybodyNew, again: true })).toMatchObject({
    links: 1,
    left: [{ reason: 'not-in-google', accounts: 1, first: [ann] }],
  });
});

const everybodyNew = { who: 'new', expirationDate: '2025-09-01', again: false };

test('an account that is gone: the same answer as for a broken link', () => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  story.tenant.addresses.delete(ann);
  expect(story.open(token)).toEqual(story.open(''));
  expect(story.call('renewLink', ann, '2025-09-01')).toEqual({
    fault: `Google Workspace has no account ${ann}.`,
  });
});

test('accounts of protected units have no working link', () => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  const protect = (unit: string) =>
    story.call('keepProvisioning', { on: false, protectedUnits: [unit], readUnits: [] });
  for (const unit of ['/Student', '/Students/North', '/Staff']) {
    protect(unit);
    expect(story.open(token).state, unit).toBe('ready');
  }
  for (const unit of ['/Students', '/Students/', '/']) {
    protect(unit);
    expect(story.open(token).state, unit).toBe('broken');
  }
  expect(story.call('revokeLinks', ann)).toEqual({
    fault: `${ann} is protected: accounts of administrators, and of protected units, have no links.`,
  });
  expect(story.call('tryLinks', everybodyNew)).toMatchObject({ links: 0 });
});

test('whoever signed in since has used it, in whatever way', () => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  Object.assign(story.account(ann).resource, { lastLoginTime: '2025-08-18T11:00:00.000Z' });
  expect(story.open(token).state).toBe('ready');
  Object.assign(story.account(ann).resource, { lastLoginTime: '2025-08-18T13:00:00.000Z' });
  expect(story.open(token).state).toBe('used');
  expect(story.send(token, good)).toEqual({ state: 'used' });
});

test('a mark in the account that somebody has spoilt voids the links', () => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  const spoilt = [{ type: 'custom', customType: 'activation links void until', value: 'soon' }];
  Object.assign(story.account(ann).resource, { keywords: spoilt });
  expect(story.open(token).state).toBe('broken');
});

test('other keywords of an account stay', () => {
  const story = startStory();
  story.makeLinks();
  const mission = { type: 'mission', value: 'chess' };
  Object.assign(story.account(ann).resource, { keywords: [mission] });
  story.send(story.token(ann), good);
  expect(story.account(ann).resource['keywords']).toEqual([
    mission,
    {
      type: 'custom',
      customType: 'activation links void until',
      value: expect.stringMatching(/^2025-08-18T12:0\d:[\d.]+Z$/) as string,
    },
  ]);
});

test('a link that was used stays so when the account is forced to change its password again', () => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  story.send(token, good);
  const { resource } = story.account(ann);
  Object.assign(resource, { changePasswordAtNextLogin: true });
  story.waitUntil('2025-08-25T12:00:00Z');
  expect(story.open(token).state).toBe('broken');
  expect(story.send(token, 'Another good one')).toEqual({ state: 'broken' });
  expect(hasPassword(story, ann, good)).toBe(true);
});

test('revoked: the link leads nowhere, its cells are empty; a new one works', () => {
  const story = startStory();
  story.makeLinks();
  const old = story.token(ann);
  expect(story.call('revokeLinks', ann.toUpperCase())).toEqual({
    sentence: `The links of ${ann} lead nowhere any more.`,
  });
  expect(story.token(ann)).toBe('');
  expect(story.open(old).state).toBe('broken');
  expect(story.send(old, good)).toEqual({ state: 'broken' });
  expect(story.open(story.token(bob)).state).toBe('ready');

  expect(story.makeLinks('2025-09-05')).toMatchObject({ links: 1 });
  expect(story.send(story.token(ann), good)).toEqual({ state: 'done', username: ann });
});

test('renewed: the old link leads nowhere, the new one works, also for somebody who forgot', () => {
  const story = startStory();
  story.makeLinks();
  const old = story.token(ann);
  story.send(old, good);
  expect(story.call('renewLink', ann, '2025-09-10')).toEqual({
    sentence: `${ann} has a new link, in User Accounts; older ones lead nowhere any more.`,
  });
  const renewed = story.token(ann);
  expect(renewed).not.toBe(old);
  expect(story.open(old).state).toBe('used');
  expect(story.open(renewed).state).toBe('ready');
  // At once again: each takes the place of the one before.
  story.call('renewLink', ann, '2025-09-10');
  expect(story.open(renewed).state).toBe('broken');
  expect(story.send(story.token(ann), 'Another good one')).toEqual({
    state: 'done',
    username: ann,
  });
  expect(hasPassword(story, ann, 'Another good one')).toBe(true);
});

test.each([
  ['somebody else has the address', { personId: '1009' }, 'its Employee ID is not the Person ID'],
  ['it is suspended there', { suspended: true }, 'it is suspended'],
])('no new link where %s, and the account stays as it is', (_, more, why) => {
  const story = startStory({
    users: users.map((user) =>
      user.email === ann ? { ...user, mustChange: false, ...more } : user,
    ),
  });
  const before = JSON.stringify(story.account(ann));
  expect(() => story.call('renewLink', ann, '2025-09-10')).not.toThrow();
  expect(story.call('renewLink', ann, '2025-09-10')).toEqual({
    fault: expect.stringContaining(why) as unknown,
  });
  expect(JSON.stringify(story.account(ann))).toBe(before);
  expect(story.tab('User Accounts')[0]).not.toContain('Activation URL');
});

test.each([
  [accountRow('', ann), 'it is tied to nobody'],
  [accountRow('1001', ann, 'Local Campus Authentication Only', 'No'), 'it is not enabled'],
  [accountRow('1001', ann, 'LDAP Authentication'), 'it signs in by LDAP or SAML'],
])('no new link for an account that never has one: %j', (row, why) => {
  const story = startStory({ accounts: [row] });
  const before = JSON.stringify(story.account(ann));
  expect(story.call('renewLink', ann, '2025-09-10')).toEqual({
    fault: expect.stringContaining(`${ann} has no new link: ${why}`) as unknown,
  });
  expect(JSON.stringify(story.account(ann))).toBe(before);
});

test('a password that was set is said to be, also where its mark has to wait too long', () => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  const act = () => {
    story.host.holdLock('script', 60_000);
  };
  const at = { method: 'UsersCollection.update', nth: 1 };
  expect(story.send(token, good, { interruptions: [{ at, when: 'after', act }] })).toEqual({
    state: 'done',
    username: ann,
  });
  expect(hasPassword(story, ann, good)).toBe(true);
});

test('all links revoked at once', () => {
  const story = startStory();
  story.makeLinks();
  const tokens = [story.token(ann), story.token(bob)];
  expect(story.call('revokeAllLinks')).toEqual({
    sentence: 'All links lead nowhere any more; 2 were taken out of User Accounts.',
  });
  expect(tokens.map((token) => story.open(token).state)).toEqual(['broken', 'broken']);
  expect(story.token(ann)).toBe('');
  story.makeLinks();
  expect(story.open(story.token(ann)).state).toBe('ready');
});

const settings = {
  school: '',
  signInAt: 'https://accounts.google.com/',
  help: '',
  leastLength: 8,
};

test.each([
  ['Seven g', ['short']],
  ['x'.repeat(50) + 'Seven geese'.repeat(5), ['long']],
  ['Sieben Gänse', ['letters']],
  ['Seven\u0000geese', ['letters']],
  [' Seven geese', ['blank']],
  ['I am ann.bell', ['username']],
  ['Bell tower 12', ['username']],
  ['Password1', ['common']],
  ['12345678', ['common']],
  ['aaaaaaaaaa', ['common']],
  ['', ['short']],
])('the server holds the rules: %j', (password, faults) => {
  const story = startStory();
  story.makeLinks();
  expect(story.send(story.token(ann), password)).toEqual({ state: 'refused', faults });
  expect(story.account(ann).password).toBe('');
  expect(story.open(story.token(ann)).state).toBe('ready');
});

test('the domain asks for longer passwords', () => {
  const story = startStory();
  story.call('keepActivationSettings', { ...settings, leastLength: 16 });
  story.makeLinks();
  const token = story.token(ann);
  expect(story.open(token)).toMatchObject({ leastLength: 16 });
  expect(story.send(token, good)).toEqual({ state: 'refused', faults: ['short'] });
  expect(story.send(token, `${good} south`)).toEqual({ state: 'done', username: ann });
});

test('two at once: one of them sets the password', () => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  for (const nth of [1, 2]) {
    let second: unknown;
    const act = () => {
      second = story.send(token, 'Another good one');
    };
    const at = { method: 'UsersCollection.update', nth: 1 };
    const when = nth === 1 ? 'before' : 'after';
    const first = story.send(token, good, { interruptions: [{ at, when, act }] });
    if (nth === 1) {
      expect([first.state, second]).toEqual(['done', { state: 'busy' }]);
    } else {
      // By then it is used: neither does anything.
      expect([first.state, second]).toEqual(['used', undefined]);
    }
  }
  expect(hasPassword(story, ann, good)).toBe(true);
});

test('two links of one person at once: one of them sets the password, the other is used up', () => {
  const story = startStory();
  story.makeLinks();
  const older = story.token(ann);
  story.call('makeLinks', { who: 'new', expirationDate: '2025-09-01', again: true });
  const newer = story.token(ann);
  expect(newer).not.toBe(older);
  let second: unknown;
  const act = () => {
    second = story.send(newer, 'Another good one');
  };
  const at = { method: 'UsersCollection.update', nth: 1 };
  const first = story.send(older, good, { interruptions: [{ at, when: 'before', act }] });
  expect([first.state, second]).toEqual(['done', { state: 'busy' }]);
  expect(story.send(newer, 'Another good one')).toEqual({ state: 'used' });
  expect(hasPassword(story, ann, good)).toBe(true);
  // A link that is made afterwards is another matter, also within the hour.
  story.call('renewLink', ann, '2025-09-01');
  expect(story.send(story.token(ann), 'Another good one')).toMatchObject({ state: 'done' });
});

test('killed at any call: afterwards it was set once or can be set, and never twice', () => {
  const base = startStory();
  base.makeLinks();
  const calls = base.sendRaw(base.token(ann), good).callCount;
  // Most of them hash: a thousand rounds, each a call.
  const near = [...Array(24).keys()].map((n) => n + 1);
  const late = [...Array(12).keys()].map((n) => calls - n);
  const outcomes = new Set<string>();
  for (const at of [...near, ...late]) {
    for (const when of ['before', 'after'] as const) {
      const story = startStory();
      story.makeLinks();
      const token = story.token(ann);
      story.sendRaw(token, good, { interruptions: [{ at, when, act: 'kill' }] });
      const wasSet = story.account(ann).password !== '';
      // Whoever tries at once may have to wait, and nobody is told wrong.
      expect(['busy', 'used', 'done'], `${when} ${at}`).toContain(
        story.send(token, 'Another good one').state,
      );
      story.host.wait(7 * 60_000);
      const state = story.send(token, 'Another good one').state;
      outcomes.add(`${String(wasSet)} ${state}`);
      expect(hasPassword(story, ann, wasSet ? good : 'Another good one'), `${when} ${at}`).toBe(
        true,
      );
    }
  }
  expect([...outcomes].sort()).toEqual(['false done', 'false used', 'true used']);
});

test.each([
  [{ code: 503, reason: 'backendError', done: true }, 'done', 'used'],
  [{ code: 503, reason: 'backendError', done: false }, 'busy', 'ready'],
  [{ code: 403, reason: 'userRateLimitExceeded', done: false }, 'busy', 'ready'],
  [{ code: 429, reason: 'rateLimitExceeded', done: false }, 'busy', 'ready'],
  [{ code: 412, reason: 'conditionNotMet', done: false }, 'busy', 'ready'],
  [{ code: 400, reason: 'invalid', done: false }, 'not-taken', 'ready'],
  // It is no matter of the password: another one would not help.
  [{ code: 403, reason: 'forbidden', done: false }, 'busy', 'ready'],
])('the Directory fails with %j: %s, and later the link is %s', (fault, state, later) => {
  let fails = false;
  const story = startStory({
    host: { userLocale: 'es' },
    tenant: {
      fault: ({ method }) =>
        fails && method === 'Users.update' ? { ...fault, message: 'It did not work.' } : null,
    },
  });
  story.makeLinks();
  fails = true;
  const token = story.token(ann);
  expect(story.send(token, good)).toMatchObject({ state });
  fails = false;
  story.host.wait(7 * 60_000);
  expect(story.open(token).state).toBe(later);
  if (later === 'ready') expect(story.send(token, good)).toMatchObject({ state: 'done' });
  expect(hasPassword(story, ann, good)).toBe(true);
});

test('the Directory cannot be asked: come back later', () => {
  let fails = false;
  const fault = { code: 503, reason: 'backendError', message: 'Backend Error' };
  const story = startStory({ tenant: { fault: () => (fails ? fault : null) } });
  story.makeLinks();
  fails = true;
  expect(story.open(story.token(ann)).state).toBe('busy');
  expect(story.send(story.token(ann), good)).toEqual({ state: 'busy' });
  fails = false;
  expect(story.send(story.token(ann), good)).toMatchObject({ state: 'done' });
});

test('a link is opened and tried only so often, and others go on', () => {
  const story = startStory();
  story.makeLinks();
  const token = story.token(ann);
  const opened = Array.from({ length: 40 }, () => story.open(token).state);
  expect(opened.filter((state) => state === 'ready')).toHaveLength(30);
  expect(opened[39]).toBe('busy');
  const sent = Array.from({ length: 15 }, () => story.send(token, 'short').state);
  expect(sent.filter((state) => state === 'refused')).toHaveLength(10);
  expect(sent[14]).toBe('busy');
  expect(story.open(story.token(bob)).state).toBe('ready');
  story.host.wait(10 * 60_000);
  expect(story.open(token).state).toBe('ready');
  expect(story.send(token, good)).toMatchObject({ state: 'done' });
});

test('all links together ask Google only so often in a minute', () => {
  const names = Array.from({ length: 30 }, (_, n) => `pupil${n}@school.example`);
  const story = startStory({
    accounts: names.map((name, n) => accountRow(`P${n}`, name)),
    users: [
      ...users,
      ...names.map((email, n) => ({
        email,
        givenName: 'Pupil',
        familyName: String(n),
        personId: `P${n}`,
        mustChange: true,
      })),
    ],
    tenant: { latency: 0 },
  });
  story.makeLinks();
  const tokens = names.map((name) => story.token(name));
  // So many that a minute goes by only once.
  story.host.wait(60_000 - (story.host.state.clock.now % 60_000));
  const minute = Math.floor(story.host.state.clock.now / 60_000);
  const states: string[] = [];
  for (let n = 0; n < 900; n++) {
    // Executions take time here: the clock is set back into the minute.
    story.host.state.clock.now = minute * 60_000 + 1;
    states.push(story.open(tokens[n % 30]!).state);
  }
  expect(states.filter((state) => state === 'ready')).toHaveLength(800);
  expect(states[899]).toBe('busy');
});
