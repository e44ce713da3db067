import { createHash, createHmac } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { limits } from '../execution/limits.ts';
import { charge } from '../execution/meter.ts';
import { charset, digestAlgorithm, macAlgorithm } from './enums.ts';
import { formatDate, parseDate } from './format-date.ts';
import {
  costing,
  defineKind,
  enumName,
  enumValue,
  light,
  objectOf,
  type ServiceObject,
} from './kind.ts';

type Text = string | number[];

const utf8 = enumValue(charset, 'UTF_8');

/** Utilities. */
export const utilitiesKind = defineKind<null>(
  'Utilities',
  {
    getUuid: light([''], (_, env) => uuid(env)),
    sleep: light(['int'], (_, env, ms: number): void => {
      if (ms < 0 || ms > limits.sleep) {
        throw googleError(`sleep amount must be between 0 and ${limits.sleep}.`);
      }
      charge(env.meter, ms);
    }),
    computeDigest: costing(
      'digest',
      ['DigestAlgorithm str', 'DigestAlgorithm str Charset', 'DigestAlgorithm bytes'],
      (_, _env, algorithm: ServiceObject, value: Text, encoding?: ServiceObject) => {
        const hash = createHash(enumName(algorithm)!.replace('_', '').toLowerCase());
        return signed(hash.update(bytesOf(value, encoding)).digest());
      },
    ),
    computeHmacSha256Signature: costing(
      'digest',
      ['str str', 'str str Charset', 'bytes bytes'],
      (_, _env, value: Text, key: Text, encoding?: ServiceObject) =>
        signed(mac('sha256', value, key, encoding)),
    ),
    computeHmacSignature: costing(
      'digest',
      ['MacAlgorithm str str', 'MacAlgorithm str str Charset', 'MacAlgorithm bytes bytes'],
      (_, _env, algorithm: ServiceObject, value: Text, key: Text, encoding?: ServiceObject) =>
        signed(
          mac(enumName(algorithm)!.slice(5).replace('_', '').toLowerCase(), value, key, encoding),
        ),
    ),
    base64Encode: light(['str', 'str Charset', 'bytes'], encodeAs('base64')),
    base64EncodeWebSafe: light(['str', 'str Charset', 'bytes'], (_, env, value, encoding) =>
      encodeAs('base64')(_, env, value, encoding).replace(/\+/g, '-').replace(/\//g, '_'),
    ),
    base64Decode: light(['str', 'str Charset'], (_, _env, text: string) => decode(text)),
    base64DecodeWebSafe: light(['str', 'str Charset'], (_, _env, text: string) =>
      decode(text.replace(/-/g, '+').replace(/_/g, '/')),
    ),
    formatDate: light(
      ['date str str'],
      (_, _env, date: Date, timeZone: string, pattern: string) => {
        const text = formatDate(date.getTime(), timeZone, pattern);
        if (text === null) throw googleError(`Invalid argument: ${pattern}`);
        return text;
      },
    ),
    parseDate: light(
      ['str str str'],
      (_, _env, text: string, timeZone: string, pattern: string) => {
        const time = parseDate(text, timeZone, pattern);
        if (time === null) throw googleError(`Unparseable date: "${text}"`);
        return new Date(time);
      },
    ),
    ungzip: light(['Blob'], (_, _env, packed: ServiceObject) => {
      const { bytes, name } = packed.state as BlobState;
      try {
        return blobObject({ bytes: gunzipSync(bytes), contentType: null, name });
      } catch {
        throw googleError('Could not unzip: the blob is no gzip file.');
      }
    }),
    newBlob: light(
      ['str', 'str str', 'str str str', 'bytes', 'bytes str', 'bytes str str'],
      (_, _env, data: Text, contentType?: string, name?: string) =>
        blobObject({
          bytes: bytesOf(data, utf8),
          contentType: contentType ?? null,
          name: name ?? null,
        }),
    ),
  },
  {
    constants: {
      Charset: charset,
      DigestAlgorithm: digestAlgorithm,
      MacAlgorithm: macAlgorithm,
    },
  },
);

interface BlobState {
  readonly bytes: Buffer;
  contentType: string | null;
  name: string | null;
}

const blobs = new WeakMap<BlobState, ServiceObject>();

function blobObject(state: BlobState): ServiceObject {
  const object = blobs.get(state) ?? objectOf('Blob', state);
  blobs.set(state, object);
  return object;
}

defineKind<BlobState>('Blob', {
  getBytes: light([''], ({ bytes }) => signed(bytes)),
  getDataAsString: light(['', 'str'], ({ bytes }) => bytes.toString('utf8')),
  getContentType: light([''], ({ contentType }) => contentType),
  getName: light([''], ({ name }) => name),
  setName: light(['str'], (state, _env, name: string) => {
    state.name = name;
    return blobObject(state);
  }),
  setContentType: light(['str'], (state, _env, contentType: string) => {
    state.contentType = contentType;
    return blobObject(state);
  }),
});

/** Java's bytes go from -128 to 127. */
function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** Text without a character set is ASCII to Java's digests: other letters become question marks. */
function bytesOf(value: Text, encoding?: ServiceObject): Buffer {
  if (typeof value !== 'string') return Buffer.from(value.map((byte) => byte & 255));
  const isUtf8 = encoding !== undefined && enumName(encoding) === 'UTF_8';
  return Buffer.from(isUtf8 ? value : value.replace(/[^\0-\x7f]/g, '?'), 'utf8');
}

function mac(algorithm: string, value: Text, key: Text, encoding?: ServiceObject): Buffer {
  const keyBytes = bytesOf(key, encoding);
  if (keyBytes.length === 0) throw googleError('Invalid argument: key');
  return createHmac(algorithm, keyBytes).update(bytesOf(value, encoding)).digest();
}

function encodeAs(as: 'base64') {
  return (_: null, _env: Environment, value: Text, encoding?: ServiceObject): string =>
    bytesOf(value, encoding).toString(as);
}

function decode(text: string): number[] {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw googleError('Could not decode string.');
  return signed(Buffer.from(text, 'base64'));
}

/** A random UUID as Java makes it (version 4). */
function uuid(env: Environment): string {
  const bytes = env.chance(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [0, 8, 12, 16, 20]
    .map((start, index, starts) => hex.slice(start, starts[index + 1] ?? 32))
    .join('-');
}
