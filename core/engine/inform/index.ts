/**
 * Telling people about their accounts: filters, messages, letters, schedules. A door of its own
 * beside the engine's: a host that tells nobody does not carry it.
 */

export {
  filterTypeLabels,
  filterTypes,
  operators,
  type Condition,
  type ConditionGroup,
  type Filter,
  type FilterType,
  type Operator,
} from './filters/filter.ts';
export { noPasswordField } from './people/field-names.ts';
export { informFields, type InformField, type InformFields } from './people/fields.ts';
export { informPeople, type InformPeople } from './people/inform-people.ts';
export { checkFilter } from './filters/check-filter.ts';
export { findMatching } from './filters/find-matching.ts';
export { shippedFilters } from './filters/shipped-filters.ts';
export { emptyTold, isToldTable, readTold, type Told } from './told/told.ts';
export {
  reachOutcomes,
  type ReachOutcome,
  type ToldHow,
  type ToldRow,
  type ToldStatus,
} from './reach/reach.ts';
export {
  isTold,
  outcomeAgain,
  planReach,
  type Reach,
  type ReachOptions,
} from './reach/plan-reach.ts';
export { outcomeLabels, reachReport } from './reach/reach-report.ts';
export { expirationDateFault, hasExpired } from './reach/expiration-date.ts';
export { isMailAddress } from './reach/mail-address.ts';
export { isOwnSignIn } from './reach/sign-in.ts';
export { dateNotes, filterNotes } from './filters/filter-notes.ts';
export { matchingReport } from './filters/matching-report.ts';
export { tablesForFilter } from './filters/tables-for-filter.ts';
export { readMoment } from './people/moments.ts';
export {
  remindFilter,
  toldAndIn,
  toldGroupsReport,
  toldNotes,
  toldReport,
  type ToldGroup,
} from './told/told-and-in.ts';
export { joinTold } from './told/join-told.ts';
export { toldCells, toldColumns, writeTold } from './told/told.ts';
export { checkSchedule, type ScheduleReading } from './schedules/check-schedule.ts';
export {
  dueRun,
  filterOfRun,
  linkExpiresAfter,
  nextRetry,
  nextRun,
  retriesUntil,
  type DueRun,
} from './schedules/schedule-runs.ts';
export type { Schedule } from './schedules/schedule.ts';

export type { MessageTemplate, MessageWords } from './messages/message.ts';
export { letterLayouts, type LetterLayout, type LetterTemplate } from './letters/letter.ts';
export { mergeFields, type FindField, type TemplateUses } from './merge/merge-field.ts';
export type { Compiled } from './merge/compile-template.ts';
export { recipientsOf, type Recipients } from './merge/recipients.ts';
export { checkMessage, type MessageReading } from './messages/check-message.ts';
export { shippedMessages } from './messages/shipped-messages.ts';
export {
  compileMessage,
  type CompiledMessage,
  type MergedMessage,
} from './messages/compile-message.ts';
export {
  messageFiles,
  type MessageFile,
  type MessageFileOptions,
} from './messages/message-files.ts';
export { tellings, type TellingOptions } from './told/tellings.ts';
export { mailMergeReport } from './messages/mail-merge.ts';
export { checkLetter, type LetterReading } from './letters/check-letter.ts';
export { shippedLetters } from './letters/shipped-letters.ts';
export { compileLetter, type CompiledLetter } from './letters/compile-letter.ts';
export { planLetters, type LetterPlan } from './letters/plan-letters.ts';
export { writeLetters, type LettersPart, type LettersWritten } from './letters/write-letters.ts';
