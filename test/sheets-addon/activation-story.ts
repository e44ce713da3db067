import { inject } from 'vitest';
import {
  createHost,
  makeTenant,
  makeWorkbook,
  readProjectFolder,
  shownIn,
  userOf,
  type Host,
  type Outcome,
  type RunOptions,
  type TabFacts,
  type Tenant,
  type TenantFacts,
} from '../../local/apps-script/index.ts';
import type { HostSettings } from '../../local/apps-script/execution/environment.ts';
import type { PageView, PasswordAnswer } from '../../sheets-addon/api/activation-page-api.ts';

/*
 * Stories of activation links on the edition for one's own domain, as it is pushed: a spreadsheet of
 * a school in New York, its Google Workspace, and people who open their links.
 */

/** What a story begins with. */
export interface StoryOptions {
  /** Rows of User Accounts, below its headings. */
  readonly accounts?: readonly (readonly string[])[];
  readonly headings?: readonly string[];
  /** More rows of Settings. */
  readonly settings?: readonly (readonly string[])[];
  readonly users?: TenantFacts['users'];
  readonly domains?: readonly string[];
  /** Rows of Students: Person ID, Student Number, Last Name, First Name. */
  readonly students?: readonly (readonly string[])[];
  /** User Accounts are formatted as plain text. */
  readonly plainText?: boolean;
  readonly tenant?: TenantFacts['settings'];
  readonly host?: Partial<HostSettings>;
  readonly now?: string;
  /** The page is set up already; it is, unless this says no. */
  readonly isSetUp?: boolean;
}

/** A story under way. */
export interface Story {
  readonly host: Host;
  readonly tenant: Tenant;
  readonly address: string;
  /** Asks as the sidebar does. Throws what it is told instead. */
  readonly call: (method: string, ...args: readonly unknown[]) => unknown;
  /** Makes links until a day for everybody new. */
  readonly makeLinks: (expirationDate?: string) => unknown;
  /** The token of an account's link, as User Accounts holds it; '' without one. */
  readonly token: (username: string) => string;
  /** Opens a link; what the page is told. */
  readonly open: (token: string, options?: RunOptions) => PageView;
  /** Sends a password as the page does. */
  readonly send: (token: unknown, password: unknown, options?: RunOptions) => PasswordAnswer;
  readonly sendRaw: (token: unknown, password: unknown, options?: RunOptions) => Outcome;
  /** The clock shows this instant from now on; it only goes forward. */
  readonly waitUntil: (instant: string) => void;
  /** A person's account as the Directory has it. */
  readonly account: (address: string) => NonNullable<ReturnType<typeof userOf>>;
  readonly tab: (name: string) => string[][];
}

const headings = [
  ...['Person ID', 'Username', 'Homepage', 'Authentication Type', 'Enabled'],
  ...['Force Password Change', 'Total Login Count', 'Created', 'Email'],
];

const local = 'Local Campus Authentication Only';

/** A row of User Accounts of somebody new. */
export function accountRow(personId: string, username: string, ...more: string[]): string[] {
  const [type = local, enabled = 'Yes', logins = '0'] = more;
  const homepage = 'Campus Student Portal';
  return [personId, username, homepage, type, enabled, 'Yes', logins, '2025-08-18', ''];
}

const accounts = [
  accountRow('1001', 'ann.bell@school.example'),
  accountRow('1002', 'bob.carr@school.example'),
];

/** People of the domain who have never signed in and must choose a password. */
export const users: TenantFacts['users'] = [
  { email: 'head@school.example', givenName: 'Ada', familyName: 'Head', admin: 'super' },
  { email: 'aide@school.example', givenName: 'Al', familyName: 'Aide' },
  ...(
    [
      ['1001', 'ann.bell', 'Ann', 'Bell'],
      ['1002', 'bob.carr', 'Bob', 'Carr'],
    ] as const
  ).map(([personId, name, givenName, familyName]) => ({
    email: `${name}@school.example`,
    givenName,
    familyName,
    personId,
    orgUnit: '/Students',
    mustChange: true,
  })),
];

