import { parseArgs } from 'node:util';
import { readMoment } from '../core/engine/inform/people/moments.ts';
import { readIsoDay, unreadableDay, type Day } from '../core/engine/tables/dates.ts';
import type { Command } from './command.ts';
import { optionFaults, parsingFault } from './option-faults.ts';
import { belonging, needed, options, repeatable, type OptionName } from './options.ts';

/** The command line read: a command, a wish for help, or what is wrong with it. */
export type ArgumentsReading =
  { readonly command: Command } | { readonly help: true } | { readonly faults: readonly string[] };

type Parsed = ReturnType<typeof parse>;
type Values = Parsed['values'];

const commandsInWords = Object.keys(needed)
  .join(', ')
  .replace(/, (?=\w+$)/, ' or ');

/** Reads the arguments of a call (contract, Command line). `--data` may name several paths. */
export function readArguments(args: readonly string[]): ArgumentsReading {
  let parsed: Parsed;
  try {
    parsed = parse(args);
  } catch (error) {
    return { faults: [parsingFault(error as Error)] };
  }
  const { values, positionals } = parsed;
  const [name, ...others] = positionals;
  if (values.help === true || args.length === 0 || name === 'help') return { help: true };
  if (name === undefined || !isCommandName(name)) {
    return { faults: [`there is no command ${name ?? ''}: it is ${commandsInWords}`] };
  }
  const faults = [
    ...others.map((other) => `${other}: what is this? Paths of data stand after --data`),
    ...belongingFaults(name, values),
    ...optionFaults(
      parsed.tokens.filter((token) => token.kind === 'option'),
      repeatable,
    ),
    ...valueFaults(values),
  ];
  return faults.length > 0 ? { faults } : { command: commandOf(name, values) };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: repeatData(args),
    options,
    allowPositionals: true,
    strict: true,
    tokens: true,
  });
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

function isCommandName(name: string): name is Command['name'] {
  return Object.prototype.hasOwnProperty.call(needed, name);
}

/** Options that are not this command's, and those it lacks. */
function belongingFaults(name: Command['name'], values: Values): string[] {
  const given = Object.keys(values) as OptionName[];
  return [
    ...given
      .filter((option) => !belonging[name].includes(option))
      .map((option) => `--${option} does not belong to ${name}`),
    ...needed[name]
      .filter((option) => values[option] === undefined)
      .map((option) => `--${option} is missing`),
  ];
}

/** Values that are none of those their option can have. */
function valueFaults({ 'as-of': asOf, now, as }: Values): string[] {
  const faults: string[] = [];
  if (asOf !== undefined && asOf.trim() !== '' && readIsoDay(asOf) === unreadableDay) {
    faults.push(`--as-of ${asOf} is not a date: write it as YYYY-MM-DD`);
  }
  if (now !== undefined && !(readMoment(now) > 0 && now.length === 16)) {
    faults.push(`--now ${now} is no date with a time: write it as YYYY-MM-DDTHH:MM`);
  }
  if (as !== undefined && as !== 'eml' && as !== 'mail-merge') {
    faults.push(`--as ${as} is not possible: it is eml or mail-merge`);
  }
  return faults;
}

/** The command of values that have no fault. */
function commandOf(name: Command['name'], values: Values): Command {
  const { data = [], request = '', out = '', journal = null, json = false } = values;
  const { mapping = null, now = null, repair: repairs = [] } = values;
  const asOf: Day | null = values['as-of'] === undefined ? null : readIsoDay(values['as-of']);
  const found = { data, mapping, filter: values.filter ?? '', journal, now, out, json };
  const told = {
    ...found,
    expires: values.expires ?? '',
    again: values.again === true,
    toShared: values['to-shared'] === true,
  };
  switch (name) {
    case 'inspect':
      return { name, data, mapping, out: values.out ?? null };
    case 'preview':
    case 'save':
      return {
        ...{ name, data, mapping, request, out, asOf, repairs, json },
        expect: values.expect ?? null,
        credentials: values.credentials === true,
        exports: values.exports ?? null,
        overrideThreshold: values['override-threshold'] === true,
      };
    case 'undo': {
      const removeUnused = values['remove-unused'] === true;
      return { name, data, mapping, journal: journal ?? '', out, removeUnused, json };
    }
    case 'why': {
      const person = (values.person ?? '').trim();
      return { name, data, mapping, request, person, asOf, repairs };
    }
    case 'find':
      return { name, ...found };
    case 'told':
      return { name, data, mapping, now, out, json };
    case 'message': {
      const as = values.as === 'mail-merge' ? values.as : 'eml';
      return { name, ...told, message: values.message ?? '', as, from: values.from ?? '' };
    }
    case 'letters':
      return { name, ...told, letter: values.letter ?? '', reprint: values.reprint ?? [] };
  }
}
