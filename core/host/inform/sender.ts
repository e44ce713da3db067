import { isMailAddress } from '../../engine/inform/index.ts';

/** Throws where a text is no address that mail can come from or go to; '' is none, and fine. */
export function refuseOtherThanAddress(text: string): void {
  const address = text.trim();
  if (address === '' || isMailAddress(address)) return;
  throw new Error(
    `${JSON.stringify(address.slice(0, 80))} is no email address: write it as name@school.org.`,
  );
}
