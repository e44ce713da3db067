import type { SkipReason } from '../../engine/index.ts';
import type { Preview, SettingsJson } from '../../host/wizard-client.ts';
import { isAboutGroups } from '../draft.ts';
import type { Text } from '../text/index.ts';
import { thresholdSentence } from './threshold-sentence.ts';

/** Something to know about a batch before it is saved; `warn` where it may be a mistake. */
export interface Unusual {
  readonly kind: 'warn' | 'info';
  readonly sentence: string;
  readonly more?: string;
}

/** Above this share of new usernames, counters are told of. */
const manyCounters = 0.05;

/** What is unusual about a batch: only what is true of it, with numbers. */
export function unusualIn(
  preview: Preview,
  today: string,
  thresholds: SettingsJson['thresholds'],
  text: Text,
): Unusual[] {
  const found: Unusual[] = [];
  const { summary, threshold } = preview;
  const words = text.preview;
  if (threshold !== null) {
    const sentence = thresholdSentence(preview, thresholds, text);
    found.push({ kind: 'warn', sentence, more: words.thresholdMeans });
  }
  found.push(...aboutAccounts(preview, text), ...aboutReasons(preview, text));
  const counters = summary.warnings['collision-resolved'] ?? 0;
  if (counters > preview.changeRows * manyCounters && !hasNumber(preview)) {
    found.push({ kind: 'info', sentence: words.counters(counters, preview.changeRows) });
  }
  if (summary.asOf !== today) {
    found.push({ kind: 'info', sentence: words.asOf(summary.asOf, today) });
  }
  return found;
}

function aboutAccounts(
  { summary, accounts, changeRows, threshold }: Preview,
  text: Text,
): Unusual[] {
  const { changeType, accountType } = summary;
  if (changeType === 'createAccount' || changeRows === 0) return [];
  const found: Unusual[] = [];
  // The threshold says the same, and more.
  if (changeType === 'disableAccount' && threshold === null && accounts.enabled > 0) {
    const sentence = text.preview.disables(changeRows, accounts.enabled, accountType);
    found.push({ kind: 'info', sentence });
  }
  const changed = isAboutGroups(changeType) ? summary.changed : changeRows;
  if (changed * 2 > accounts.all) {
    found.push({ kind: 'warn', sentence: text.preview.half(changed, accounts.all, accountType) });
  }
  return found;
}

function aboutReasons({ summary }: Preview, text: Text): Unusual[] {
  const reasons = Object.keys(summary.reasons) as SkipReason[];
  if (summary.changed > 0 || summary.notChanged < 2 || reasons.length !== 1) return [];
  const sentence = text.preview.oneReason(summary.notChanged, text.reasons[reasons[0]!]);
  return [{ kind: 'info', sentence }];
}

/** A pattern with a number in it makes usernames that hardly ever collide. */
function hasNumber({ request }: Preview): boolean {
  const { username } = request;
  return username?.from === 'pattern' && /\{(student|staff)?number/i.test(username.pattern);
}
