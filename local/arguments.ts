import { parseArgs } from 'node:util';
import { readMoment } from '../core/engine/inform/people/moments.ts';
import { readIsoDay, unreadableDay } from '../core/engine/tables/dates.ts';
import type { Command } from './command.ts';
import { optionFaults, parsingFault } from './option-faults.ts';

/** The command line read: a command, a wish for help, or what is wrong with it. */
export type ArgumentsReading =
  { readonly command: Command } | { readonly help: true } | { readonly faults: readonly string[] };

const options = {
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

type OptionName = keyof typeof options;

const batchOptions: readonly OptionName[] = [
  ...(['data', 'mapping', 'request', 'out', 'as-of', 'expect'] as const),
  ...(['credentials', 'exports', 'override-threshold', 'repair', 'json'] as const),
];

const tellOptions: readonly OptionName[] = [
  ...(['data', 'mapping', 'filter', 'journal', 'now', 'expires', 'again', 'out'] as const),
  'json',
];

const belonging: Readonly<Record<Command['name'], readonly OptionName[]>> = {
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
const needed: Readonly<Record<Command['name'], readonly OptionName[]>> = {
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

const repeatable: ReadonlySet<string> = new Set(
  Object.entries(options).flatMap(([name, option]) => ('multiple' in option ? [name] : [])),
);

const commandsInWords = Object.keys(needed)
  .join(', ')
  .replace(/, (?=\w+$)/, ' or ');

/** Reads the arguments of a call (contract, Command line). `--data` may name several paths. */
export function readArguments(args: readonly string[]): ArgumentsReading {
  let parsed;
  try {
    const given = repeatData(args);
    parsed = parseArgs({
      args: given,
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    return { faults: [parsingFault(error as Error)] };
  }
  const { values, positionals, tokens } = parsed;
  const [name, ...others] = positionals;
  if (values.help === true || args.length === 0 || name === 'help') return { help: true };
  if (name === undefined || !isCommandName(name)) {
    return {
      faults: [`there is no command ${name ?? ''}: it is ${commandsInWords}`],
    };
  }
  const faults = others.map((other) => `${other}: what is this? Paths of data stand after --data`);
  for (const option of Object.keys(values) as OptionName[]) {
    if (!belonging[name].includes(option)) faults.push(`--${option} does not belong to ${name}`);
  }
  for (const option of needed[name]) {
    if (values[option] === undefined) faults.push(`--${option} is missing`);
  }
  const given = tokens.filter((token) => token.kind === 'option');
  faults.push(...optionFaults(given, repeatable));
  const asOf = values['as-of'] === undefined ? null : readIsoDay(values['as-of']);
  if (asOf === unreadableDay && values['as-of']?.trim() !== '') {
    faults.push(`--as-of ${values['as-of'] ?? ''} is not a date: write it as YYYY-MM-DD`);
  }
  const now = values.now ?? null;
  if (now !== null && !(readMoment(now) > 0 && now.length === 16)) {
    faults.push(`--now ${now} is no date with a time: write it as YYYY-MM-DDTHH:MM`);
  }
  const { as = 'eml' } = values;
  if (as !== 'eml' && as !== 'mail-merge') {
    faults.push(`--as ${as} is not possible: it is eml or mail-merge`);
  }
  if (faults.length > 0) return { faults };
  const { data = [], request = '', out = '', journal = '', json = false } = values;
  const person = (values.person ?? '').trim();
  const mapping = values.mapping ?? null;
  if (name === 'inspect') return { command: { name, data, mapping, out: values.out ?? null } };
  const repairs = values.repair ?? [];
  if (name === 'undo') {
    const removeUnused = values['remove-unused'] === true;
    return { command: { name, data, mapping, journal, out, removeUnused, json } };
  }
  if (name === 'told') return { command: { name, data, mapping, now, out, json } };
  if (name === 'find' || name === 'message' || name === 'letters') {
    const { filter = '', message = '', letter = '', from = '', reprint = [] } = values;
    const inform = { data, mapping, filter, journal: values.journal ?? null, now, out, json };
    if (name === 'find') return { command: { name, ...inform } };
    const telling = {
      ...inform,
      expires: values.expires ?? '',
      again: values.again === true,
      toShared: values['to-shared'] === true,
    };
    if (name === 'letters') return { command: { name, ...telling, letter, reprint } };
    return {
      command: { name, ...telling, message, as: as === 'eml' ? 'eml' : 'mail-merge', from },
    };
  }
  if (name === 'why') return { command: { name, data, mapping, request, person, asOf, repairs } };
  return {
    command: {
      name,
      data,
      mapping,
      request,
      out,
      asOf,
      expect: values.expect ?? null,
      credentials: values.credentials === true,
      exports: values.exports ?? null,
      overrideThreshold: values['override-threshold'] === true,
      repairs,
      json,
    },
  };
}

function isCommandName(name: string): name is Command['name'] {
  return Object.prototype.hasOwnProperty.call(needed, name);
}

/** `--data a b` means `--data a --data b`. */
function repeatData(args: readonly string[]): string[] {
  const repeated: string[] = [];
  let inData = false;
  for (const arg of args) {
    if (arg.startsWith('-')) inData = arg === '--data';
    else if (inData && repeated.at(-1) !== '--data') repeated.push('--data');
    repeated.push(arg);
  }
  return repeated;
}
