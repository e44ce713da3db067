import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeReport,
  createCsvSink,
  findColumns,
  fingerprintOf,
  notChangedReport,
  planUndo,
  readJournal,
  reportRows,
  reportStyle,
  scanCsv,
  warnings,
  writeAccounts,
  writeJournal,
  writeUndoneAccounts,
  type BatchPlan,
  type CellSink,
  type Journal,
  type Report,
} from '../../../core/engine/index.ts';
import { cellText } from '../../../core/engine/tables/table.ts';
import { planOn } from '../../helpers/district.ts';
import { randomBatch, type RandomBatch } from '../../helpers/random-district.ts';

const runs = { numRuns: 400 };

function rowsOf(report: Report): string[][] {
  return reportRows(report, 0, report.rowCount);
}

function column(report: Report, name: string): string[] {
  return rowsOf(report).map((row) => row[report.columns.indexOf(name)]!);
}

function csvOf(fill: (sink: CellSink) => void): Uint8Array {
  const pieces: Uint8Array[] = [];
  const sink = createCsvSink((piece) => pieces.push(piece.slice()), reportStyle);
  fill(sink);
  sink.finish();
  return Buffer.concat(pieces);
}

function savedAccounts(plan: BatchPlan): Uint8Array {
  return csvOf((sink) => {
    writeAccounts(plan, sink);
  });
}

function tableOf(csv: Uint8Array) {
  const scanned = scanCsv(csv.slice(), 'accounts', 'accounts.csv');
  if ('fault' in scanned) throw new Error(scanned.fault);
  return scanned.table;
}

function textRows(csv: Uint8Array): string[][] {
  const table = tableOf(csv);
  return [
    [...table.headings],
    ...Array.from({ length: table.rowCount }, (_, row) =>
      table.headings.map((_heading, c) => cellText(table, row, c)),
    ),
  ];
}

function journalOf(plan: BatchPlan): Journal {
  let text = '';
  writeJournal(plan, fingerprintOf(plan), '2025-08-18T06:00:00Z', (piece) => (text += piece));
  const journal = readJournal(JSON.parse(text));
  if (typeof journal === 'string') throw new Error(journal);
  return journal;
}

function check(property: (batch: RandomBatch, plan: BatchPlan) => void): void {
  fc.assert(
    fc.property(randomBatch, (batch) => {
      property(batch, planOn(batch.tables, batch.request));
    }),
    runs,
  );
}

describe('in any district, for any batch', () => {
  test('everybody considered has exactly one verdict, and the numbers add up', () => {
    check((_batch, plan) => {
      const changed = new Set(column(changeReport(plan, 'preview'), 'Person ID'));
      const skipped = column(notChangedReport(plan), 'Person ID');
      expect(new Set(skipped).size).toBe(skipped.length);
      expect(skipped.filter((person) => changed.has(person))).toEqual([]);
      expect(plan.considered).toBe(changed.size + skipped.length);
      expect([plan.changed, plan.notChanged]).toEqual([changed.size, skipped.length]);
      const reasons = [...plan.reasons.values()].reduce((sum, n) => sum + n, 0);
      expect(reasons).toBe(plan.notChanged);
      for (const code of plan.warnings.keys()) expect(warnings).toContain(code);
    });
  });

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(randomBatch, fc.nat(), (batch, seed) => {
        const shuffled = Object.fromEntries(
          Object.entries(batch.tables).map(([name, [heading, ...rows]]) => [
            name,
            [heading!, ...shuffle(rows, seed)],
          ]),
        );
        const plan = planOn(batch.tables, batch.request);
        const other = planOn(shuffled, batch.request);
        expect(rowsOf(changeReport(other, 'preview'))).toEqual(
          rowsOf(changeReport(plan, 'preview')),
        );
        // Accounts without a username are told apart by their row, which is another one now.
        const withoutRow = (report: Report) =>
          rowsOf(report).map((row) => row.map((cell) => cell.replace(/in row \d+/, 'in row')));
        expect(withoutRow(notChangedReport(other))).toEqual(withoutRow(notChangedReport(plan)));
        expect(fingerprintOf(other)).toBe(fingerprintOf(plan));
      }),
      runs,
    );
  });

  test('usernames given are free and all different', () => {
    check(({ tables }, plan) => {
      if (plan.context.request.create === null) return;
      const given = column(changeReport(plan, 'preview'), 'Username').map((n) => n.toLowerCase());
      const taken = tables['accounts']!.slice(1).map((row) => row[1]!.toLowerCase());
      expect(new Set([...given, ...taken]).size).toBe(new Set(given).size + new Set(taken).size);
      expect(new Set(given).size).toBe(given.length);
    });
  });

  test('saving keeps every row, and saving again changes nobody', () => {
    check(({ tables, request }, plan) => {
      const saved = textRows(savedAccounts(plan));
      const [heading, ...rows] = tables['accounts']!;
      expect(saved[0]!.slice(0, heading!.length)).toEqual(heading);
      const people = rows.map((row) => row[0]!.trim());
      expect(saved.slice(1, rows.length + 1).map((row) => row[0])).toEqual(people);
      const again = planOn({ ...tables, accounts: saved }, request);
      expect(again.changed).toBe(0);
      expect(again.changes.length).toBe(0);
    });
  });

  test('undo puts the accounts back to the byte', () => {
    check(({ tables }, plan) => {
      const before = csvOf((sink) => {
        for (const row of tables['accounts']!) {
          for (const cell of row) sink.cell(cell);
          sink.endRow();
        }
      });
      const { found } = findColumns('accounts', tableOf(savedAccounts(plan)));
      const undo = planUndo(journalOf(plan), found, true);
      expect(undo.entries.map(({ result }) => result)).not.toContain('left');
      const after = csvOf((sink) => {
        writeUndoneAccounts(undo, found, sink);
      });
      expect(Buffer.from(after).toString()).toBe(Buffer.from(before).toString());
    });
  });

  test('a journal and a preview hold no password', () => {
    check((_batch, plan) => {
      const { create } = plan.context.request;
      if (create?.password.kind !== 'pattern') return;
      const report = changeReport(plan, 'preview');
      expect(new Set(column(report, 'Password'))).toEqual(
        new Set(report.rowCount > 0 ? ['pattern'] : []),
      );
    });
  });
});

function shuffle<T>(items: readonly T[], seed: number): T[] {
  const shuffled = [...items];
  let state = seed + 1;
  for (let i = shuffled.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const k = state % (i + 1);
    [shuffled[i], shuffled[k]] = [shuffled[k]!, shuffled[i]!];
  }
  return shuffled;
}
