import {
  checkLetter,
  compileLetter,
  isTold,
  outcomeLabels,
  planLetters,
  reachOutcomes,
  shippedLetters,
  writeLetters,
  type CompiledLetter,
  type LetterPlan,
  type LettersWritten,
} from '../core/engine/inform/index.ts';
import type { LettersCommand } from './command.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { amount } from './numbers.ts';
import { openOutputFolder, writeFile } from './output-folder.ts';
import { type OutputFolder } from './publish.ts';
import { readChecked } from './read-named.ts';
import {
  reachPeople,
  stoppedBefore,
  toldOutcome,
  writeReach,
  writeTellings,
  type Reached,
} from './tell-people.ts';
import { touchesData } from './touches-data.ts';

/** Letters in one file: what a browser opens in a few seconds. */
const inOneFile = 2000;

/** Writes a letter for everybody whom a filter finds, ready to be printed. */
export function runLettersJob(command: LettersCommand, tell: TellStage): JobOutcome {
  const stopped = stoppedBefore(command.out);
  if (stopped !== null) return stopped;
  const read = readChecked('letter', command.letter, shippedLetters, checkLetter);
  if ('faults' in read) return faulty(read.faults);
  const { reprint } = command;
  const isReprint = reprint.length > 0;
  const letter = isReprint ? { ...read.letter, coverSheets: false } : read.letter;
  const reading = reachPeople(
    { ...command, again: command.again || isReprint },
    ['paper', letter.name, command.letter],
    (find) => compileLetter(letter, find),
    tell,
    reprint,
  );
  if ('outcome' in reading) return reading.outcome;
  const { reached } = reading;
  const { people, told, reach, recipients, words, find } = reached;
  const faults = withoutLetter(reached, reprint);
  if (faults.length > 0) return faulty(faults);
  const plan = planLetters(words, recipients, find);
  const names = ['reach.csv', 'told.csv', ...fileNames(plan.accounts.length)];
  const touched = touchesData(command.out, names, reached.data);
  if (touched !== null) return faulty([touched]);
  const output = openOutputFolder(command.out, true);
  writeReach(output, people, reach);
  if (recipients.accounts.length > 0) {
    const at = new Date().toISOString();
    const options = { how: 'letter', message: letter.name, at, expires: command.expires } as const;
    writeTellings(output, people, told, [recipients.accounts, options]);
  }
  const notes = writeParts(output, plan, reached, tell);
  const numbers = { letters: plan.accounts.length, pages: plan.pages, ...notes };
  const made = { next: nextSteps(plan, notes), numbers };
  return toldOutcome(command, ['letter', letter.name], reached, output, made);
}

/** Why somebody whose letter is to be printed again gets none, a sentence each. */
function withoutLetter(
  { people, reach }: Reached<CompiledLetter>,
  wanted: readonly string[],
): string[] {
  const id = people.reader('person.personID');
  const ids = Array.from(reach.accounts, id);
  return wanted.flatMap((one) => {
    const at = ids.indexOf(one.trim());
    if (at < 0) return [`--reprint ${one}: the filter finds nobody with this Person ID`];
    const outcome = reachOutcomes[reach.outcomes[at]!]!;
    if (isTold(outcome)) return [];
    return [`--reprint ${one}: no letter for this person: ${outcomeLabels.paper[outcome]}`];
  });
}

function fileNames(letters: number): string[] {
  const files = Math.ceil(letters / inOneFile);
  if (files === 1) return ['letters.html'];
  return Array.from({ length: files }, (_, part) => `letters-${part + 1}.html`);
}

/** What to know about letters: how many are longer than their page, and how many have no QR code. */
type LetterNotes = Pick<LettersWritten, 'tooLong' | 'withoutCode'>;

/** Writes the letters into as many files as they need. */
function writeParts(
  output: OutputFolder,
  plan: LetterPlan,
  { find }: Reached<CompiledLetter>,
  tell: TellStage,
): LetterNotes {
  const all = plan.accounts.length;
  const written: LettersWritten[] = [];
  for (const name of fileNames(all)) {
    const last = written.at(-1);
    const from = last === undefined ? 0 : last.next;
    // Cards fill their sheets, and so may need a file less.
    if (from === null) break;
    const fill = (write: (piece: string) => void) => {
      let pieces = 0;
      const part = { from, count: inOneFile, language: 'en' } as const;
      const writePiece = (text: string) => {
        write(text);
        if ((++pieces & 0xff) === 0) tell(`Writing ${name}`, from / all);
      };
      written.push(writeLetters(plan, find, part, writePiece));
    };
    writeFile(output, name, fill, true);
  }
  const sum = (key: keyof LetterNotes) => written.reduce((all, one) => all + one[key], 0);
  return { tooLong: sum('tooLong'), withoutCode: sum('withoutCode') };
}

function nextSteps(
  { accounts, pages, letter }: LetterPlan,
  { tooLong, withoutCode }: LetterNotes,
): string[] {
  if (accounts.length === 0) return ['Nobody gets a letter: reach.csv says why.', ''];
  const what = letter.sheet.cards === null ? 'letter' : 'card';
  return [
    `${amount(accounts.length, what)} on ${amount(pages, 'page')}: open the letters in a browser and print them.`,
    ...(tooLong === 0
      ? []
      : [
          `${amount(tooLong, what)} longer than the page even in the smallest type: the end is missing. Shorten the words, or what they merge.`,
        ]),
    ...(withoutCode === 0
      ? []
      : [
          `${amount(withoutCode, 'link')} too long for a QR code: shown as text only. Shorter links can be scanned.`,
        ]),
    'told.csv holds who was told: give it with --data from now on, so that nobody is told twice.',
    '',
  ];
}
