import { describe, expect, test } from 'vitest';
import { createHost, makeTenant, userOf, type TenantFacts } from '../../local/apps-script/index.ts';
import { narrowScopes, project, scopes } from './script-host.ts';

/* The Directory of the stand-in: a Google Workspace in memory, as strict as the real one is known to be. */

const facts: TenantFacts = {
  domains: ['school.example'],
  orgUnits: ['/Students/North High', '/Staff'],
  users: [
    { email: 'head@school.example', givenName: 'Ada', familyName: 'Head', admin: 'super' },
    {
      email: 'ann@school.example',
      givenName: 'Ann',
      familyName: 'Bell',
      personId: '7',
      orgUnit: '/Staff',
    },
    {
      email: 'bob@school.example',
      givenName: 'Bob',
      familyName: 'Carr',
      orgUnit: '/Students/North High',
    },
  ],
  groups: [{ email: 'all@school.example', members: ['ann@school.example'] }],
};

const manifest = {
  oauthScopes: scopes(...[...narrowScopes, 'admin.directory.user', 'admin.directory.group.member']),
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'AdminDirectory', serviceId: 'admin', version: 'directory_v1' },
    ],
  },
};

function start(more: Partial<TenantFacts> = {}, user = 'head@school.example', userLocale = 'en') {
  const tenant = makeTenant({
    ...facts,
    ...more,
    settings: { propagation: 0, searchDelay: 0, ...more.settings },
  });
  const code = `function go(json) {
    const U = AdminDirectory.Users, M = AdminDirectory.Members;
    const body = ${JSON.stringify(newUser)};
    try { return { value: (0, eval)('(function (U, M, body) { return ' + json + '; })')(U, M, body) ?? null }; }
    catch (e) { return { name: e.name, message: e.message, details: e.details ?? null }; }
  }`;
  const host = createHost({
    files: project(code, manifest),
    tenant,
    settings: { user, userLocale },
  });
  const run = (expression: string) => {
    const outcome = host.run('go', [expression]);
    if (outcome.status !== 'done') throw new Error(outcome.error?.message ?? outcome.status);
    return outcome.value as {
      readonly value?: Readonly<Record<string, unknown>>;
      readonly name?: string;
      readonly message?: string;
      readonly details?: {
        readonly code: number;
        readonly errors: readonly { readonly reason: string }[];
      };
    };
  };
  const fails = (expression: string) => {
    const { details, message } = run(expression);
    return [details?.code, details?.errors[0]?.reason, message?.replace(/^.*error: /, '')];
  };
  return { host, tenant, run, fails };
}

const newUser = {
  primaryEmail: 'New.One@school.example',
  name: { givenName: 'New', familyName: 'One' },
  password: 'correct horse',
};

