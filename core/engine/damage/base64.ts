const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int8Array(128).fill(-1);
for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;

/** Bytes as text (base64); their number is a multiple of three. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 2 < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | (bytes[i + 1]! << 8) | bytes[i + 2]!;
    text +=
      digits[three >> 18]! +
      digits[(three >> 12) & 63]! +
      digits[(three >> 6) & 63]! +
      digits[three & 63]!;
  }
  return text;
}

/** The bytes that `toBase64` made such a text of, null where it is none. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const bytes = new Uint8Array((text.length / 4) * 3);
  for (let i = 0, to = 0; i < text.length; i += 4) {
    let three = 0;
    for (let k = i; k < i + 4; k++) {
      const value = values[text.charCodeAt(k)] ?? -1;
      if (value < 0) return null;
      three = (three << 6) | value;
    }
    bytes[to++] = three >> 16;
    bytes[to++] = (three >> 8) & 255;
    bytes[to++] = three & 255;
  }
  return bytes;
}
