import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { handLetters, suffixPattern } from '../username.mjs';
import { previewColumns, tablesOf, today } from './rules.mjs';

/*
 * The same work as the best SQL we could write: typed reading without guessing, each distinct name
 * folded once, numbers given by window functions, first-free numbers worked out only for the names
 * that accounts have taken. Rows come out in any order, which is faster than ours.
 *
 *   node duckdb.mjs DATA OUT THREADS
 */
const [folder, out, threads] = process.argv.slice(2);
const paths = tablesOf(folder);
const text = (value) => `'${value.replaceAll("'", "''")}'`;

const columnsOf = {
  students:
    'Person ID,Student Number,Last Name,First Name,Middle Name,Suffix,Gender,Grade,Birth Date,Graduation Year,Email',
  enrollments:
    'Enrollment ID,Person ID,Calendar ID,Grade,Start Date,End Date,No Show,Service Type,Start Status',
  accounts:
    'Person ID,Username,Homepage,Authentication Type,Enabled,Force Password Change,Total Login Count,Created,Email,Product Security Roles,User Groups,School Access,Activation URL',
  calendars: 'Calendar ID,School ID,Calendar Name,School Year,Start Date,End Date',
  schools: 'School ID,School Name',
};

function csv(name) {
  const types = columnsOf[name]
    .split(',')
    .map((column) => `${text(column)}: ${column === 'Person ID' ? "'INTEGER'" : "'VARCHAR'"}`);
  const style = `auto_detect=false, header=true, delim=',', quote='"', escape='"', new_line='\\r\\n'`;
  return `read_csv(${text(paths[name])}, ${style}, columns={${types.join(', ')}})`;
}

const letters = Object.entries(handLetters).reduce(
  (folded, [letter, value]) => `replace(${folded}, ${text(letter)}, ${text(value)})`,
  'lower(x)',
);

const cells = {
  'Person ID': 'n.id',
  Number: 'n.number',
  'Last Name': 'n.last',
  'First Name': 'n.first',
  'Grade or Title': 'n.grade',
  Schools: 'n.school',
  Username: `n.base || CASE WHEN coalesce(free.number, n.k) = 1 THEN '' ELSE coalesce(free.number, n.k)::VARCHAR END`,
};
const preview = previewColumns.map(
  ([name, same]) => `${same === null ? cells[name] : text(same)} AS "${name}"`,
);

const statements = [
  `SET threads = ${threads}`,
  'SET preserve_insertion_order = false',
  `CREATE TEMP MACRO fold(x) AS regexp_replace(strip_accents(${letters}), '[^a-z0-9]+', '', 'g')`,
  `CREATE TEMP TABLE account AS SELECT "Person ID" AS id, lower(Username) AS name FROM ${csv('accounts')}`,
  `CREATE TEMP TABLE place AS SELECT "Calendar ID" AS calendar, "School Name" AS school
     FROM ${csv('calendars')} JOIN ${csv('schools')} USING ("School ID")`,
  `CREATE TEMP TABLE counting AS SELECT e."Person ID" AS id, arg_min(p.school, e."Start Date") AS school
     FROM ${csv('enrollments')} e JOIN place p ON p.calendar = e."Calendar ID"
     WHERE "No Show" <> 'Yes' AND ("End Date" IS NULL OR "End Date" = '' OR "End Date" >= '${today}')
     GROUP BY ALL`,
  `CREATE TEMP TABLE student AS SELECT s."Person ID" AS id, s."Student Number" AS number,
     s."Last Name" AS last, s."First Name" AS first, s.Grade AS grade, c.school
     FROM ${csv('students')} s JOIN counting c ON c.id = s."Person ID"
     WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.id = s."Person ID")`,
  `CREATE TEMP TABLE surname AS SELECT last, fold(regexp_replace(last, ${text(suffixPattern)}, '', 'i')) AS folded
     FROM (SELECT DISTINCT last FROM student)`,
  `CREATE TEMP TABLE forename AS SELECT first, left(fold(first), 1) AS initial
     FROM (SELECT DISTINCT first FROM student)`,
  `CREATE TEMP TABLE named AS SELECT *, row_number() OVER (PARTITION BY base ORDER BY id) AS k FROM (
     SELECT student.*, initial || folded AS base FROM student JOIN surname USING (last)
     JOIN forename USING (first) WHERE initial <> '' AND folded <> '')`,
  `CREATE TEMP TABLE used AS SELECT regexp_replace(name, '[0-9]+$', '') AS base,
     coalesce(try_cast(regexp_extract(name, '[0-9]+$') AS INTEGER), 1) AS number FROM account`,
  `CREATE TEMP TABLE demand AS SELECT base, wanted, taken FROM
     (SELECT base, count(*) AS taken FROM used GROUP BY base)
     JOIN (SELECT base, max(k) AS wanted FROM named GROUP BY base) USING (base)`,
  `CREATE TEMP TABLE free AS SELECT base, number,
     row_number() OVER (PARTITION BY base ORDER BY number) AS k FROM
     (SELECT base, unnest(range(1, (wanted + taken + 1)::BIGINT)) AS number FROM demand) t
     WHERE NOT EXISTS (SELECT 1 FROM used u WHERE u.base = t.base AND u.number = t.number)`,
  `COPY (SELECT ${preview.join(', ')} FROM named n LEFT JOIN free ON free.base = n.base AND free.k = n.k)
     TO ${text(join(out, 'preview.csv'))} (HEADER, DELIMITER ',')`,
];

mkdirSync(out, { recursive: true });
const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const statement of statements) await connection.run(statement);
