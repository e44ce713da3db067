import type { JoinedAccounts } from '../engine/index.ts';

/** What to know about how User Accounts were joined to people, in words with numbers. */
export function joinNotes({ from, counts }: JoinedAccounts): string[] {
  const { source } = from;
  const notes: string[] = [];
  const by = joinedBy(counts);
  if (by !== '') notes.push(`${source}: accounts joined to people: ${by}`);
  if (counts.nobody > 0) {
    notes.push(
      `${source}: ${counts.nobody} ${counts.nobody === 1 ? 'account belongs' : 'accounts belong'} ` +
        'to nobody on the roster: not changed by any batch, but the usernames are taken',
    );
  }
  if (counts.question > 0) {
    notes.push(
      `${source}: ${counts.question} ${counts.question === 1 ? 'account' : 'accounts'} may belong ` +
        'to one of several people: tied to nobody until somebody says to whom',
    );
  }
  return notes;
}

/** `200 by number, 90 by email`; '' if none were joined. */
export function joinedBy(counts: JoinedAccounts['counts']): string {
  const ways = [
    [counts['person ID'], 'by person ID'],
    [counts.number, 'by number'],
    [counts.email, 'by email'],
    [counts.answer, 'as answered'],
  ] as const;
  return ways
    .filter(([count]) => count > 0)
    .map(([count, how]) => `${count} ${how}`)
    .join(', ');
}
