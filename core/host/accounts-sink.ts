import type { CellSink } from '../engine/index.ts';

/**
 * A sink for User Accounts that writes the headings under which they came (`headings`: by heading
 * as it is read) and tells after each row, the headings included.
 */
export function accountsSink(
  sink: CellSink,
  headings: ReadonlyMap<string, string>,
  rowWritten: () => void,
): CellSink {
  let inHeadings = true;
  return {
    cell(text) {
      sink.cell(inHeadings ? (headings.get(text) ?? text) : text);
    },
    bytes(bytes, start, end) {
      sink.bytes(bytes, start, end);
    },
    same(texts) {
      sink.same(texts);
    },
    endRow() {
      inHeadings = false;
      sink.endRow();
      rowWritten();
    },
  };
}
