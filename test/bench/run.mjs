import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../browsers.mjs';
import { extensionSizes } from './browser/sizes.mjs';
import {
  browserContenders,
  layoutContenders,
  layouts,
  partContenders,
  previewContenders,
  saveContenders,
  tellingContenders,
} from './contenders.mjs';
import { bundleCounting, bundleParts, engineSize } from './parts/bundle.mjs';
import {
  builtCommandLine,
  district,
  exported,
  inputSize,
  installDuckDB,
  outputFolder,
  untold,
  workbook,
} from './prepare.mjs';
import { reportOf, writeIntoDocs } from './report.mjs';
import { benchFile, interleave, runChild } from './run-child.mjs';

/*
 * npm run bench: the product beside its peers, each run in a process of its own, all in turn, so
 * that what counts are ratios within one run. See docs/performance.md.
 */
const usage = `npm run bench -- [--students 100000,1000000] [--rounds 3] [--write]

  --students   sizes of the districts, the smallest first
  --rounds     how often each program runs; the medians count
  --write      put the result into docs/performance.md
`;
const oneNameSizes = [100_000, 200_000];
/** So many people are searched in the browser. */
const searched = 100_000;
/** So many people are told. */
const told = 100_000;
/** Usernames are compared up to this size: beyond, it costs more than it tells. */
const mostToCompare = 200_000;

const tell = (text) => process.stderr.write(`${text}\n`);

async function measureDistrict(setting, students, rounds) {
  const folder = await district(students);
  const out = join(setting.out, `district-${students}`);
  tell(`${students} students, ${Math.round(inputSize(folder))} MB`);
  const work = { ...setting, folder, students, out };
  const contenders = [...previewContenders(work), ...saveContenders(work)];
  const runs = await interleave(contenders, rounds, tell);
  const agreement = students <= mostToCompare ? await compareUsernames(out, contenders) : null;
  rmSync(out, { recursive: true, force: true });
  return { students, input: inputSize(folder), contenders, runs, agreement };
}

/** All that name people have to give them the same usernames: they do the same work. */
async function compareUsernames(out, contenders) {
  const naming = contenders.filter(({ id }) =>
    ['preview', 'counter', 'restart', 'duckdb1', 'duckdb2'].includes(id),
  );
  const files = naming.map(({ id }) => join(out, id, 'preview.csv'));
  const { printed } = await runChild([benchFile('peers/usernames.mjs'), ...files]);
  const { usernames, differences } = JSON.parse(printed);
  return { usernames, peers: differences.length, differing: Math.max(0, ...differences) };
}

/** The extension in Chromium: the same preview, beside parsing alone in the same browser. */
async function measureBrowser(students, rounds) {
  tell('in the browser');
  ensureBrowsers();
  const contenders = browserContenders(await district(students));
  const runs = await interleave(contenders, rounds, tell);
  const answers = await runChild([benchFile('browser/answers.mjs'), await district(searched)]);
  const sizes = await extensionSizes();
  return { students, contenders, runs, searched, ...JSON.parse(answers.printed), sizes };
}

/** Everybody starts from one username: the time must still grow with the people only. */
async function measureOneName(setting, rounds) {
  tell('one name for all');
  const contenders = [];
  for (const students of oneNameSizes) {
    const folder = await district(students, true);
    const out = join(setting.out, `one-name-${students}`);
    const [ours, , , counter] = previewContenders({ ...setting, folder, students, out });
    for (const one of [ours, counter]) {
      contenders.push({
        ...one,
        id: `${one.id}-${students}`,
        label: `${one.label}, ${students} of one name`,
        students,
      });
    }
  }
  return { sizes: oneNameSizes, contenders, runs: await interleave(contenders, rounds, tell) };
}

async function measureParts(setting, students, rounds) {
  tell('parts');
  const bundle = join(setting.out, 'parts.mjs');
  await bundleParts(bundle);
  const folder = await district(students);
  const place = { folder, workbook: await workbook(), out: join(setting.out, 'parts'), bundle };
  const contenders = partContenders(place);
  const runs = await interleave(contenders, rounds, tell);
  return { contenders, runs, plan: await measurePlan(setting, folder), size: await engineSize() };
}

/** Files of other systems, until they are canonical tables. */
async function measureLayouts(setting, rows, rounds) {
  tell('layouts');
  const bundle = join(setting.out, 'parts.mjs');
  const contenders = [];
  for (const layout of Object.keys(layouts)) {
    contenders.push(...layoutContenders(layout, await exported(layout, rows), bundle));
  }
  return { rows, contenders, runs: await interleave(contenders, rounds, tell) };
}

/** Finding people, and telling each of them. */
async function measureTelling(setting, rounds) {
  tell('telling people');
  const out = join(setting.out, 'telling');
  const contenders = tellingContenders({ ...setting, folder: await untold(told), out });
  return { told, contenders, runs: await interleave(contenders, rounds, tell) };
}

/** What a plan keeps in memory, and how often it tried a username: counted, not timed. */
async function measurePlan(setting, folder) {
  const plan = async (bundle, ...more) => {
    const args = ['--expose-gc', benchFile('parts/plan.mjs'), bundle, folder, ...more];
    return JSON.parse((await runChild(args)).printed);
  };
  const { retained } = await plan(join(setting.out, 'parts.mjs'));
  const counting = join(setting.out, 'counting.mjs');
  try {
    await bundleCounting(counting);
  } catch {
    tell('usernames tried are not counted: the functions to count have other names now');
    return { retained, tried: null };
  }
  const [any, short] = [await plan(counting), await plan(counting, '6')];
  return { retained, tried: any.tried, triedShort: short.tried, lookedUp: any.lookedUp };
}

async function measureAll({ sizes, rounds }) {
  const out = outputFolder();
  try {
    const setting = { out, commandLine: builtCommandLine(out), duckdb: installDuckDB(tell) };
    const districts = [];
    for (const students of sizes) districts.push(await measureDistrict(setting, students, rounds));
    const oneName = await measureOneName(setting, rounds);
    const parts = await measureParts(setting, sizes.at(-1), rounds);
    const byLayout = await measureLayouts(setting, sizes.at(-1), rounds);
    const telling = await measureTelling(setting, rounds);
    const inBrowser = await measureBrowser(sizes.at(-1), rounds);
    return {
      rounds,
      duckdb: setting.duckdb,
      districts,
      oneName,
      parts,
      byLayout,
      telling,
      inBrowser,
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    students: { type: 'string', default: '100000,1000000' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const sizes = values.students.split(',').map(Number);
const rounds = Number(values.rounds);
const faulty = ![...sizes, rounds].every((n) => Number.isInteger(n) && n > 0);
if (values.help || faulty) {
  process.stdout.write(usage);
  process.exitCode = faulty ? 2 : 0;
} else {
  const report = await reportOf(await measureAll({ sizes, rounds }));
  process.stdout.write(report);
  if (values.write) await writeIntoDocs(report);
}
