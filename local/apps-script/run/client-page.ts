import { createGoogle, type Answered } from './client.ts';

/* In a frame of the playground: gives the page its `google`; calls go to the page around it. */

/** What of a browser this needs; the rest of the project knows no browser. */
interface Browser {
  readonly parent: { postMessage(message: unknown, origin: string): void };
  readonly location: { readonly origin: string };
  readonly console: { error(error: unknown): void };
  addEventListener(type: 'message', listener: (event: Message) => void): void;
  google?: unknown;
}

interface Message {
  readonly source: unknown;
  readonly origin: string;
  readonly data: { readonly call?: number; readonly answered?: Answered } | null;
}

/** Puts `google` into the global scope. */
export function giveGoogle(functions: readonly string[]): void {
  const browser = globalThis as unknown as Browser;
  const { origin } = browser.location;
  const waiting = new Map<number, (answered: Answered) => void>();
  let last = 0;

  function post(message: unknown): void {
    browser.parent.postMessage(message, origin);
  }

  browser.addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== browser.parent || from !== origin || data?.answered === undefined) return;
    waiting.get(data.call ?? 0)?.(data.answered);
    waiting.delete(data.call ?? 0);
  });
  browser.google = createGoogle({
    functions,
    send: (name, json) =>
      new Promise((resolve) => {
        waiting.set(++last, resolve);
        post({ call: last, name, json });
      }),
    report: (error) => {
      browser.console.error(error);
    },
    close: () => {
      post({ close: true });
    },
    focus: () => {
      post({ focus: true });
    },
  });
}
