import { createBatchService } from '../../core/host/batch-service.ts';
import { openDatabase } from '../store/database.ts';
import { loadSay } from '../text/say.ts';
import type { ExtensionClient } from './extension-client.ts';
import { createExtensionMethods } from './extension-methods.ts';
import { createOpenedStore } from './opened-store.ts';
import { serveCalls } from './serve-calls.ts';
import { createStoredWorkbook } from './stored-workbook.ts';
import { storing } from './storing.ts';
import type { FromWorker, ToWorker } from './wire.ts';

/*
 * The worker of a page: reads, plans and stores, so that the page stays free. It lives as long as
 * its page does, or until the page stops it.
 */

const language = new URL(location.href).searchParams.get('language') === 'es' ? 'es' : 'en';
const post = (message: FromWorker): void => {
  self.postMessage(message);
};

const server = serveCalls(createClient(), post);

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  server.hear(event.data);
});

// Held until the worker ends, whatever ends it: so the page hears of it.
const lock = `worker ${crypto.randomUUID()}`;
void navigator.locks.request(lock, () => {
  post({ kind: 'ready', lock });
  return new Promise<never>(() => undefined);
});

async function createClient(): Promise<ExtensionClient> {
  const opening = openDatabase();
  const say = await loadSay(language);
  const database = await storing(say, () => opening);
  const opened = createOpenedStore(database, say);
  const workbook = createStoredWorkbook({
    database,
    opened,
    say,
    download: (files) => {
      post({ kind: 'download', files });
    },
    unstoppable: (work) => server.unstoppable(work),
  });
  const service = createBatchService(workbook);
  return { ...service, ...createExtensionMethods({ database, opened, say, service }) };
}
