import type { InformRequest, LettersPart } from '../../../core/host/inform-client.ts';
import type { Client } from '../../api/sheets-api.ts';
import { downloadFile } from '../download.ts';
import type { Language, Words } from '../text/words.ts';

/** Where letters come from. */
export interface LettersSource {
  readonly ask: Client['buildLetters'];
  readonly words: Words;
  readonly language: Language;
}

/** Letters that were put together. */
export interface BuiltLetters {
  /** Whose they are, by Person ID. */
  readonly people: readonly string[];
  readonly pages: number;
  /** Letters whose text is longer than their page. */
  readonly tooLong: number;
  /** False: the browser let no window open, and they were downloaded. */
  readonly inWindow: boolean;
}

/** So long a window has to read what it is to show, in milliseconds. */
const readingTime = 60_000;

/**
 * Opens letters in a window of their own (R173): all of a request, or those of some people. They come
 * in parts, each of which a message can carry, and are put together here. Where the browser lets no
 * window open, they are downloaded as a file that shows the same.
 */
export async function openLetters(
  source: LettersSource,
  request: InformRequest,
  people: readonly string[] | null,
): Promise<BuiltLetters> {
  // At once: a window may only open while the click is fresh.
  const shown = window.open('', '_blank');
  try {
    if (shown !== null) shown.document.title = source.words.telling.lettersOpening;
    const { page, ...built } = await buildPage(source, request, people);
    const file = new Blob([page], { type: 'text/html;charset=utf-8' });
    if (shown === null || shown.closed) downloadFile('letters.html', page);
    else {
      const url = URL.createObjectURL(file);
      shown.location.replace(url);
      setTimeout(() => {
        URL.revokeObjectURL(url);
      }, readingTime);
    }
    return { ...built, inWindow: shown !== null };
  } catch (error) {
    shown?.close();
    throw error;
  }
}

async function buildPage(
  { ask, language }: LettersSource,
  request: InformRequest,
  people: readonly string[] | null,
): Promise<Omit<BuiltLetters, 'inWindow'> & { readonly page: string }> {
  const pieces: string[] = [];
  const built: string[] = [];
  let tooLong = 0;
  let part: LettersPart;
  let from: number | null = 0;
  do {
    part = await ask(request, { from, people, language });
    pieces.push(from === 0 ? beforeEnd(part.html) : lettersOf(part.html));
    built.push(...part.people.map(([id]) => id));
    tooLong += part.tooLong;
    from = part.next;
  } while (from !== null);
  const page = `${pieces.join('')}</body></html>`;
  return { page, people: built, pages: part.pages, tooLong };
}

/** A page without its end, for more letters to follow. */
function beforeEnd(html: string): string {
  return html.slice(0, html.lastIndexOf('</body>'));
}

/** The letters of a page, which its body's sections are. */
function lettersOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll(':scope > .s')].map((letter) => letter.outerHTML).join('');
}
