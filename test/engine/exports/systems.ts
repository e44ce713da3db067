import Papa from 'papaparse';

/*
 * What systems do with an import file, in small: GAM runs its commands on each row, Microsoft 365
 * adds the users of its wizard. Each lists its users afterwards as the system itself would.
 */

type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file by their headings, read by a program that is not ours. */
function rowsOf(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

interface GoogleUser {
  firstname: string;
  lastname: string;
  ou: string;
  id: string;
  suspended: boolean;
  changePassword: boolean;
}

/** Runs the commands of `gam batch` on files, and lists the users as `gam print users allfields`. */
export function gamAfter(...batches: readonly Readonly<Record<string, string>>[]): string {
  const users = new Map<string, GoogleUser>();
  for (const files of batches) {
    for (const [name, text] of Object.entries(files)) {
      if (name.endsWith('-commands.txt')) runCommand(text.trim(), files, users);
    }
  }
  const headings = [
    ...['primaryEmail', 'changePasswordAtNextLogin', 'externalIds', 'externalIds.0.customType'],
    ...['externalIds.0.type', 'externalIds.0.value', 'externalIds.1.type', 'externalIds.1.value'],
    ...[
      'isAdmin',
      'name.familyName',
      'name.fullName',
      'name.givenName',
      'orgUnitPath',
      'suspended',
    ],
  ];
  const word = (is: boolean) => (is ? 'True' : 'False');
  // Every second one has another ID in front of the one that the file gave.
  const rows = [...users].map(([email, user], at) => [
    ...[email, word(user.changePassword)],
    ...(at % 2 === 0
      ? ['1', '', 'organization', user.id, '', '']
      : ['2', 'badge', 'custom', '77', 'organization', user.id]),
    ...['False', user.lastname, `${user.firstname} ${user.lastname}`, user.firstname],
    ...[user.ou, word(user.suspended)],
  ]);
  return Papa.unparse([headings, ...rows], { newline: '\n' });
}

function runCommand(
  command: string,
  files: Readonly<Record<string, string>>,
  users: Map<string, GoogleUser>,
): void {
  const words = command.match(/"[^"]*"|\S+/g)!.map((word) => word.replace(/"/g, ''));
  const [gam, csv, file, again, verb, what, who, ...rest] = words;
  if (gam !== 'gam' || csv !== 'csv' || again !== 'gam') throw new Error(`No command: ${command}`);
  for (const row of rowsOf(files[file!]!)) {
    const filled = (word: string) => (word.startsWith('~') ? row[word.slice(1)]! : word);
    const email = filled(who!);
    if (verb === 'update' && what === 'group') continue;
    if (verb === 'create' && users.has(email)) throw new Error(`There is a user ${email}`);
    const user = users.get(email) ?? {
      ...{ firstname: '', lastname: '', ou: '/', id: '', suspended: false, changePassword: false },
    };
    if (verb === 'update' && !users.has(email)) throw new Error(`There is no user ${email}`);
    for (let i = 0; i < rest.length; i += 2) {
      const value = filled(rest[i + 1]!);
      if (rest[i] === 'firstname') user.firstname = value;
      else if (rest[i] === 'lastname') user.lastname = value;
      else if (rest[i] === 'ou') user.ou = value;
      else if (rest[i] === 'suspended') user.suspended = value === 'on';
      else if (rest[i] === 'changepassword') user.changePassword = value === 'on';
      else if (rest[i] === 'externalid') {
        if (value !== 'organization') throw new Error(`An ID of type ${value}`);
        user.id = filled(rest[++i + 1]!);
      } else if (rest[i] !== 'password') throw new Error(`GAM knows no ${rest[i]!}`);
    }
    users.set(email, user);
  }
}

/** Adds the users of "Add multiple users", and exports all as the admin center does. */
export function microsoft365After(...wizardFiles: readonly string[]): string {
  const headings =
    'Display name,DirSyncEnabled,User principal name,Object Id,First name,Last name,When created,Soft deletion time stamp,Title,Department,Preferred data location,City,CountryOrRegion,Office,StateOrProvince,Usage location,Last dirsync time,Block credential,Licenses,Password never expires,Last password change time stamp,Mobile Phone,Phone number,Postal code,Preferred language,Street address,Fax,Proxy addresses'.split(
      ',',
    );
  const users = wizardFiles.flatMap(rowsOf).map((row, at) => {
    const upn = row['User Name']!;
    const cells: Row = {
      'Display name': row['Display Name']!,
      DirSyncEnabled: 'False',
      'User principal name': upn,
      'Object Id': `00000000-0000-0000-0000-00000000000${at}`,
      'First name': row['First Name']!,
      'Last name': row['Last Name']!,
      'When created': '2025-08-18 19:49:35Z',
      Title: row['Job Title']!,
      Department: row['Department']!,
      'Block credential': 'False',
      Licenses: 'Unlicensed',
      'Password never expires': 'False',
      'Proxy addresses': `SMTP:${upn}+smtp:${upn.replace('@', '@old.')}`,
    };
    return headings.map((heading) => cells[heading] ?? '');
  });
  return Papa.unparse([headings, ...users], { newline: '\r\n' });
}
