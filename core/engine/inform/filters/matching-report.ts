import type { Report } from '../../reports/report.ts';
import type { InformPeople } from '../people/inform-people.ts';
import { fieldColumns } from '../people/person-report.ts';

/** The accounts that a filter matches, in the order of User Accounts. */
export function matchingReport(people: InformPeople, matching: Int32Array): Report<'matching'> {
  const { headings, write } = fieldColumns(people, [
    ['Email', 'person.email'],
    ['Homepage', 'accountManagement.homepage'],
    ['Enabled', 'accountManagement.enabled'],
    ['Created', 'accountManagement.created'],
    ['Total Login Count', 'usage.totalLoginCount'],
    ['Force Password Change', 'usage.forceChangePassword'],
    ['Times Told', 'told.times'],
    ['Last Told At', 'told.at'],
  ]);
  return {
    name: 'matching',
    columns: headings,
    rowCount: matching.length,
    writeRow(row, sink) {
      write(matching[row]!, sink);
    },
  };
}
