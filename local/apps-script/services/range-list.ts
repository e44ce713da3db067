import { setBook } from '../workbook/book.ts';
import { defineKind, objectOf, read, write, type Method, type ServiceObject } from './kind.ts';
import { rangeMore } from './range-more.ts';
import { rangePlace } from './range-place.ts';
import { rangeStyles } from './range-style.ts';
import { rangeWrites } from './range-write.ts';
import type { RangeState } from './states.ts';

/* Ranges of one tab in a list: what is done to the list is done to each, in one call. */

type Ranges = readonly ServiceObject[];

const ofRanges: Readonly<Record<string, Method<RangeState>>> = {
  ...rangeMore,
  ...rangePlace,
  ...rangeStyles,
  ...rangeWrites,
};

/** The methods that a list has in common with a range. */
const shared = [
  ...['breakApart', 'clear', 'clearContent', 'clearDataValidations', 'clearFormat', 'clearNote'],
  ...['insertCheckboxes', 'setBackground', 'setBorder', 'setFontColor', 'setFontFamily'],
  ...['setFontLine', 'setFontSize', 'setFontStyle', 'setFontWeight', 'setFormula'],
  ...['setHorizontalAlignment', 'setNote', 'setNumberFormat', 'setValue'],
  ...['setVerticalAlignment', 'setWrap', 'setWrapStrategy'],
];

defineKind<Ranges>(
  'RangeList',
  {
    getRanges: read([''], (ranges) => [...ranges]),
    activate: write([''], (ranges, env) => {
      const last = ranges.at(-1)!.state as RangeState;
      setBook(env.host.workbook, { activeSheet: last.sheet.id, selection: last.area });
      return rangeListObject(ranges);
    }),
    ...Object.fromEntries(shared.map((name) => [name, toEach(ofRanges[name]!)])),
  },
  { owner: 'SpreadsheetApp' },
);

/** A RangeList object. */
export function rangeListObject(ranges: Ranges): ServiceObject {
  return objectOf('RangeList', ranges);
}

/** A method of ranges as one of lists: its time is that of one call, its cells are those of all. */
function toEach({ takes, run }: Method<RangeState>): Method<Ranges> {
  return write(takes, (ranges, env, ...args) => {
    for (const { state } of ranges) run(state as RangeState, env, ...args);
    return rangeListObject(ranges);
  });
}
