/** Numbers as a language writes them: 12,345. */
export function numberWriter(language: string): (n: number) => string {
  const format = new Intl.NumberFormat(language);
  return (n) => format.format(n);
}
