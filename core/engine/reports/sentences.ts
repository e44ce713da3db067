import { hasWarning, warningBits, warnings, type Warning } from '../changes/warnings.ts';
import {
  appendAscii,
  appendBytes,
  bufferText,
  createNameBuffer,
  type NameBuffer,
} from '../credentials/clean-name.ts';
import { activeElsewhereRows } from '../eligibility/active-elsewhere.ts';
import { securityRoles, sparedRole } from '../eligibility/person-rules.ts';
import type { RuleContext } from '../eligibility/rule.ts';
import type { SkipReason } from '../eligibility/skip-reasons.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { readMissingElement } from '../plan/plan-accounts-to-create.ts';
import { elements } from '../request/name-pattern.ts';
import { readHolder, type NameHolder } from '../credentials/taken-names.ts';
import { compareCodePoints, usernameText } from '../roster/read-accounts.ts';
import { enabledState } from '../roster/roster.ts';
import type { CellSink } from '../tables/csv-write.ts';
import { formatDay } from '../tables/dates.ts';
import { keyText } from '../tables/key-index.ts';
import { rowNumber, trimmedText } from '../tables/table.ts';
import { isEnabled } from '../eligibility/person-rules.ts';
import { personName } from './person-cells.ts';
import { baseReader } from './base-reader.ts';

/** A reason's particulars: who it is about, and what. */
export interface ReasonCase {
  readonly person: number;
  readonly detail: number;
  readonly account: number;
  readonly warnings: number;
}

type Tell = (plan: BatchPlan, reason: ReasonCase) => string;

const inScope = ({ context }: BatchPlan) =>
  context.request.scope.by === 'people' ? '' : ` in the selected ${context.request.scope.by}`;

/** What each reason says (contract, runs). */
const reasonSentences: Readonly<Record<SkipReason, Tell>> = {
  'already-has-account': ({ context }, { detail }) => {
    const { enabled } = context.roster.accounts;
    const disabled = enabled[detail] === enabledState.no ? ', disabled: use Enable Account' : '';
    return `has the account ${accountName(context, detail)}${disabled}`;
  },
  'no-user-account': () => 'no user account',
  'no-show': (plan) => `every enrollment${inScope(plan)} that would count is a no-show`,
  'no-current-or-future-enrollment': (plan) => `no current or future enrollment${inScope(plan)}`,
  'assignment-starts-later': (_plan, { detail }) => `assignment starts on ${formatDay(detail)}`,
  'no-current-assignment': (plan) => `no current assignment${inScope(plan)}`,
  'staff-inactive': () => 'the staff record is not active',
  'excluded-role': ({ context }, { detail }) =>
    `holds the role ${sparedRole(context.roster.accounts, detail) ?? ''}`,
  'homepage-not-campus-application': ({ context }, { detail }) => {
    const { table, column } = context.roster.accounts.found;
    const homepage = trimmedText(table, detail, column('Homepage'));
    return homepage === '' ? 'the account has no homepage' : `homepage is ${homepage}`;
  },
  'account-in-error': () => 'the row of the account has an error: see problems.csv',
  'own-account': () => 'the account of the person who runs this batch',
  'already-enabled': () => 'enabled already',
  'already-disabled': () => 'disabled already',
  'account-disabled': () => 'the account is disabled',
  'already-flagged': () => 'Force Password Change is set already',
  'active-elsewhere': ({ context }, { person }) => elsewhereSentence(context, person),
  'email-missing': () => 'no email',
  'email-invalid': ({ context }, { person }) => `email not valid: ${emailOf(context, person)}`,
  'email-in-use': ({ context }, { person, detail }) =>
    `${emailOf(context, person)} is used by the account ${accountName(context, detail)}`,
  'username-taken': ({ context }, { person, detail }) =>
    `${wantedUsername(context, person)} is taken by ${holderName(context, readHolder(detail))}`,
  'missing-element': (_plan, { detail }) => {
    const { element, inPassword, empty } = readMissingElement(detail);
    const what = empty ? 'missing' : 'gives no usable characters';
    return `${elements[element].label} ${what}${inPassword ? ' for the password' : ''}`;
  },
  'password-too-short': ({ context }, { detail }) => {
    const password = context.request.create?.password;
    const least = password?.kind === 'pattern' ? password.minLength : 0;
    return `the password pattern gives ${detail} of ${least} characters, the number included`;
  },
  'username-too-long': ({ context }) => {
    const username = context.request.create?.username;
    const most = username?.from === 'pattern' ? username.maxLength : null;
    return `no character of the name fits into ${most ?? 0} characters`;
  },
  'already-member': ({ context }) => `member already of ${groupNames(context)}`,
  'not-a-member': ({ context }) => `not a member of ${groupNames(context)}`,
};

/** The sentence of a reason, with its warnings. */
export function reasonSentence(plan: BatchPlan, reason: SkipReason, about: ReasonCase): string {
  const sentence = reasonSentences[reason](plan, about);
  return hasWarning(about.warnings, 'shared-email')
    ? `${sentence}; ${sharedEmailSentence(plan, about.person)}`
    : sentence;
}