describe('users', () => {
  test('one is created, seen without a password, and changed', () => {
    const { run, tenant } = start();
    const { value } = run(
      "U.insert({ ...body, orgUnitPath: '/Staff', externalIds: [{ type: 'organization', value: '0042' }], isAdmin: true })",
    );
    expect(value).toMatchObject({
      primaryEmail: 'new.one@school.example',
      name: { givenName: 'New', familyName: 'One', fullName: 'New One' },
      orgUnitPath: '/Staff',
      suspended: false,
      // Only Google makes administrators: what a request says of it is ignored.
      isAdmin: false,
      externalIds: [{ type: 'organization', value: '0042' }],
    });
    expect(value).not.toHaveProperty('password');
    run("U.update({ suspended: true }, 'new.one@school.example')");
    expect(
      run("U.get('NEW.ONE@school.example', { fields: 'suspended,name/givenName' })").value,
    ).toEqual({
      suspended: true,
      name: { givenName: 'New' },
    });
    expect(userOf(tenant, 'new.one@school.example')?.password).toBe('correct horse');
  });

  test.each([
    [
      'U.insert({ ...body, primaryEmail: "ann@school.example" })',
      409,
      'duplicate',
      'Entity already exists.',
    ],
    [
      'U.insert({ ...body, primaryEmail: "all@school.example" })',
      409,
      'duplicate',
      'Entity already exists.',
    ],
    [
      'U.insert({ ...body, primaryEmail: "a@other.example" })',
      404,
      'notFound',
      'Resource Not Found: domain',
    ],
    [
      'U.insert({ ...body, primaryEmail: "a..b@school.example" })',
      400,
      'invalid',
      'Invalid Input: primary_user_email',
    ],
    [
      'U.insert({ ...body, orgUnitPath: "/Nowhere" })',
      400,
      'invalid',
      'Invalid Input: INVALID_OU_ID',
    ],
    ['U.insert({ ...body, password: "short" })', 400, 'invalid', 'Invalid Password'],
    ['U.insert({ ...body, hashFunction: "SHA-1" })', 400, 'invalid', 'Invalid Password'],
    [
      'U.insert({ ...body, name: { givenName: "A" } })',
      400,
      'invalid',
      'Invalid Given/Family Name: FamilyName',
    ],
    [
      'U.insert({ ...body, name: { givenName: "A".repeat(61), familyName: "B" } })',
      400,
      'invalid',
      'Invalid Given/Family Name: GivenName',
    ],
    [
      'U.insert({ ...body, surname: "B" })',
      400,
      'invalid',
      `Invalid JSON payload received. Unknown name "surname" at 'resource': Cannot find field.`,
    ],
    [
      'U.insert({ ...body, suspended: "yes" })',
      400,
      'invalid',
      `Invalid JSON payload received. Invalid value at 'resource.suspended' (boolean).`,
    ],
    ['U.get("nobody@school.example")', 404, 'notFound', 'Resource Not Found: userKey'],
    [
      'U.get("ann@elsewhere.example")',
      403,
      'forbidden',
      'Not Authorized to access this resource/api',
    ],
    [
      'M.list("all@elsewhere.example", {})',
      403,
      'forbidden',
      'Not Authorized to access this resource/api',
    ],
    [
      'U.list({ customer: "my_customer", limit: 5 })',
      400,
      'invalidParameter',
      'Invalid value for parameter: limit',
    ],
    ['U.list({ maxResults: 5 })', 400, 'badRequest', 'Bad Request'],
    [
      'U.list({ customer: "my_customer", maxResults: 501 })',
      400,
      'invalid',
      'Invalid Input: maxResults',
    ],
    [
      `U.list({ customer: "my_customer", query: "orgUnitPath='/Nowhere'" })`,
      400,
      'invalid',
      'Invalid Input: INVALID_OU_ID',
    ],
    [
      'U.get("ann@school.example", { fields: "name(" })',
      400,
      'invalidParameter',
      'Invalid field selection name(',
    ],
  ])('%s is refused', (expression, code, reason, message) => {
    expect(start().fails(expression)).toEqual([code, reason, message]);
  });

  test('pages, units with those below, and the fields that were asked for', () => {
    const { run } = start();
    const ask = (more: string) =>
      run(
        `U.list({ customer: 'my_customer', fields: 'nextPageToken,users(primaryEmail)', ${more} })`,
      ).value;
    const users = (...names: readonly string[]) =>
      names.map((name) => ({ primaryEmail: `${name}@school.example` }));
    const first = ask('maxResults: 2');
    expect(first).toEqual({ users: users('ann', 'bob'), nextPageToken: 'bob@school.example' });
    expect(ask(`maxResults: 2, pageToken: '${String(first!['nextPageToken'])}'`)).toEqual({
      users: users('head'),
    });
    expect(ask(`query: "orgUnitPath='/Students'"`)).toEqual({ users: users('bob') });
    expect(ask(`query: "orgUnitPath='/Students/North High' isSuspended=false"`)).toEqual({
      users: users('bob'),
    });
    expect(ask('query: "externalId=7"')).toEqual({ users: users('ann') });
    // No list at all where it would be empty.
    expect(ask('query: "externalId=70"')).toEqual({});
  });

  test('nobody can be deleted, and nothing else is there', () => {
    const outcome = start().host.run('go', ["U.remove('ann@school.example')"]);
    expect(outcome.refusals).toEqual(['UsersCollection.remove is nothing it knows.']);
  });
});

test('a new user is not there at once, but taken', () => {
  const { host, run, fails } = start({ settings: { propagation: 60_000, searchDelay: 60_000 } });
  run('U.insert(body)');
  expect(fails("U.get('new.one@school.example')")).toEqual([
    404,
    'notFound',
    'Resource Not Found: userKey',
  ]);
  expect(fails("U.update({ suspended: true }, 'new.one@school.example')")).toEqual([
    412,
    'conditionNotMet',
    'User creation is not complete.',
  ]);
  expect(fails("M.insert({ email: 'new.one@school.example' }, 'all@school.example')")).toEqual([
    404,
    'notFound',
    'Resource Not Found: memberKey',
  ]);
  expect(fails('U.insert(body)')[0]).toBe(409);
  host.wait(60_000);
  expect(run("U.get('new.one@school.example')").value).toBeDefined();
  host.wait(60_000);
  expect(run("U.list({ domain: 'school.example' })").value!['users']).toHaveLength(4);
});

