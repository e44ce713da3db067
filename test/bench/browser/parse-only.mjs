import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { importTs } from '../../helpers/import-ts.mjs';
import { writeParseExtension } from './parse-extension.mjs';
import { watchProcesses } from './processes.mjs';

/*
 * The floor for an extension: the three large tables parsed by papaparse in a worker of the same
 * browser, in pieces, nothing done with the rows.
 *
 *   node parse-only.mjs DATA
 */
const [folder] = process.argv.slice(2);
const { startChromium } = await importTs('test/e2e/browsers/chromium.ts');
const extension = await writeParseExtension();
const browser = await startChromium({ extension });
const tab = await browser.openView('tab');
const meter = watchProcesses(browser.processId);
const files = ['students', 'enrollments', 'accounts'].map((name) => join(folder, `${name}.csv`));
await tab.setFiles({ css: 'input[type=file]' }, files);
await tab.waitForText('"rows"');
const { cpu, rss } = meter.stop();
const { wall, rows } = JSON.parse(
  await tab.evaluate(`window.document.querySelector('#state').textContent`),
);
await browser.close();
rmSync(extension, { recursive: true });
console.log(JSON.stringify({ wall, cpu, rss, rows }));
