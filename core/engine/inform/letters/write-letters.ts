import { cleanValue, escapeHtml, htmlValue, isRightToLeft } from '../merge/clean-value.ts';
import type { FindField } from '../merge/merge-field.ts';
import { fitAddress, fitText } from './fit-text.ts';
import { longLinkStart } from './letter-medium.ts';
import { letterStyle } from './letter-style.ts';
import { pageWords, type PageWords } from './page-words.ts';
import type { Sheet } from './sheet.ts';
import { hasCovers, type Bundle, type LetterPlan } from './plan-letters.ts';

/** Which letters are written, and for whom the page around them speaks. */
export interface LettersPart {
  /** The first letter. */
  readonly from: number;
  /** So many letters at least, if there are: a sheet of cards is never left half full. */
  readonly count: number;
  readonly language: 'en' | 'es';
}

/** What was written. */
export interface LettersWritten {
  readonly letters: number;
  /** The letter that the next part begins with; null at the end. */
  readonly next: number | null;
  /** Letters whose text is longer than their page even in the smallest type: their end is missing. */
  readonly tooLong: number;
  /** Letters whose link is too long for a QR code: it stands there as text only. */
  readonly withoutCode: number;
}

/**
 * Writes letters as a page that stands by itself: no scripts, nothing from the network, one sheet
 * after another. Streams: nothing is kept but the letter at hand.
 */
export function writeLetters(
  plan: LetterPlan,
  find: FindField,
  { from, count, language }: LettersPart,
  write: (text: string) => void,
): LettersWritten {
  const { letter, bundles } = plan;
  const words = pageWords[language];
  const onSheet = letter.sheet.cards?.count ?? 1;
  const all = plan.accounts.length;
  write(pageHead(plan, words, language));
  let at = from;
  let tooLong = 0;
  let withoutCode = 0;
  for (const bundle of bundles) {
    const end = bundle.first + bundle.count;
    if (end <= at) continue;
    if (at >= from + count) break;
    if (at === bundle.first && hasCovers(letter)) write(coverSheet(plan, bundle, find, words));
    while (at < end && at < from + count) {
      const toSheet = Math.min(onSheet - ((at - bundle.first) % onSheet), end - at);
      write('<section class="s">');
      for (let card = 0; card < toSheet; card++) {
        const { html, fits, hasLongLink } = oneLetter(
          plan,
          at + card,
          (at + card - bundle.first) % onSheet,
        );
        write(html);
        if (!fits) tooLong++;
        if (hasLongLink) withoutCode++;
      }
      write('</section>\n');
      at += toSheet;
    }
  }
  write('</body></html>\n');
  return { letters: at - from, next: at < all ? at : null, tooLong, withoutCode };
}

function pageHead({ letter }: LetterPlan, words: PageWords, language: string): string {
  const { template, sheet } = letter;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${words.title}: ${escapeHtml(cleanValue(template.name))}</title>
<style>${letterStyle(template, sheet)}</style></head><body>
<div class="bar">${escapeHtml(words.howToPrint(template.paper))}</div>
`;
}

function oneLetter(
  { letter, accounts, ownSignIn }: LetterPlan,
  n: number,
  place: number,
): { readonly html: string; readonly fits: boolean; readonly hasLongLink: boolean } {
  const { sheet, template } = letter;
  const { address, body, language } = letter.merge(accounts[n]!, ownSignIn[n] === 1);
  const { size, fits } = fitText(body, sheet);
  const lang = language === '' ? '' : ` lang="${escapeHtml(language)}"`;
  const logo = template.logo === '' ? '' : '<div class="lg"></div>';
  const dir = isRightToLeft(body.replace(valuesAndTags, '')) ? ' dir="rtl"' : '';
  const name = sheet.cards !== null && !body.includes('<div class="q">') ? 'b w' : 'b';
  const html = `${logo}${windowHtml(address, sheet)}<div class="${name}"${lang}${dir} style="font-size:${size}pt">${body}</div>`;
  return {
    html: sheet.cards === null ? html : card(sheet.cards, place, html),
    fits,
    hasLongLink: body.includes(longLinkStart),
  };
}

/** Tags, and what says nothing of the direction of the words: names of another, usernames and links. */
const valuesAndTags = /<bdi>.*?<\/bdi>|<p class="[ua]\b[^>]*>.*?<\/p>|<[^>]*>/g;

/** The lines in the envelope's window, in type in which all of them show. */
function windowHtml(lines: readonly string[], { address }: Sheet): string {
  if (address === null || lines.length === 0) return '';
  const shown = lines.map((line) => `<div dir="auto">${escapeHtml(line)}</div>`).join('');
  return `<div class="ad" style="font-size:${fitAddress(lines, address)}pt">${shown}</div>`;
}

function card(
  {
    left,
    top,
    width,
    height,
    columnGap,
    rowGap,
  }: NonNullable<LetterPlan['letter']['sheet']['cards']>,
  place: number,
  html: string,
): string {
  const x = left + (place % 2) * (width + columnGap);
  const y = top + Math.floor(place / 2) * (height + rowGap);
  return `<div class="c" style="left:${x.toFixed(2)}mm;top:${y.toFixed(2)}mm">${html}</div>`;
}

/** So many names stand on a cover sheet. */
const mostNames = 120;

function coverSheet(
  { letter, accounts }: LetterPlan,
  { names, first, count }: Bundle,
  find: FindField,
  words: PageWords,
): string {
  const titles = names.map((name, i) => {
    const label = words.labels[letter.template.bundles[i]!];
    // Staff have no grade and homeroom: only what bundles are made by first is missed.
    if (name === '' && i > 0) return '';
    return `<small>${escapeHtml(label)}</small>${htmlValue(name === '' ? words.notGiven : name)}`;
  });
  const people = Array.from(
    accounts.subarray(first, first + Math.min(count, mostNames)),
    (account) =>
      ['person.lastName', 'person.firstName']
        .map((name) => valueOf(find, name, account))
        .filter((name) => name !== '')
        .join(', '),
  );
  const more = count > mostNames ? `<p>${escapeHtml(words.more(count - mostNames))}</p>` : '';
  const countWords = letter.sheet.cards === null ? words.letters : words.cards;
  return `<section class="s cv"><h1 dir="auto">${titles.join('')}</h1><p class="ct">${escapeHtml(countWords(count))}</p><ol>${people
    .map((name) => `<li dir="auto">${htmlValue(name.slice(0, 60))}</li>`)
    .join('')}</ol>${more}</section>
`;
}

function valueOf(find: FindField, name: string, account: number): string {
  const field = find(name);
  return 'fault' in field ? '' : cleanValue(field.read(account));
}
