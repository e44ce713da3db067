import { describe, expect, test } from 'vitest';
import { layoutChoices, readFormats, type Table } from '../../../../core/engine/index.ts';
import { oneDistrict } from './one-district.ts';
import { openTexts, textOf } from './packages.ts';

/*
 * Files whose headings are other ones than those of their layout: somebody says which file of which
 * layout each is, and from which heading each column is read. Then they give what they gave before.
 */

/** Its headings as nobody knows them: each is what it was behind an X. */
function rename(table: Table): Table {
  return { ...table, headings: table.headings.map((heading) => `X ${heading}`) };
}

const layouts = Object.keys(oneDistrict).filter((layout) => layout !== 'canonical');

describe.each(layouts)('%s', (layout) => {
  const tables = openTexts(oneDistrict[layout]!);
  const plain = readFormats(tables);
  const rows = ({ tables: made }: typeof plain) => made.map(textOf);

  /** Reads the data with the headings of some tables renamed, and said by hand. */
  function readRenamed(isRenamed: (table: Table) => boolean) {
    const said = new Map<Table, Record<string, string>>();
    const chosen = new Map<Table, string>();
    const changed = tables.map((table) => {
      const { format, role, columns } = plain.recognised.find(
        (one) => one.source === table.source,
      )!;
      // Files that nothing is read of are not said to be anything.
      if (!isRenamed(table) || columns.length === 0) return table;
      const renamed = rename(table);
      const found = columns.filter(({ heading }) => heading !== null);
      said.set(
        renamed,
        Object.fromEntries(found.map(({ name, heading }) => [name, `X ${heading}`])),
      );
      const version = format.startsWith('OneRoster') ? 'OneRoster' : format;
      const label = role === '' ? format : `${version}: ${role}`;
      chosen.set(renamed, layoutChoices.find((one) => one.label === label)!.id);
      return renamed;
    });
    return readFormats(changed, new Map(), said, chosen);
  }

  test.each(tables.map(({ name }) => name))('%s in words of its own', (name) => {
    const read = readRenamed((table) => table.name === name);
    expect(read.faults).toEqual([]);
    expect(rows(read)).toEqual(rows(plain));
    expect(read.recognised.map(({ role }) => role)).toEqual(
      plain.recognised.map(({ role }) => role),
    );
  });

  test('all of them in words of their own', () => {
    const read = readRenamed(() => true);
    expect(read.faults).toEqual([]);
    expect(rows(read)).toEqual(rows(plain));
  });
});
