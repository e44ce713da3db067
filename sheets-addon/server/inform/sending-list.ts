import { addHiddenTab } from '../records/hidden-tab.ts';
import { quoted } from '../tabs/text-into-cells.ts';
import type { Recipient } from './sending.ts';

/*
 * Whom a sending is to reach, in a hidden tab while it goes on: exactly those who were confirmed,
 * whoever comes to match meanwhile.
 */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const blockRows = 20_000;

/** Writes the list, and compares what is there then. */
export function writeSendingList(
  spreadsheet: Spreadsheet,
  name: string,
  recipients: readonly Recipient[],
): void {
  discardSendingList(spreadsheet, name);
  const sheet = addHiddenTab(spreadsheet, name, recipients.length, 3);
  for (let from = 0; from < recipients.length; from += blockRows) {
    const texts = recipients
      .slice(from, from + blockRows)
      .map(({ personId, username, created }) => [personId, username, created]);
    const range = sheet.getRange(from + 1, 1, texts.length, 3);
    range.setValues(texts.map((cells) => cells.map(quoted)));
    const held = range.getDisplayValues();
    if (texts.some((cells, row) => cells.some((text, column) => held[row]![column] !== text))) {
      throw new Error('Who is to be told could not be written down, so nothing was sent.');
    }
  }
}

/** Reads the list; null where it is gone. */
export function readSendingList(spreadsheet: Spreadsheet, name: string): Recipient[] | null {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) return null;
  return sheet
    .getDataRange()
    .getDisplayValues()
    .map(([personId, username, created]) => ({
      personId: personId!,
      username: username!,
      created: created!,
    }));
}

/** Takes the list away, where there is one. */
export function discardSendingList(spreadsheet: Spreadsheet, name: string): void {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet !== null) spreadsheet.deleteSheet(sheet);
}
