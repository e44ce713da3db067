/*
 * A username as scripts for this job make it: letters without their marks, a few letters by hand,
 * all else dropped; the first initial and the last name without its suffix.
 */

/** Letters that Unicode does not take apart. */
export const handLetters = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};
const byHand = new RegExp(`[${Object.keys(handLetters).join('')}]`, 'g');
/** Stands at the end of a last name and is no part of the username. */
export const suffixPattern = '[ ,]+(jr|sr|ii|iii|iv|v)[.]?[ ]*$';
const suffix = new RegExp(suffixPattern, 'i');

function fold(text) {
  const letters = text.toLowerCase().replace(byHand, (letter) => handLetters[letter]);
  return letters.normalize('NFD').replace(/[^a-z0-9]+/g, '');
}

/** First initial and last name, '' if either has no usable letter. */
export function usernameBase(last, first) {
  const initial = fold(first).slice(0, 1);
  const rest = fold(last.replace(suffix, ''));
  return initial === '' || rest === '' ? '' : initial + rest;
}
