import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearchFolder, foldForSearch } from '../../../core/engine/search/fold-for-search.ts';

describe('a text as it is compared in a search (D29)', () => {
  test.each([
    ['Núñez', 'nunez'],
    ['NU\u0301N\u0303EZ', 'nunez'],
    ['Łukasz', 'lukasz'],
    ['Strauß', 'strauss'],
    ['Ægir Øst', 'aegir ost'],
    ['İpek', 'ipek'],
    ['Ilgın', 'ilgin'],
    ['O’Brien', "o'brien"],
    ['Kahale`a', "kahale'a"],
    ['  De  La\tCruz ', 'de la cruz'],
    ['Ёлкина', 'елкина'],
    ['ΠΑΠΑΔΟΠΟΥΛΟΣ', 'παπαδοπουλοσ'],
    ['李', '李'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['रामी', 'रामी'],
    ['\u0301', ''],
  ])('%s is %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  test('bytes are folded as text is', () => {
    const fold = createSearchFolder();
    const part = fc.constantFrom(
      'A',
      'b',
      ' ',
      '\t',
      "'",
      '’',
      'É',
      'ß',
      '李',
      '`',
      '9',
      '\u0301',
      'İ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 300 }), (parts) => {
        const text = parts.join('');
        const bytes = new TextEncoder().encode(text);
        const length = fold(bytes, 0, bytes.length);
        const folded = new TextDecoder().decode(fold.bytes().subarray(0, length));
        expect(folded).toBe(foldForSearch(text));
      }),
    );
  });
});
