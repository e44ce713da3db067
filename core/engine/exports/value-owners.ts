import { addKey, createKeyIndex, findKey } from '../tables/key-index.ts';
import { writeUtf8 } from '../tables/utf8.ts';
import { accountRows } from './export-rows.ts';
import type { ExportBatch } from './export-batch.ts';
import { exportValues, type ValueId } from './export-values.ts';

/**
 * Is an address or logon name that of an account of somebody else than this person? Letter case does
 * not count.
 */
export type IsOfSomebodyElse = (value: ValueId, text: string, person: number) => boolean;

/** Not the code of any person: several people have accounts with the text. */
const several = -2;

/**
 * Whose each address or logon name is already, by the accounts in the data, disabled ones too: a row
 * for it would change that account instead. Each is looked at when it is first asked for.
 */
export function valueOwners(batch: ExportBatch): IsOfSomebodyElse {
  const owners = new Map<ValueId, ReturnType<typeof ownersOf>>();
  return (value, text, person) => {
    const known = owners.get(value) ?? ownersOf(batch, value);
    owners.set(value, known);
    return known(text, person);
  };
}

/** Four bytes and the text itself for each account. */
function ownersOf(batch: ExportBatch, value: ValueId): (text: string, person: number) => boolean {
  const rows = accountRows(batch.plan);
  const { [value]: read } = exportValues(batch, rows, null);
  const index = createKeyIndex(rows.count);
  const owners = new Int32Array(rows.count);
  let buffer = new Uint8Array(256);

  function bytesOf(text: string): number {
    const plain = text.toLowerCase();
    if (plain.length * 3 > buffer.length) buffer = new Uint8Array(plain.length * 6);
    return writeUtf8(plain, buffer, 0);
  }

  for (let row = 0; row < rows.count; row++) {
    const text = rows.holds(row) ? read(row).trim() : '';
    if (text === '') continue;
    const known = index.count;
    const code = addKey(index, buffer, 0, bytesOf(text));
    if (code === known) owners[code] = rows.person(row);
    else if (owners[code] !== rows.person(row)) owners[code] = several;
  }

  return (text, person) => {
    const end = bytesOf(text);
    const code = findKey(index, buffer, 0, end);
    return code >= 0 && owners[code] !== person;
  };
}
