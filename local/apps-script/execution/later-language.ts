/**
 * What came into the language's library after ES2020, by the object that has it. Which engine Google
 * runs is not published, so none of it exists here.
 */
export const laterLanguage: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': [
    'at',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'toSpliced',
    'with',
  ],
  Array: ['fromAsync'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  'Set.prototype': [
    ...['union', 'intersection', 'difference', 'symmetricDifference'],
    ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  ],
  Promise: ['any', 'withResolvers', 'try'],
  'ArrayBuffer.prototype': ['resize', 'transfer', 'transferToFixedLength'],
  Intl: ['Segmenter', 'DurationFormat', 'DisplayNames', 'ListFormat'],
  Atomics: ['waitAsync'],
  'Uint8Array.prototype.__proto__': [
    ...['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  ],
  Uint8Array: ['fromBase64', 'fromHex'],
  Math: ['f16round', 'sumPrecise'],
  RegExp: ['escape'],
  Error: ['isError'],
  globalThis: [
    ...['AggregateError', 'WeakRef', 'FinalizationRegistry', 'Iterator', 'Float16Array'],
    ...['DisposableStack', 'AsyncDisposableStack', 'SuppressedError'],
  ],
};
