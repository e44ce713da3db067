import { canonicalTables } from '../../roster/canonical-tables.ts';
import type { Roster } from '../../roster/roster.ts';
import type { FoundTable } from '../../roster/workbook.ts';
import { plainName } from '../../tables/columns.ts';
import {
  asksForPassword,
  columnFieldName,
  columnKind,
  fieldKey,
  fieldTables,
  noPasswordField,
  type FieldKind,
  type FieldTable,
} from './field-names.ts';
import { editDistance } from './edit-distance.ts';

/** What is read of the person as such, whether student or staff member. */
export type PersonValue =
  | 'First Name'
  | 'Last Name'
  | 'Person ID'
  | 'Email'
  | 'Number'
  | 'Grade'
  | 'School'
  | 'Homeroom'
  | 'Account Type';

/** What the Told table says of an account: the last telling, and how many there were. */
export type ToldValue = 'times' | 'at' | 'how' | 'message' | 'expires';

/** Where a field's text comes from. */
export type FieldSource =
  | { readonly of: FieldTable; readonly column: number }
  | { readonly of: 'person'; readonly value: PersonValue }
  | { readonly of: 'told'; readonly value: ToldValue }
  /** The expiration date of what is being sent (D35); in a filter, of what was told last. */
  | { readonly of: 'link' };

/** A field of filters and templates (R147-R153). */
export interface InformField {
  /** `usage.totalLoginCount` */
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** Whether templates may merge it; all can be filtered by. */
  readonly merges: boolean;
  readonly source: FieldSource;
}

/** The fields that there are with a district's tables. */
export interface InformFields {
  /** Those of the seeds first, then the person's, what was told, and every column. */
  readonly list: readonly InformField[];
  /** By `fieldKey`. */
  readonly byKey: ReadonlyMap<string, InformField>;
}

/** Every field of a district's tables. */
export function informFields(roster: Roster): InformFields {
  const list = [...seedFields(roster), ...personFields, ...toldFields];
  const byKey = new Map(list.map((field) => [fieldKey(field.name), field]));
  for (const table of fieldTables) {
    const found = foundTable(roster, table);
    if (found === null) continue;
    for (const field of columnFields(table, found)) {
      const key = fieldKey(field.name);
      if (byKey.has(key)) continue;
      byKey.set(key, field);
      list.push(field);
    }
  }
  return { list, byKey };
}

/** The field of a name, or a sentence that says what is wrong with it, and the nearest name. */
export function findField(
  fields: InformFields,
  name: string,
): { readonly field: InformField } | { readonly fault: string } {
  const key = fieldKey(name);
  const field = fields.byKey.get(key);
  if (field !== undefined) return { field };
  if (asksForPassword(name)) return { fault: noPasswordField };
  const shown = JSON.stringify(name.slice(0, 60));
  if (key === '') return { fault: 'a field is missing: name one, as usage.totalLoginCount' };
  const table = fieldTables.find((one) => key.startsWith(`${one}.`));
  const why = table === undefined ? '' : `, for ${canonicalTables[table].label} has no such column`;
  const nearest = nearestField(fields, key.slice(0, 80));
  return { fault: `there is no field ${shown}${why}; the nearest is ${nearest}` };
}

/** The table that holds a field's cells, null where the district has none. */
export function foundTable(roster: Roster, table: FieldTable): FoundTable | null {
  if (table === 'accounts') return roster.accounts.found;
  return table === 'students' || table === 'staff'
    ? roster.people[table].found
    : roster[table].found;
}

/**
 * The name closest to a key: above all by what stands after the dot, and rather in the same group.
 */
function nearestField({ byKey }: InformFields, key: string): string {
  const [group, end] = splitKey(key);
  let best = '';
  let least = Infinity;
  for (const [known, { name }] of byKey) {
    const [knownGroup, knownEnd] = splitKey(known);
    const share = editDistance(end, knownEnd) / Math.max(end.length, knownEnd.length);
    const distance = share + (group === knownGroup ? 0 : 0.25);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

function splitKey(key: string): [group: string, end: string] {
  const dot = key.indexOf('.');
  return [key.slice(0, Math.max(0, dot)), key.slice(dot + 1)];
}

/** The fields that the seeds name, of the columns that hold them. */
function seedFields(roster: Roster): InformField[] {
  const { column } = roster.accounts.found;
  const of = (
    name: string,
    label: string,
    heading: string,
    kind: FieldKind = 'text',
  ): InformField => ({
    name,
    label,
    kind,
    merges: true,
    source: { of: 'accounts', column: column(heading) },
  });
  return [
    of('accountManagement.username', 'Username', 'Username'),
    of('accountManagement.uniqueLinkActivationURL', 'Activation URL', 'Activation URL'),
    {
      name: 'accountManagement.uniqueLinkExpirationDate',
      label: 'Activation URL expiration date',
      kind: 'date',
      merges: true,
      source: { of: 'link' },
    },
    of('accountManagement.homepage', 'Homepage', 'Homepage'),
    of('accountManagement.authenticationType', 'Authentication type', 'Authentication Type'),
    of('accountManagement.enabled', 'Enabled', 'Enabled', 'yesNo'),
    of('accountManagement.created', 'Created', 'Created', 'date'),
    of('usage.totalLoginCount', 'Total login count', 'Total Login Count', 'number'),
    of('usage.forceChangePassword', 'Force password change', 'Force Password Change', 'yesNo'),
  ];
}

const personFields: readonly InformField[] = (
  [
    ['person.firstName', 'First Name'],
    ['person.lastName', 'Last Name'],
    ['person.personID', 'Person ID'],
    ['person.email', 'Email'],
    ['person.number', 'Number'],
    ['person.grade', 'Grade'],
    ['person.school', 'School'],
    ['person.homeroom', 'Homeroom'],
    ['person.accountType', 'Account Type'],
  ] as const
).map(([name, value]) => ({
  name,
  label: value,
  kind: 'text',
  merges: true,
  source: { of: 'person', value },
}));

const toldFields: readonly InformField[] = (
  [
    ['told.times', 'Times told', 'number', 'times'],
    ['told.at', 'Last told at', 'date', 'at'],
    ['told.how', 'Last told how', 'text', 'how'],
    ['told.message', 'Last told message', 'text', 'message'],
    ['told.expires', 'Last told link expires', 'date', 'expires'],
  ] as const
).map(([name, label, kind, value]) => ({
  name,
  label,
  kind,
  merges: false,
  source: { of: 'told', value },
}));

/** A field for each column of a table, but for passwords (D41) and headings without a letter. */
function columnFields(table: FieldTable, { label, table: cells }: FoundTable): InformField[] {
  const canonical = new Map(
    Object.keys(canonicalTables[table].columns).map((name) => [plainName(name), name]),
  );
  return cells.headings.flatMap((heading, column) => {
    const known = canonical.get(plainName(heading)) ?? null;
    const name = columnFieldName(table, known ?? heading);
    if (name === `${table}.` || asksForPassword(heading)) return [];
    return {
      name,
      label: `${label}: ${heading.trim()}`,
      kind: columnKind(known),
      merges: true,
      source: { of: table, column },
    };
  });
}
