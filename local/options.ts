import type { Command } from './command.ts';

/** All options, as Node's `parseArgs` wants to know them. */
export const options = {
  data: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  request: { type: 'string' },
  journal: { type: 'string' },
  out: { type: 'string' },
  person: { type: 'string' },
  filter: { type: 'string' },
  now: { type: 'string' },
  message: { type: 'string' },
  letter: { type: 'string' },
  expires: { type: 'string' },
  as: { type: 'string' },
  from: { type: 'string' },
  again: { type: 'boolean' },
  'to-shared': { type: 'boolean' },
  reprint: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  expect: { type: 'string' },
  credentials: { type: 'boolean' },
  exports: { type: 'string' },
  'override-threshold': { type: 'boolean' },
  'remove-unused': { type: 'boolean' },
  repair: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** An option's name, without its dashes. */
export type OptionName = keyof typeof options;

const batchOptions: readonly OptionName[] = [
  ...(['data', 'mapping', 'request', 'out', 'as-of', 'expect'] as const),
  ...(['credentials', 'exports', 'override-threshold', 'repair', 'json'] as const),
];

const tellOptions: readonly OptionName[] = [
  ...(['data', 'mapping', 'filter', 'journal', 'now', 'expires', 'again', 'out'] as const),
  'json',
];

/** Which options belong to which command. */
export const belonging: Readonly<Record<Command['name'], readonly OptionName[]>> = {
  inspect: ['data', 'mapping', 'out'],
  preview: batchOptions,
  save: batchOptions,
  undo: ['data', 'mapping', 'journal', 'out', 'remove-unused', 'json'],
  why: ['data', 'mapping', 'request', 'person', 'as-of', 'repair'],
  find: ['data', 'mapping', 'filter', 'journal', 'now', 'out', 'json'],
  told: ['data', 'mapping', 'now', 'out', 'json'],
  message: [...tellOptions, 'message', 'as', 'from', 'to-shared'],
  letters: [...tellOptions, 'letter', 'reprint'],
};

/** Which of them it cannot do without. */
export const needed: Readonly<Record<Command['name'], readonly OptionName[]>> = {
  inspect: ['data'],
  preview: ['data', 'request', 'out'],
  save: ['data', 'request', 'out'],
  undo: ['data', 'journal', 'out'],
  why: ['data', 'request', 'person'],
  find: ['data', 'filter', 'out'],
  told: ['data', 'out'],
  message: ['data', 'filter', 'message', 'out'],
  letters: ['data', 'filter', 'letter', 'out'],
};

/** Options that may stand more than once. */
export const repeatable: ReadonlySet<string> = new Set(
  Object.entries(options).flatMap(([name, option]) => ('multiple' in option ? [name] : [])),
);
