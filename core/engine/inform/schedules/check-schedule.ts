import { isRecord, oneOf, type Json, type Tell } from '../../request/read-json.ts';
import { readIsoDay } from '../../tables/dates.ts';
import { checkName } from '../check-name.ts';
import { refusal } from '../reach/refusal.ts';
import type { Schedule } from './schedule.ts';

/** A schedule as checked, or what is wrong with it. */
export type ScheduleReading =
  { readonly schedule: Schedule } | { readonly faults: readonly string[] };

const keys = ['name', 'filter', 'message', 'every', 'hour', 'start', 'end', 'linkDays'];
const longestLink = 365;

/**
 * Checks a schedule given as parsed JSON (R159, R160, D38). Whether the filter and the message that
 * it names are there, the host says.
 */
export function checkSchedule(json: unknown): ScheduleReading {
  if (!isRecord(json)) return { faults: ['a schedule is a JSON object { "name", "every", ... }'] };
  const faults: string[] = [];
  const tell: Tell = (key, sentence) => faults.push(`${key}: ${sentence}`);
  for (const key of Object.keys(json)) {
    if (!keys.includes(key)) tell(key, `does not belong here; here belong ${keys.join(', ')}`);
  }
  const name = checkName(json['name'], tell);
  const filter = readText(json, 'filter', 'the name of a saved filter', tell);
  const message = readText(json, 'message', 'the name of a saved message', tell);
  const every = oneOf(json, 'every', ['daily', 'weekly', 'monthly'] as const, null, tell);
  const hour = readWhole(json, 'hour', 23, tell);
  const linkDays = readWhole({ linkDays: 0, ...json }, 'linkDays', longestLink, tell);
  const [start, end] = [readDate(json, 'start', tell), readDate(json, 'end', tell)];
  if (start !== '' && end !== '' && end < start) {
    tell('end', `${end} is before the start, ${start}: the schedule would never run`);
  }
  if (faults.length > 0 || every === null) return { faults };
  return { schedule: { name, filter, message, every, hour, start, end, linkDays } };
}

function readText(json: Json, key: string, what: string, tell: Tell): string {
  const value = json[key];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  tell(key, refusal(value, what));
  return '';
}

function readWhole(json: Json, key: string, most: number, tell: Tell): number {
  const value = json[key];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) {
    return value;
  }
  tell(key, refusal(value, `a whole number from 0 to ${most}`));
  return 0;
}

function readDate(json: Json, key: string, tell: Tell): string {
  const value = json[key];
  if (typeof value === 'string' && readIsoDay(value) > 0) return value;
  tell(key, refusal(value, 'a date, "YYYY-MM-DD"'));
  return '';
}
