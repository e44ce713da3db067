import type { AccountType } from './account-type.ts';
import type { ChangeTypeId } from './batch-request.ts';
import {
  ownValues,
  targetIds,
  type ExportOptions,
  type OrgUnitRule,
  type OwnColumn,
  type TargetId,
} from './export-options.ts';
import { changeTypeLabels } from './labels.ts';
import { isRecord, oneOf, refuseOthers, show, type Json, type Tell } from './read-json.ts';

/** An option that some targets have and others have not. */
export type ExportOptionKey = Exclude<keyof ExportOptions, 'target' | 'accountType'>;

/** Which options a target must and may have, beside `target` and `accountType`. */
export const exportOptionKeys: Readonly<
  Record<
    TargetId,
    { readonly must: readonly ExportOptionKey[]; readonly may: readonly ExportOptionKey[] }
  >
> = {
  'google-workspace': { must: ['orgUnitRule'], may: ['domain', 'address', 'groups', 'header'] },
  gam: { must: ['orgUnitRule'], may: ['domain', 'address', 'groups'] },
  entra: { must: [], may: ['domain', 'address', 'usageLocation', 'header'] },
  'microsoft-365': { must: [], may: ['domain', 'address', 'header'] },
  'active-directory': {
    must: ['orgUnitRule'],
    may: ['domain', 'address', 'groups', 'header'],
  },
  csvde: { must: ['orgUnitRule'], may: ['domain', 'address'] },
  moodle: { must: [], may: ['domain', 'groups', 'header'] },
  'school-data-sync': { must: [], may: ['domain', 'address', 'roles', 'header'] },
  'one-roster-1.1': { must: [], may: ['roles'] },
  'one-roster-1.2': { must: [], may: ['roles'] },
  'infinite-campus': {
    must: ['columns'],
    may: ['domain', 'address', 'orgUnitRule', 'groups', 'header'],
  },
  generic: { must: ['columns'], may: ['domain', 'address', 'orgUnitRule', 'groups'] },
};

/** The options of a target that nothing has been said about. */
export const defaultExportOptions: Omit<ExportOptions, 'target'> = {
  accountType: null,
  domain: '',
  address: 'username',
  orgUnitRule: [],
  groups: {},
  roles: {},
  usageLocation: '',
  header: [],
  columns: [],
};

/**
 * Reads the `exports` of settings: what cannot be used is told by its key and left out. What it has
 * read it reads again to the same: options at their default count as not given.
 */
export function readExports(value: unknown, tell: Tell): ExportOptions[] {
  const list = typeof value === 'string' ? parsed(value) : value;
  if (!Array.isArray(list)) {
    tell('exports', 'must be a list, such as [{ "target": "moodle" }]; [] for none');
    return [];
  }
  return list.flatMap((item: unknown, index) => readOne(item, `exports[${index}]`, tell));
}

/** A cell of a Settings tab holds the list as text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Keys at their default, as options that were read before have them, say nothing. */
function withoutDefaults(given: Json): Json {
  const defaults: Json = { ...defaultExportOptions };
  return Object.fromEntries(
    Object.entries(given).filter(
      ([key, value]) =>
        value !== null && value !== '' && !(key in defaults && isSame(value, defaults[key])),
    ),
  );
}

function isSame(value: unknown, fallback: unknown): boolean {
  const isNothing = typeof fallback === 'object' && typeof value === 'object';
  return isNothing ? Object.keys(value!).length === 0 : value === fallback;
}

function readOne(given: unknown, at: string, tell: Tell): ExportOptions[] {
  if (!isRecord(given)) {
    tell(at, 'must be an object such as { "target": "moodle" }');
    return [];
  }
  const json = withoutDefaults(given);
  const told: string[] = [];
  const tellHere: Tell = (key, sentence) => {
    told.push(key);
    tell(`${at}.${key}`, sentence);
  };
  const target = oneOf(json, 'target', targetIds, null, tellHere);
  if (target === null) return [];
  const { must, may } = exportOptionKeys[target];
  for (const key of must) {
    if (json[key] === undefined) tellHere(key, `is missing; ${target} needs it`);
  }
  refuseOthers(json, ['target', 'accountType', ...must, ...may], at, (key, sentence) => {
    told.push(key);
    tell(key, sentence);
  });
  const options: ExportOptions = {
    target,
    accountType: readAccountType(json, 'accountType', tellHere),
    domain: readDomain(json, tellHere),
    address: oneOf(json, 'address', ['username', 'email'], 'username', tellHere) ?? 'username',
    orgUnitRule: readRules(json['orgUnitRule'], tellHere),
    groups: readNames(json, 'groups', tellHere),
    roles: readNames(json, 'roles', tellHere),
    usageLocation: readCountry(json, tellHere),
    header: readHeader(json, tellHere),
    columns: readColumns(json['columns'], tellHere),
  };
  return told.length === 0 ? [options] : [];
}

function readAccountType(json: Json, key: string, tell: Tell): AccountType | null {
  if (json[key] === undefined) return defaultExportOptions.accountType;
  return oneOf(json, key, ['students', 'staff'], null, tell);
}

