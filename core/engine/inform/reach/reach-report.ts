import type { Report } from '../../reports/report.ts';
import type { InformPeople } from '../people/inform-people.ts';
import { fieldColumns } from '../people/person-report.ts';
import { codeFinder, type Reach } from './plan-reach.ts';
import { reachOutcomes, type ReachOutcome } from './reach.ts';

/** What the outcomes of people who are not told are called. */
const leftOutLabels = {
  'no-address': 'no address',
  'invalid-address': 'invalid address',
  'shared-address': 'shared address',
  'no-activation-url': 'no activation URL',
  'own-sign-in': 'sign in by LDAP or SAML',
  'already-told': 'already told',
  'account-disabled': 'account disabled',
} as const;

/** What each outcome is called, by e-mail and on paper. */
export const outcomeLabels: Readonly<
  Record<'email' | 'paper', Readonly<Record<ReachOutcome, string>>>
> = {
  email: {
    'will-be-told': 'will be mailed',
    'will-be-told-own-sign-in': 'will be mailed how they sign in (LDAP or SAML)',
    ...leftOutLabels,
  },
  paper: {
    'will-be-told': 'will get a letter',
    'will-be-told-own-sign-in': 'will get a letter that says how they sign in (LDAP or SAML)',
    ...leftOutLabels,
  },
};

/** What there is to do about an outcome; '' where nothing is. */
const remedies: Readonly<Record<ReachOutcome, string>> = {
  'will-be-told': '',
  'will-be-told-own-sign-in': '',
  'no-address': "enter an email in the person's record, or print a letter",
  'invalid-address': "correct the email in the person's record",
  'shared-address':
    'somebody else has the same email: correct it, or choose to mail shared addresses',
  'no-activation-url':
    'enter the whole address of the link in User Accounts, column Activation URL; it begins with http:// or https://',
  'own-sign-in': 'there is no link to follow: write words for people who sign in by LDAP or SAML',
  'already-told': 'to tell them again, choose so',
  'account-disabled': 'enable the account first',
};

const noCode = 'the link is too long for a QR code: the letter shows it as text only';

/**
 * The reach report: each person that the filter matches once, in ascending Person ID. `outcome`
 * gives the rows of one outcome only; null gives all.
 */
export function reachReport(
  people: InformPeople,
  reach: Reach,
  outcome: ReachOutcome | null,
): Report<'reach'> {
  const { accounts, outcomes, options } = reach;
  const wanted = outcome === null ? -1 : reachOutcomes.indexOf(outcome);
  const rows = Int32Array.from(accounts.keys()).filter(
    (index) => wanted < 0 || outcomes[index] === wanted,
  );
  const labels = outcomeLabels[options.medium];
  const lacksCode = codeFinder(people, options);
  const { headings, write } = fieldColumns(people, [['Email', 'person.email']]);
  return {
    name: 'reach',
    columns: [...headings, 'Outcome', 'Note'],
    rowCount: rows.length,
    writeRow(row, sink) {
      const index = rows[row]!;
      write(accounts[index]!, sink);
      const own = reachOutcomes[outcomes[index]!]!;
      sink.cell(labels[own]);
      const code = lacksCode(accounts[index]!, own) ? noCode : '';
      const notes = [remedies[own], code, ...notesOn(reach, index)];
      sink.cell(notes.filter((note) => note !== '').join('; '));
    },
  };
}

function notesOn({ others, sameLink, accounts }: Reach, index: number): string[] {
  const [more, same] = [others[index]!, sameLink[accounts[index]!] ?? 0];
  const notes: string[] = [];
  if (more > 0) {
    notes.push(
      `${more} more account${more === 1 ? '' : 's'} of this person match${more === 1 ? 'es' : ''}`,
    );
  }
  if (same > 0) {
    notes.push(`${same} other account${same === 1 ? ' has' : 's have'} the same activation URL`);
  }
  return notes;
}
