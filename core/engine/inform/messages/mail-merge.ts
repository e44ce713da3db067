import type { Report } from '../../reports/report.ts';
import type { InformPeople } from '../people/inform-people.ts';
import { cleanValue } from '../merge/clean-value.ts';
import type { Recipients } from '../merge/recipients.ts';
import type { CompiledMessage } from './compile-message.ts';

const fields = [
  ['Email', 'person.email'],
  ['First Name', 'person.firstName'],
  ['Last Name', 'person.lastName'],
  ['Person ID', 'person.personID'],
  ['School', 'person.school'],
  ['Grade', 'person.grade'],
  ['Username', 'accountManagement.username'],
  ['Activation URL', 'accountManagement.uniqueLinkActivationURL'],
  ['Expiration Date', 'accountManagement.uniqueLinkExpirationDate'],
] as const;

/**
 * A message as a table for another program's mail merge: a row a person, their fields and the
 * merged subject and body.
 */
export function mailMergeReport(
  people: InformPeople,
  message: CompiledMessage,
  { accounts, ownSignIn }: Recipients,
): Report<'mail-merge'> {
  const readers = fields.map(([, field]) => people.reader(field));
  return {
    name: 'mail-merge',
    columns: [...fields.map(([heading]) => heading), 'Subject', 'Body'],
    rowCount: accounts.length,
    writeRow(row, sink) {
      const account = accounts[row]!;
      const { subject, text } = message.merge(account, ownSignIn[row] === 1);
      for (const read of readers) sink.cell(cleanValue(read(account)));
      sink.cell(subject);
      sink.cell(text.trimEnd());
    },
  };
}
