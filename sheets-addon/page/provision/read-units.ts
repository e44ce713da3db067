/** Organizational units, one a line, and the first line that is none; '' if all are. */
export function readUnits(text: string): { readonly units: string[]; readonly odd: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const units = lines.map((line) => (line === '/' ? line : line.replace(/\/+$/, '')));
  return { units: [...new Set(units)], odd: lines.find((line) => !line.startsWith('/')) ?? '' };
}
