/** The day that a clock here shows, YYYY-MM-DD. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const year = String(now.getFullYear()).padStart(4, '0');
  return `${year}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day and minute that a clock here shows, YYYY-MM-DDTHH:MM. */
export function localMinute(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${localDay(now)}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
