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
export { findField, type InformField, type InformFields } from './fields.ts';
export {
  informPeople,
  type FieldReader,
  type InformInput,
  type InformPeople,
} from './inform-people.ts';
export { checkFilter, type FilterReading } from './check-filter.ts';
export { findMatching } from './find-matching.ts';
export { shippedFilters } from './shipped-filters.ts';
export { emptyTold, isToldTable, readTold, type Told } from './told.ts';
