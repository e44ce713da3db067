const tables = makeTables();

/**
 * The CRC-32 of a zip's file, piece by piece; starts from 0. Signed, because engines keep numbers
 * above 2^31 in slower form. Four bytes a step: about 1 GB/s.
 */
export function crc32(bytes: Uint8Array, soFar: number): number {
  const [first, second, third, fourth] = tables;
  const end = bytes.length & ~3;
  let crc = ~soFar;
  let i = 0;
  for (; i < end; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc =
      fourth[crc & 255]! ^
      third[(crc >>> 8) & 255]! ^
      second[(crc >>> 16) & 255]! ^
      first[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ first[(crc ^ bytes[i]!) & 255]!;
  return ~crc;
}

type Tables = readonly [Int32Array, Int32Array, Int32Array, Int32Array];

function makeTables(): Tables {
  const first = new Int32Array(256);
  for (let i = 0; i < 256; i++) {
    let crc = i;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    first[i] = crc;
  }
  const follow = (table: Int32Array) => table.map((crc) => (crc >>> 8) ^ first[crc & 255]!);
  const second = follow(first);
  const third = follow(second);
  return [first, second, third, follow(third)];
}
