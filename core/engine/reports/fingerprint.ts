import type { BatchPlan } from '../plan/batch-plan.ts';
import type { BatchRequest } from '../request/batch-request.ts';
import type { Settings } from '../request/settings.ts';
import type { CellSink } from '../tables/csv-write.ts';
import { formatDay } from '../tables/dates.ts';
import { keyText } from '../tables/key-index.ts';
import { writeUtf8 } from '../tables/utf8.ts';
import { changeReport } from './change-report.ts';
import { writeReport } from './report.ts';

/** Takes the planned rows as a report hands them over, and gives the fingerprint at the end. */
export interface Fingerprinter {
  readonly sink: CellSink;
  readonly fingerprint: () => string;
}

/**
 * A fingerprint of what saving a plan would do: of the request, the settings, the as-of date and
 * every planned row, in this order. It tells two plans apart; it keeps nothing secret, and no
 * password is part of it. The preview's rows and the result's give the same one: cells that are
 * the same in every row follow from the request.
 */
export function createFingerprinter(plan: BatchPlan): Fingerprinter {
  const { roster } = plan.context;
  const rows = createHash();
  return {
    sink: rows.sink,
    fingerprint: () =>
      [
        hashText(JSON.stringify(requestInWords(plan))),
        hashText(JSON.stringify(settingsThatCount(plan))),
        formatDay(roster.asOf).replace(/-/g, ''),
        rows.text(4),
      ].join('-'),
  };
}

/** The fingerprint of a plan whose report is not being written. */
export function fingerprintOf(plan: BatchPlan): string {
  const { sink, fingerprint } = createFingerprinter(plan);
  writeReport(changeReport(plan, 'preview'), sink);
  return fingerprint();
}

/** Which part of two fingerprints differs, in words; [] if they are the same. */
export function fingerprintDifferences(expected: string, actual: string): string[] {
  if (expected === actual) return [];
  const parts = ['request', 'settings', 'as-of date', 'planned rows'];
  const before = expected.split('-');
  const now = actual.split('-');
  if (before.length !== parts.length) return ['that is no fingerprint of a preview'];
  return parts
    .filter((_, i) => before[i] !== now[i])
    .map((part) => `the ${part} differ${part.endsWith('s') ? '' : 's'}`);
}

/** Without systems to export to, as settings were before there were any: so a fingerprint stays. */
function settingsThatCount({ context }: BatchPlan): Partial<Settings> {
  const { exports, ...others } = context.settings;
  return exports.length === 0 ? others : context.settings;
}

/** The request by what it comes to: IDs for names, and never an initial password. */
function requestInWords({ context }: BatchPlan): unknown {
  const { request, roster } = context;
  const { scope, targets, groups, create } = request;
  const ids = scope.by === 'people' ? roster.people.ids : roster[scope.by].ids;
  const named: Partial<Record<keyof BatchRequest | 'targets', unknown>> = {
    accountType: request.accountType,
    changeType: request.changeType,
    targets: [scope.by, targets.map((code) => keyText(ids, code)).sort()],
    userGroups: groups.map(({ name }) => name),
    leaveOutActiveElsewhere: request.leaveOutActiveElsewhere,
    includeCampusInstruction: request.includeCampusInstruction,
  };
  if (create === null) return named;
  const { username, password } = create;
  return {
    ...named,
    create: {
      ...create,
      username:
        username.from === 'pattern' ? { ...username, pattern: username.pattern.text } : username,
      password:
        password.kind === 'pattern'
          ? { ...password, pattern: password.pattern.text }
          : { ...password, value: undefined },
      schoolrunner: request.loggedInto < 0 ? null : keyText(roster.schools.ids, request.loggedInto),
    },
  };
}

interface Hash {
  readonly sink: CellSink;
  /** The hash so far as hexadecimal text of so many 32-bit words. */
  readonly text: (words: number) => string;
}

function hashText(text: string): string {
  const hash = createHash();
  hash.sink.cell(text);
  return hash.text(2);
}

/** Four independent 32-bit lanes over all bytes, cells and rows kept apart. */
function createHash(): Hash {
  const lanes = Int32Array.of(0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f);
  function mix(bytes: Uint8Array, start: number, end: number): void {
    // In variables of the loop's own: writing to shared ones byte by byte takes most of a preview.
    let a = lanes[0]!;
    let b = lanes[1]!;
    let c = lanes[2]!;
    let d = lanes[3]!;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul((b << 5) ^ (b >>> 27) ^ byte, 0x5bd1e995);
      c = (Math.imul(c, 31) + byte) | 0;
      d = Math.imul(d ^ (byte + (c >>> 13)), 0x2c1b3c6d);
    }
    lanes[0] = Math.imul(a ^ (end - start), 0x01000193);
    lanes[1] = b = Math.imul(b ^ (b >>> 15) ^ (end - start), 0x5bd1e995);
    lanes[2] = c;
    lanes[3] = d ^ (b >>> 7);
  }
  const rowEnd = Uint8Array.of(10);
  let scratch = new Uint8Array(256);
  return {
    sink: {
      cell(text) {
        if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 3);
        mix(scratch, 0, writeUtf8(text, scratch, 0));
      },
      bytes: mix,
      same: () => undefined,
      endRow() {
        mix(rowEnd, 0, 1);
      },
    },
    text(words) {
      const hashed = Array.from(lanes, (lane) => finish(lane).toString(16).padStart(8, '0'));
      return hashed.slice(0, words).join('');
    },
  };
}

function finish(lane: number): number {
  let hash = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
