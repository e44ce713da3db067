import { startsFormula } from '../tables/table.ts';
import type { ExportColumn } from './export-target.ts';
import type { ValueId } from './export-values.ts';

/** What can be wrong with a cell of an import file. */
export const cellProblems = [
  'missing',
  'control-character',
  'formula',
  'too-short',
  'too-long',
  'rule',
  'repeated',
  'taken',
] as const;

/** Something wrong with a cell of an import file. */
export type CellProblem = (typeof cellProblems)[number];

// eslint-disable-next-line no-control-regex -- these are what is looked for
const controlCharacter = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** What is wrong with a text in a column; null if nothing is. */
export function cellProblem(
  column: ExportColumn,
  text: string,
  formulas: 'refuse' | 'protect',
): CellProblem | null {
  if (text === '') return column.needed === true ? 'missing' : null;
  if (controlCharacter.test(text)) return 'control-character';
  if (column.least !== undefined && characters(text) < column.least) return 'too-short';
  if (column.most !== undefined && text.length > column.most && characters(text) > column.most) {
    return 'too-long';
  }
  if (column.rules?.every(({ holds }) => holds(text)) === false) return 'rule';
  return formulas === 'refuse' && startsFormula(text.charCodeAt(0)) ? 'formula' : null;
}

/** Code points: a letter beyond the first 65,536 counts as one. */
function characters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) count++;
  }
  return count;
}

/** Where a value comes from, for those of whom it is missing. */
const remedies: Readonly<Partial<Record<ValueId, string>>> = {
  firstName: 'fill First Name in your data',
  lastName: 'fill Last Name in your data',
  address: 'fill the email in your data, or let the address come from the username',
  emailOrAddress: 'fill Email in your data, or set domain',
  orgUnit: 'no rule under orgUnitRule fits, or a value it takes is missing or has a /',
  orgUnitName: 'no rule under orgUnitRule fits, or a value it takes is missing',
  distinguishedName: 'no rule under orgUnitRule fits, or a value it takes is missing',
  orgIds:
    'there is no current or future enrollment or assignment, or its school is not in the file of schools',
  recordSchoolId: 'the school is left out of the file of schools',
  role: 'name the title under roles, or say "*" for all others',
};

/** A problem in words, and what to do. */
export function cellProblemText(column: ExportColumn, problem: CellProblem, text: string): string {
  const { value, least, most, rules } = column;
  // A password is nobody's to read in a list of notes.
  const shown = value === 'password' ? 'the password' : JSON.stringify(text);
  switch (problem) {
    case 'missing': {
      const remedy = typeof value === 'string' ? remedies[value] : undefined;
      return `is missing: ${remedy ?? 'fill it in your data'}`;
    }
    case 'control-character':
      return `${shown} has a line break or another control character: correct it in your data`;
    case 'formula':
      return `${shown} begins with a sign that a spreadsheet takes for a formula: enter this one by hand there`;
    case 'too-short':
      return `${shown} is shorter than ${least ?? 0} characters: choose longer ones in the request`;
    case 'too-long':
      return `${shown} has ${characters(text)} characters, and at most ${most ?? 0} are taken there${value === 'logonName' ? ': set maxLength of the username pattern' : ''}`;
    case 'rule':
      return `${shown} ${rules?.find(({ holds }) => !holds(text))?.sentence ?? ''}`;
    case 'repeated':
      return `${shown} is already that of somebody else in this file: ${value === 'personId' || value === 'recordId' || value === 'orgId' ? 'correct it in your data' : 'give another username'}`;
    case 'taken':
      if (value === 'logonName') {
        return `${shown} is the logon name of somebody else's account too, which this row would change: give another username, or do this one by hand there`;
      }
      return `${shown} is the address of somebody else's account, which this row would change: correct the email in your data, or give another username`;
  }
}
