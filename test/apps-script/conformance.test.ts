import { describe, expect, test } from 'vitest';
import { conformanceCode, createHost, makeWorkbook } from '../../local/apps-script/index.ts';
import { coercionTable, yearOfRules } from '../../local/apps-script/cells/coercion-table.ts';
import { rules } from '../../local/apps-script/conformance/rules.ts';
import { errorOf, project, valueOf } from './script-host.ts';

/* The rules that stand in tables hold here; the same function tells whether they hold at Google's. */

describe.each([...new Set(coercionTable.map(([, locale]) => locale))])('in %s', (locale) => {
  test('the check that can run at Google’s finds nothing to complain of', () => {
    const host = createHost({
      files: project(conformanceCode()),
      workbook: makeWorkbook({ locale }),
      now: new Date(Date.UTC(yearOfRules, 5, 1)),
    });
    const outcome = host.run('checkConformance');
    expect([outcome.status, outcome.error, outcome.refusals]).toEqual(['done', null, []]);
    expect(outcome.value).toEqual([]);
    expect(host.workbook.sheets.map(({ props }) => props.name)).toEqual(['Sheet1']);
  });
});

test('it does complain where a rule does not hold', () => {
  const code = conformanceCode().replace('[1000,26]', '[999,26]');
  const host = createHost({ files: project(code), now: new Date(Date.UTC(yearOfRules, 5, 1)) });
  expect(host.run('checkConformance').value).toEqual([
    '[sheet.getMaxRows(), sheet.getMaxColumns()] gives [1000,26], not [999,26]',
  ]);
});

test.each(rules)('$code', ({ code, gives }) => {
  const named = `sheet.setName('Conformance'); ${code}`;
  if ('error' in gives) {
    expect(errorOf(`${named};`)).toBe(`Exception: ${gives.error}`);
  } else {
    const statements = named.split('; ');
    const last = statements.pop()!;
    expect(valueOf(`${statements.join('; ')}; return JSON.stringify(${last});`)).toBe(gives.json);
  }
});
