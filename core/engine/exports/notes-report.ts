import type { BatchPlan } from '../plan/batch-plan.ts';
import type { Report } from '../reports/report.ts';
import { keyText } from '../tables/key-index.ts';
import type { TargetExport } from './plan-exports.ts';

/** What the systems would not take, person by person, and what they cannot do at all. */
export function exportNotesReport(
  { context }: BatchPlan,
  exports: readonly TargetExport[],
): Report<'export-notes'> {
  const { ids } = context.roster.people;
  const about = (one: TargetExport) => [...(one.cannot === null ? [] : [one.cannot]), ...one.notes];
  const sizes = exports.map((one) => about(one).length + one.findings.length);
  // Rows are asked for in order: where the last one stood is near the next.
  let system = 0;
  let first = 0;

  function goTo(row: number): void {
    if (row < first) system = first = 0;
    while (row >= first + sizes[system]!) first += sizes[system++]!;
  }

  return {
    name: 'export-notes',
    columns: ['System', 'File', 'Person ID', 'Column', 'What', 'Note'],
    rowCount: sizes.reduce((sum, size) => sum + size, 0),
    writeRow(row, sink) {
      goTo(row);
      const one = exports[system]!;
      const sentences = about(one);
      const at = row - first;
      sink.cell(one.label);
      if (at < sentences.length) {
        for (let i = 0; i < 3; i++) sink.cell('');
        sink.cell(one.cannot === null ? 'note' : 'no file');
        sink.cell(sentences[at]!);
        return;
      }
      const { file, person, column, effect, sentence } = one.findings.at(at - sentences.length);
      sink.cell(file);
      sink.cell(person < 0 ? '' : keyText(ids, person));
      sink.cell(column);
      sink.cell(effect);
      sink.cell(`${column} ${sentence}`);
    },
  };
}
