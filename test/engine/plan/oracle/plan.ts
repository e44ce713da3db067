import { fill, freeUsername, isEmail, passwordOf, type Named } from './names.ts';
import { readPlain, type Cells, type PlainAccount, type PlainRecord, type Rows } from './read.ts';
import { byCodePoint, list } from './values.ts';

/*
 * contract/runs a second time, person by person, straight from its tables. Nothing of the engine.
 */

/** A request as JSON, with what the contract lets one say. */
export interface PlainRequest {
  readonly accountType: 'students' | 'staff';
  readonly changeType: string;
  readonly scope: Readonly<Record<string, readonly string[]>>;
  readonly username?: {
    readonly from: string;
    readonly excludeDomain?: boolean;
    readonly pattern?: string;
    readonly letterCase?: string;
    readonly maxLength?: number;
  };
  readonly password?: {
    readonly kind: string;
    readonly pattern?: string;
    readonly minLength?: number;
  };
  readonly userGroups?: readonly string[];
  readonly leaveOutActiveElsewhere?: boolean;
  readonly includeCampusInstruction?: boolean;
  readonly profile?: string;
  readonly school?: string;
  readonly homepage?: string;
}

/** What the contract says of a batch. */
export interface PlainPlan {
  readonly considered: number;
  /** "1001 Doe.John Lincoln; Grant 09", for groups with the group after it, in order. */
  readonly changes: readonly string[];
  /** "1001 no-show" and the username that the report shows, in order. */
  readonly notChanged: readonly string[];
  readonly warnings: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

const spared =
  'application security,finance,human resources,open market food service,payroll,student information system,campus learning'.split(
    ',',
  );

/** All-digit IDs by value before any other; equal values and all others by code point. */
function byPersonId(a: string, b: string): number {
  const [x, y] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (x !== y) return x ? -1 : 1;
  if (x && BigInt(a) !== BigInt(b)) return BigInt(a) < BigInt(b) ? -1 : 1;
  return byCodePoint(a, b);
}

/** Plans a batch as the contract says. */
export function planPlainly(
  tables: Rows,
  request: PlainRequest,
  asOf: string,
  operator = '',
): PlainPlan {
  const roster = readPlain(tables, asOf);
  const { accountType, changeType, scope } = request;
  const [by] = Object.keys(scope) as ['schools' | 'calendars' | 'people'];
  const named = scope[by]!;
  const students = accountType === 'students';
  const people = roster[accountType];
  const records = students ? roster.enrollments : roster.assignments;
  const schoolrunner = request.profile === 'schoolrunner';
  const creates = changeType === 'createAccount';

  const places = by === 'calendars' ? roster.calendars : roster.schools;
  const chosen = named.map((one) =>
    by === 'people'
      ? one
      : (places.find(({ id }) => id === one) ?? places.find(({ name }) => name === one))!.id,
  );
  const calendars = roster.calendars.filter(({ id }) => by === 'calendars' && chosen.includes(id));

  const isCurrent = ({ start, end }: PlainRecord) =>
    start !== '' && start <= asOf && (end === '' || end >= asOf);
  const isFuture = ({ start, end }: PlainRecord) => start > asOf && (end === '' || end >= asOf);
  const inScope = ({ calendar, school }: PlainRecord) =>
    by === 'people' || (by === 'schools' ? chosen.includes(school) : chosen.includes(calendar));
  const overlaps = ({ school, start, end }: PlainRecord) =>
    calendars.some(
      (one) =>
        one.school === school &&
        start !== '' &&
        start <= one.end &&
        (end === '' || end >= one.start),
    );

  /** The records that make people eligible, no-shows still among them; null where none are asked. */
  let counts: ((record: PlainRecord) => boolean) | null;
  if (schoolrunner) counts = null;
  else if (by === 'calendars') counts = students ? (r) => r.start !== '' && inScope(r) : overlaps;
  else if (by === 'people' && changeType === 'disableAccount') counts = null;
  else if (by === 'people' && !students && !creates && changeType !== 'enableAccount')
    counts = null;
  else if (students) counts = (r) => inScope(r) && (isCurrent(r) || isFuture(r));
  else counts = (r) => inScope(r) && isCurrent(r);

  const considered = [...people.keys()].sort(byPersonId).filter((id) => {
    if (by === 'people') return chosen.includes(id);
    const own = records.filter((record) => record.id === id);
    return by === 'calendars' ? own.some(counts!) : own.some(inScope);
  });

  const accountsOf = (id: string) =>
    roster.accounts
      .filter(({ person }) => person === id)
      .sort(
        (a, b) =>
          byCodePoint(a.username.toLowerCase(), b.username.toLowerCase()) ||
          byCodePoint(a.username, b.username) ||
          Number(b.enabled === 'yes') - Number(a.enabled === 'yes') ||
          byCodePoint(a.text, b.text),
      );
  const eligible = (id: string) =>
    records
      .filter((record) => record.id === id && !record.noShow && counts?.(record) === true)
      .sort(
        (a, b) =>
          byCodePoint(a.start, b.start) ||
          byCodePoint(a.calendar || a.school, b.calendar || b.school) ||
          // The contract leaves these open; whatever decides, the order of rows must not.
          byCodePoint(a.end || '9', b.end || '9') ||
          byCodePoint(a.text, b.text),
      );

  const elsewhere = (id: string) =>
    by === 'calendars' &&
    records.some(
      (record) =>
        record.id === id &&
        (students
          ? !record.noShow && !inScope(record) && (isCurrent(record) || isFuture(record))
          : isCurrent(record) &&
            !calendars.some(
              (one) => one.school === record.school && one.start <= asOf && asOf <= one.end,
            )),
    );

  const noRecordReason = (id: string): string | null => {
    if (counts === null) return null;
    const own = records.filter((record) => record.id === id);
    const counting = own.filter(counts);
    if (counting.some(({ noShow }) => !noShow)) return null;
    if (by === 'calendars') return counting.length > 0 ? 'no-show' : null;
    if (students) return counting.length > 0 ? 'no-show' : 'no-current-or-future-enrollment';
    const later = own.some((record) => inScope(record) && record.start > asOf);
    return later ? 'assignment-starts-later' : 'no-current-assignment';
  };

  const holdsSparedRole = ({ cells }: PlainAccount) =>
    list(cells('Product Security Roles')).some((role) => spared.includes(role.toLowerCase()));

  /** A reason of the person, with the account that the report names. */
  const personReason = (id: string): [string, string] | null => {
    const own = accountsOf(id);
    const first = own[0]?.username ?? '';
    if (creates) {
      if (own.length > 0) return ['already-has-account', first];
      if (schoolrunner) {
        const active = tables['staff']![0]!.includes('Active') ? people.get(id)!('Active') : 'y';
        return /^(yes|true|1|y|x)$/i.test(active.trim()) ? null : ['staff-inactive', ''];
      }
    } else if (own.length === 0) return ['no-user-account', ''];
    const reason = noRecordReason(id);
    if (reason !== null) return [reason, first];
    if (changeType === 'forcePasswordChange' && !students) {
      const holder = own.find(holdsSparedRole);
      if (holder !== undefined) return ['excluded-role', holder.username];
    }
    return null;
  };

  const groupNames = new Set((request.userGroups ?? []).map((name) => name.toLowerCase()));
  const groups = [...groupNames].map((name) =>
    roster.groups.find((group) => group.name.toLowerCase() === name)!,
  );
  const groupsToChange = ({ cells }: PlainAccount) => {
    const member = list(cells('User Groups')).map((name) => name.toLowerCase());
    const adds = changeType === 'addUserGroups';
    return groups.filter(({ name }) => member.includes(name.toLowerCase()) !== adds);
  };

  const accountReason = (id: string, account: PlainAccount): string | null => {
    const { enabled, forced, inError, cells, username } = account;
    const homepages = ['campus application', 'campus tools'];
    if (request.includeCampusInstruction === true) homepages.push('campus instruction');
    const home = homepages.includes(cells('Homepage').trim().toLowerCase());
    const forcesNamedStaff = changeType === 'forcePasswordChange' && !students && by === 'people';
    if (forcesNamedStaff && !home) return 'homepage-not-campus-application';
    if (inError) return 'account-in-error';
    switch (changeType) {
      case 'enableAccount':
        return enabled === 'yes' ? 'already-enabled' : null;
      case 'disableAccount':
        if (operator !== '' && username.toLowerCase() === operator.toLowerCase()) {
          return 'own-account';
        }
        if (enabled === 'no') return 'already-disabled';
        return request.leaveOutActiveElsewhere === true && elsewhere(id)
          ? 'active-elsewhere'
          : null;
      case 'forcePasswordChange':
        if (enabled === 'no') return 'account-disabled';
        return forced ? 'already-flagged' : null;
      case 'addUserGroups':
        return groupsToChange(account).length === 0 ? 'already-member' : null;
      default:
        return groupsToChange(account).length === 0 ? 'not-a-member' : null;
    }
  };

  const changes: string[] = [];
  const notChanged: string[] = [];
  const warnings: Record<string, number> = {};
  const warn = (code: string, holds: boolean) => {
    if (holds) warnings[code] = (warnings[code] ?? 0) + 1;
  };
  const loggedInto = schoolrunner ? (request.school ?? named[0]!) : '';
  const schoolName = (one: string) =>
    roster.schools.find(({ id, name }) => id === one || name === one)!.name;
  const schoolsOf = (id: string) =>
    schoolrunner
      ? schoolName(loggedInto)
      : [...new Set(eligible(id).map(({ school }) => schoolName(school)))].join('; ');
  const gradeOf = (id: string) => {
    const column = students ? 'Grade' : 'Title';
    return people.get(id)!(column).trim() || (eligible(id)[0]?.cells(column).trim() ?? '');
  };
  const change = (id: string, username: string, group = '') => {
    changes.push([id, username, schoolsOf(id), gradeOf(id), group].join('|'));
  };

  const taken = new Set(roster.accounts.flatMap(({ username }) => username.toLowerCase() || []));
  const emailOf = (id: string) => people.get(id)!('Email').trim();
  const reached = considered.filter((id) => creates && personReason(id) === null);
  const emailsReached = reached.map((id) => emailOf(id).toLowerCase());
  const byEmail = creates && (schoolrunner || request.username?.from === 'email');
  const isShared = (id: string) =>
    byEmail &&
    isEmail(emailOf(id)) &&
    emailsReached.filter((email) => email === emailOf(id).toLowerCase()).length > 1;

  const create = (id: string): string | null => {
    const cells: Cells = people.get(id)!;
    const number = cells(students ? 'Student Number' : 'Staff Number');
    const person: Named = { cells, number, grade: eligible(id)[0]?.cells('Grade').trim() ?? '' };
    const { username, password } = request;
    const made =
      password?.kind === 'pattern'
        ? passwordOf({ pattern: password.pattern!, minLength: password.minLength ?? 0 }, person)
        : { password: '' };
    if (byEmail) {
      const email = emailOf(id);
      if (email === '') return 'email-missing';
      if (!isEmail(email)) return 'email-invalid';
      const inUse = roster.accounts.some(({ username: name, cells: of }) =>
        [name, of('Email').trim()].some((one) => one.toLowerCase() === email.toLowerCase()),
      );
      if (schoolrunner && inUse) return 'email-in-use';
      const wanted = username?.excludeDomain === true ? email.split('@')[0]! : email;
      if (taken.has(wanted.toLowerCase())) return 'username-taken';
      if ('reason' in made) return made.reason;
      taken.add(wanted.toLowerCase());
      change(id, wanted);
      return null;
    }
    const rule = { ...username!, pattern: username!.pattern! };
    const filled = fill(rule.pattern, person);
    if ('lacks' in filled) return 'missing-element';
    if ('reason' in made) return made.reason;
    const given = freeUsername(filled.text, rule, taken);
    if (given === null) return 'username-too-long';
    warn('collision-resolved', given.counter > 1);
    change(id, given.username);
    return null;
  };

  for (const id of considered) {
    const reason = personReason(id);
    if (reason !== null) {
      notChanged.push([id, ...reason].join('|'));
      continue;
    }
    if (creates) {
      const failed = create(id);
      warn('shared-email', isShared(id));
      if (failed !== null) notChanged.push(`${id}|${failed}|`);
      else warn('parent-portal-homepage', students && request.homepage === 'Campus Portal');
      continue;
    }
    const verdicts = accountsOf(id).map(
      (account) => [account, accountReason(id, account)] as const,
    );
    for (const [account, no] of verdicts) {
      if (no !== null) continue;
      const rows = groups.length > 0 ? groupsToChange(account) : [null];
      for (const group of rows) {
        change(id, account.username, group === null ? '' : `${group.name}|${group.type}`);
        warn(
          'all-calendars-group',
          changeType === 'removeUserGroups' && group?.everything === true,
        );
        if (changeType !== 'disableAccount') continue;
        warn('active-elsewhere', elsewhere(id));
        warn('security-role', list(account.cells('Product Security Roles')).length > 0);
      }
    }
    const [first] = verdicts;
    if (verdicts.every(([, no]) => no !== null)) {
      notChanged.push([id, first![1], first![0].username].join('|'));
    }
  }
  return {
    considered: considered.length,
    changes,
    notChanged,
    warnings,
    problems: roster.problems,
  };
}
