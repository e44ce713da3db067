/** How many letters have to be put in, taken out or changed to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const changed = above[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1);
      row.push(Math.min(changed, above[k]! + 1, row[k - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
