import { a1Of, type Area } from '../workbook/area.ts';
import { googleError } from '../execution/google-error.ts';
import { extraAt, type Sheet, type ValidationRule } from '../workbook/sheet.ts';
import { validationCriteria } from './enums.ts';
import { defineKind, enumValue, light, objectOf, type ServiceObject } from './kind.ts';

const noRule: ValidationRule = {
  criteria: '',
  values: [],
  allowInvalid: true,
  helpText: null,
};

defineKind<ValidationRule>(
  'DataValidation',
  {
    getAllowInvalid: light([''], (rule) => rule.allowInvalid),
    getHelpText: light([''], (rule) => rule.helpText),
    getCriteriaType: light([''], (rule) => enumValue(validationCriteria, rule.criteria)),
    getCriteriaValues: light([''], (rule) => [...rule.values]),
    copy: light([''], (rule) => objectOf('DataValidationBuilder', { rule })),
  },
  { owner: 'SpreadsheetApp' },
);

interface BuilderState {
  rule: ValidationRule;
}

defineKind<BuilderState>(
  'DataValidationBuilder',
  {
    requireCheckbox: light([''], (state) => changed(state, { criteria: 'CHECKBOX', values: [] })),
    requireValueInList: light(
      ['str[]', 'str[] bool'],
      (state, _env, values: string[], showDropdown?: boolean) =>
        changed(state, {
          criteria: 'VALUE_IN_LIST',
          values: [[...values], showDropdown ?? true],
        }),
    ),
    requireValueInRange: light(
      ['Range', 'Range bool'],
      (state, _env, range: ServiceObject, showDropdown?: boolean) =>
        changed(state, { criteria: 'VALUE_IN_RANGE', values: [range, showDropdown ?? true] }),
    ),
    requireTextIsEmail: light([''], (state) =>
      changed(state, { criteria: 'TEXT_IS_VALID_EMAIL', values: [] }),
    ),
    requireFormulaSatisfied: light(['str'], (state, _env, formula: string) =>
      changed(state, { criteria: 'CUSTOM_FORMULA', values: [formula] }),
    ),
    setAllowInvalid: light(['bool'], (state, _env, allowInvalid: boolean) =>
      changed(state, { allowInvalid }),
    ),
    setHelpText: light(['str'], (state, _env, helpText: string) => changed(state, { helpText })),
    build: light([''], ({ rule }) => {
      if (rule.criteria === '') throw googleError('The data validation rule has no criteria.');
      return ruleObject(rule);
    }),
  },
  { owner: 'SpreadsheetApp' },
);

/** A builder of rules. */
export function newRuleBuilder(): ServiceObject {
  return builder({ rule: noRule });
}

/** A rule as scripts hold it. */
export function ruleObject(rule: ValidationRule | null): ServiceObject | null {
  return rule === null ? null : objectOf('DataValidation', rule);
}

/** The rule that an object stands for. */
export function ruleOf(object: ServiceObject | null): ValidationRule | null {
  return object === null ? null : (object.state as ValidationRule);
}

/** Throws in Google's words where a cell's rule rejects what is written into it. */
export function checkRules(
  sheet: Sheet,
  area: Area,
  textOf: (row: number, column: number) => string,
): void {
  for (let row = area.top; row < area.top + area.height; row++) {
    if (sheet.rows[row]?.extras == null) continue;
    for (let column = area.left; column < area.left + area.width; column++) {
      const rule = extraAt(sheet, row, column)?.rule ?? null;
      if (rule === null || rule.allowInvalid || accepts(rule, textOf(row, column))) continue;
      const cell = a1Of({ top: row, left: column, height: 1, width: 1 });
      throw googleError(
        `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
      );
    }
  }
}

/** Whether a rule lets text in; rules that need a formula or other cells let everything in. */
function accepts({ criteria, values }: ValidationRule, text: string): boolean {
  if (text === '') return true;
  if (criteria === 'CHECKBOX') return /^(true|false)$/i.test(text);
  if (criteria === 'VALUE_IN_LIST') return (values[0] as readonly string[]).includes(text);
  if (criteria === 'TEXT_IS_VALID_EMAIL') return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
  return true;
}

const builders = new WeakMap<BuilderState, ServiceObject>();

function builder(state: BuilderState): ServiceObject {
  const object = builders.get(state) ?? objectOf('DataValidationBuilder', state);
  builders.set(state, object);
  return object;
}

function changed(state: BuilderState, change: Partial<ValidationRule>): ServiceObject {
  state.rule = { ...state.rule, ...change };
  return builder(state);
}
