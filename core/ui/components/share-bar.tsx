/** How much of a whole something is, as a bar: told in words beside it, so not read out. */
export function ShareBar({ part, whole }: { readonly part: number; readonly whole: number }) {
  const percent = whole === 0 ? 0 : (part / whole) * 100;
  // One person of a million is still somebody.
  const width = part === 0 ? 0 : Math.max(0.5, percent);
  return (
    <div class="share-bar" aria-hidden="true">
      <span style={{ width: `${width}%` }} />
    </div>
  );
}
