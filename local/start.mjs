import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './install.mjs';

/*
 * npm start: installs, builds, then does the main job on the sample district and shows it:
 * previews the creation of accounts for all students of two schools, and saves it. At the end it
 * serves the Google Sheets add-on in its playground, if somebody is at a terminal to stop it.
 */

const sample = 'local/sample-district';
const request = join(sample, 'requests/create-students.json');
const shownColumns = ['Person ID', 'Last Name', 'First Name', 'Schools', 'Username', 'Note'];
const shownRows = 12;
/** Made anew every time, so that nobody's own results stand in it. */
const out = 'out/sample-district';

const serves = servesPlayground(process.argv.slice(2));
ensureInstalled();
step('Building', [process.execPath, 'esbuild.config.mjs']);
rmSync(join(root, out), { recursive: true, force: true });
step(
  'Preview: create accounts for all students of two schools',
  batch('preview', `${out}/preview`),
);
const person = await showPreview();
const { fingerprint } = JSON.parse(readFileSync(join(root, `${out}/preview/summary.json`), 'utf8'));
step('Save: exactly what was previewed', [
  ...batch('save', `${out}/saved`),
  '--expect',
  fingerprint,
]);
console.log(`
Try it yourself:
  npm run -s batch -- --help
  npm run -s batch -- why --data ${sample} --request ${request} --person ${person}
  npm run -s batch -- undo --data ${out}/saved/accounts.csv --journal ${out}/saved/journal.json --out ${out}/undone
Other ready requests: ${sample}/requests. The documents: README.md, docs/first-batch.md.
How to tell people of their accounts, on the same district: docs/inform.md.`);
if (serves) await servePlayground();
else
  console.log(
    '\nnpm start -- --serve goes on to the Google Sheets add-on, in a playground on this machine.',
  );

/** Nobody could stop it where there is no terminal. */
function servesPlayground(options) {
  const odd = options.find((option) => !['--serve', '--no-serve'].includes(option));
  if (odd !== undefined) {
    console.error(`npm start -- ${odd}: it knows --serve and --no-serve, and nothing else.`);
    process.exit(2);
  }
  if (options.length > 0) return options.at(-1) === '--serve';
  return process.stdout.isTTY === true && process.env.CI === undefined;
}

async function servePlayground() {
  const { startPlayground } = await import('../dist/local/playground.mjs');
  const editions = {
    'The Google Sheets add-on': 'sheets-addon',
    'Its edition for a Google Workspace of one’s own': 'sheets-addon-domain',
  };
  console.log('\nIn playgrounds on this machine (Ctrl+C ends them):');
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  for (const [label, folder] of Object.entries(editions)) {
    const { url, close } = await startPlayground(
      join(root, 'dist', folder),
      join(root, sample),
      locale,
    );
    console.log(`  ${label}: ${url}`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  }
}

function batch(command, folder) {
  const cli = 'dist/local/cli.mjs';
  return [process.execPath, cli, command, '--data', sample, '--request', request, '--out', folder];
}

function step(title, [command, ...args]) {
  console.log(`\n== ${title}\n`);
  const failed = run(command, args);
  if (failed !== 0) process.exit(failed);
}

async function showPreview() {
  const { reportCells } = await import('./show-csv.mjs');
  const { headings, rows: all } = reportCells(join(root, `${out}/preview/preview.csv`));
  const rows = all.slice(0, shownRows);
  const columns = shownColumns.map((name) => headings.indexOf(name));
  const lines = [shownColumns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const widths = columns.map((_, c) => Math.max(...lines.map((line) => [...line[c]].length)));
  console.log(`\nThe first ${rows.length} of ${all.length} rows of preview.csv:\n`);
  for (const line of lines) {
    console.log(
      `  ${line.map((cell, c) => cell + ' '.repeat(widths[c] - [...cell].length)).join('  ')}`,
    );
  }
  // Somebody whose username needed a counter has the most to explain.
  const explained = all.find((row) => row[headings.indexOf('Note')] !== '') ?? all[0];
  return explained[headings.indexOf('Person ID')];
}
