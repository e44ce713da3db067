import { render } from 'preact';
import { createWorkerClient } from '../page/worker-client.ts';
import { openDatabase } from '../store/database.ts';
import { loadSay } from '../text/say.ts';
import { askedRequest, lettersKey } from './asked-letters.ts';
import { LettersTools } from './letters-tools.tsx';

/*
 * The window with letters: they are built by a worker of its own, so that it stands for as long as it
 * is open, whatever becomes of the wizard's views.
 */

const query = new URLSearchParams(location.search);
const say = await loadSay(query.get('language') === 'es' ? 'es' : 'en');
document.documentElement.lang = say.language;
document.title = say('lettersTitle');
const tools = document.getElementById('tools')!;
const letters = document.getElementById('letters')!;

try {
  const database = await openDatabase();
  const record = await database.get('records', lettersKey);
  const request = askedRequest(record, query.get('letters') ?? '');
  if (request === null) tools.textContent = say('lettersGone');
  else {
    const { client } = createWorkerClient({
      start: () => new Worker(`worker.js?language=${say.language}`, { type: 'module' }),
      say,
      download: () => undefined,
      progressed: () => undefined,
      answered: () => undefined,
    });
    render(<LettersTools say={say} client={client} request={request} letters={letters} />, tools);
  }
} catch (error) {
  tools.textContent = say('storageFailed', error instanceof Error ? error.message : String(error));
}
