import { writeFileSync } from 'node:fs';
import type { BidiSession } from './bidi.ts';
import { until, type View, type ViewPort } from './view.ts';

/** Keys that write nothing, as WebDriver names them. */
const keyCodes: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE006',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** A tab, driven through WebDriver BiDi. */
export function tabPort(session: BidiSession, context: string): ViewPort {
  const inContext = (method: string, params: Readonly<Record<string, unknown>> = {}) =>
    session.send(method, { context, ...params });
  const keys = (actions: readonly unknown[]) =>
    inContext('input.performActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const stroke = (value: string) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];

  async function evaluate(expression: string): Promise<unknown> {
    const json = await run(`(async () => JSON.stringify(await (${expression})))()`);
    return json['type'] === 'string' ? JSON.parse(json['value'] as string) : undefined;
  }

  async function run(expression: string): Promise<Record<string, unknown>> {
    const target = { context };
    const answer = await session.send('script.evaluate', {
      expression,
      target,
      awaitPromise: true,
    });
    if (answer['type'] === 'success') return answer['result'] as Record<string, unknown>;
    throw new Error((answer['exceptionDetails'] as { text: string }).text);
  }

  return {
    evaluate,
    async clickAt(x, y) {
      const pointer = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await inContext('input.performActions', {
        actions: [{ type: 'pointer', id: 'mouse', actions: pointer }],
      });
    },
    async press(key, held) {
      const codes = held.map((one) => keyCodes[one] ?? one);
      await keys([
        ...codes.map((value) => ({ type: 'keyDown', value })),
        ...stroke(keyCodes[key] ?? key),
        ...codes.map((value) => ({ type: 'keyUp', value })),
      ]);
    },
    async type(text) {
      await keys(Array.from(text).flatMap(stroke));
    },
    async setFiles(element, paths) {
      const { sharedId } = await run(element);
      await inContext('input.setFiles', { element: { sharedId }, files: paths });
    },
    async resize(width, height) {
      await inContext('browsingContext.setViewport', { viewport: { width, height } });
    },
    async screenshot(path) {
      const { data } = await inContext('browsingContext.captureScreenshot');
      writeFileSync(path, Buffer.from(data as string, 'base64'));
    },
    async print(path) {
      // The paper is the printer's to choose here: A4, in centimetres.
      const { data } = await inContext('browsingContext.print', {
        page: { width: 21, height: 29.7 },
        margin: { top: 0, bottom: 0, left: 0, right: 0 },
        shrinkToFit: false,
      });
      writeFileSync(path, Buffer.from(data as string, 'base64'));
    },
    async reload() {
      // As with opening, nobody says when an extension's page has loaded: a mark goes when it does.
      await evaluate('(window.beforeReload = true, null)');
      await inContext('browsingContext.reload', { wait: 'none' });
      await until(async () => {
        const expression = `window.beforeReload !== true && window.document.readyState === 'complete'`;
        return (await evaluate(expression).catch(() => false)) === true ? true : null;
      });
    },
    async show() {
      // Without the focus, keys do only half of what they should.
      await until(async () => {
        await inContext('browsingContext.activate');
        return (await evaluate('window.document.hasFocus()')) === true ? true : null;
      });
    },
    async close() {
      await session.send('browsingContext.close', { context });
    },
  };
}

/**
 * The real popup. WebDriver has no way into it, so that it is driven from another page of the
 * extension: what is clicked is told so; keys, files and pictures are beyond reach.
 */
export function popupPort(driver: View): ViewPort {
  const refuse = (what: string) => () =>
    Promise.reject(new Error(`The popup of Firefox takes no ${what} from outside: use a tab`));
  const evaluate = (expression: string) =>
    driver.evaluate(
      `((window) => (${expression}))(window.browser.extension.getViews({ type: 'popup' })[0])`,
    );
  return {
    evaluate,
    async clickAt(x, y) {
      await evaluate(`(window.document.elementFromPoint(${x}, ${y}).click(), null)`);
    },
    press: refuse('keys'),
    type: refuse('keys'),
    setFiles: refuse('files'),
    resize: refuse('other size'),
    screenshot: refuse('picture'),
    print: refuse('print'),
    reload: refuse('reload'),
    show: refuse('activation'),
    async close() {
      await evaluate('(window.close(), null)');
      // The next one must not be mistaken for it.
      const open = `window.browser.extension.getViews({ type: 'popup' }).length`;
      await until(async () => (await driver.evaluate(open)) === 0 || null);
      await driver.close();
    },
  };
}
