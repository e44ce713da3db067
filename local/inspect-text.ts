import {
  accountTypeLabels,
  canonicalTables,
  type JoinedAccounts,
  type JoinQuestion,
  type RecognisedTable,
} from '../core/engine/index.ts';
import { joinedBy } from '../core/host/join-notes.ts';
import type { ChangeNeeds } from '../core/host/missing-for-changes.ts';
import type { DataOverview, TableOverview } from '../core/host/wizard-client.ts';
import { amount, count } from './numbers.ts';

/** What was found in the data, for people to read. */
export interface InspectTelling {
  readonly overview: DataOverview;
  readonly recognised: readonly RecognisedTable[];
  /** The sources of the tables that somebody named. */
  readonly byHand: ReadonlySet<string>;
  readonly needs: readonly ChangeNeeds[];
  /** How blank Person IDs of our own table could be joined, null where there is nothing to join. */
  readonly proposal: JoinedAccounts | null;
}

/** Says what every table was taken for, what its columns mean, what is missing and what is open. */
export function inspectText(telling: InspectTelling): string {
  const { overview, recognised, byHand, needs, proposal } = telling;
  const questions = overview.accounts?.questions ?? [];
  const open = overview.accounts?.open ?? 0;
  return [
    ...recognised
      .filter(({ format }) => format !== 'canonical')
      .map(
        ({ source, format, role, confidence, why }) =>
          `${source}: ${role === '' ? format : `${format}, ${role}`} (${confidence}, by ${why})`,
      ),
    ...overview.tables.flatMap((table) => tableLines(table, recognised, byHand)),
    ...needsLines(needs, overview.faults.length > 0),
    ...(proposal === null ? [] : proposalLines(proposal)),
    ...section('Questions', [
      ...overview.questions.map(
        ({ text, candidates }) =>
          `${text}: in the mapping, its "format" is ${candidates.map(({ id }) => `"${id}"`).join(' or ')}`,
      ),
      ...questions.flatMap(questionLines),
      ...(open > questions.length
        ? [`and ${count(open - questions.length)} more, once these are answered`]
        : []),
    ]),
    ...section(
      'Notes',
      overview.notes.map((note) => `Note: ${note}`),
    ),
  ]
    .join('\n')
    .trim()
    .concat('\n');
}

/** One canonical table, or one that is none: its columns, what each is read from, what is in it. */
function tableLines(
  table: TableOverview,
  recognised: readonly RecognisedTable[],
  byHand: ReadonlySet<string>,
): string[] {
  const { source, headings, columns, samples } = table;
  const rows = amount(table.rowCount, 'row');
  if (table.table === null) {
    const used = recognised.some((one) => one.source === source);
    if (used) return [];
    return [
      '',
      `${source}: none of our tables, ${rows}`,
      ...aligned(headings.map((heading, c) => ['', heading, samples[c]!.join(' | ')])),
    ];
  }
  const known = recognised.find((one) => one.source === source);
  const how =
    known?.format === 'canonical'
      ? ` (${known.confidence}, by ${known.why})`
      : byHand.has(source)
        ? ' (by the mapping)'
        : '';
  const used = new Set(columns.map(({ heading }) => heading));
  const lines = columns.map(({ name, needed, heading, matched }) => {
    if (heading === null) return [name, needed ? 'MISSING' : 'not there', ''];
    const from = heading === name ? '' : `from ${heading}${matched ? ', by the mapping' : ''}`;
    return [name, from, samples[headings.indexOf(heading)]!.join(' | ')];
  });
  headings.forEach((heading, c) => {
    if (!used.has(heading))
      lines.push([`(${heading})`, 'no column of ours', samples[c]!.join(' | ')]);
  });
  return ['', `${canonicalTables[table.table].label}: ${source}, ${rows}${how}`, ...aligned(lines)];
}

function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((c) => Math.max(0, ...lines.map((cells) => cells[c]!.length)));
  return lines.map(([first = '', second = '', third = '']) =>
    `  ${first.padEnd(widths[0]!)}  ${second.padEnd(widths[1]!)}  ${third}`.trimEnd(),
  );
}

/** Which changes the data is enough for, and what the others lack. */
function needsLines(needs: readonly ChangeNeeds[], isFaulty: boolean): string[] {
  const ready = needs.filter(({ missing }) => missing.length === 0);
  const lacking = new Map<string, ChangeNeeds[]>();
  for (const need of needs) {
    for (const sentence of need.missing) {
      lacking.set(sentence, [...(lacking.get(sentence) ?? []), need]);
    }
  }
  return [
    ...section('The data is enough for', byAccountType(ready)),
    ...section(
      // A package that is refused gives no tables, and to add them is not the remedy.
      isFaulty ? 'Missing, until what is said below is put right' : 'Missing',
      [...lacking].flatMap(([sentence, changes]) => [
        sentence,
        ...byAccountType(changes).map((line) => `  needed for ${line}`),
      ]),
    ),
  ];
}

/** Changes by account type, a line each: `Students: Create Account, Enable Account`. */
function byAccountType(needs: readonly ChangeNeeds[]): string[] {
  return Object.entries(accountTypeLabels).flatMap(([accountType, label]) => {
    const changes = needs.filter((need) => need.accountType === accountType);
    const names = changes.map(({ change }) => change).join(', ');
    return names === '' ? [] : [`${label}: ${names}`];
  });
}

function proposalLines({ from, counts }: JoinedAccounts): string[] {
  const looked = Object.values(counts).reduce((sum, n) => sum + n, 0) - counts['not looked at'];
  const by = joinedBy(counts);
  const would = [
    ...(by === '' ? [] : [by]),
    ...(counts.question > 0 ? [`${count(counts.question)} after a question`] : []),
  ].join(', ');
  if (would === '') return [];
  return section('Accounts without a Person ID', [
    `${from.source}: ${amount(looked, 'account')} without a Person ID, tied to nobody as it stands`,
    `These could be joined to people: ${would}. To join them, write "joinAccounts": true in the mapping`,
  ]);
}

/** A question and its candidates, with what to write for each. */
function questionLines({ key, username, candidates }: JoinQuestion): string[] {
  return [
    `Whose is the account ${username}? In the mapping, "answers", "${key}" is`,
    ...candidates.map(({ personId, lastName, firstName, number, email, by }, i) => {
      const details = [number, email].filter((detail) => detail !== '').join(', ');
      return `  ${i + 1}: ${personId} ${lastName}, ${firstName} (${details}), by ${by.join(' and ')}`;
    }),
    '  0: none of them',
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
