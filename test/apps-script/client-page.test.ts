import { afterEach, expect, test } from 'vitest';
import { giveGoogle } from '../../local/apps-script/run/client-page.ts';

/* How a page in a frame of the playground gets its `google`: calls go to the page around it. */

type Listener = (event: unknown) => void;

const global = globalThis as unknown as Record<string, unknown>;
const names = ['parent', 'location', 'addEventListener', 'google'];
const before = names.map((name) => global[name]);

afterEach(() => {
  names.forEach((name, index) => {
    if (before[index] === undefined) Reflect.deleteProperty(global, name);
    else global[name] = before[index];
  });
});

/** A window as a frame sees it. */
function frame() {
  const posted: { readonly message: unknown; readonly origin: string }[] = [];
  const listeners: Listener[] = [];
  const parent = {
    postMessage: (message: unknown, origin: string) => posted.push({ message, origin }),
  };
  global['parent'] = parent;
  global['location'] = { origin: 'http://127.0.0.1:1' };
  global['addEventListener'] = (_type: string, listener: Listener) => listeners.push(listener);
  giveGoogle(['go']);
  return {
    posted,
    parent,
    hear: (event: unknown) => {
      for (const listener of listeners) listener(event);
    },
  };
}

test('calls go to the page around it, and only its answers count', async () => {
  const { posted, parent, hear } = frame();
  const got: unknown[] = [];
  const google = global['google'] as {
    script: { run: Record<string, (given: unknown) => unknown> };
  };
  const run = google.script.run['withSuccessHandler']!((value: unknown) => got.push(value)) as {
    go(given: unknown): void;
  };
  run.go({ a: 1 });
  const origin = 'http://127.0.0.1:1';
  expect(posted).toEqual([{ message: { call: 1, name: 'go', json: '[{"a":1}]' }, origin }]);
  const data = { call: 1, answered: { json: '"wrong"' } };
  hear({ source: {}, origin, data });
  hear({ source: parent, origin: 'https://example.org', data });
  hear({ source: parent, origin, data: null });
  hear({ source: parent, origin, data: { call: 1, answered: { json: '"right"' } } });
  await new Promise((resolve) => setImmediate(resolve));
  expect(got).toEqual(['right']);
});

test('closing and focus are asked of the page around it', () => {
  const { posted } = frame();
  const { host } = (
    global['google'] as { script: { host: { close(): void; editor: { focus(): void } } } }
  ).script;
  host.close();
  host.editor.focus();
  expect(posted.map(({ message }) => message)).toEqual([{ close: true }, { focus: true }]);
});
