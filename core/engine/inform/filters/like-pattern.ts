type Letters = string | readonly string[];

/**
 * A test for a LIKE pattern (D39): `%` stands for any letters or none, `_` for one letter, and `\`
 * before them for themselves. Text and pattern have the same case. Time is at worst letters times
 * letters: no pattern can stall.
 */
export function likePattern(pattern: string): (text: string) => boolean {
  const tokens = readTokens(pattern);
  return (text) => matches(lettersOf(text), tokens);
}

const anyLetters = 0;
const oneLetter = 1;
type Token = string | typeof anyLetters | typeof oneLetter;

function readTokens(pattern: string): Token[] {
  const tokens: Token[] = [];
  const letters = Array.from(pattern);
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!;
    const next = letters[i + 1];
    if (letter === '\\' && (next === '%' || next === '_' || next === '\\')) {
      tokens.push(next);
      i++;
    } else if (letter === '%') {
      if (tokens[tokens.length - 1] !== anyLetters) tokens.push(anyLetters);
    } else tokens.push(letter === '_' ? oneLetter : letter);
  }
  return tokens;
}

/** Letters beyond the first 65,536 are two units of a string. */
function lettersOf(text: string): Letters {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text) : text;
}

function matches(text: Letters, tokens: readonly Token[]): boolean {
  let at = 0;
  let token = 0;
  let retryToken = -1;
  let retryAt = 0;
  while (at < text.length) {
    const wanted = tokens[token];
    if (wanted === anyLetters) {
      retryToken = ++token;
      retryAt = at;
    } else if (wanted !== undefined && (wanted === oneLetter || wanted === text[at])) {
      token++;
      at++;
    } else if (retryToken >= 0) {
      token = retryToken;
      at = ++retryAt;
    } else return false;
  }
  while (tokens[token] === anyLetters) token++;
  return token === tokens.length;
}
