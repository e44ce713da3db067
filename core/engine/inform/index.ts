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
} from './filter.ts';
export { noPasswordField } from './field-names.ts';
export { informFields, type InformField, type InformFields } from './fields.ts';
export { informPeople, type InformPeople } from './inform-people.ts';
export { checkFilter } from './check-filter.ts';
export { findMatching } from './find-matching.ts';
export { shippedFilters } from './shipped-filters.ts';
export { emptyTold, isToldTable, readTold, type Told } from './told.ts';
export {
  reachOutcomes,
  type ReachOutcome,
  type ToldHow,
  type ToldRow,
  type ToldStatus,
} from './reach.ts';
export { isTold, planReach, type Reach, type ReachOptions } from './plan-reach.ts';
export { outcomeLabels, reachReport } from './reach-report.ts';
export { expirationDateFault, hasExpired } from './expiration-date.ts';
export { isMailAddress } from './mail-address.ts';
export { isOwnSignIn } from './sign-in.ts';
export { matchingReport } from './matching-report.ts';
export { tablesForFilter } from './tables-for-filter.ts';
export { readMoment } from './moments.ts';
export {
  remindFilter,
  toldAndIn,
  toldGroupsReport,
  toldNotes,
  toldReport,
  type ToldGroup,
} from './told-and-in.ts';
export { toldCells, toldColumns, writeTold } from './told.ts';
export { checkSchedule, type ScheduleReading } from './check-schedule.ts';
export { dueRun, filterOfRun, linkExpiresAfter, nextRun, type DueRun } from './schedule-runs.ts';
export type { Schedule } from './schedule.ts';

export type { MessageTemplate, MessageWords } from './message.ts';
export { letterLayouts, type LetterLayout, type LetterTemplate } from './letter.ts';
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
export { tellings, type TellingOptions } from './tellings.ts';
export { mailMergeReport } from './messages/mail-merge.ts';
export { checkLetter, type LetterReading } from './letters/check-letter.ts';
export { shippedLetters } from './letters/shipped-letters.ts';
export { compileLetter, type CompiledLetter } from './letters/compile-letter.ts';
export { planLetters, type LetterPlan } from './letters/plan-letters.ts';
export { writeLetters, type LettersPart, type LettersWritten } from './letters/write-letters.ts';
