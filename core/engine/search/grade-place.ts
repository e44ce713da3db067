const early = ['IT', 'PR', 'P3', 'P4', 'PS', 'PK', 'PREK', 'TK', 'K', 'KG', 'K1', 'K2'];

/**
 * Where a grade stands in the order of grades: before the first come infants to kindergarten, after
 * the last, at infinity, whatever is no number.
 */
export function gradePlace(grade: string): number {
  const plain = grade.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  const place = early.indexOf(plain);
  return place < 0 ? Infinity : place - early.length;
}
