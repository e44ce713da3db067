import type { CellRule } from './cell-rules.ts';

/** Grades as OneRoster and School Data Sync write them (CEDS), beside 01 to 13. */
const earlyAndLate = ['IT', 'PR', 'PK', 'TK', 'KG', 'PS', 'UG', 'Other'];

/** What rosters write for them. */
const otherWords: Readonly<Record<string, string>> = {
  K: 'KG',
  KINDERGARTEN: 'KG',
  PREK: 'PK',
  PREKINDERGARTEN: 'PK',
};

/** The code of a grade: 9 is 09, K is KG; a grade without one stays as it is. */
export function gradeCode(grade: string): string {
  if (/^[1-9]$/.test(grade)) return `0${grade}`;
  const plain = grade.toUpperCase().replace(/[\s_-]+/g, '');
  return otherWords[plain] ?? earlyAndLate.find((code) => code.toUpperCase() === plain) ?? grade;
}

/** Is it a code that the system knows? `more` are those that only this one has. */
export function gradeRule(more: readonly string[]): CellRule {
  const codes = [...earlyAndLate, ...more];
  return {
    holds: (text) => /^(0[1-9]|1[0-3])$/.test(text) || codes.includes(text),
    sentence: `is no grade there: correct it in your data; there are ${codes.join(', ')} and 01 to 13`,
  };
}
