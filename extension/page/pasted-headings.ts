/** More of a pasted text than this is not looked at for its headings. */
const longestLine = 10_000;

/** The headings of a pasted table, roughly: enough to tell which table it is. */
export function pastedHeadings(text: string): string[] {
  const start = text.slice(0, longestLine).trimStart();
  const line = /^[^\r\n]*/.exec(start)![0];
  const delimiter = ['\t', ';', ','].find((one) => line.includes(one)) ?? ',';
  return line.split(delimiter).map((heading) => heading.trim().replace(/^"(.*)"$/, '$1'));
}
