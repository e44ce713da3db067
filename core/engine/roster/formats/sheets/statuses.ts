import { plainHeading } from '../headings.ts';

/**
 * How somebody stands by a word of the sheet; what no word says is `active`. Who is registered for
 * a day to come is `future`: the start date says when.
 */
export type Status = 'active' | 'future' | 'ended' | 'noShow' | 'unknown';

/** Status words as they are compared: without case, blanks and signs. */
export type StatusWords = Readonly<Record<string, Status>>;

/** What status words mean. A word that is not here is reported, not guessed. */
export const statusWords: StatusWords = {
  ...all('active', [
    ...['', 'active', 'a', 'act', 'enrolled', 'e', 'current', 'currently enrolled', 'registered'],
    ...['attending', 'present', 'enrolled active', 'active enrolled', 'returning', 'continuing'],
    ...['employed', 'active employee', 'full time', 'part time', 'on leave', 'leave', 'loa'],
    ...['leave of absence', 'active - on leave', 'yes', 'y', 'true', 'activo', 'inscrito'],
  ]),
  ...all('future', ['pre-registered', 'pre-enrolled', 'pre reg', 'future', 'incoming', 'prereg']),
  ...all('ended', [
    ...['inactive', 'i', 'inact', 'withdrawn', 'withdrew', 'w', 'wd', 'dropped', 'drop', 'exited'],
    ...['transferred', 'transferred out', 'transfer out', 'moved', 'graduated', 'graduate', 'grad'],
    ...['g', 'alumni', 'alumnus', 'completed', 'expelled', 'deceased', 'left', 'closed', 'former'],
    ...['unenrolled', 'disenrolled', 'not enrolled', 'dropout', 'historical', 'archived'],
    ...['terminated', 'term', 't', 'resigned', 'retired', 'separated', 'non-renewed', 'ended'],
    ...['no', 'n', 'false', 'inactivo', 'retirado'],
  ]),
  ...all('noShow', ['no show', 'noshow', 'ns', 'never attended', 'did not attend', 'no-show']),
};

/** What a column means that says yes or no to being active; blank is no (contract, tables). */
export const activeWords: StatusWords = {
  ...statusWords,
  ...all('active', ['1', 'x']),
  ...all('ended', ['', '0']),
};

/** The words, and the codes of PowerSchool's Enroll_Status. */
export const enrollStatusCodes: StatusWords = {
  ...statusWords,
  ...all('active', ['0']),
  ...all('future', ['-1']),
  ...all('ended', ['1', '2', '3', '4']),
};

/** The words, and the codes of PowerSchool's teachers: 1 is current, 2 no longer. */
export const teacherStatusCodes: StatusWords = {
  ...statusWords,
  ...all('active', ['1']),
  ...all('ended', ['2']),
};

function all(status: Status, words: readonly string[]): Record<string, Status> {
  return Object.fromEntries(words.map((word) => [plainStatus(word), status]));
}

/** A status as it is compared. A minus before a digit counts: -1 is no 1. */
export function plainStatus(word: string): string {
  return /^-\d+$/.test(word) ? word : plainHeading(word);
}

/** What a word means; only what the list has itself. */
export function statusOf(words: StatusWords, word: string): Status {
  const plain = plainStatus(word);
  return Object.keys(words).includes(plain) ? words[plain]! : 'unknown';
}
