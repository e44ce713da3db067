import { once } from 'node:events';
import WebSocket from 'ws';

/** A WebDriver BiDi session: commands and their results. */
export interface BidiSession {
  send(
    method: string,
    params?: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>>;
  /** Hears of events of one kind; the session has to subscribe to them. */
  on(event: string, hear: (params: Readonly<Record<string, unknown>>) => void): void;
  close(): void;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: Record<string, unknown>;
  readonly error?: string;
  readonly message?: string;
}

/**
 * Opens a session with a browser that listens. No library: those that there are cannot drive the
 * pages of an extension in Firefox.
 */
export async function openBidi(
  url: string,
  capabilities: Readonly<Record<string, unknown>>,
): Promise<BidiSession> {
  const socket = new WebSocket(`${url}/session`, { maxPayload: 0 });
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  const hearing = new Map<string, (params: Record<string, unknown>) => void>();
  let last = 0;
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString('utf8')) as Answer;
    if (answer.id === undefined) {
      hearing.get(answer.method ?? '')?.(answer.params ?? {});
      return;
    }
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  // A browser that ends may tear the connection: whoever waits hears of it when it is closed.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const settle of waiting.values())
      settle({ type: 'error', error: 'the browser has ended' });
  });
  const session: BidiSession = {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ type, result, error, message }) => {
          if (type === 'success') resolve(result ?? {});
          else reject(new Error(`${method}: ${error ?? ''} ${message ?? ''}`));
        });
        socket.send(JSON.stringify({ id, method, params }), (error) => {
          if (error) reject(error);
        });
      }),
    on: (event, hear) => void hearing.set(event, hear),
    close: () => {
      socket.close();
    },
  };
  await session.send('session.new', { capabilities });
  return session;
}
