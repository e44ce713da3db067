const quote = 0x22;
const lineFeed = 10;
const carriageReturn = 13;

/** No table has a line of headings longer than this; a file without line ends does. */
export const longestHeader = 1_000_000;

/** The first byte from a position on that ends no line. */
export function skipLineEnds(bytes: Uint8Array, from: number): number {
  let i = from;
  while (i < bytes.length && (bytes[i] === lineFeed || bytes[i] === carriageReturn)) i++;
  return i;
}

/** Where the line of headings ends, quoted line ends not counting; past `longestHeader` if far. */
export function endOfHeader(bytes: Uint8Array, from: number): number {
  const most = Math.min(bytes.length, from + longestHeader + 1);
  let inQuotes = false;
  let i = from;
  for (; i < most; i++) {
    const byte = bytes[i];
    if (byte === quote) inQuotes = !inQuotes;
    else if (!inQuotes && (byte === lineFeed || byte === carriageReturn)) return i;
  }
  return i;
}

/** The sign between the headings: the comma, semicolon or tab that stands there most often. */
export function findDelimiter(bytes: Uint8Array, from: number, headerEnd: number): number {
  const counts = new Map([
    [0x2c, 0],
    [0x3b, 0],
    [9, 0],
  ]);
  let inQuotes = false;
  for (let i = from; i < headerEnd; i++) {
    const byte = bytes[i]!;
    if (byte === quote) inQuotes = !inQuotes;
    const count = counts.get(byte);
    if (!inQuotes && count !== undefined) counts.set(byte, count + 1);
  }
  let best = 0x2c;
  for (const [byte, count] of counts) if (count > counts.get(best)!) best = byte;
  return best;
}
