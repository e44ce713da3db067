import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { testPath } from '../helpers/cli.ts';
import type { Tables } from '../helpers/district.ts';

const folder = testPath('scenarios/telling-people');

/**
 * The small district with accounts that people are told of, on 2025-08-18. Of the students, all but
 * Ed never logged in: Ann, Bo (a blank count), Cy without email, Di disabled, Fi without a link.
 */
export const informDistrict: Tables = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace('.csv', ''),
    Papa.parse<string[]>(readFileSync(join(folder, file), 'utf8').trim()).data,
  ]),
);

/** The headings of User Accounts where people are told from it. */
export const accountHeadings: readonly string[] = informDistrict['accounts']![0]!;

/** The activation link of an account. */
export function activationUrl(n: number): string {
  return `https://sis.s.org/activate/${n}`;
}

/** A row of a student's account: enabled, to change the password, logins, created, link. */
export function studentAccount(id: string, name: string, more: readonly string[]): string[] {
  return [id, name, 'Campus Student Portal', 'Local Campus Authentication Only', ...more];
}
