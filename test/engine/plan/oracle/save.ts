import type { PlainPlan, PlainRequest } from './plan.ts';
import type { Rows } from './read.ts';
import { list } from './values.ts';

/** User Accounts after a save, as the contract says: every row, the new ones last. */
export function savePlainly(
  tables: Rows,
  request: PlainRequest,
  { changes }: PlainPlan,
  asOf: string,
): readonly (readonly string[])[] {
  const [heading, ...rows] = tables['accounts']!;
  if (changes.length === 0) return [heading!, ...rows];
  const at = (column: string) => heading!.indexOf(column);
  const lines = changes.map((line) => line.split('|'));
  if (request.changeType !== 'createAccount') {
    // A username that stands twice is an error, and no such account changes: it tells the row.
    const saved = rows.map((row) => {
      const mine = lines.filter(([id, username]) =>
        [id, username].every(
          (cell, i) => row[at(i === 0 ? 'Person ID' : 'Username')]!.trim() === cell,
        ),
      );
      if (mine.length === 0) return row;
      const named = mine.map((line) => line[4]!);
      const [column, cell] = edit(request.changeType, list(row[at('User Groups')]!), named);
      return row.map((before, c) => (c === at(column) ? cell : before));
    });
    return [heading!, ...saved];
  }
  const students = request.accountType === 'students';
  const people = tables[request.accountType]!;
  const emailOf = (id: string) =>
    people.find((row) => row[0]!.trim() === id)![people[0]!.indexOf('Email')]!.trim();
  const portal =
    request.homepage === 'Campus Portal' ? 'Campus Parent Portal' : 'Campus Student Portal';
  const groups = new Set((request.userGroups ?? []).map((name) => name.toLowerCase()));
  const known = tables['groups']!.slice(1).map(([name]) => name!);
  const school = request.school ?? request.scope['schools']?.[0] ?? '';
  const schoolId = tables['schools']!.find((row) => row.includes(school))?.[0] ?? '';
  const created = lines.map(([id = '', username = '']) => {
    const cells: Readonly<Record<string, string>> = {
      'Person ID': id,
      Username: username,
      Homepage: students ? portal : 'Campus Application',
      Enabled: 'Yes',
      'Force Password Change': 'Yes',
      'Total Login Count': '0',
      Created: asOf,
      Email: emailOf(id),
      'User Groups': [...groups]
        .map((group) => known.find((name) => name.toLowerCase() === group)!)
        .join(';'),
      'School Access': request.profile === 'schoolrunner' ? schoolId : '',
      'Authentication Type': 'Local Campus Authentication Only',
    };
    return [...heading!, 'Authentication Type'].map((column) => cells[column] ?? '');
  });
  return [[...heading!, 'Authentication Type'], ...rows.map((row) => [...row, '']), ...created];
}

function edit(changeType: string, groups: readonly string[], named: readonly string[]) {
  switch (changeType) {
    case 'enableAccount':
      return ['Enabled', 'Yes'] as const;
    case 'disableAccount':
      return ['Enabled', 'No'] as const;
    case 'forcePasswordChange':
      return ['Force Password Change', 'Yes'] as const;
    case 'addUserGroups':
      return ['User Groups', [...groups, ...named].join(';')] as const;
    default: {
      const gone = named.map((name) => name.toLowerCase());
      const left = groups.filter((name) => !gone.includes(name.toLowerCase()));
      return ['User Groups', left.join(';')] as const;
    }
  }
}
