import { inject } from 'vitest';
import {
  createHost,
  type Host,
  type HostOptions,
  loadDistrict,
  type Outcome,
  type RunOptions,
  shownIn,
  tabNames,
  type Workbook,
} from '../../local/apps-script/index.ts';

/*
 * Stories on the real add-on: the files that clasp pushed, in a spreadsheet of the stand-in.
 *
 *   const addon = startAddon(districtBook('local/sample-district'));
 *   addon.call('open');                       // what the page gets; throws what it is told instead
 *   addon.click('Open wizard');
 *   addon.tab('Students');                    // what the cells show
 *   const outcome = addon.run('save', [request], { interruptions: [...] });
 *   addon.answerOf(outcome);                  // what its answer would have been worth
 */

/** When stories happen unless they say otherwise: at 8 in the morning in New York. */
const storyTime = new Date('2025-08-18T12:00:00Z');

/** A busy machine may take this long for one execution, in milliseconds. */
const patience = 600_000;

/** Bytes of a message either way: how much google.script.run carries is documented nowhere. */
const messageLimit = 1_000_000;

/** The add-on in a spreadsheet. */
export interface Addon {
  readonly host: Host;
  /** Calls a method as the page does. Throws an Error with the message it is answered with. */
  call(method: string, ...args: readonly unknown[]): unknown;
  /** The execution of such a call: its calls, cells and time; interrupted, if that is wanted. */
  run(method: string, args?: readonly unknown[], options?: RunOptions): Outcome;
  /** What the page makes of an execution. Throws for a message, and where no answer came. */
  answerOf(outcome: Outcome): unknown;
  /** Chooses an entry of the menu. Throws where that fails. */
  click(caption: string, options?: RunOptions): Outcome;
  /** What the cells of a tab show, headings first. */
  tab(name: string): string[][];
  tabs(): string[];
  /** The same spreadsheet once more, from where it stands: what happens to one is nothing to the other. */
  fork(settings?: HostOptions['settings']): Addon;
}

/** A spreadsheet of the canonical tabs of a folder of CSV files, every cell text. */
export function districtBook(folder: string): Workbook {
  return loadDistrict(folder, { cells: 'text' });
}

/** Opens a spreadsheet that the add-on is used in: the public edition, unless it is given another. */
export function startAddon(
  workbook: Workbook,
  options: Partial<Omit<HostOptions, 'workbook'>> = {},
): Addon {
  const host = createHost({
    now: storyTime,
    ...options,
    settings: { seed: 'story', patience, ...options.settings },
    files: options.files ?? inject('addonFiles'),
    workbook,
  });

  function run(method: string, args: readonly unknown[] = [], options?: RunOptions): Outcome {
    return host.run('api_call', [message(JSON.stringify({ method, args }))], options);
  }

  const opened = host.open('LIMITED');
  if (opened.status !== 'done') throw new Error(opened.error?.message ?? opened.status);

  return {
    host,
    call: (method, ...args) => answerOf(run(method, args)),
    run,
    answerOf,
    click: (caption, options) => {
      const outcome = host.click(caption, options);
      if (outcome.error !== null) throw new Error(outcome.error.message);
      return outcome;
    },
    tab: (name) => shownIn(workbook, name),
    tabs: () => tabNames(workbook),
    fork(settings) {
      const forked = startAddon(structuredClone(workbook), {
        ...options,
        now: new Date(host.state.clock.now),
        settings: { ...options.settings, ...settings },
      });
      forked.host.state.mail.sent.push(...host.state.mail.sent);
      forked.host.state.triggers.push(...structuredClone(host.state.triggers));
      return forked;
    },
  };
}

function answerOf(outcome: Outcome): unknown {
  const { status, error, illegal, value, refusals } = outcome;
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
  if (error !== null) throw new Error(error.message);
  if (illegal !== null) throw new Error(`The answer cannot travel: ${illegal}`);
  if (status !== 'done') throw new Error(`No answer: ${status}`);
  const answer = JSON.parse(message(value as string)) as
    | { readonly ok: true; readonly value?: unknown }
    | { readonly ok: false; readonly message: string };
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** Gives a message back. Throws for one that is larger than anybody vouches for. */
function message(json: string): string {
  const size = Buffer.byteLength(json);
  if (size > messageLimit) throw new Error(`A message of ${size} bytes: at most 1 MB travels.`);
  return json;
}
