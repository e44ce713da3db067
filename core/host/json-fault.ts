/** So deep nothing of ours is nested; much deeper, whatever goes down to the bottom would break off. */
export const mostLevels = 1000;

/**
 * Where a text stops being JSON: JSON.parse does not say it in every version of Node. The position
 * of the first character that cannot stand there; the length of the text if it ends too early.
 */
export function jsonFaultAt(text: string): number {
  let at = 0;
  /** Takes what the pattern (sticky) finds here; false if that is nothing. */
  function take(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return false;
    at += found[0].length;
    return true;
  }
  const blanks = () => take(/[ \t\r\n]*/y);
  const sign = (one: string) => blanks() && text[at] === one && ++at > 0;
  const string = () =>
    blanks() && take(/"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);

  let level = 0;

  /** Takes items between commas up to the closing sign. */
  function list(close: string, item: () => boolean): boolean {
    if (++level > mostLevels) return false;
    const isWhole = sign(close) || items(close, item);
    level--;
    return isWhole;
  }

  function items(close: string, item: () => boolean): boolean {
    do {
      if (!item()) return false;
    } while (sign(','));
    return sign(close);
  }

  function value(): boolean {
    blanks();
    if (sign('{')) return list('}', () => string() && sign(':') && value());
    if (sign('[')) return list(']', value);
    return (
      string() || take(/(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y)
    );
  }

  if (value()) blanks();
  return at;
}
