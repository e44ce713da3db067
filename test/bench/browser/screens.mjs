import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../local/install.mjs';
import { importTs } from '../../helpers/import-ts.mjs';
import { median } from '../run-child.mjs';
import { threadTime } from './threads.mjs';

/*
 * How the screens feel with a district's data: a step through the preview's table, in milliseconds
 * that page and worker run, and the times in which the page could do nothing else; the popup from
 * its opening to its first paint and to what it knows of the data. One district, one browser.
 *
 *   node screens.mjs chromium|firefox DATA
 */
const openings = 7;
const steps = 200;

const [name, folder] = process.argv.slice(2);
const { startBrowser } = await importTs('test/e2e/browsers/index.ts');
const { bringFiles, openStep, waitForPreview } = await importTs('test/e2e/wizard.ts');
const extension = join(root, 'dist', name === 'chromium' ? 'chrome' : 'firefox');
const browser = await startBrowser(name, { extension });
const tab = await browser.openView('tab');
const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
await bringFiles(
  tab,
  files.map((file) => join(folder, file)),
);
await openStep(tab, 'What');
await tab.setFiles({ css: 'main input[type=file]' }, [join(folder, 'request.json')]);
await openStep(tab, 'Preview Changes');
await waitForPreview(tab);
await tab.waitFor({ role: 'grid' });
const scrolling = await scrollRows();
const popups = await openPopups();
await browser.close();
console.log(
  JSON.stringify({
    browser: name,
    load: loadavg().map((load) => Math.round(load * 10) / 10),
    scrolling,
    popup: {
      painted: spread(popups.map(({ painted }) => painted)),
      known: spread(popups.map(({ known }) => known)),
    },
  }),
);

function spread(values) {
  const round = (value) => Math.round(value * 10) / 10;
  return { best: round(Math.min(...values)), median: round(median(values)) };
}

/** Goes through the table from its beginning to its end, as somebody does who drags the bar. */
async function scrollRows() {
  let gaps = [];
  const { page, worker } = await threadTime(async () => {
    gaps = await tab.evaluate(`(${scrollThrough})(window, ${steps})`);
  });
  const longest = Math.max(...gaps);
  const blocked = gaps.filter((gap) => gap > 50).length;
  return { page: page / steps, worker: worker / steps, longest, blocked };
}

/** Milliseconds between the moments in which the page was free for a timer of 4 milliseconds. */
async function scrollThrough(window, steps) {
  const { performance } = window;
  const rows = window.document.querySelector('.rows-scroll');
  const gaps = [];
  let last = performance.now();
  const timer = window.setInterval(() => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
  }, 4);
  for (let step = 1; step <= steps; step++) {
    rows.scrollTop = ((rows.scrollHeight - rows.clientHeight) * step) / steps;
    await new Promise((done) => window.requestAnimationFrame(done));
  }
  window.clearInterval(timer);
  return gaps;
}

async function openPopups() {
  await openStep(tab, 'Data');
  await tab.close();
  const times = [];
  for (let n = 0; n < openings; n++) {
    const popup = await browser.openView('popup');
    await popup.waitForText(/tables with [\d,]+ rows/);
    const known = await popup.evaluate('window.performance.now()');
    const painted = await popup.evaluate(
      `window.performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`,
    );
    times.push({ known, painted });
    await popup.close();
  }
  return times;
}
