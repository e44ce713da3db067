/** A text on one line, without what a terminal would take for a command. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** A text of several lines, without what a terminal would take for a command. */
export function plainLines(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]+/gu, ' ');
}
