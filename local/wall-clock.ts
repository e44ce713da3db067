/** The wall clock of this machine, `YYYY-MM-DDTHH:MM`. */
export function wallClock(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Minutes that the clock of this machine is ahead of UTC at an instant (milliseconds since 1970). */
export function utcOffset(instant: number): number {
  return -new Date(instant).getTimezoneOffset();
}