/** Writes the Note of each planned change: its warnings, and what else to know. */
export function noteWriter(plan: BatchPlan): (change: number, sink: CellSink) => void {
  const { context, changes } = plan;
  const readBase = baseReader(plan);
  const schoolrunner = context.request.create?.schoolrunner != null;
  const collision = createNameBuffer();
  return (change, sink) => {
    const bits = changes.warnings.items[change]!;
    const onDisabled =
      changes.group.items[change]! >= 0 &&
      !isEnabled(context.roster.accounts, changes.account.items[change]!);
    if (bits === 0 && !onDisabled && !schoolrunner) {
      sink.cell('');
      return;
    }
    if (bits === collisionOnly && !schoolrunner) {
      // The one note that hundreds of thousands of rows can have: made of bytes.
      writeCollision(collision, readBase(change));
      sink.bytes(collision.bytes, 0, collision.length);
      return;
    }
    const notes: string[] = [];
    for (const code of warnings) {
      if (hasWarning(bits, code)) notes.push(warningSentences[code](plan, change, readBase));
    }
    if (onDisabled) notes.push('the account is disabled');
    if (schoolrunner) notes.push(notNotified(plan, change));
    sink.cell(notes.join('; '));
  };
}

const collisionOnly = warningBits(['collision-resolved']);

/** "collision resolved (base SmithJ)" */
function writeCollision(note: NameBuffer, base: NameBuffer): void {
  note.length = 0;
  appendAscii(note, 'collision resolved (base ');
  appendBytes(note, base.bytes, 0, base.length);
  appendAscii(note, ')');
}

/** R184, R186, R187: nobody tells Schoolrunner's new users; without a password they ask for one. */
function notNotified({ context, changes }: BatchPlan, change: number): string {
  return context.request.create?.password.kind === 'none'
    ? `not notified; use Forgot your password? with ${emailOf(context, changes.person.items[change]!)}`
    : 'not notified; tell them their initial password';
}

type TellWarning = (
  plan: BatchPlan,
  change: number,
  readBase: (change: number) => NameBuffer,
) => string;

/** What each warning says in a Note (contract, runs). */
const warningSentences: Readonly<Record<Warning, TellWarning>> = {
  'active-elsewhere': ({ context, changes }, c) =>
    elsewhereSentence(context, changes.person.items[c]!),
  'security-role': ({ context, changes }, c) => {
    const roles = securityRoles(context.roster.accounts, changes.account.items[c]!);
    return `holds the role ${roles.join(', ')}`;
  },
  'shared-email': (plan, c) => sharedEmailSentence(plan, plan.changes.person.items[c]!),
  'collision-resolved': (_plan, c, readBase) => {
    const note = createNameBuffer();
    writeCollision(note, readBase(c));
    return bufferText(note);
  },
  'parent-portal-homepage': () => 'homepage is the parent portal, not Campus Student',
  'all-calendars-group': () => 'the group holds all schools and all calendars',
};

function sharedEmailSentence({ context, naming }: BatchPlan, person: number): string {
  return `email shared with ${personName(context, naming!.emailSharers.get(person)!)}`;
}

function elsewhereSentence(context: RuleContext, person: number): string {
  const { enrollments, assignments, calendars, schools } = context.roster;
  const staff = context.request.accountType === 'staff';
  const places = activeElsewhereRows(context, person).map((row) =>
    staff
      ? schools.names[assignments.school[row]!]!
      : keyText(calendars.ids, enrollments.calendar[row]!),
  );
  const listed = [...new Set(places)].sort(compareCodePoints).join(', ');
  return `also ${staff ? 'assigned at' : 'enrolled in'} ${listed}`;
}

/** An account in a sentence: its username, or where it stands if it has none. */
function accountName({ roster }: RuleContext, account: number): string {
  const name = usernameText(roster.accounts, account);
  return name === '' ? `in row ${rowNumber(roster.accounts.found.table, account)}` : name;
}

/** Who holds a username, in a sentence. */
export function holderName(context: RuleContext, holder: NameHolder): string {
  if ('person' in holder) return `${personName(context, holder.person)} in this run`;
  const { table, column } = context.roster.accounts.found;
  const personId = trimmedText(table, holder.account, column('Person ID'));
  const whose = personId === '' ? 'an account tied to nobody' : `the account of person ${personId}`;
  return whose;
}

function emailOf({ request, roster }: RuleContext, person: number): string {
  const { found, rowOf } = roster.people[request.accountType];
  return trimmedText(found!.table, rowOf[person]!, found!.column('Email'));
}

function wantedUsername(context: RuleContext, person: number): string {
  const email = emailOf(context, person);
  const username = context.request.create?.username;
  return username?.from === 'email' && username.excludeDomain
    ? email.slice(0, email.indexOf('@'))
    : email;
}

function groupNames({ request }: RuleContext): string {
  return request.groups.map((group) => group.name).join(', ');
}
