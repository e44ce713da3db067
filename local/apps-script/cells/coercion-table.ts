/** What a rule rests on: documentation, what several people met, or our wish to expect the worst. */
export type Evidence = 'documented' | 'met' | 'worst case';

/** What a cell holds afterwards: a value, a date (its ISO text), or a formula. */
export type Expected =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly time: string }
  | { readonly formula: string };

/** Text written with setValues, and what is in the cell afterwards. */
export type CoercionRule = readonly [
  input: string,
  locale: string,
  expected: Expected,
  evidence: Evidence,
];

/** The year in which dates without one are, where these rules are checked. */
export const yearOfRules = 2026;

/** One rule a line; anybody with an account can check them on the real thing. */
export const coercionTable: readonly CoercionRule[] = [
  // Identifiers and numbers
  ['007', 'en_US', 7, 'met'],
  ['0288888888', 'en_US', 288888888, 'met'],
  ['+6391234567', 'en_US', 6391234567, 'met'],
  ['6', 'en_US', 6, 'met'],
  [' 42 ', 'en_US', 42, 'worst case'],
  ['-5', 'en_US', -5, 'worst case'],
  ['(5)', 'en_US', -5, 'worst case'],
  ['1e5', 'en_US', 100000, 'worst case'],
  ['12E3', 'en_US', 12000, 'worst case'],
  ['.5', 'en_US', 0.5, 'worst case'],
  ['1,000', 'en_US', 1000, 'worst case'],
  ['1,2', 'en_US', 12, 'worst case'],
  ['1,2', 'de_DE', 1.2, 'worst case'],
  ['1.000,5', 'de_DE', 1000.5, 'worst case'],
  ['1 000', 'fr_FR', 1000, 'worst case'],
  ['12345678901234567890', 'en_US', 12345678901234567000, 'worst case'],
  ['\uff11\uff12', 'en_US', 12, 'worst case'],
  ['5%', 'en_US', 0.05, 'worst case'],
  ['$100.15', 'en_US', 100.15, 'documented'],
  ['-$5', 'en_US', -5, 'worst case'],
  ['5 €', 'de_DE', 5, 'worst case'],
  ['USD 7', 'en_US', 7, 'worst case'],
  ['1 1/2', 'en_US', 1.5, 'worst case'],
  // Yes and no
  ['TRUE', 'en_US', true, 'met'],
  ['false', 'en_US', false, 'worst case'],
  ['Wahr', 'de_DE', true, 'worst case'],
  ['VRAI', 'fr_FR', true, 'worst case'],
  ['Wahr', 'en_US', 'Wahr', 'worst case'],
  // Dates
  ['2026-09', 'en_US', { date: '2026-09-01' }, 'met'],
  ['MAY26', 'en_US', { date: '2026-05-26' }, 'met'],
  ['2026-09-01', 'en_US', { date: '2026-09-01' }, 'worst case'],
  ['9/1/2026', 'en_US', { date: '2026-09-01' }, 'documented'],
  ['9/1/2026', 'en_GB', { date: '2026-01-09' }, 'documented'],
  ['13/5/2026', 'en_US', { date: '2026-05-13' }, 'worst case'],
  ['1.9.2026', 'de_DE', { date: '2026-09-01' }, 'documented'],
  ['10.5', 'de_DE', { date: '2026-05-10' }, 'worst case'],
  ['10.5', 'en_US', 10.5, 'worst case'],
  ['3-4', 'en_US', { date: '2026-03-04' }, 'worst case'],
  ['1/2', 'en_US', { date: '2026-01-02' }, 'worst case'],
  ['9/26', 'en_GB', { date: '2026-09-26' }, 'worst case'],
  ['6-99', 'en_US', { date: '1999-06-01' }, 'worst case'],
  ['12-2026', 'en_US', { date: '2026-12-01' }, 'worst case'],
  ['Jan 3', 'en_US', { date: '2026-01-03' }, 'worst case'],
  ['3-Jan-2026', 'en_US', { date: '2026-01-03' }, 'worst case'],
  ['January 3rd, 2026', 'en_US', { date: '2026-01-03' }, 'worst case'],
  ['Sat, Jan 3 2026', 'en_US', { date: '2026-01-03' }, 'worst case'],
  ['3. März 2026', 'de_DE', { date: '2026-03-03' }, 'worst case'],
  ['3. März 2026', 'en_US', '3. März 2026', 'worst case'],
  ['2026-09-01T10:30:00', 'en_US', { date: '2026-09-01T10:30:00' }, 'worst case'],
  ['9/1/2026 1:30 PM', 'en_US', { date: '2026-09-01T13:30:00' }, 'worst case'],
  ['30/2/2026', 'en_GB', '30/2/2026', 'worst case'],
  // Times
  ['12:30', 'en_US', { time: '12:30:00' }, 'worst case'],
  ['1:30 pm', 'en_US', { time: '13:30:00' }, 'worst case'],
  ['7A', 'en_US', { time: '07:00:00' }, 'worst case'],
  // Formulas
  ['=1+1', 'en_US', { formula: '=1+1' }, 'documented'],
  [' =A1', 'en_US', { formula: '=A1' }, 'worst case'],
  ['+A1', 'en_US', { formula: '+A1' }, 'worst case'],
  ['-Ann', 'en_US', { formula: '-Ann' }, 'worst case'],
  // Text that stays
  ['Ann', 'en_US', 'Ann', 'documented'],
  ['@home', 'en_US', '@home', 'worst case'],
  ['#7', 'en_US', '#7', 'worst case'],
  ['12-B', 'en_US', '12-B', 'worst case'],
  ['May', 'en_US', 'May', 'worst case'],
  ['  two blanks', 'en_US', '  two blanks', 'worst case'],
  // An apostrophe keeps text and is no part of it
  ["'007", 'en_US', '007', 'met'],
  ["'=1+1", 'en_US', '=1+1', 'met'],
  ["'TRUE", 'en_US', 'TRUE', 'met'],
  ["'2026-09", 'en_US', '2026-09', 'met'],
  ["'+63", 'en_US', '+63', 'met'],
  ["''quoted", 'en_US', "'quoted", 'met'],
  ["O'Brien", 'en_US', "O'Brien", 'worst case'],
];

/** Text written into cells of plain text ('@'), and what is in them: nobody has shown better. */
export const plainTextTable: readonly CoercionRule[] = [
  ['007', 'en_US', '007', 'met'],
  ['TRUE', 'en_US', 'TRUE', 'met'],
  ['2026-09', 'en_US', '2026-09', 'met'],
  ['=1+1', 'en_US', { formula: '=1+1' }, 'worst case'],
  ["'007", 'en_US', "'007", 'worst case'],
];