test('members are added, listed, asked for and taken out', () => {
  const { run, fails } = start();
  const bob = "'all@school.example', 'bob@school.example'";
  expect(run(`M.hasMember(${bob})`).value).toEqual({ isMember: false });
  expect(
    run("M.insert({ email: 'bob@school.example' }, 'all@school.example')").value,
  ).toMatchObject({
    email: 'bob@school.example',
    role: 'MEMBER',
    type: 'USER',
  });
  expect(fails("M.insert({ email: 'bob@school.example' }, 'all@school.example')")).toEqual([
    409,
    'duplicate',
    'Member already exists.',
  ]);
  const first = run("M.list('all@school.example', { maxResults: 1 })").value!;
  expect(first['members']).toMatchObject([{ email: 'ann@school.example' }]);
  expect(
    run(`M.list('all@school.example', { pageToken: '${String(first['nextPageToken'])}' })`).value![
      'members'
    ],
  ).toMatchObject([{ email: 'bob@school.example' }]);
  run(`M.remove(${bob})`);
  expect(fails(`M.remove(${bob})`)).toEqual([404, 'notFound', 'Resource Not Found: memberKey']);
  expect(fails("M.list('none@school.example')")).toEqual([
    404,
    'notFound',
    'Resource Not Found: groupKey',
  ]);
});

describe('who may, how often, and in which words', () => {
  test('only administrators, and over others of them only the highest', () => {
    const words = [403, 'forbidden', 'Not Authorized to access this resource/api'];
    expect(start({}, 'ann@school.example').fails("U.get('bob@school.example')")).toEqual(words);
    const delegated = start(
      {
        users: [
          ...facts.users,
          { email: 'del@school.example', givenName: 'D', familyName: 'E', admin: 'delegated' },
        ],
      },
      'del@school.example',
    );
    expect(delegated.fails("U.update({ suspended: true }, 'head@school.example')")).toEqual(words);
    expect(
      delegated.run("U.update({ suspended: true }, 'bob@school.example')").value,
    ).toBeDefined();
  });

  test('messages come in one’s own language, what they are about does not', () => {
    const { run } = start({}, undefined, 'es');
    expect(run("U.get('x@school.example')")).toMatchObject({
      name: 'GoogleJsonResponseException',
      message:
        'No se ha podido llamar a la API directory.users.get; error: Resource Not Found: userKey',
      details: { code: 404, errors: [{ reason: 'notFound' }] },
    });
  });

  test('2,400 requests a minute, 10 creations a second', () => {
    const quick = { latency: 0, propagation: 0, searchDelay: 0 };
    const { run } = start({ settings: quick });
    const reasons = run(
      `(() => { const all = []; for (let i = 0; i < 12; i++) { try { U.insert({ ...body, primaryEmail: 'n' + i + '@school.example' }); all.push('') } catch (e) { all.push(e.details.errors[0].reason) } } return all; })()`,
    ).value;
    expect(reasons).toEqual([...Array<string>(10).fill(''), 'quotaExceeded', 'quotaExceeded']);
    const last = run(
      "(() => { let n = 0; try { for (;;) { U.get('ann@school.example', { fields: 'id' }); n++; } } catch (e) { return [n, e.details.errors[0].reason]; } })()",
    ).value;
    expect(last).toEqual([2400 - 12, 'userRateLimitExceeded']);
  });

  test('what goes wrong on its way can have been done', () => {
    const busy = { code: 503, reason: 'backendError', message: 'Backend Error' };
    const { run, fails } = start({
      settings: {
        fault: ({ nth, method }) =>
          method === 'Users.insert' ? { ...busy, done: nth === 2 } : null,
      },
    });
    expect(fails('U.insert(body)')).toEqual([503, 'backendError', 'Backend Error']);
    expect(fails('U.insert(body)')).toEqual([503, 'backendError', 'Backend Error']);
    expect(run("U.get('new.one@school.example')").value).toBeDefined();
  });

  test('it is not there where the manifest does not switch it on, or asks for too little', () => {
    const bare = createHost({
      files: project("function go() { return AdminDirectory.Users.get('a'); }"),
    });
    expect(bare.run('go').error?.message).toBe('ReferenceError: AdminDirectory is not defined');
    const narrow = { ...manifest, oauthScopes: scopes(...narrowScopes) };
    const poor = createHost({
      files: project("function go() { return AdminDirectory.Users.get('a'); }", narrow),
    });
    expect(poor.run('go').error?.message).toContain('admin.directory.user');
  });
});

test('a dialog that waits takes back what was done before it', () => {
  const tenant = makeTenant({ ...facts, settings: { propagation: 0 } });
  const code = `function go() {
    AdminDirectory.Users.insert(${JSON.stringify(newUser)});
    AdminDirectory.Members.insert({ email: 'bob@school.example' }, 'all@school.example');
    SpreadsheetApp.getUi().alert('Well?');
  }`;
  const host = createHost({
    files: project(code, manifest),
    tenant,
    settings: { user: 'head@school.example' },
  });
  const asked = host.run('go');
  expect(asked.status).toBe('asks');
  expect(userOf(tenant, newUser.primaryEmail)).toBeNull();
  expect(tenant.groups.get('all@school.example')!.members.size).toBe(1);
  expect(asked.answer({ button: 'OK' }).status).toBe('done');
  expect(userOf(tenant, newUser.primaryEmail)).not.toBeNull();
});
