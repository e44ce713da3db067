import type { Preview, SettingsJson } from '../../host/wizard-client.ts';
import type { Text } from '../text/index.ts';

/** Why a batch that passes its threshold is confirmed once more, with the numbers it is measured by. */
export function thresholdSentence(
  { accounts, changeRows, summary }: Preview,
  { maxDisable, maxDisablePercent }: SettingsJson['thresholds'],
  text: Text,
): string {
  const { enabled } = accounts;
  const { accountType } = summary;
  return enabled - changeRows < 1
    ? text.preview.thresholdNobody(changeRows, enabled, accountType)
    : text.preview.thresholdMany(changeRows, enabled, accountType, maxDisable, maxDisablePercent);
}
