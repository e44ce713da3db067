import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../../local/install.mjs';
import { importTs } from '../../helpers/import-ts.mjs';
import { median } from '../run-child.mjs';

/*
 * How soon the extension answers with a district's data in it: the popup from its opening to what it
 * knows of the data, and a key stroke in the search for people: to the list's next state, and how
 * long scripts of page and worker run for it. Milliseconds, medians.
 *
 *   node answers.mjs DATA
 */
const openings = 5;
/** Long enough for an answer on a busy machine. */
const answerTime = 400;
/** Each finds other people than the one before, so that the list changes. */
const typed = ['s', 'ma', 'gar', 'b', 'smi', 'ko', 'l', 'ha', 't', 'ro', 'c', 'wi'];

const [folder] = process.argv.slice(2);
const { startChromium } = await importTs('test/e2e/browsers/chromium.ts');
const { bringFiles, goOn, openStep, radio } = await importTs('test/e2e/wizard.ts');
const browser = await startChromium({ extension: join(root, 'dist/chrome') });
const tab = await browser.openView('tab');
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
await bringFiles(
  tab,
  files.map((name) => join(folder, name)),
);
const { strokes, script } = await searchPeople();
const popups = await openPopups();
await browser.close();
console.log(
  JSON.stringify({
    key: median(strokes),
    slowestKey: Math.max(...strokes),
    script: { page: script.page / typed.length, worker: script.worker / typed.length },
    popup: median(popups.map(({ known }) => known)),
    firstPaint: median(popups.map(({ painted }) => painted)),
  }),
);

/** Types beginnings of names; each stroke is measured inside the page, to the list's next state. */
async function searchPeople() {
  await openStep(tab, 'What');
  await tab.click(radio('Students'));
  await tab.click(radio('Enable Account'));
  await goOn(tab, 'Options');
  await goOn(tab, 'Who');
  await tab.click(radio('Enable user accounts for selected students'));
  const field = { role: 'searchbox', name: 'Last Name' };
  await tab.fill(field, 'x');
  await tab.waitForText(/\bfound|Nobody matches/);
  const strokes = await tab.evaluate(`(${typeAll})(window, ${JSON.stringify(typed)})`);
  const script = await browser.scriptTime(async () => {
    for (const name of typed) {
      await tab.evaluate(`(${typeOne})(window, '${name}')`);
      await sleep(answerTime);
    }
  });
  await openStep(tab, 'Data');
  return { strokes, script };
}

function typeOne(window, name) {
  const [field] = window.document.querySelectorAll('.person-search input[type=search]');
  field.value = name;
  field.dispatchEvent(new window.Event('input', { bubbles: true }));
  return null;
}

async function typeAll(window, names) {
  const { document, performance } = window;
  const field = [...document.querySelectorAll('input[type=search]')].find((input) =>
    input.labels[0].textContent.includes('Last Name'),
  );
  const list = document.querySelector('.pick-items');
  const times = [];
  for (const name of names) {
    const before = list.textContent;
    const from = performance.now();
    field.value = name;
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
    while (list.textContent === before || list.getAttribute('aria-busy') === 'true') {
      await new Promise((done) => window.setTimeout(done, 0));
      if (performance.now() - from > 5000) throw new Error(name + ' is not answered');
    }
    times.push(performance.now() - from);
  }
  return times;
}

async function openPopups() {
  await tab.close();
  const times = [];
  for (let n = 0; n < openings; n++) {
    const from = performance.now();
    const popup = await browser.openView('popup');
    await popup.waitForText(/tables with [\d,]+ rows/);
    const known = performance.now() - from;
    const painted = await popup.evaluate(
      `window.performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null`,
    );
    times.push({ known, painted });
    await popup.close();
  }
  return times;
}
