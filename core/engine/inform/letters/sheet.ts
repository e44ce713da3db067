import type { LetterTemplate } from './letter.ts';

/** A box on paper, in millimetres from the upper left corner. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands on a sheet. Millimetres; type in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The address, where the envelope has its window; null where the letter prints none. */
  readonly address: Box | null;
  readonly logo: Box;
  readonly body: Box;
  /** Sizes of type for the text, the largest first. */
  readonly sizes: readonly number[];
  /** The size of a username that stands by itself: as large as fits, between these. */
  readonly username: { readonly largest: number; readonly smallest: number };
  /** The side of a QR code. */
  readonly code: number;
  /** What lies between a username or code and the frame around it; 0 where there is no frame. */
  readonly frame: number;
  /** The width of a body without a code. */
  readonly widthWithoutCode: number;
  /** Where the sheet is folded to fit its envelope, from the top. */
  readonly folds: readonly number[];
  /** Merged values are no longer than this, in characters; usernames and links stay whole. */
  readonly longestValue: number;
  /** Cards on one sheet; null for letters. */
  readonly cards: Cards | null;
}

/** Cards on a sheet: two columns. */
export interface Cards {
  readonly count: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly columnGap: number;
  readonly rowGap: number;
}

const inch = 25.4;
const papers = {
  A4: { width: 210, height: 297 },
  Letter: { width: 8.5 * inch, height: 11 * inch },
} as const;

/**
 * Where the address shows through the window. A4: DIN 5008 form B (DL, C5/6, C5), and the right
 * side as France and Switzerland have it. Letter: what the window of a #10 envelope shows however
 * the folded sheet lies in it.
 */
const windows = {
  A4: {
    left: { left: 25, top: 50, width: 75, height: 35 },
    right: { left: 115, top: 50, width: 75, height: 35 },
  },
  Letter: {
    left: { left: 0.9 * inch, top: 2.45 * inch, width: 3.4 * inch, height: 0.75 * inch },
    right: { left: 4.5 * inch, top: 2.45 * inch, width: 3.4 * inch, height: 0.75 * inch },
  },
} as const;

/** DIN 5008 form B; thirds, which a #10 envelope holds. */
const folds = { A4: [105, 210], Letter: [(11 / 3) * inch, (22 / 3) * inch] } as const;

/**
 * Cards lie as on sheets of labels and name badges: Avery L7165 and L7173 on A4, 5395 and 5163 on
 * Letter.
 */
const cardSheets = {
  A4: {
    'cards-8': [8, 4.65, 13.1, 99.1, 67.7, 2.5, 0],
    'cards-10': [10, 4.65, 6, 99.1, 57, 2.5, 0],
  },
  Letter: {
    'cards-8': [
      8,
      0.6875 * inch,
      0.5833 * inch,
      3.375 * inch,
      2.3333 * inch,
      0.375 * inch,
      0.2 * inch,
    ],
    'cards-10': [10, 0.15625 * inch, 0.5 * inch, 4 * inch, 2 * inch, 0.1875 * inch, 0],
  },
} as const;

/** The sheet of a letter template. */
export function sheetOf(template: LetterTemplate): Sheet {
  return template.layout === 'letter'
    ? letterSheet(template)
    : cardSheet(template.paper, template.layout, template.logo !== '');
}

function letterSheet({ paper, window, address, logo }: LetterTemplate): Sheet {
  const { width, height } = papers[paper];
  const addressed = window !== 'none' && address.trim() !== '';
  const left = windows[paper].left.left;
  // Under the first fold, where there is a window; else under the logo.
  const top = addressed ? (paper === 'A4' ? 98 : 3.75 * inch) : logo === '' ? 25 : 48;
  return {
    width,
    height,
    address: addressed ? windows[paper][window] : null,
    logo: { left, top: 13, width: 70, height: 26 },
    body: { left, top, width: width - left - 20, height: height - top - 20 },
    sizes: [12, 11, 10, 9, 8, 7, 6],
    username: { largest: 24, smallest: 11 },
    code: 36,
    frame: 3,
    widthWithoutCode: width - left - 20,
    folds: addressed ? folds[paper] : [],
    longestValue: 120,
    cards: null,
  };
}

const cardPadding = 4;
const cardCode = 30;
const cardLogo = 9;

function cardSheet(
  paper: LetterTemplate['paper'],
  layout: 'cards-8' | 'cards-10',
  hasLogo: boolean,
): Sheet {
  const [count, left, top, width, height, columnGap, rowGap] = cardSheets[paper][layout];
  const above = hasLogo ? cardLogo + 1 : 0;
  return {
    ...papers[paper],
    address: null,
    logo: { left: cardPadding, top: cardPadding, width: 40, height: cardLogo },
    body: {
      left: cardPadding,
      top: cardPadding + above,
      width: width - 2 * cardPadding - cardCode - 2,
      height: height - 2 * cardPadding - above,
    },
    sizes: [9, 8, 7, 6, 5],
    username: { largest: 14, smallest: 7 },
    code: cardCode,
    frame: 0,
    widthWithoutCode: width - 2 * cardPadding,
    folds: [],
    longestValue: 50,
    cards: { count, left, top, width, height, columnGap, rowGap },
  };
}