/** Begins a story, on the morning of 18 August 2025. */
export function startStory(options: StoryOptions = {}): Story {
  const tenant = makeTenant({
    domains: options.domains ?? ['school.example'],
    orgUnits: ['/Students', '/Staff/Office'],
    users: options.users ?? users,
    settings: { propagation: 0, searchDelay: 0, ...options.tenant },
  });
  const workbook = makeWorkbook({
    timeZone: 'America/New_York',
    owner: 'head@school.example',
    tabs: [
      {
        name: 'User Accounts',
        rows: [options.headings ?? headings, ...(options.accounts ?? accounts)],
        plainText: options.plainText ?? false,
      },
      ...peopleTabs(options.students),
      { name: 'Settings', rows: [['Setting', 'Value'], ...(options.settings ?? [])] },
    ],
  });
  const host = createHost({
    files: readProjectFolder(inject('domainFolder')),
    workbook,
    tenant,
    now: new Date(options.now ?? '2025-08-18T12:00:00Z'),
    settings: {
      seed: 'activation',
      user: 'head@school.example',
      // What counts in the cache is tested where it may be lost.
      cacheLoss: 0,
      ...options.host,
    },
  });
  const address = host.deploy()!;

  function call(method: string, ...args: readonly unknown[]): unknown {
    const json = valueOf(host.run('api_call', [JSON.stringify({ method, args })])) as string;
    const answer = JSON.parse(json) as
      | { readonly ok: true; readonly value: unknown }
      | { readonly ok: false; readonly message: string };
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  }

  function tab(name: string): string[][] {
    return shownIn(workbook, name);
  }

  function sendRaw(token: unknown, password: unknown, run?: RunOptions): Outcome {
    return host.run('setFirstPassword', [token, password], { ...run, web: true });
  }

  const story: Story = {
    host,
    tenant,
    address,
    call,
    makeLinks: (expirationDate = '2025-09-01') =>
      call('makeLinks', { who: 'new', expirationDate, again: false }),
    token(username) {
      const [names, ...rows] = tab('User Accounts');
      const at = names!.indexOf('Activation URL');
      const row = rows.find((cells) => cells[names!.indexOf('Username')] === username);
      return (row?.[at] ?? '').replace(`${address}?t=`, '');
    },
    open: (token, run) => viewOf(host.visit(`?t=${encodeURIComponent(token)}`, run)),
    send: (token, password, run) =>
      JSON.parse(valueOf(sendRaw(token, password, run)) as string) as PasswordAnswer,
    sendRaw,
    waitUntil(instant) {
      const wait = Date.parse(instant) - host.state.clock.now;
      if (wait < 0) throw new Error(`It is later than ${instant}.`);
      host.wait(wait);
    },
    account: (name) => userOf(tenant, name)!,
    tab,
  };
  if (options.isSetUp !== false) setUp(story);
  return story;
}

function peopleTabs(students: StoryOptions['students']): TabFacts[] {
  if (students === undefined) return [];
  const school = [
    ['School ID', 'School Name'],
    ['LHS', 'Lincoln High'],
  ];
  const enrolled = students.map(([personId]) => [personId!, 'LHS', '2025-08-01']);
  return [
    { name: 'Schools', rows: school },
    {
      name: 'Students',
      rows: [['Person ID', 'Student Number', 'Last Name', 'First Name'], ...students],
    },
    { name: 'Enrollments', rows: [['Person ID', 'School ID', 'Start Date'], ...enrolled] },
  ];
}

/** Sets the page up as the guide says: its address, opened once. */
export function setUp({ call, host, address }: Story): PageView {
  const link = call('activationCheckLink', address) as string;
  return viewOf(host.visit(link.slice(address.length)));
}

/** What the page is told. Throws where a visitor would get an error of Google's. */
export function viewOf(outcome: Outcome): PageView {
  if (outcome.page === null) throw new Error(outcome.error?.message ?? outcome.status);
  if (outcome.refusals.length > 0) throw new Error(outcome.refusals.join('\n'));
  const hidden = /<div id="view" hidden>([^<]*)<\/div>/.exec(outcome.page.html);
  const json = hidden![1]!.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return JSON.parse(json) as PageView;
}

function valueOf(outcome: Outcome): unknown {
  const { status, error, illegal, value, refusals } = outcome;
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
  if (status !== 'done' || illegal !== null) {
    throw new Error(error?.message ?? illegal ?? `No answer: ${status}`);
  }
  return value;
}
