import type { ResolvedRequest } from '../request/resolve-request.ts';
import type { DatedRecords, Roster } from '../roster/roster.ts';

/** What a person's records say: one counts, all that would are no-shows, or there is none. */
export type RecordState = 'counts' | 'no-show' | 'none';

/** How a record stands: out of scope or of the time; in both, but a no-show; or it counts. */
export const standing = { out: 0, noShow: 1, counts: 2 } as const;

/** Which enrollments or assignments make their person eligible in a batch. */
export interface RecordRule {
  readonly records: DatedRecords;
  /** How each record stands, by row: one of `standing`. */
  readonly standings: Uint8Array;
  readonly stateOf: (person: number) => RecordState;
}

/**
 * The records that count in a batch: current or future enrollments (D17), current assignments
 * (R083, D31), or, to disable by calendars, those of the calendars (D10, D11). Null where a batch
 * goes by its list of people alone (D08, D13).
 */
export function recordRule(request: ResolvedRequest, roster: Roster): RecordRule | null {
  const records = request.accountType === 'students' ? roster.enrollments : roster.assignments;
  const counts = countingRecords(request, roster, records);
  if (counts === null) return null;
  const standings = standingsOf(records, counts);
  // Several rules ask for the same person, one after the other.
  let lastPerson = -1;
  let lastState: RecordState = 'none';
  const stateOf = (person: number) => {
    if (person !== lastPerson) lastState = readState(records, standings, person);
    lastPerson = person;
    return lastState;
  };
  return { records, standings, stateOf };
}

/**
 * How every record stands, in a byte each: read in the order of the file, where asking for a few
 * numbers of each person's records in turn waits for memory.
 */
function standingsOf(records: DatedRecords, counts: (row: number) => boolean): Uint8Array {
  const { noShow } = records;
  const standings = new Uint8Array(noShow.length);
  for (let row = 0; row < standings.length; row++) {
    if (counts(row)) standings[row] = noShow[row] === 0 ? standing.counts : standing.noShow;
  }
  return standings;
}

function countingRecords(
  request: ResolvedRequest,
  roster: Roster,
  records: DatedRecords,
): ((row: number) => boolean) | null {
  const { accountType, changeType, scope, create } = request;
  if (create?.schoolrunner != null) return null;
  if (scope.by === 'calendars') return countsInCalendars(request, roster);
  const anywhere = scope.by === 'people';
  if (anywhere && changeType === 'disableAccount') return null;
  const needsAssignment = changeType === 'createAccount' || changeType === 'enableAccount';
  if (anywhere && accountType === 'staff' && !needsAssignment) return null;
  const selected = selectedPlaces(request, roster);
  const holds = accountType === 'students' ? isCurrentOrFuture : isCurrent;
  return (row) =>
    (anywhere || selected[records.school[row]!] === 1) && holds(records, row, roster.asOf);
}

/** By code of a school or calendar, as the scope goes by: 1 if it is selected. */
export function selectedPlaces({ scope, targets }: ResolvedRequest, roster: Roster): Uint8Array {
  if (scope.by === 'people') return new Uint8Array(0);
  const selected = new Uint8Array(roster[scope.by].names.length);
  for (const place of targets) selected[place] = 1;
  return selected;
}

function readState({ ofPerson }: DatedRecords, standings: Uint8Array, person: number): RecordState {
  const { starts, rows } = ofPerson;
  let state: RecordState = 'none';
  for (let i = starts[person]!; i < starts[person + 1]!; i++) {
    const found = standings[rows[i]!]!;
    if (found === standing.counts) return 'counts';
    if (found === standing.noShow) state = 'no-show';
  }
  return state;
}

function countsInCalendars(request: ResolvedRequest, roster: Roster): (row: number) => boolean {
  const { enrollments, assignments, calendars } = roster;
  if (request.accountType === 'students') {
    const selected = selectedPlaces(request, roster);
    return (row) => enrollments.start[row]! > 0 && selected[enrollments.calendar[row]!] === 1;
  }
  const ofSchool = calendarsBySchool(request, roster);
  return (row) =>
    (ofSchool.get(assignments.school[row]!) ?? []).some((calendar) =>
      overlaps(assignments, row, calendars.start[calendar]!, calendars.end[calendar]!),
    );
}

/** The selected calendars of each school. */
export function calendarsBySchool(
  request: ResolvedRequest,
  roster: Roster,
): ReadonlyMap<number, readonly number[]> {
  const ofSchool = new Map<number, number[]>();
  if (request.scope.by !== 'calendars') return ofSchool;
  for (const calendar of request.targets) {
    const school = roster.calendars.school[calendar]!;
    const others = ofSchool.get(school);
    if (others === undefined) ofSchool.set(school, [calendar]);
    else others.push(calendar);
  }
  return ofSchool;
}

/** Start on or before asOf and not ended before it; both ends count (D17). */
export function isCurrent(records: DatedRecords, row: number, asOf: number): boolean {
  const start = records.start[row]!;
  return start > 0 && start <= asOf && !hasEnded(records, row, asOf);
}

/** Current, or starts later. */
export function isCurrentOrFuture(records: DatedRecords, row: number, asOf: number): boolean {
  return records.start[row]! > 0 && !hasEnded(records, row, asOf);
}

function hasEnded(records: DatedRecords, row: number, asOf: number): boolean {
  const end = records.end[row]!;
  return end > 0 && end < asOf;
}

/** Does the record hold on any day of this time? Both ends count. */
export function overlaps(records: DatedRecords, row: number, from: number, to: number): boolean {
  const start = records.start[row]!;
  return start > 0 && start <= to && !hasEnded(records, row, from);
}

/** What `soleRecord` answers where no record counts, and where several do. */
export const noRecord = -1;
export const severalRecords = -2;

/** The one record of a person that counts, or `noRecord` or `severalRecords`. */
export function soleRecord({ records, standings }: RecordRule, person: number): number {
  const { starts, rows } = records.ofPerson;
  let sole = noRecord;
  for (let i = starts[person]!; i < starts[person + 1]!; i++) {
    const row = rows[i]!;
    if (standings[row] !== standing.counts) continue;
    if (sole !== noRecord) return severalRecords;
    sole = row;
  }
  return sole;
}

/** The records of a person that count, no-shows left out (D18). */
export function countedRecords({ records, standings }: RecordRule, person: number): number[] {
  const { starts, rows } = records.ofPerson;
  const counted: number[] = [];
  for (let i = starts[person]!; i < starts[person + 1]!; i++) {
    const row = rows[i]!;
    if (standings[row] === standing.counts) counted.push(row);
  }
  return counted;
}
