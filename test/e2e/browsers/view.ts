import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  aim,
  axeFaults,
  chooseOptions,
  focused,
  locate,
  pointOf,
  setValue,
  startTyping,
  stateOf,
  wasHit,
} from './in-page.mjs';

/** What is meant on a page: found as people find it, by role and name, else by CSS selector. */
export type Target = (
  { readonly role: string; readonly name?: string | RegExp } | { readonly css: string }
) & {
  readonly within?: Target;
  /** Which of several: 0 is the first, -1 the last. */
  readonly nth?: number;
};

/** What a browser has to offer of one page; all the rest is the same in every browser. */
export interface ViewPort {
  /** Evaluates an expression in which `window` is the page's; gives its JSON value. */
  evaluate(expression: string): Promise<unknown>;
  clickAt(x: number, y: number): Promise<void>;
  /** One key as KeyboardEvent.key names it, with the keys to hold down before it. */
  press(key: string, held: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  setFiles(element: string, paths: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Prints it to a PDF file: on A4, or where the browser can on the paper that the page names. */
  print(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Makes its tab the one that is seen. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** What a control shows. */
export interface ControlState {
  readonly text: string;
  readonly value: string | null;
  readonly checked: boolean;
  readonly disabled: boolean;
}

/** One page, driven as a person would: what is not there yet is waited for. */
export interface View {
  /** Evaluates an expression in the page; gives its value, which has to be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  click(target: Target): Promise<void>;
  /** Types over what is in a field. */
  fill(target: Target, text: string): Promise<void>;
  /** Gives a date field a value, YYYY-MM-DD: how dates are typed depends on the browser's language. */
  setDate(target: Target, day: string): Promise<void>;
  /** Chooses exactly these options, by their texts, in a `<select>`. */
  choose(target: Target, options: readonly string[]): Promise<void>;
  setFiles(target: Target, paths: readonly string[]): Promise<void>;
  /** Keys one after another, `Tab` or `Shift+Tab`. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  state(target: Target): Promise<ControlState>;
  /** How many there are now; does not wait. */
  count(target: Target): Promise<number>;
  waitFor(target: Target): Promise<void>;
  waitForText(text: string | RegExp): Promise<void>;
  /** All text that can be seen now. */
  text(): Promise<string>;
  focus(): Promise<{ readonly role: string; readonly name: string; readonly tag: string }>;
  /** What axe finds wrong, a line each. */
  axe(): Promise<string[]>;
  resize(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Prints it to a PDF file: on A4, or where the browser can on the paper that the page names. */
  print(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Makes its tab the one that is seen. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** How long a page may take for anything that is waited for, in milliseconds. */
export const patience = 180_000;

/** What browsers say when the page that is asked goes while it answers, because another takes its place. */
const isReplaced =
  /context was destroyed|Cannot find context|navigated or closed|Actor '\w+' destroyed/;

/** What Chromium says when a click has closed the page before it was told that the click is done. */
const isClosedByIt = /Target closed|Session closed/;

const axeText = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Makes a whole page of what one browser offers of it. */
export function createView(port: ViewPort): View {
  const evaluate = <T>(expression: string) => port.evaluate(expression) as Promise<T>;
  const call = (run: unknown, ...args: readonly string[]) =>
    `(${String(run)})(${['window', ...args].join(', ')})`;
  const elementOf = (target: Target) => call(locate, JSON.stringify(target, plainName));

  /** Reads something of the page: of the next one, where it is just being replaced. */
  async function read<T>(expression: string): Promise<T> {
    const end = Date.now() + patience;
    for (;;) {
      try {
        return await withAxe<T>(expression);
      } catch (error) {
        if (!isReplaced.test(String(error)) || Date.now() > end) throw error;
        await sleep(20);
      }
    }
  }

  async function withAxe<T>(expression: string): Promise<T> {
    // Asked in one go: between two questions the page may have become another.
    const asked = `window.axe === undefined ? null : { value: await (${expression}) }`;
    for (;;) {
      const answer = await evaluate<{ value: T } | null>(`(async () => ${asked})()`);
      if (answer !== null) return answer.value;
      await evaluate(`((module, exports, define) => { ${axeText} })()`);
    }
  }

  /** Where an element is, once it can be used and has come to rest. */
  async function reach(target: Target): Promise<{ x: number; y: number }> {
    const place = call(pointOf, elementOf(target));
    let why = '';
    let before: { x: number; y: number } | null = null;
    const found = await until(async () => {
      const answer = await read<{ x: number; y: number } | { why: string }>(place);
      if ('why' in answer) {
        ({ why } = answer);
        before = null;
        return null;
      }
      if (before?.x === answer.x && before.y === answer.y) return answer;
      why = 'is moving';
      before = answer;
      return null;
    });
    if (found !== null) return found;
    throw new Error(`${describe(target)} ${why}. On the page:\n${await view.text()}`);
  }

  /** What takes a value by itself takes it disabled, too, and nobody hears of it. */
  async function waitUntilUsable(target: Target): Promise<void> {
    const usable = await until(async () => !(await view.state(target)).disabled || null);
    if (usable === null)
      throw new Error(`${describe(target)} is disabled. On the page:\n${await view.text()}`);
  }

  const view: View = {
    evaluate,
    async click(target) {
      const clicked = await until(async () => {
        const { x, y } = await reach(target);
        await read(call(aim, elementOf(target)));
        await port.clickAt(x, y).catch((error: unknown) => {
          if (!isClosedByIt.test(String(error))) throw error;
        });
        // Whoever goes with the click has had it.
        return (await evaluate<boolean>(call(wasHit)).catch(() => true)) || null;
      });
      if (clicked === null)
        throw new Error(`${describe(target)} moves away. On the page:\n${await view.text()}`);
    },
    async fill(target, text) {
      await reach(target);
      await withAxe(call(startTyping, elementOf(target)));
      if (text === '') await port.press('Backspace', []);
      else await port.type(text);
    },
    async setDate(target, day) {
      await reach(target);
      await withAxe(call(setValue, elementOf(target), JSON.stringify(day)));
    },
    async choose(target, options) {
      await waitUntilUsable(target);
      const missing = await withAxe<string[]>(
        call(chooseOptions, elementOf(target), JSON.stringify(options)),
      );
      if (missing.length > 0)
        throw new Error(`Not to choose in ${describe(target)}: ${missing.join(', ')}`);
    },
    async setFiles(target, paths) {
      await waitUntilUsable(target);
      await port.setFiles(elementOf(target), paths);
    },
    async press(...keys) {
      for (const key of keys) {
        const parts = key.split('+');
        await port.press(parts.at(-1)!, parts.slice(0, -1));
      }
    },
    type: (text) => port.type(text),
    async state(target) {
      const ask = call(stateOf, elementOf(target));
      const state = await until(() => read<ControlState | null>(ask));
      if (state !== null) return state;
      throw new Error(`${describe(target)} does not appear. On the page:\n${await view.text()}`);
    },
    count: (target) =>
      read(`(${call(locate, JSON.stringify({ ...target, all: true }, plainName))}).length`),
    async waitFor(target) {
      const there = await until(async () =>
        (await read<boolean>(`(${elementOf(target)}) !== null`)) ? true : null,
      );
      if (there === null)
        throw new Error(`${describe(target)} does not appear. On the page:\n${await view.text()}`);
    },
    async waitForText(text) {
      const fits = (shown: string) =>
        typeof text === 'string' ? shown.includes(text) : text.test(shown);
      const there = await until(async () => (fits(await view.text()) ? true : null));
      if (there === null)
        throw new Error(`"${String(text)}" does not appear. On the page:\n${await view.text()}`);
    },
    text: () => read('window.document.body?.innerText ?? ""'),
    focus: () => read(call(focused)),
    axe: () => read(call(axeFaults)),
    resize: (width, height) => port.resize(width, height),
    screenshot: (path) => port.screenshot(path),
    print: (path) => port.print(path),
    reload: () => port.reload(),
    show: () => port.show(),
    close: () => port.close(),
  };
  return view;
}

/** Waits until the page that a view is opened for has taken the place of the empty one before it. */
export async function untilLoaded(view: View): Promise<void> {
  const isLoaded = `window.document.readyState === 'complete' && window.location.href !== 'about:blank'`;
  // An empty page, and a popup that is not there yet, may answer nothing at all.
  const ask = () => view.evaluate<boolean>(isLoaded).catch(() => false);
  await until(async () => (await ask()) || null);
}

/** Asks until there is an answer other than null; null where there is none in time. */
export async function until<T>(ask: () => Promise<T | null>, time = patience): Promise<T | null> {
  const end = Date.now() + time;
  for (let pause = 10; ; pause = Math.min(200, pause * 2)) {
    const answer = await ask();
    if (answer !== null || Date.now() > end) return answer;
    await sleep(pause);
  }
}

function plainName(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? { source: value.source, flags: value.flags } : value;
}

/** A target in words. */
export function describe(target: Target): string {
  const itself =
    'css' in target ? target.css : `${target.role} ${String(target.name ?? '')}`.trim();
  const which = target.nth === undefined ? '' : ` (nth: ${target.nth})`;
  return `${itself}${which}${target.within === undefined ? '' : ` in ${describe(target.within)}`}`;
}
