import { join } from 'node:path';
import type { TargetExport } from '../core/engine/exports/index.ts';
import {
  accountTypeLabels,
  changeTypeLabels,
  passedThreshold,
  reasonLabels,
  warningLabels,
  type BatchPlan,
  type Summary,
} from '../core/engine/index.ts';
import type { DamageFinding } from '../core/engine/damage/index.ts';
import type { BatchCommand } from './command.ts';
import { amount, count } from './numbers.ts';
import { oneLine } from './plain-text.ts';

/** What a batch is told with. */
export interface BatchTelling {
  readonly summary: Summary;
  readonly notes: readonly string[];
  readonly damage: readonly DamageFinding[];
  readonly command: BatchCommand;
  readonly saves: boolean;
  readonly exports: readonly TargetExport[];
  readonly files: readonly string[];
}

/** The summary for people to read: numbers first, then why, then what to do next. */
export function batchText(plan: BatchPlan, telling: BatchTelling): string {
  const { summary, notes, damage, command, saves, files } = telling;
  const { request } = plan.context;
  const lines = [
    `${changeTypeLabels[request.changeType]} for ${accountTypeLabels[request.accountType]}, as of ${summary.asOf}`,
    '',
    changedSentence(plan, saves),
  ];
  if (plan.changes.length !== plan.changed) {
    lines.push(
      `These are ${count(plan.changes.length)} rows: a person can have several accounts or groups.`,
    );
  }
  lines.push(...table('Not changed', summary.reasons, reasonLabels));
  lines.push(...table('Warnings', summary.warnings, warningLabels));
  const { error, warning } = summary.problems;
  if (error + warning > 0) {
    lines.push(
      '',
      `Problems in the data: ${amount(error, 'error')}, ${amount(warning, 'warning')} (problems.csv)`,
    );
  }
  lines.push(
    ...section(damageLines(damage)),
    ...section(exportLines(telling)),
    ...section(passwordNotes(plan, command)),
    ...section(notes.map((note) => `Note: ${note}`)),
  );
  lines.push('', `Written to ${command.out}: ${withoutImportFiles(files).join(', ')}`);
  lines.push(...nextSteps(plan, telling));
  return `${lines.join('\n')}\n`;
}

const verbs = {
  createAccount: ['created', 'created'],
  enableAccount: ['enabled', 'enabled'],
  disableAccount: ['disabled', 'disabled'],
  forcePasswordChange: ['forced to change their password', 'forced to change their password'],
  addUserGroups: ['given user groups', 'given user groups'],
  removeUserGroups: ['taken out of user groups', 'taken out of user groups'],
} as const;

/** Names of files, those for other systems as their folder: there can be hundreds of parts. */
function withoutImportFiles(files: readonly string[]): string[] {
  return [...new Set(files.map((name) => (name.includes('/') ? `${name.split('/')[0]!}/` : name)))];
}

function changedSentence({ context, changed, considered, notChanged }: BatchPlan, saves: boolean) {
  const { request } = context;
  const who = request.accountType === 'students' ? 'students' : 'staff';
  const verb = verbs[request.changeType][saves ? 1 : 0];
  const be = saves ? (changed === 1 ? 'was' : 'were') : 'will be';
  return `${count(changed)} of ${count(considered)} ${who} ${be} ${verb}; ${count(notChanged)} ${notChanged === 1 ? 'is' : 'are'} not changed.`;
}

function table(
  title: string,
  counts: Readonly<Record<string, number>>,
  labels: Readonly<Record<string, string>>,
): string[] {
  const entries = Object.entries(counts);
  if (entries.length === 0) return [];
  const codes = Math.max(...entries.map(([code]) => code.length));
  const digits = Math.max(...entries.map(([, n]) => count(n).length));
  return [
    '',
    title,
    ...entries.map(
      ([code, n]) => `  ${count(n).padStart(digits)}  ${code.padEnd(codes)}  ${labels[code] ?? ''}`,
    ),
  ];
}

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

const mostDamage = 10;

/** What looks damaged, and how each can be repaired. */
function damageLines(damage: readonly DamageFinding[]): string[] {
  if (damage.length === 0) return [];
  const lines = [
    damage.length === 1 ? '1 thing looks damaged:' : `${damage.length} things look damaged:`,
  ];
  for (const { sentence, examples, repair } of damage.slice(0, mostDamage)) {
    const [first] = examples;
    const example =
      first === undefined ? '' : ` (first in row ${count(first.row)}: ${oneLine(first.value)})`;
    lines.push(`  ${sentence}${example}`);
    if (repair !== null) lines.push(`    to ${repair.sentence}: --repair ${quoted(repair.id)}`);
  }
  if (damage.length > mostDamage) lines.push(`  and ${damage.length - mostDamage} more`);
  return lines;
}

