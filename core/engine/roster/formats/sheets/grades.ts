import { copyTrimmed, type CellSink } from '../../../tables/csv-write.ts';
import { createWordReader } from '../word-reader.ts';
import type { Sheet } from './sheet-layout.ts';

/** Writes the grade of a row: as it stands, or what the system's code for it is called. */
export function gradeWriter({
  table,
  found,
  layout,
}: Sheet): (sink: CellSink, row: number) => void {
  const column = found.column('grade');
  const names = new Map(Object.entries(layout.grades));
  if (names.size === 0)
    return (sink, row) => {
      copyTrimmed(sink, table, row, column);
    };
  const read = createWordReader((word) => [names.get(word) ?? word]);
  return (sink, row) => {
    sink.same(read(table, row, column));
  };
}
