import type { ClientOf } from '../../api/sheets-api.ts';
import type { Outcome, Server } from './ask-server.ts';

type Methods<Api> = Readonly<Record<keyof Api, (...args: never[]) => unknown>>;

/** The methods of an API that only some editions have, asked like all others. */
export interface EditionServer<Api extends Methods<Api>> {
  readonly ask: <K extends keyof Api>(
    method: K,
    ...args: Parameters<Api[K]>
  ) => Promise<Outcome<ReturnType<Api[K]>>>;
  readonly client: ClientOf<Api>;
}

/** The connection, as far as an edition's own methods go. */
export function editionServer<Api extends Methods<Api>>(server: Server): EditionServer<Api> {
  return server as unknown as EditionServer<Api>;
}
