import { layouts } from './contenders.mjs';
import { median } from './run-child.mjs';

/** A program's ratio to another: the median of the rounds' own ratios, both run a moment apart. */
export function ratio({ runs }, ours, theirs, field) {
  const [a, b] = [runs.get(ours), runs.get(theirs)];
  return a === undefined || b === undefined
    ? null
    : median(a.map((run, n) => run[field] / b[n][field]));
}

export const medianOf = ({ runs }, id, field) => median(runs.get(id).map((run) => run[field]));

const goal = (measure, value, most, digits = 2) => ({ measure, value, most, digits });

/** The goals, and what was measured; `value` is null where it was not. */
export function goalsOf({ districts, oneName, parts, byLayout }) {
  const largest = districts.at(-1);
  return [
    ...districts.flatMap(goalsOfDistrict),
    ...growthGoals(districts),
    goal('people of one name: time per person, 200,000 ÷ 100,000', oneNameGrowth(oneName), 1.2),
    goal('usernames tried per account created', parts.plan.tried, 1.6, 3),
    goal('the same, usernames of at most 6 characters', parts.plan.triedShort ?? null, 2, 3),
    goal(
      `bytes kept per person beyond the input, ${count(largest.students)}`,
      parts.plan.retained,
      150,
      0,
    ),
    goal('XLSX read ÷ unzipping it, CPU', ratio(parts, 'xlsx', 'unzip', 'cpu'), 5),
    goal('CSV written ÷ copying the same bytes, wall', ratio(parts, 'csv', 'copy', 'wall'), 3),
    ...Object.entries(layouts).map(([id, label]) =>
      goal(
        `${label} ÷ papaparse, CPU, ${count(byLayout.rows)} rows`,
        ratio(byLayout, id, `${id}-parse`, 'cpu'),
        1.3,
      ),
    ),
    goal('engine minified, gzip -9, kB', parts.size.gzip / 1000, 60, 1),
  ];
}

function goalsOfDistrict(district) {
  const { students, input } = district;
  const large = students >= 1_000_000;
  const to = (theirs, field, most, words) =>
    goal(`preview ÷ ${words}, ${count(students)}`, ratio(district, 'preview', theirs, field), most);
  const goals = [
    to('duckdb2', 'cpu', 0.8, 'DuckDB, CPU'),
    to('duckdb2', 'wall', 1.3, 'DuckDB with 2 threads, wall'),
    to('duckdb2', 'rss', 0.6, 'DuckDB, peak memory'),
    to('scan', 'cpu', 5, 'bare scan, CPU'),
    to('parse', 'cpu', 1.3, 'papaparse parsing only, CPU'),
    to('counter', 'wall', large ? 0.25 : 0.5, 'papaparse script, wall'),
    to('counter', 'rss', large ? 0.3 : 0.5, 'papaparse script, peak memory'),
    goal(
      `peak memory ÷ (2.5 × input + 300 MB), ${count(students)}`,
      medianOf(district, 'preview', 'rss') / (2.5 * input + 300),
      1,
    ),
  ];
  // At small sizes a peer's start decides: the goals were set for a million.
  return large
    ? goals
    : goals.filter(({ measure }) => /papaparse script, wall|peak memory ÷/.test(measure));
}

function growthGoals(districts) {
  const [small, large] = [districts[0], districts.at(-1)];
  if (small === large) return [];
  const value = medianOf(large, 'preview', 'cpu') / medianOf(small, 'preview', 'cpu');
  const most = (1.2 * large.students) / small.students;
  return [goal(`preview, CPU: ${count(large.students)} ÷ ${count(small.students)}`, value, most)];
}

function oneNameGrowth(oneName) {
  const [few, many] = oneName.sizes;
  const cpu = (students) => medianOf(oneName, `preview-${students}`, 'cpu') / students;
  return cpu(many) / cpu(few);
}

/** 1,000,000 */
export const count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
