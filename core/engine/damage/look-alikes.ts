/** Cyrillic and Greek letters that look like Latin ones, each before the letter it looks like. */
const pairs =
  'аaеeоoрpсcхxуyіiјjѕsԁdһhАAВBЕEЅSІIЈJКKМMНHОOРPСCТTХXУY' + 'αaοoνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';

const latin = new Map<string, string>();
for (let i = 0; i < pairs.length; i += 2) latin.set(pairs[i]!, pairs[i + 1]!);

const wordParts = /[\p{L}\p{M}]+/gu;

/** The text with look-alikes replaced in words that are Latin but for them; other scripts stay. */
export function replaceLookAlikes(text: string): string {
  return text.replace(wordParts, (word) => {
    const letters = Array.from(word);
    const isMixed = letters.some((letter) => latin.has(letter)) && /\p{Script=Latin}/u.test(word);
    const isLatin = letters.every(
      (letter) => latin.has(letter) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter),
    );
    return isMixed && isLatin
      ? letters.map((letter) => latin.get(letter) ?? letter).join('')
      : word;
  });
}
