import * as v from 'valibot';
import { stepIds } from '../../../core/host/wizard-client.ts';
import { tableIds } from '../../../core/engine/index.ts';
import { informArguments } from '../inform/inform-arguments.ts';
import type { SheetsApi } from '../../api/sheets-api.ts';

/*
 * What arrives comes from a page, and from whoever opens one: every argument is checked. What a
 * request or settings hold is checked by the engine, which says what is wrong with each key.
 */

const accountType = v.picklist(['students', 'staff']);
const tableId = v.picklist(tableIds);
const text = v.pipe(v.string(), v.maxLength(1_000_000));
const name = v.pipe(v.string(), v.maxLength(1000));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const record = v.record(v.string(), v.unknown());
const request = record;

const draft = v.strictObject({
  step: v.picklist(stepIds),
  request: record,
  recipe: name,
  inform: v.optional(record),
});

const fileId = v.strictObject({
  of: v.union([v.picklist(['preview', 'saved', 'undo']), v.strictObject({ batch: name })]),
  name: v.union([
    v.picklist([
      ...(['preview.csv', 'result.csv', 'not-changed.csv', 'problems.csv'] as const),
      ...(['summary.json', 'request.json', 'accounts.csv', 'journal.json'] as const),
      ...(['undo-report.csv', 'export-notes.csv', 'credentials.csv'] as const),
    ]),
    v.pipe(name, v.startsWith('exports/')),
  ]),
});

const rowsQuery = v.strictObject({
  of: v.picklist(['data', 'preview', 'saved']),
  report: v.picklist(['changes', 'not-changed', 'problems', 'export-notes', 'nobody']),
  filter: v.strictObject({
    reason: v.optional(name),
    warning: v.optional(name),
    problem: v.optional(v.strictObject({ kind: name, table: name })),
    system: v.optional(name),
    text: v.optional(name),
  }),
  from: index,
  count: index,
});

const confirmation = v.strictObject({
  expect: name,
  overrideThreshold: v.boolean(),
  credentials: v.boolean(),
});

const undoWhat = v.strictObject({
  batch: v.union([v.strictObject({ id: name }), v.strictObject({ journal: v.string(), name })]),
  removeUnused: v.boolean(),
  from: v.optional(index),
});

const dataAnswer = v.union([
  v.strictObject({ format: text, candidate: v.nullable(name) }),
  v.strictObject({ account: name, candidate: v.nullable(index) }),
  v.strictObject({ joinAccounts: v.boolean() }),
  v.strictObject({ layout: name, source: name }),
  v.strictObject({ asRecognised: name }),
]);

/** The arguments of the methods that every edition has. */
export const argumentsOf = {
  open: v.strictTuple([]),
  keepDraft: v.strictTuple([draft]),
  readData: v.strictTuple([]),
  matchTable: v.strictTuple([name, v.nullable(tableId)]),
  matchColumn: v.strictTuple([name, name, v.nullable(name)]),
  answerQuestion: v.strictTuple([dataAnswer]),
  repair: v.strictTuple([v.array(name)]),
  checkData: v.strictTuple([]),
  findDamage: v.strictTuple([]),
  choices: v.strictTuple([accountType]),
  tryNames: v.strictTuple([request]),
  preview: v.strictTuple([request]),
  rows: v.strictTuple([rowsQuery]),
  why: v.strictTuple([index]),
  people: v.strictTuple([accountType, index]),
  save: v.strictTuple([request, confirmation]),
  previewUndo: v.strictTuple([undoWhat]),
  undo: v.strictTuple([undoWhat]),
  resume: v.strictTuple([]),
  saveRecipe: v.strictTuple([name, request]),
  deleteRecipe: v.strictTuple([name]),
  keepSettings: v.strictTuple([record]),
  showTab: v.strictTuple([fileId]),
  fileText: v.strictTuple([fileId, index]),
  goToTab: v.strictTuple([name]),
  makeTemplateTabs: v.strictTuple([]),
  loadSample: v.strictTuple([v.boolean()]),
  oldTabs: v.strictTuple([]),
  deleteTabs: v.strictTuple([v.array(text)]),
  clearCredentials: v.strictTuple([]),
  ...informArguments,
} satisfies Record<keyof SheetsApi, v.GenericSchema>;

/** What the methods of an edition take, by name. */
export type ArgumentSchemas = Readonly<Record<string, v.GenericSchema>>;

/** Is it the name of a method? */
export function isMethod(schemas: ArgumentSchemas, method: unknown): method is string {
  return typeof method === 'string' && Object.prototype.hasOwnProperty.call(schemas, method);
}

/** What is wrong with the arguments of a method, null if nothing is. */
export function argumentsFault(
  schemas: ArgumentSchemas,
  method: string,
  args: unknown,
): string | null {
  const checked = v.safeParse(schemas[method]!, args);
  if (checked.success) return null;
  const [issue] = checked.issues;
  const place = v.getDotPath(issue);
  return `${method}: argument ${place ?? ''} ${issue.message}`;
}
