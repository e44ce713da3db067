import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import english from '../../extension/_locales/en/messages.json';
import spanish from '../../extension/_locales/es/messages.json';
import { createSay } from '../../extension/text/say.ts';

const folder = join(import.meta.dirname, '../../extension');
const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

test('every text stands in every language, described, with the same values', () => {
  expect(Object.keys(spanish)).toEqual(Object.keys(english));
  for (const [key, { message, description }] of Object.entries(english)) {
    const other = spanish[key as keyof typeof spanish];
    expect(message.trim(), key).not.toBe('');
    expect(other.message.trim(), key).not.toBe('');
    expect(description, key).toBe(other.description);
    expect(description.length, key).toBeGreaterThan(5);
    expect(placeholders(other.message), key).toEqual(placeholders(message));
  }
});

test('every text of the manifest exists, and the stores take them', () => {
  const keys = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!);
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) expect(Object.keys(english)).toContain(key);
  for (const { extName, extDescription } of [english, spanish]) {
    expect(extName.message.length).toBeLessThanOrEqual(75);
    expect(extDescription.message.length).toBeLessThanOrEqual(132);
  }
});

test('every text is used', () => {
  const requests = readdirSync(join(folder, '../local/sample-district/requests'));
  const samples = requests.map(
    (name) => `sample_${name.replace('.json', '').replaceAll('-', '_')}`,
  );
  // Keys that are put together of a beginning and one of these.
  const origins = ['file', 'paste', 'page', 'sheet', 'sample'].map((origin) => `origin_${origin}`);
  const views = ['popup', 'tab', 'side'].map((view) => `openIn_${view}`);
  const composed = new Set([...samples, ...origins, ...views]);
  const unused = Object.keys(english).filter((key) => {
    const stem = key.replace(/_(one|other)$/, '');
    return !composed.has(key) && !sources.includes(`'${stem}'`) && !manifest.includes(`_${key}_`);
  });
  expect(unused).toEqual([]);
  for (const key of composed) expect(Object.keys(english)).toContain(key);
});

test('values are put in as each language writes them; unknown ones are left out', () => {
  const say = createSay('en', english);
  expect(say.count('rowsMore', 1200, 'students.csv', 3000)).toBe(
    '1,200 rows were added to students.csv, which has 3,000 rows now.',
  );
  expect(createSay('es', spanish)('megabytes', 1234567)).toBe('1,234,567 MB');
  // Text of the data is never looked at for values.
  expect(say('fileRemoved', '$2 $1')).toContain('$2 $1 was removed');
});

test('a count of 1 has its own words', () => {
  const say = createSay('en', english);
  expect(say.count('rowsOf', 1, 20)).toBe('1 row of 20 is shown.');
  expect(say.count('rowsOf', 0, 20)).toBe('0 rows of 20 are shown.');
});
