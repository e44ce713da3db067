import { reportStyle } from '../../engine/index.ts';
import {
  filterTypes,
  findMatching,
  informPeople,
  reachReport,
  remindFilter,
  toldAndIn,
  toldNotes,
  toldReport,
  writeTold,
  type FilterType,
} from '../../engine/inform/index.ts';
import type { InformFile, InformRequest, ToldAndIn } from '../inform-client.ts';
import { tellOf } from '../service-state.ts';
import { ask, type Steps } from '../steps.ts';
import type { Call } from '../wizard-client.ts';
import { informReport } from './inform-report.ts';
import type { InformGround, InformParts } from './inform-state.ts';
import type { WrittenFile } from './inform-workbook.ts';
import { reachedOrThrow } from './reach-request.ts';
import { readGround } from './read-ground.ts';

/** Who was told and who is in, by school and grade, and whom to remind. */
export function* toldAndInNumbers(parts: InformParts, call: Call | undefined): Steps<ToldAndIn> {
  const ground = yield* groundOrThrow(parts, call);
  const groups = toldAndIn(peopleOf(parts, ground, null));
  const remind = filterTypes.flatMap((type) => {
    const people = peopleOf(parts, ground, type);
    if (people.accounts.length === 0) return [];
    const filter = remindFilter(type);
    const matching = findMatching(people, filter, null);
    const persons = new Set(Array.from(matching, (account) => people.person(account)));
    return [{ filter, people: persons.size }];
  });
  return { groups, remind, notes: toldNotes(ground) };
}

/** Hands over a file about telling people. */
export function* takeInform(
  parts: InformParts,
  file: InformFile,
  request: InformRequest | null,
  call: Call | undefined,
): Steps<void> {
  const made = yield* fileOf(parts, file, request, call);
  yield* ask(parts.workbook.handOver([made], tellOf(call)));
}

function* fileOf(
  parts: InformParts,
  file: InformFile,
  request: InformRequest | null,
  call: Call | undefined,
): Steps<WrittenFile> {
  if (file === 'reach.csv') {
    if (request === null) throw new Error('reach.csv is about a message or a letter: choose one.');
    const { people, reach } = yield* reachedOrThrow(parts, request, call);
    return informReport(reachReport(people, reach, null), tellOf(call));
  }
  const ground = yield* groundOrThrow(parts, call);
  if (file === 'told-and-in.csv') {
    return informReport(toldReport(peopleOf(parts, ground, null)), tellOf(call));
  }
  const { told } = ground;
  return {
    name: file,
    content: {
      rows: told.table.rowCount,
      style: reportStyle,
      fill(sink) {
        writeTold(told, [], sink);
      },
    },
  };
}

function* groundOrThrow(parts: InformParts, call: Call | undefined): Steps<InformGround> {
  const read = yield* readGround(parts, null, call);
  if ('faults' in read) throw new Error(`${read.faults.join('; ')}.`);
  return read.ground;
}

function peopleOf(
  { workbook }: InformParts,
  { roster, told }: InformGround,
  type: FilterType | null,
): ReturnType<typeof informPeople> {
  return informPeople({
    roster,
    type,
    now: workbook.wallClock(),
    utcOffset: (instant) => workbook.utcOffset(instant),
    told,
  });
}
