import { cellEnd, cellStart, trimmedText } from '../../../tables/table.ts';
import type { Sheet } from './sheet-layout.ts';

/** A name out of one cell, in its parts. */
export interface NameParts {
  readonly last: string;
  readonly first: string;
  readonly middleName: string;
  readonly suffix: string;
}

/** How the names of a column are written: `Nguyen, Kim` or `Kim Nguyen`. */
export type NameOrder = 'lastFirst' | 'firstLast';

/** What was seen in a column of full names. */
export interface FullNames {
  readonly order: NameOrder;
  /** Names without a comma where others have one, or of more than two words where none has. */
  readonly unsure: number;
}

const comma = 0x2c;
const suffixes = /^(jr|sr|ii|iii|iv|v)\.?$/i;

/** Looks at all names of the column: those with a comma say the last name first. */
export function readFullNames({ table, found }: Sheet): FullNames {
  const column = found.column('fullName');
  let named = 0;
  let withComma = 0;
  let long = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const end = cellEnd(table, row, column);
    const at = table.bytes.subarray(cellStart(table, row, column), end);
    if (at.length === 0) continue;
    named++;
    if (at.includes(comma)) withComma++;
    else if (trimmedText(table, row, column).split(/\s+/).length > 2) long++;
  }
  const order = withComma * 2 >= named ? 'lastFirst' : 'firstLast';
  return { order, unsure: order === 'lastFirst' ? named - withComma : long };
}

/**
 * Takes a full name apart. A single letter after the first name is a middle name. Without a comma,
 * the last word is the last name where the column is written so; else all of it is.
 */
export function splitName(text: string, order: NameOrder): NameParts {
  const [before, ...after] = text.split(',').map((part) => part.trim());
  if (after.length > 0) {
    const isSuffix = (part: string) => suffixes.test(part);
    const given = after.filter((part) => part !== '' && !isSuffix(part)).join(' ');
    return { last: before!, suffix: after.find(isSuffix) ?? '', ...splitGiven(given) };
  }
  const words = before!.split(/\s+/);
  if (order === 'lastFirst' || words.length < 2) {
    return { last: before!, first: '', middleName: '', suffix: '' };
  }
  const suffix = words.length > 2 && suffixes.test(words[words.length - 1]!) ? words.pop()! : '';
  const last = words.pop()!;
  return { last, suffix, ...splitGiven(words.join(' ')) };
}

function splitGiven(given: string): Pick<NameParts, 'first' | 'middleName'> {
  const match = /^(.*\S)\s+(\p{L})\.?$/u.exec(given);
  return match === null
    ? { first: given, middleName: '' }
    : { first: match[1]!, middleName: match[2]! };
}