/** The seed's own warnings about passwords (R065, R069-R071, R102, R184). */
function passwordNotes({ context, changed }: BatchPlan, command: BatchCommand): string[] {
  const create = context.request.create;
  if (create === null || changed === 0) return [];
  const notes = {
    random:
      'Random passwords are shown to nobody: tell people by a message or letter with their activation link, the only way for them to sign in and set their own password.',
    pattern:
      "Passwords that hold parts of a student's name or number are at your own risk: such facts are often public and easily found out. Hand them out with the utmost care.",
    activation:
      'Staff set their password when they activate their account: send them their activation link.',
    initial: 'Staff are not notified: tell them their initial password yourself.',
    none: 'Staff are not notified: tell them to use "Forgot your password?" with their email.',
    'managed by IdP': 'Passwords are managed by your identity provider.',
  } as const;
  const { kind } = create.password;
  const handedOut = kind === 'random' || kind === 'pattern' || kind === 'initial';
  if (command.credentials && handedOut && command.name === 'save') {
    const only = kind === 'random' ? ', which stand nowhere else' : '';
    return [
      ...(kind === 'pattern' ? [notes.pattern] : []),
      `credentials.csv holds the passwords${only}: keep it safe and delete it once they are handed out.`,
    ];
  }
  return command.credentials && command.name === 'preview'
    ? [notes[kind], '--credentials counts when you save: a preview holds no passwords.']
    : [notes[kind]];
}

/** R011, D51: what this does and does not do, and the command that comes next. */
function nextSteps(plan: BatchPlan, { summary, command, saves }: BatchTelling): string[] {
  const { out } = command;
  if (saves && plan.changes.length === 0) {
    return ['Nobody changed: accounts.csv is as it was, and there is nothing to import or undo.'];
  }
  if (saves) {
    const files = `--data ${quoted(join(out, 'accounts.csv'))} --journal ${quoted(join(out, 'journal.json'))}`;
    return [
      'Nothing has changed in your student information system until you import the accounts there.',
      `To undo: account-batch undo ${files} --out ${quoted(join(out, 'undone'))}`,
    ];
  }
  if (command.name === 'save') {
    return [`Fingerprint: ${summary.fingerprint}`, 'Nothing has changed: the batch was refused.'];
  }
  if (plan.changes.length === 0) {
    return [
      `Fingerprint: ${summary.fingerprint}`,
      'Nobody would change: there is nothing to save.',
    ];
  }
  const threshold = passedThreshold(plan);
  const mapping = command.mapping === null ? '' : ` --mapping ${quoted(command.mapping)}`;
  const asOf = command.asOf === null ? '' : ` --as-of ${summary.asOf}`;
  const repairs = command.repairs.map((id) => ` --repair ${quoted(id)}`).join('');
  const exports = command.exports === null ? '' : ` --exports ${quoted(command.exports)}`;
  const credentials = command.credentials ? ' --credentials' : '';
  return [
    `Fingerprint: ${summary.fingerprint}`,
    'Nothing has changed. To do exactly this:',
    `  account-batch save --data ${command.data.map(quoted).join(' ')}${mapping} --request ${quoted(command.request)} --out ${quoted(out)}${asOf}${repairs}${exports}${credentials} --expect ${summary.fingerprint}`,
    ...(threshold === null
      ? []
      : [`Saving will be refused without --override-threshold: ${threshold}.`]),
  ];
}

/** For each system what its files hold, or why there are none (D51). */
function exportLines({ exports, saves, command }: BatchTelling): string[] {
  if (exports.length === 0) return [];
  const lines = exports.flatMap(({ label, cannot, notes, files, leftOut }) => {
    if (cannot !== null) return [`  ${label}: no file: ${cannot}`];
    const out = leftOut > 0 ? `; ${amount(leftOut, 'row')} left out` : '';
    return [`  ${label}: ${fileList(files)}${out}`, ...notes.map((note) => `  ${label}: ${note}`)];
  });
  const some = exports.some(({ findings }) => findings.length > 0);
  const lacksPasswords =
    !command.credentials && exports.some(saves ? wantsPasswords : hasPasswords);
  return [
    saves ? 'Import files, in exports/' : 'Import files that a save would write',
    ...lines,
    ...(some ? ['  Who is left out and why: export-notes.csv'] : []),
    ...(lacksPasswords ? ['  Passwords, and files that need them, only with --credentials.'] : []),
  ];
}

function fileList(files: TargetExport['files']): string {
  const tables = files.filter(({ rowCount }) => rowCount > 0);
  if (tables.length === 0) return 'no file, because nothing would stand in it';
  const all = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  if (tables.length > 3) {
    const last = tables[tables.length - 1]!;
    return `${tables[0]!.name} to ${last.name} (${count(tables.length)} files, ${amount(all, 'row')})`;
  }
  return tables.map(({ name, rowCount }) => `${name} (${amount(rowCount, 'row')})`).join(', ');
}

function hasPasswords({ files }: TargetExport): boolean {
  return files.some(({ holdsPasswords }) => holdsPasswords);
}

/** Is there no file of it because nobody asked for the passwords? */
function wantsPasswords({ needsPasswords, cannot }: TargetExport): boolean {
  return needsPasswords && cannot !== null;
}

/** A path as it can be pasted into a shell. */
function quoted(path: string): string {
  return /^[\w./:@%+=,-]+$/.test(path) ? path : `'${path.replace(/'/g, `'\\''`)}'`;
}
