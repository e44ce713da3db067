import { compareGrades, compareNames } from '../people/name-order.ts';
import { enabledState } from '../../roster/roster.ts';
import type { Report } from '../../reports/report.ts';
import { dayOf } from '../people/moments.ts';
import { hasExpired } from '../reach/expiration-date.ts';
import { filterTypeLabels, type Filter, type FilterType } from '../filters/filter.ts';
import type { InformPeople } from '../people/inform-people.ts';
import { fieldColumns } from '../people/person-report.ts';
import { isOwnSignIn } from '../reach/sign-in.ts';
import { readNumber } from '../filters/value-tests.ts';

/** How far an account has come: what holds of it, of the steps from created to in. */
interface ToldSteps {
  readonly told: boolean;
  /** Told, not logged in yet, and the link told last has expired. */
  readonly linkExpired: boolean;
  readonly loggedIn: boolean;
  /** Logged in, and no change of the password is asked for any more. */
  readonly passwordChanged: boolean;
}

/** How many accounts have come how far. */
interface Counts {
  accounts: number;
  told: number;
  linkExpired: number;
  loggedIn: number;
  passwordChanged: number;
}

/** Told and in, in numbers: the enabled accounts of a school and grade. */
export interface ToldGroup extends Readonly<Counts> {
  readonly school: string;
  /** '' for staff. */
  readonly grade: string;
}

/** A function that says how far an account has come. */
function toldSteps(people: InformPeople): (account: number) => ToldSteps {
  const { times } = people.told;
  const { forced } = people.roster.accounts;
  const logins = people.reader('usage.totalLoginCount');
  const expires = people.reader('told.expires');
  const signIn = people.reader('accountManagement.authenticationType');
  const today = dayOf(people.clock.now);
  // Whoever signs in by LDAP or SAML was told no link, whatever date the others were told.
  const isExpired = (account: number) =>
    !isOwnSignIn(signIn(account)) && hasExpired(expires(account), today);
  return (account) => {
    const told = times[account]! > 0;
    // A count that is no number is at least not 0 (as in filters).
    const loggedIn = readNumber(logins(account)) !== 0;
    return {
      told,
      linkExpired: told && !loggedIn && isExpired(account),
      loggedIn,
      passwordChanged: loggedIn && forced[account] === 0,
    };
  };
}

/** Counts enabled accounts by school and grade, in their order. */
export function toldAndIn(people: InformPeople): ToldGroup[] {
  const groups = new Map<string, Map<string, Counts>>();
  const school = people.reader('person.school');
  const grade = people.reader('person.grade');
  const steps = toldSteps(people);
  for (const account of enabledAccounts(people)) {
    const counts = countsOf(groups, school(account), grade(account));
    const { told, linkExpired, loggedIn, passwordChanged } = steps(account);
    counts.accounts++;
    if (told) counts.told++;
    if (linkExpired) counts.linkExpired++;
    if (loggedIn) counts.loggedIn++;
    if (passwordChanged) counts.passwordChanged++;
  }
  return [...groups]
    .sort(([a], [b]) => compareNames(a, b))
    .flatMap(([name, grades]) =>
      [...grades]
        .sort(([a], [b]) => compareGrades(a, b))
        .map(([own, counts]) => ({ school: name, grade: own, ...counts })),
    );
}

/** What the data does not say of people's way in, a sentence for each column it lacks. */
export function toldNotes({ roster }: Pick<InformPeople, 'roster'>): string[] {
  const { table, column } = roster.accounts.found;
  const lacks = (name: string, unknown: string) =>
    column(name) >= 0
      ? []
      : [`${table.source}: without the column ${name} nobody knows ${unknown}`];
  return [
    ...lacks('Total Login Count', 'who has logged in: all count as not logged in'),
    ...lacks('Force Password Change', 'who has changed their password: all who logged in count'),
  ];
}

/** Told and in by school and grade as a report. */
export function toldGroupsReport(groups: readonly ToldGroup[]): Report<'told-and-in-counts'> {
  return {
    name: 'told-and-in-counts',
    columns: [
      ...['School', 'Grade', 'Accounts', 'Told', 'Link Expired', 'Logged In'],
      'Password Changed',
    ],
    rowCount: groups.length,
    writeRow(row, sink) {
      const { school, grade, ...counts } = groups[row]!;
      sink.cell(school);
      sink.cell(grade);
      sink.cell(String(counts.accounts));
      sink.cell(String(counts.told));
      sink.cell(String(counts.linkExpired));
      sink.cell(String(counts.loggedIn));
      sink.cell(String(counts.passwordChanged));
    },
  };
}

/** Told and in account by account: created, told, link expires, logged in, password changed. */
export function toldReport(people: InformPeople): Report<'told-and-in'> {
  const { headings, write } = fieldColumns(people, [
    ['Created', 'accountManagement.created'],
    ['Times Told', 'told.times'],
    ['Last Told At', 'told.at'],
    ['How', 'told.how'],
    ['Message', 'told.message'],
    ['Link Expires', 'told.expires'],
    ['Total Login Count', 'usage.totalLoginCount'],
  ]);
  const steps = toldSteps(people);
  const accounts = enabledAccounts(people);
  return {
    name: 'told-and-in',
    columns: [...headings, 'Step'],
    rowCount: accounts.length,
    writeRow(row, sink) {
      write(accounts[row]!, sink);
      sink.cell(stepWords(steps(accounts[row]!)));
    },
  };
}

/** The filter of those who were told and are not in yet, to remind them. */
export function remindFilter(type: FilterType): Filter {
  return {
    name: `Told and not in yet: ${filterTypeLabels[type]}`,
    type,
    where: {
      join: 'AND',
      of: [
        { field: 'told.times', operator: '>', values: ['0'] },
        { field: 'usage.totalLoginCount', operator: '=', values: ['0'] },
        { field: 'accountManagement.enabled', operator: '=TRUE', values: [] },
      ],
    },
    batch: null,
  };
}

function countsOf(groups: Map<string, Map<string, Counts>>, school: string, grade: string): Counts {
  let grades = groups.get(school);
  if (grades === undefined) groups.set(school, (grades = new Map<string, Counts>()));
  let counts = grades.get(grade);
  if (counts === undefined) {
    counts = { accounts: 0, told: 0, linkExpired: 0, loggedIn: 0, passwordChanged: 0 };
    grades.set(grade, counts);
  }
  return counts;
}

/** Only enabled accounts count: nobody can log in with another. */
function enabledAccounts({ accounts, roster }: InformPeople): Int32Array {
  return accounts.filter((account) => roster.accounts.enabled[account] === enabledState.yes);
}

function stepWords({ told, linkExpired, loggedIn, passwordChanged }: ToldSteps): string {
  if (passwordChanged) return 'password changed';
  if (loggedIn) return 'logged in';
  if (linkExpired) return 'link expired';
  return told ? 'told' : 'not told';
}
