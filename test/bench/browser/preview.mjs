import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../../../local/install.mjs';
import { importTs } from '../../helpers/import-ts.mjs';
import { watchProcesses } from './processes.mjs';

/*
 * The extension from files to a preview that is shown: a district's tables are given to its page,
 * which also checks them for problems, then its request is previewed. What a person does between
 * the two does not count.
 *
 *   node preview.mjs DATA
 */
const [folder] = process.argv.slice(2);
const { startChromium } = await importTs('test/e2e/browsers/chromium.ts');
const { bringFiles, openStep, waitForPreview } = await importTs('test/e2e/wizard.ts');
const browser = await startChromium({ extension: join(root, 'dist/chrome') });
const tab = await browser.openView('tab');
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const meter = watchProcesses(browser.processId);

const reading = await secondsOf(() =>
  bringFiles(
    tab,
    files.map((name) => join(folder, name)),
  ),
);
const checking = await secondsOf(() =>
  tab.waitForText(/No problems found|errors? and .* warnings?/),
);
await openStep(tab, 'What');
await tab.setFiles({ css: 'main input[type=file]' }, [join(folder, 'request.json')]);
await tab.waitForText('Create Account, Students');
const planning = await secondsOf(async () => {
  await openStep(tab, 'Preview Changes');
  await waitForPreview(tab);
});

const { cpu, rss } = meter.stop();
await browser.close();
const wall = reading + checking + planning;
console.log(JSON.stringify({ wall, cpu, rss, reading, checking, planning }));

async function secondsOf(work) {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}
