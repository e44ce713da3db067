import { describe, expect, test } from 'vitest';
import {
  answering,
  contentsOf,
  createHost,
  type Host,
  type Interruption,
  tabNames,
} from '../../local/apps-script/index.ts';
import { copyAddon, hostOf, rosterBook } from './script-host.ts';

/* What goes wrong on purpose, seen through the add-on that copies names in steps. */

const job = { job: 'one' };

function copyHost(people: number): Host {
  return createHost({ files: copyAddon(), workbook: rosterBook(people) });
}

/** Calls steps until everything is copied, or often enough to see that it never will be. */
function finish(host: Host): void {
  for (let i = 0; i < 20; i++) {
    const { status, value } = host.run('api_step', [job]);
    if (status === 'done' && (value as { done: number; all: number }).done === rows(host)) return;
  }
  throw new Error('It never came to its end.');
}

function rows(host: Host): number {
  return contentsOf(host.workbook, 'Roster').length - 1;
}

/** The copy is the roster, text for text. */
function expectCopied(host: Host): void {
  expect(contentsOf(host.workbook, 'Copy')).toEqual(contentsOf(host.workbook, 'Roster'));
}

test('in steps, everything is copied as it is', () => {
  const host = copyHost(8);
  finish(host);
  expectCopied(host);
  expect(host.properties('document').get('copy')).toBe('{"job":"one","done":8}');
});

describe('killed at any call, before or after it does anything, the next steps finish the copy', () => {
  const calls = copyHost(8).run('api_step', [job]).callCount;
  const points = Array.from({ length: calls }, (_, index) => index + 1);

  test('the step makes some calls', () => {
    expect(calls).toBeGreaterThan(15);
  });

  for (const when of ['before', 'after'] as const) {
    for (const pending of ['kept', 'lost'] as const) {
      test.each(points)(`${when} call %d, what is pending ${pending}`, (at) => {
        const host = copyHost(8);
        const interruptions: Interruption[] = [{ at, when, act: 'kill', pending }];
        expect(host.run('api_step', [job], { interruptions }).status).toBe('killed');
        finish(host);
        expectCopied(host);
      });
    }
  }
});

describe('what is written and not flushed', () => {
  const write = 'SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).setValue("written");';
  const mark = 'PropertiesService.getDocumentProperties().setProperty("done", "yes");';

  function after(body: string, pending: 'kept' | 'lost'): unknown[] {
    const host = hostOf(`${body} Utilities.sleep(1);`);
    const at = { method: 'Utilities.sleep', nth: 1 };
    host.run('go', [], { interruptions: [{ at, when: 'before', act: 'kill', pending }] });
    return [host.workbook.sheets[0]!.rows[0]?.cells[0], host.properties('document').get('done')];
  }

  test('may be lost while a property written later stays', () => {
    expect(after(write + mark, 'lost')).toEqual([undefined, 'yes']);
    expect(after(write + mark, 'kept')).toEqual(['written', 'yes']);
  });

  test('is safe after a flush', () => {
    expect(after(`${write} SpreadsheetApp.flush(); ${mark}`, 'lost')).toEqual(['written', 'yes']);
  });
});

describe('a call that fails', () => {
  const body = `try { SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).setValue(1); }
    catch (e) { return e.message; }`;

  test.each([
    ['before', undefined],
    ['after', 1],
  ] as const)('%s it did anything can be caught', (when, content) => {
    const host = hostOf(body);
    const at = { method: 'Range.setValue', nth: 1 };
    const outcome = host.run('go', [], { interruptions: [{ at, when, act: 'fail' }] });
    expect(outcome.value).toContain('Service Spreadsheets failed while accessing document');
    expect(host.workbook.sheets[0]!.rows[0]?.cells[0]).toBe(content);
  });
});

test('somebody can edit cells in the middle of an execution', () => {
  const host = hostOf(
    `var cell = SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1);
     var before = cell.getValue(); Utilities.sleep(1); return [before, cell.getValue()];`,
  );
  const outcome = host.run('go', [], {
    interruptions: [
      {
        at: { method: 'Utilities.sleep', nth: 1 },
        when: 'after',
        act: () => {
          host.type('Sheet1', 'A1', 'edited');
        },
      },
    ],
  });
  expect(outcome.value).toEqual(['', 'edited']);
});

describe('a dialog', () => {
  function withCopy(settings = {}): Host {
    const host = createHost({ files: copyAddon(), workbook: rosterBook(2), settings });
    host.open('LIMITED');
    finish(host);
    return host;
  }

  const tabs = (host: Host): string[] => tabNames(host.workbook);

  test('waits for an answer: so far nothing has happened, then everything goes on', () => {
    const host = withCopy();
    const before = { ...host.state.clock };
    const outcome = host.click('Delete copy');
    expect(outcome.status).toBe('asks');
    expect(outcome.question).toEqual({
      kind: 'alert',
      title: 'Delete the copy?',
      text: 'The tab "Copy" goes.',
      buttons: ['YES', 'NO'],
    });
    expect(tabs(host)).toEqual(['Roster', 'Copy']);
    expect(host.state.clock).toEqual(before);
    expect(outcome.answer({ button: 'NO' }).status).toBe('done');
    expect(tabs(host)).toEqual(['Roster', 'Copy']);
    expect(outcome.answer({ button: 'YES' }).status).toBe('done');
    expect(tabs(host)).toEqual(['Roster']);
  });

  test('that asks takes back what was done before it, and does it again the same way', () => {
    const host = hostOf(
      `var sheet = SpreadsheetApp.getActive().insertSheet('Log');
       sheet.appendRow([Utilities.getUuid()]);
       PropertiesService.getDocumentProperties().setProperty('k', 'v');
       SpreadsheetApp.getUi().alert(sheet.getRange(1, 1).getValue());
       return sheet.getRange(1, 1).getValue();`,
    );
    const outcome = host.run('go');
    expect([tabs(host), [...host.properties('document')]]).toEqual([['Sheet1'], []]);
    const answered = outcome.answer({ button: 'OK' });
    expect(answered.value).toBe(outcome.question?.text);
    expect([tabs(host), host.properties('document').get('k')]).toEqual([['Sheet1', 'Log'], 'v']);
  });

  test('can be answered beforehand', () => {
    const host = withCopy({ answer: answering('YES') });
    expect(host.click('Delete copy').status).toBe('done');
    expect(tabs(host)).toEqual(['Roster']);
  });

  test('asks for text too', () => {
    const host = hostOf(
      `var ui = SpreadsheetApp.getUi(); var answer = ui.prompt('Who?', ui.ButtonSet.OK_CANCEL);
       return [String(answer.getSelectedButton()), answer.getResponseText()];`,
      { settings: { answer: answering({ button: 'OK', text: 'Ann' }) } },
    );
    expect(host.run('go').value).toEqual(['OK', 'Ann']);
  });
});
