import { defineKind } from './kind.ts';
import { rangeMore } from './range-more.ts';
import { rangePlace } from './range-place.ts';
import { rangeReads } from './range-read.ts';
import { rangeStyles } from './range-style.ts';
import { rangeWrites } from './range-write.ts';
import type { RangeState } from './states.ts';

defineKind<RangeState>(
  'Range',
  { ...rangePlace, ...rangeReads, ...rangeWrites, ...rangeStyles, ...rangeMore },
  { owner: 'SpreadsheetApp' },
);