function readDomain(json: Json, tell: Tell): string {
  const { domain = defaultExportOptions.domain } = json;
  if (typeof domain === 'string' && /^([a-z0-9-]+(\.[a-z0-9-]+)+)?$/i.test(domain.trim())) {
    return domain.trim().toLowerCase();
  }
  tell('domain', `${show(domain)} is no domain; write it as "students.example.org", without @`);
  return '';
}

function readCountry(json: Json, tell: Tell): string {
  const { usageLocation = defaultExportOptions.usageLocation } = json;
  if (typeof usageLocation === 'string' && /^([A-Z]{2})?$/.test(usageLocation)) {
    return usageLocation;
  }
  tell('usageLocation', `${show(usageLocation)} is no country; write two capitals, such as "US"`);
  return '';
}

/** One line as text, or a list of them. */
function readHeader(json: Json, tell: Tell): readonly string[] {
  const { header = defaultExportOptions.header } = json;
  const lines: readonly unknown[] = Array.isArray(header) ? header : [header];
  if (lines.every(isHeadingLine)) return lines.map((line) => line.trim());
  tell('header', 'must be the line of headings of your template, or a list of such lines');
  return [];
}

const longestLine = 10_000;

/**
 * A line whose cells can be told apart, whatever its delimiter is: every quotation mark that opens
 * one is closed. It is read as CSV with the import files; screens that check settings load no reader.
 */
function isHeadingLine(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > longestLine) return false;
  const line = value.trim();
  const isUnreadable = /[^\P{Cc}\t]|^"?sep=|(?:^|[,;\t|])"(?:[^"]|"")*$/iu.test(line);
  return line !== '' && !isUnreadable;
}

function readNames(
  json: Json,
  key: 'groups' | 'roles',
  tell: Tell,
): Readonly<Record<string, string>> {
  const { [key]: names = defaultExportOptions[key] } = json;
  if (isRecord(names) && Object.values(names).every((name) => typeof name === 'string')) {
    return names as Readonly<Record<string, string>>;
  }
  tell(key, 'must be an object of names, such as { "Teachers": "teachers@example.org" }');
  return {};
}

function readRules(value: unknown, tell: Tell): OrgUnitRule[] {
  if (value === undefined) return [];
  const rules = typeof value === 'string' ? [{ orgUnit: value }] : value;
  if (!Array.isArray(rules) || rules.length === 0) {
    tell('orgUnitRule', 'must be a text such as "/Students/{school}", or a list of rules');
    return [];
  }
  return rules.map((rule: unknown, index) => readRule(rule, `orgUnitRule[${index}]`, tell));
}

const ruleElements = /\{(?!(school|schoolId|grade|title|graduationYear)\})[^}]*\}?|^[^{]*\}/;

function readRule(json: unknown, at: string, tell: Tell): OrgUnitRule {
  const rule: Json = isRecord(json) ? withoutDefaults(json) : {};
  const tellHere: Tell = (key, sentence) => {
    tell(`${at}.${key}`, sentence);
  };
  const conditions = ['school', 'grade', 'title'] as const;
  refuseOthers(rule, ['changeType', 'accountType', ...conditions, 'orgUnit'], at, tell);
  const condition = (key: string): string | null => {
    const { [key]: text } = rule;
    if (text === undefined) return null;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
    tellHere(key, `${show(text)} is not possible; it is text in quotes`);
    return null;
  };
  const { orgUnit } = rule;
  const isText = typeof orgUnit === 'string' && orgUnit.trim() !== '';
  if (!isText) tellHere('orgUnit', 'is missing; it is text such as "/Students/{school}"');
  else if (ruleElements.test(orgUnit)) {
    const known = '{school}, {schoolId}, {grade}, {title} and {graduationYear}';
    tellHere('orgUnit', `${show(orgUnit)} is not possible; between braces stand ${known} only`);
  }
  const changeTypes = Object.keys(changeTypeLabels) as ChangeTypeId[];
  return {
    changeType:
      rule['changeType'] === undefined
        ? null
        : oneOf(rule, 'changeType', changeTypes, null, tellHere),
    accountType: readAccountType(rule, 'accountType', tellHere),
    school: condition('school'),
    grade: condition('grade'),
    title: condition('title'),
    orgUnit: isText ? orgUnit.trim() : '',
  };
}

function readColumns(value: unknown, tell: Tell): OwnColumn[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0) {
    tell('columns', 'must be a list such as [{ "heading": "ID", "value": "personId" }]');
    return [];
  }
  return value.flatMap((json: unknown, index): OwnColumn[] => {
    const at = `columns[${index}]`;
    const column: Json = isRecord(json) ? json : {};
    const { heading } = column;
    const text = isRecord(column['value']) ? column['value']['text'] : column['text'];
    refuseOthers(column, ['heading', 'value', 'text'], at, tell);
    if (typeof heading !== 'string' || heading.trim() === '') {
      tell(`${at}.heading`, 'is missing; it is the heading of the column as text');
      return [];
    }
    if (typeof text === 'string') return [{ heading, value: { text } }];
    const own = oneOf(column, 'value', ownValues, null, (key, sentence) => {
      tell(`${at}.${key}`, sentence);
    });
    return own === null ? [] : [{ heading, value: own }];
  });
}
