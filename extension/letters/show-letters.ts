import type { LettersPart } from '../../core/host/inform-client.ts';
import type { LettersProps } from './letters-tools.tsx';
import { placeLetters } from './place-letters.ts';

/** So many letters stand in the window at once; others are gone through in steps of as many. */
const mostShown = 1000;

/** The letters that stand in the window. */
export interface ShownLetters {
  readonly people: LettersPart['people'];
  /** Where the steps up to this one began, this one last. */
  readonly starts: readonly number[];
  /** Where the next step begins, null at the end. */
  readonly next: number | null;
  readonly all: number;
  readonly pages: number;
  readonly tooLong: number;
  readonly withoutCode: number;
  /** Whose letters are printed again; null: everybody's letters, for the first time. */
  readonly again: readonly string[] | null;
}

/** Builds letters from where the last start says, part by part, and puts them in the window. */
export async function showLetters(
  { client, request, letters, say }: LettersProps,
  starts: readonly number[],
  again: readonly string[] | null,
): Promise<ShownLetters> {
  const people: (readonly [string, string])[] = [];
  let tooLong = 0;
  let withoutCode = 0;
  let from = starts[starts.length - 1]!;
  for (;;) {
    const wanted = { from, people: again, language: say.language };
    const part = await client.buildLetters(request, wanted);
    placeLetters(letters, part.html, people.length === 0);
    people.push(...part.people);
    tooLong += part.tooLong;
    withoutCode += part.withoutCode;
    const { all, pages, next } = part;
    if (next === null || people.length >= mostShown) {
      return { people, starts, next, all, pages, tooLong, withoutCode, again };
    }
    from = next;
  }
}
