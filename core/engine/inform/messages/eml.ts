import { writeUtf8 } from '../../tables/utf8.ts';

/** One message as a file that a mail program opens as a draft. */
export interface Mail {
  /** The sender's address; '' leaves it to the mail program. */
  readonly from: string;
  /** The recipient's name, '' for none, and address. */
  readonly toName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An ISO 8601 instant. */
  readonly date: string;
  /** Without angle brackets: `1.2026-08-18@account-batch.invalid`. */
  readonly messageId: string;
}

const lineEnd = '\r\n';
/** `=_` stands in no body: there, an equals sign is followed by two digits or a line end. */
const boundary = '=_account-batch-wizard';

/**
 * Writes a message as an .eml file (RFC 5322, 2045, 2047), pure ASCII. Whatever stands in names,
 * subject or addresses stays inside its header. Addresses are those that passed the reach report.
 */
export function writeEml(mail: Mail): string {
  const headers = [
    'X-Unsent: 1',
    ...(mail.from === '' ? [] : [`From: ${address(mail.from)}`]),
    `To: ${recipient(mail)}`,
    `Subject: ${encodedHeader(mail.subject, plainText, 'Subject: '.length)}`,
    `Date: ${mailDate(mail.date)}`,
    `Message-ID: <${mail.messageId.replace(/[^\w.@+-]/g, '')}>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  return [
    ...headers,
    '',
    ...part('text/plain', mail.text),
    ...part('text/html', mail.html),
    `--${boundary}--`,
    '',
  ].join(lineEnd);
}

function part(type: string, content: string): string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(content),
  ];
}

function recipient({ toName, to }: Mail): string {
  if (toName === '') return address(to);
  // A line of its own for the address: names may be long.
  return `${encodedHeader(toName, plainName, 'To: '.length)}${lineEnd} <${address(to)}>`;
}

/** An address without what could end it or its header; the reach report told those before. */
function address(text: string): string {
  return text.replace(/[^\x21-\x7e]|[<>(),;:"\\[\]]/g, '');
}

/** "Mon, 18 Aug 2025 06:00:00 +0000" */
function mailDate(instant: string): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}

/** Letters that stand for themselves in a text (RFC 5322, unstructured), and in a name (atom). */
const plainText = /^[\x20-\x7e]*$/;
const plainName = /^[A-Za-z0-9 !#$%&'*+\-/=?^_`{|}~]+$/;
const longestLine = 76;

/**
 * A text as the content of a header: as it is where that is safe, else as encoded words of at most
 * 75 characters (RFC 2047), each on a line of its own. `used`: what stands on the line before it.
 */
function encodedHeader(text: string, plain: RegExp, used: number): string {
  const fits = used + text.length <= longestLine;
  if (fits && plain.test(text) && !text.includes('=?') && text.trim() === text) return text;
  const words: string[] = [];
  let word = '';
  let room = longestLine - used - '=?utf-8?Q??='.length;
  for (const letter of text) {
    const encoded = encodedLetter(letter);
    if (word.length + encoded.length > room && word !== '') {
      words.push(word);
      word = '';
      room = longestLine - 1 - '=?utf-8?Q??='.length;
    }
    word += encoded;
  }
  return [...words, word].map((one) => `=?utf-8?Q?${one}?=`).join(`${lineEnd} `);
}

function encodedLetter(letter: string): string {
  if (letter === ' ') return '_';
  return /^[A-Za-z0-9!*+\-/]$/.test(letter) ? letter : hexOf(letter);
}

const bytes = new Uint8Array(16);
const hexDigits = '0123456789ABCDEF';

/** The UTF-8 bytes of a letter as `=C3=A9`. */
function hexOf(letter: string): string {
  const length = writeUtf8(letter, bytes, 0);
  let hex = '';
  for (let i = 0; i < length; i++) {
    hex += `=${hexDigits[bytes[i]! >> 4]!}${hexDigits[bytes[i]! & 15]!}`;
  }
  return hex;
}

const plainLine = /^[\t\x20-\x3c\x3e-\x7e]*$/;

/** A text in the encoding of that name (RFC 2045): lines of at most 76 characters, CRLF. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(quotedLine)
    .join(lineEnd);
}

function quotedLine(line: string): string {
  const isBlankAtEnd = /[\t ]$/.test(line);
  if (line.length <= longestLine && !isBlankAtEnd && plainLine.test(line)) return line;
  // Room for the sign that the line goes on.
  const room = longestLine - 1;
  let written = '';
  let length = 0;
  function put(encoded: string): void {
    if (length + encoded.length > room) {
      written += `=${lineEnd}`;
      length = 0;
    }
    written += encoded;
    length += encoded.length;
  }
  const end = isBlankAtEnd ? line.length - 1 : line.length;
  for (let at = 0; at < end;) {
    // As many letters as stand for themselves and have room, at once.
    const most = Math.min(end, at + (length === room ? room : room - length));
    let to = at;
    while (to < most && isPlain(line.charCodeAt(to))) to++;
    if (to > at) {
      put(line.slice(at, to));
      at = to;
    } else {
      const letter = String.fromCodePoint(line.codePointAt(at)!);
      put(hexOf(letter));
      at += letter.length;
    }
  }
  if (isBlankAtEnd) put(hexOf(line.slice(end)));
  return written;
}

function isPlain(unit: number): boolean {
  return unit === 9 || (unit >= 0x20 && unit <= 0x7e && unit !== 0x3d);
}
