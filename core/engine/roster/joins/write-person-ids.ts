import type { KeyIndex } from '../../tables/key-index.ts';
import type { RowDamage, Table } from '../../tables/table.ts';

/** What becomes of an account's Person ID: a code of a person, or one of these. */
export const leaveAsItIs = -1;
/** It belongs to nobody on the roster. */
export const tieToNobody = -2;

/** Bytes between cells are never read: any will do. */
const separator = 0x2c;
const quote = 0x22;

/**
 * The table with Person IDs written into its cells, `persons` by row; into a column of its own, the
 * first one, where it has none (`column` -1). All other cells are copied as they stand.
 */
export function writePersonIds(
  table: Table,
  column: number,
  persons: Int32Array,
  ids: KeyIndex,
): Table {
  const { bytes, starts, headings, rowCount } = table;
  const width = headings.length + 1;
  const isNew = column < 0;
  const place = isNew ? 0 : column;
  const newWidth = isNew ? width + 1 : width;
  const out = new Uint8Array(bytes.length + roomFor(persons, ids) + (isNew ? rowCount : 0));
  const newStarts = new Uint32Array(rowCount * newWidth);
  const shifts = new Map<number, number>();
  const damaged = new Set(table.damage.map(({ row }) => row));
  let read = 0;
  let written = 0;
  for (let row = 0; row < rowCount; row++) {
    const at = row * width;
    const newAt = row * newWidth;
    const cell = starts[at + place]!;
    while (read < cell) out[written++] = bytes[read++]!;
    const before = written - read;
    newStarts[newAt + place] = written;
    const code = persons[row]!;
    if (code >= 0) written = writeKey(table, ids, code, out, written);
    const cellEnd = starts[at + place + 1]! - 1;
    if (!isNew && code !== leaveAsItIs) read = Math.max(cell, cellEnd);
    // A cell that is missing at the end of its row has no byte after it either.
    if (isNew || (code >= 0 && cellEnd < cell)) out[written++] = separator;
    const after = written - read;
    for (let c = 0; c < place; c++) newStarts[newAt + c] = starts[at + c]! + before;
    for (let c = isNew ? 0 : place + 1; c < width; c++) {
      newStarts[newAt + newWidth - width + c] = starts[at + c]! + after;
    }
    if (damaged.has(row)) shifts.set(row, after);
  }
  const rest = bytes.length - read;
  out.set(bytes.subarray(read), written);
  return {
    ...table,
    headings: isNew ? ['Person ID', ...headings] : headings,
    bytes: out.subarray(0, written + rest),
    starts: newStarts,
    damage: table.damage.map((damage) => moveSurplus(damage, shifts.get(damage.row)!)),
  };
}

function roomFor(persons: Int32Array, { starts }: KeyIndex): number {
  let room = 0;
  // Three more: for quotes, and for what parts it from the next cell.
  for (const code of persons) if (code >= 0) room += starts[code + 1]! - starts[code]! + 3;
  return room;
}

/** Writes a Person ID; in quotes where it would else be taken for a quoted cell. */
function writeKey(
  { quoted }: Table,
  { arena, starts }: KeyIndex,
  code: number,
  out: Uint8Array,
  at: number,
): number {
  const start = starts[code]!;
  const end = starts[code + 1]!;
  const inQuotes = quoted && arena[start] === quote;
  let to = at;
  if (inQuotes) out[to++] = quote;
  for (let i = start; i < end; i++) out[to++] = arena[i]!;
  if (inQuotes) out[to++] = quote;
  return to;
}

function moveSurplus(damage: RowDamage, shift: number): RowDamage {
  const { surplus } = damage;
  return surplus === null
    ? damage
    : { ...damage, surplus: { start: surplus.start + shift, end: surplus.end + shift } };
}
