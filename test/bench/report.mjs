import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { benchFile } from './run-child.mjs';
import { count, goalsOf, medianOf, ratio } from './goals.mjs';

const docs = benchFile('../../docs/performance.md');
const [start, end] = [
  '<!-- measured by npm run bench: start -->',
  '<!-- measured by npm run bench: end -->',
];

/** What was measured, as Markdown. */
export async function reportOf(results) {
  const { districts, oneName, parts, byLayout, telling, inBrowser } = results;
  const sections = [
    machine(results),
    '### Goals\n',
    goalTable(results),
    ...districts.flatMap((district) => [
      `### ${count(district.students)} students, ${Math.round(district.input)} MB\n`,
      programTable(district),
      agreementText(district),
    ]),
    '### One name for all\n',
    programTable(oneName),
    '### Parts\n',
    programTable(parts),
    partsText(parts),
    `### Files of other systems, ${count(byLayout.rows)} rows each\n`,
    programTable(byLayout),
    `### ${count(telling.told)} people told\n`,
    programTable(telling),
    `### In the browser, ${count(inBrowser.students)} students\n`,
    programTable(inBrowser),
    browserText(inBrowser),
  ];
  const { format } = await import('prettier');
  return format(sections.filter((text) => text !== null).join('\n\n'), {
    parser: 'markdown',
    printWidth: 100,
  });
}

function machine({ rounds, duckdb }) {
  const version = (path) => JSON.parse(readFileSync(benchFile(path), 'utf8'));
  const { devDependencies, dependencies } = version('../../package.json');
  const peers = version('package.json').dependencies;
  const packages = [
    `papaparse ${devDependencies.papaparse}`,
    `fflate ${dependencies.fflate}`,
    duckdb ? `DuckDB ${peers['@duckdb/node-api']}` : 'DuckDB not installed: its rows are missing',
  ];
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0].model.trim()}, ${cpus().length} cores,`,
    `${Math.round(totalmem() / 2 ** 30)} GB, ${type()}, Node ${process.versions.node}; ${packages.join(', ')};`,
    `${rounds} ${rounds === 1 ? 'round' : 'rounds in turn, medians'}.`,
  ].join(' ');
}

function table(headings, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, n) => (n === 0 ? '---' : '---:'));
  return [headings, rule, ...rows].map(line).join('\n');
}

function goalTable(results) {
  const rows = goalsOf(results).map(({ measure, value, most, digits }) => {
    const goal = `≤ ${Number(most.toFixed(2))}`;
    if (value === null) return [measure, 'not measured', goal, ''];
    return [measure, value.toFixed(digits), goal, value <= most ? 'yes' : '**no**'];
  });
  return table(['', 'measured', 'goal', 'met'], rows);
}

/** Every program, and how ours compares with it. */
function programTable(measured) {
  const [first] = measured.contenders;
  const compares = first.id === 'preview';
  const rows = measured.contenders.map(({ id, label }) => {
    const of = (field, digits) => medianOf(measured, id, field).toFixed(digits);
    const own = [label, of('wall', 2), of('cpu', 2), of('rss', 0)];
    if (!compares) return own;
    const to = (field) => ratio(measured, 'preview', id, field).toFixed(2);
    return [...own, ...(id === 'preview' ? ['', '', ''] : ['wall', 'cpu', 'rss'].map(to))];
  });
  const headings = ['', 'wall s', 'CPU s', 'peak MB'];
  const ratios = ['preview ÷ it: wall', 'CPU', 'memory'];
  return table(compares ? [...headings, ...ratios] : headings, rows);
}

function agreementText({ agreement }) {
  if (agreement === null) return null;
  const { usernames, peers, differing } = agreement;
  return differing === 0
    ? `All ${peers} peers gave the same usernames to the same ${count(usernames)} people.`
    : `**A peer gave other usernames to ${count(differing)} people: what it measures is not the same work.**`;
}

function partsText({ size, plan }) {
  const engine = `The engine: ${count(size.minified)} bytes minified, ${count(size.gzip)} with gzip -9.`;
  if (plan.tried === null) return engine;
  const lookedUp = plan.lookedUp.toFixed(2);
  return `${engine} An account created took ${lookedUp} look-ups among the usernames taken: one finds where the name's counter stands, the others try a username.`;
}

function browserText({ searched, key, slowestKey, popup, firstPaint, sizes }) {
  const ms = (value) => `${Math.round(value)} ms`;
  const size = ({ minified, gzip }) =>
    `${count(minified)} bytes minified, ${count(gzip)} with gzip -9`;
  return [
    'Chromium, headless; seconds and memory are those of all its processes, memory is what they grew by.',
    `With ${count(searched)} students in it, a key stroke in the search for people is answered in ${ms(key)} (median; at most ${ms(slowestKey)}),`,
    `and the popup says what it holds ${ms(popup)} after it was told to open (first paint after ${ms(firstPaint)}).`,
    `The page's program: ${size(sizes.page)}. The worker's: ${size(sizes.worker)}.`,
    `The extension, unminified and with the sample district: ${count(sizes.shipped)} bytes.`,
  ].join(' ');
}

/** Puts a report between the marks of docs/performance.md. */
export async function writeIntoDocs(report) {
  const text = readFileSync(docs, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error('docs/performance.md has lost the marks of its measured part');
  writeFileSync(docs, `${text.slice(0, from + start.length)}\n\n${report}\n${text.slice(to)}`);
}
