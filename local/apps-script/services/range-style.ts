import type { Environment } from '../execution/environment.ts';
import { setStyles } from '../workbook/cells-of.ts';
import type { Style } from '../workbook/style.ts';
import { enumName, write, type Method, type ServiceObject } from './kind.ts';
import { changing, checkSize } from './range-write.ts';
import { rangeObject, type RangeState } from './states.ts';

/** How cells look. */
export const rangeStyles: Readonly<Record<string, Method<RangeState>>> = {
  setNumberFormat: all('numberFormat', 'str'),
  setNumberFormats: each('numberFormat', 'str'),
  setFontWeight: all('fontWeight', 'str?', 'normal'),
  setFontWeights: each('fontWeight', 'str?', 'normal'),
  setFontStyle: all('fontStyle', 'str?', 'normal'),
  setFontStyles: each('fontStyle', 'str?', 'normal'),
  setFontLine: all('fontLine', 'str?', 'none'),
  setFontLines: each('fontLine', 'str?', 'none'),
  setFontColor: all('fontColor', 'str?'),
  setFontColors: each('fontColor', 'str?'),
  setFontFamily: all('fontFamily', 'str?'),
  setFontFamilies: each('fontFamily', 'str?'),
  setFontSize: all('fontSize', 'int'),
  setFontSizes: each('fontSize', 'int'),
  setBackground: all('background', 'str?'),
  setBackgrounds: each('background', 'str?'),
  setHorizontalAlignment: all('horizontal', 'str?'),
  setHorizontalAlignments: each('horizontal', 'str?'),
  setVerticalAlignment: all('vertical', 'str?'),
  setVerticalAlignments: each('vertical', 'str?'),
  setWrap: write(['bool'], (range, env, wrap: boolean) =>
    styled(range, env, () => ({ wrap: wrap ? 'WRAP' : 'OVERFLOW' })),
  ),
  setWrapStrategy: write(['WrapStrategy'], (range, env, strategy: ServiceObject) => {
    const wrap = enumName(strategy);
    return styled(range, env, () => ({ wrap }));
  }),
  setBorder: write(
    [
      'bool? bool? bool? bool? bool? bool?',
      'bool? bool? bool? bool? bool? bool? str? BorderStyle?',
    ],
    // Borders are checked and counted, and not kept.
    (range, env) => styled(range, env, () => ({})),
  ),
};

/** The method that gives all cells of a range one look; null is the usual one. */
function all(key: keyof Style, type: string, usual: string | null = null): Method<RangeState> {
  return write([type], (range, env, value: string | number | null) =>
    styled(range, env, () => ({ [key]: value ?? usual })),
  );
}

/** The method that gives each cell its own. */
function each(key: keyof Style, type: string, usual: string | null = null): Method<RangeState> {
  return write([`${type}[][]`], (range, env, values: (string | number | null)[][]) => {
    checkSize(range.area, values);
    const { top, left } = range.area;
    return styled(range, env, (row, column) => ({
      [key]: values[row - top]![column - left] ?? usual,
    }));
  });
}

function styled(
  range: RangeState,
  env: Environment,
  change: (row: number, column: number) => Partial<Style>,
): ServiceObject {
  const sheet = changing(range, env);
  setStyles(env.host.workbook, sheet, range.area, change);
  return rangeObject(sheet, range.area);
}
