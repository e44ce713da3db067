import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeReport } from '../core/engine/index.ts';
import {
  expirationDateFault,
  mergeFields,
  outcomeLabels,
  planReach,
  reachOutcomes,
  reachReport,
  recipientsOf,
  tellings,
  writeTold,
  type Compiled,
  type FindField,
  type InformPeople,
  type Reach,
  type Recipients,
  type TellingOptions,
  type TemplateUses,
  type Told,
} from '../core/engine/inform/index.ts';
import type { LettersCommand, MessageCommand } from './command.ts';
import { faulty, summary, type JobOutcome, type TellStage } from './job.ts';
import { count } from './numbers.ts';
import { writeCsvFile } from './output-folder.ts';
import { finishEarlier, type OutputFolder } from './publish.ts';
import type { ReadData } from './read-data.ts';
import { readInform, type InformSource, type ReadInform } from './read-inform.ts';
import { writingError } from './writing-fault.ts';

/** What a call that tells people names. */
export interface TellSource extends InformSource {
  /** The activation link's expiration date; '' for none. */
  readonly expires: string;
  /** Tell those again who were told before. */
  readonly again: boolean;
  /** Tell people whose address somebody else has too. */
  readonly toShared: boolean;
}

/** Whom a message or letter reaches, and what with. */
export interface Reached<Words> extends Pick<ReadInform, 'people' | 'told' | 'data' | 'notes'> {
  readonly words: Words;
  readonly find: FindField;
  readonly reach: Reach;
  readonly recipients: Recipients;
}

/** What compiled messages and letters have in common. */
interface CompiledWords {
  readonly uses: TemplateUses;
  readonly ownSignInUses: TemplateUses | null;
}

/**
 * Finds the people and compiles the words, or says what stands in the way. `only`: Person IDs of
 * those it is about; none for everybody whom the filter finds.
 */
export function reachPeople<Words extends CompiledWords>(
  source: TellSource,
  [medium, name, path]: readonly ['email' | 'paper', string, string],
  compile: (find: FindField) => Compiled<Words>,
  tell: TellStage,
  only: readonly string[] = [],
): { readonly reached: Reached<Words> } | { readonly outcome: JobOutcome } {
  const read = readInform(source, tell, source.expires);
  if ('outcome' in read) return read;
  const { people, matching, told, data, notes } = read.inform;
  const find = mergeFields(people);
  const made = compile(find);
  if ('faults' in made) {
    return { outcome: faulty(made.faults.map((fault) => `${path}: ${fault}`)) };
  }
  const { compiled: words } = made;
  const { uses, ownSignInUses } = words;
  const showsDate = uses.expirationDate || ownSignInUses?.expirationDate === true;
  const fault = expirationDateFault(source.expires, showsDate, people.roster.asOf);
  if (fault !== null) {
    const remedy = source.expires === '' ? '; write --expires YYYY-MM-DD' : '';
    return { outcome: faulty([`--expires: ${fault}${remedy}`]) };
  }
  const id = people.reader('person.personID');
  const wanted = new Set(only.map((one) => one.trim()));
  const about =
    only.length === 0 ? matching : matching.filter((account) => wanted.has(id(account)));
  const reach = planReach(people, about, {
    medium,
    name,
    usesLink: uses.url,
    ownSignIn: ownSignInUses === null ? null : { usesLink: ownSignInUses.url },
    toShared: source.toShared,
    again: source.again,
  });
  const recipients = recipientsOf(reach);
  return { reached: { people, told, data, notes, words, find, reach, recipients } };
}

/**
 * Where an earlier call was stopped while its files appeared in this folder: puts them there now, and
 * does nothing else, for it may have been about the same people. Null where none was.
 */
export function stoppedBefore(out: string): JobOutcome | null {
  const files = finishedIn(out);
  if (files.length === 0) return null;
  return faulty([
    `--out ${out}: a call was stopped before all its files were there; now they are: ${files.join(', ')}. Nothing else was made, so that nobody is told twice: look at them; to tell more people, run this again with the told.csv from there, into another folder`,
  ]);
}

function finishedIn(out: string): readonly string[] {
  try {
    return finishEarlier(out);
  } catch (error) {
    throw writingError(`--out ${out}`, error);
  }
}

/** Writes who is told and who is not, and why. */
export function writeReach(output: OutputFolder, people: InformPeople, reach: Reach): void {
  writeCsvFile(output, 'reach.csv', (sink) => {
    writeReport(reachReport(people, reach, null), sink);
  });
}

/** Writes the Told table with these people added. */
export function writeTellings(
  output: OutputFolder,
  people: InformPeople,
  told: Told,
  [accounts, options]: readonly [Int32Array, TellingOptions],
): void {
  writeCsvFile(output, 'told.csv', (sink) => {
    writeTold(told, tellings(people, accounts, options), sink);
  });
}

/** A told.csv that lies where files are to be written and was not read: told twice may be who is in it. */
function forgottenTold(out: string, { data }: ReadData): readonly string[] {
  const path = join(out, 'told.csv');
  if (data.told !== null || !existsSync(path)) return [];
  return [
    `${path} was there before and not given with --data: whom it names may have been told twice; to leave them out, run this again with it, into another folder`,
  ];
}

/** What a call that told people prints, in words or as numbers: whom it reached, and what it made. */
export function toldOutcome(
  command: Pick<LettersCommand | MessageCommand, 'out' | 'json'>,
  [kind, name]: readonly ['message' | 'letter', string],
  { reach, data, notes }: Reached<unknown>,
  output: OutputFolder,
  made: { readonly next: readonly string[]; readonly numbers: object },
): JobOutcome {
  const lines = [
    ...[name, '', ...reachLines(reach), ''],
    ...made.next,
    ...[...forgottenTold(command.out, data), ...notes].map((note) => `Note: ${note}`),
    `Written to ${command.out}: ${output.written.join(', ')}`,
  ];
  const numbers = { [kind]: name, ...reachNumbers(reach), ...made.numbers };
  return { exitCode: 0, print: summary(command.json, numbers, lines), faults: [], output };
}

/** What the reach report says, as numbers by outcome. */
function reachNumbers({ counts, outcomes }: Reach): object {
  return { people: outcomes.length, outcomes: counts };
}

/** What the reach report says, in words. */
function reachLines({ counts, options, outcomes }: Reach): string[] {
  if (outcomes.length === 0) return ['Nobody matches the filter.'];
  return [
    outcomes.length === 1 ? '1 person matches:' : `${count(outcomes.length)} people match:`,
    ...reachOutcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => `  ${count(counts[outcome])} ${outcomeLabels[options.medium][outcome]}`),
  ];
}
