import type { ExportOptions } from '../request/export-options.ts';

/** What a system asks of the text of a cell. */
export interface CellRule {
  readonly holds: (text: string) => boolean;
  /** Goes on after the value: `"a b" is no address there: ...` */
  readonly sentence: string;
}

function matches(pattern: RegExp, sentence: string): CellRule {
  return { holds: (text) => pattern.test(text), sentence };
}

const personAddress = matches(
  /^(?!\.)(?![^@]*\.[.@])[A-Za-z0-9._'-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/,
  "is no address there: before the @ stand at most 64 letters without accents, digits and . _ - ', no dot at an end or beside another, after it a domain (set domain where usernames have none)",
);

/** What Google and Microsoft ask of a person's address; it stands in the domain of the options. */
export function addressRules({ domain }: ExportOptions): readonly CellRule[] {
  if (domain === '') return [personAddress];
  const inDomain: CellRule = {
    holds: (text) => {
      const own = text.slice(text.indexOf('@') + 1).toLowerCase();
      return own === domain || own.endsWith(`.${domain}`);
    },
    sentence: `is not in ${domain}, the domain of your settings`,
  };
  return [personAddress, inDomain];
}

const notReserved = matches(
  /^(?!(abuse|postmaster)@)/i,
  'is an address that Google keeps for itself: give another username',
);

/** What Google asks of a user's address besides. */
export function googleAddressRules(options: ExportOptions): readonly CellRule[] {
  return [...addressRules(options), notReserved];
}

/** The address of a group. */
export const groupAddress = matches(
  /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/,
  'is no address: name it under groups, such as { "Teachers": "teachers@example.org" }',
);

/** An email address anywhere. */
export const emailAddress = matches(
  /^[^\s@,;]+@[^\s@,;]+$/,
  'is no email address: correct it in your data',
);

/** Microsoft 365 splits its 79 characters: 30 before the `@`, 48 after it. */
export const microsoft365Address = matches(
  /^[^@]{1,30}@[^@]{1,48}$/,
  'is too long: Microsoft 365 takes 30 characters before the @ and 48 after it',
);

/** sAMAccountName; blanks may stand inside it. */
export const logonName = matches(
  /^[^"/\\[\]:;|=,+*?<>@]*[^"/\\[\]:;|=,+*?<>@\s.]$/,
  'cannot be a logon name: none of " / \\ [ ] : ; | = , + * ? < > may stand in it, nor a dot at its end',
);

/** A distinguished name of a container. */
export const containerName = matches(
  /^(OU|CN|DC)=[^,]/i,
  'is no place in Active Directory: write orgUnit as "OU=Students,DC=example,DC=org"',
);

/** A distinguished name of an account: its own name, and the place. */
export const accountPlace = matches(/^CN=.+[^\\],(OU|CN|DC)=[^,]/i, containerName.sentence);

/** What Google takes for a name. */
export const googleName = matches(/^[^<>=]*$/, 'is no name for Google: it may have no < > =');

/** A Google organizational unit. */
export const orgUnitPath = matches(
  /^(\/|(\/[^/]+)+)$/,
  'is no organizational unit: write orgUnit with a leading / and one between levels, such as "/Students/LHS"',
);

/** Words in place of a password by which GAM makes or asks for one itself. */
export const gamPassword = matches(
  /^(?!(unique)?(random|prompt)$|blocklogin$)/i,
  'is a word by which GAM makes a password of its own: choose another one in the request',
);

/** A cell of csvde: it takes `;` for the end of a value. */
export const oneValue = matches(
  /^[^;]*$/,
  'has a ;, which csvde takes for the end of a value: enter this one by hand there',
);

/** A cohort in Moodle's upload: a number is taken for a row of its database, whatever its ID. */
export const moodleCohort = matches(
  /^(?!\d+$)/,
  'is a number, by which Moodle knows a cohort by its place in the database and not by its ID: name it under groups by an ID with a letter',
);

/** What Moodle takes for a username. */
export const moodleUsername = matches(
  /^[-.@_a-z0-9]+$/,
  'cannot be a username in Moodle: it has small letters without accents, digits and . _ - @ only',
);

/** An ID in OneRoster (sourcedId). */
export const rosterId = matches(
  /^[A-Za-z0-9._/@-]+$/,
  'cannot be an ID there: it has letters without accents, digits and . - _ / @ only',
);
