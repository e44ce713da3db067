import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xlsx } from '../files/fixtures.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import { until, type View } from './browsers/view.ts';
import { builtExtension } from './fixtures.ts';
import { button, unfold, waitForStep } from './wizard.ts';

/*
 * Tables read off the page of a student information system, and a Google Sheet read as the person
 * who has it open. Both hosts exist only here, behind the proxy of the test; a click on the icon
 * would give the right to read a page, which opening the popup from a test does not: the manifest
 * of the test has it instead.
 */

const sis = 'sis.example';
const google = 'docs.google.com';
const sheetId = '1AbCdEfGhIjKlMnOpQrStUvWxYz';

/** A list of students in pages, as such systems show it. */
const serveSis: RequestListener = (request, response) => {
  const page = Number(new URL(request.url ?? '/', 'http://x').searchParams.get('page') ?? '1');
  const rows = [
    [
      ['1001', '000123', 'Doe', 'John', '09'],
      ['1002', '000124', 'Núñez', 'José', '10'],
    ],
    [['1003', '000125', 'Li', 'Amy', '11']],
  ][page - 1]!;
  const headings = ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade'];
  const cells = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html>
    <title>Students</title>
    <table><tr><td>Menu</td></tr></table>
    <main><table id="list"><caption>Student list</caption>
      <thead><tr>${cells('th', headings)}</tr></thead>
      <tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody>
    </table>
    <p>Page ${page} of 2</p></main>`);
};

const sheetXml = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row, r) => {
      const cells = row.map(
        (text, c) =>
          `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    })
    .join('');

const workbook = xlsx({
  sheets: {
    Schools: sheetXml([
      ['School ID', 'School Name'],
      ['LHS', 'Lincoln High'],
    ]),
    Staff: sheetXml([
      ['Person ID', 'Staff Number', 'Last Name', 'First Name'],
      ['2001', '0007', 'Doe', 'Jane'],
    ]),
  },
});

/** Google Sheets: the page of a sheet, and its export, which `answer` gives. */
const serveGoogle =
  (answer: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url?.includes('/export?format=xlsx') === true) answer(request, response);
    else
      response
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><title>Roster 2026 - Google Sheets</title><h1>Roster 2026</h1>');
  };

/** Takes the wizard over in the very moment in which the button for it is there. */
const takeOver = `([...window.document.querySelectorAll('button')]
  .find((one) => one.textContent === 'Continue here')?.click(), null)`;

/**
 * Reads the page under a popup, which takes the wizard over first where another view has it: a view
 * that is just closing still may, and the next moment no longer.
 */
async function readPage(popup: View): Promise<void> {
  const read = button('Read the table on this page');
  await until(async () => {
    if ((await popup.count(read)) > 0) return true;
    await popup.evaluate(takeOver);
    return null;
  });
  await popup.click(read);
}

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, {
      extension: builtExtension(name),
      manifest: { host_permissions: [`http://${sis}/*`, `https://${google}/*`] },
    });
  });
  afterAll(() => browser.close());

  test('the pages of a list become one table', async () => {
    browser.network.serve(sis, serveSis);
    for (const page of [1, 2]) {
      const list = await browser.openPage(`http://${sis}/students?page=${page}`);
      await list.waitFor({ role: 'table', name: 'Student list' });
      const popup = await browser.openView('popup', list);
      await readPage(popup);
      await popup.waitForText(`Page ${page} of 2 is shown`);
      await popup.waitForText('Person ID | Student Number | Last Name');
      await popup.click(button(page === 1 ? 'Use these 2 rows' : 'Use this row'));
      await popup.waitForText(
        page === 1
          ? '2 rows were read into students.csv.'
          : '1 row was added to students.csv, which has 3 rows now.',
      );
      await popup.close();
      await list.close();
    }
    tab = await browser.openView('tab');
    await waitForStep(tab, 'Data');
    await tab.waitForText('1 table with 3 rows');
  });

  test('a page without a table, and one that may not be read, are told apart', async () => {
    browser.network.serve('other.example', (_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<h1>Nothing here</h1>');
    });
    const other = await browser.openPage('http://other.example/');
    const popup = await browser.openView('popup', other);
    await readPage(popup);
    await popup.waitForText('The browser does not let this page be read.');
    await popup.close();
    await other.close();
    browser.network.serve(sis, (_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<h1>Sign in</h1>');
    });
    const empty = await browser.openPage(`http://${sis}/`);
    const second = await browser.openView('popup', empty);
    await readPage(second);
    await second.waitForText('There is no table with headings and rows on this page.');
    await second.close();
    await empty.close();
  });

  test('a Google Sheet that is open is read as a workbook', async () => {
    browser.network.serve(
      google,
      serveGoogle((_request, response) => {
        response.setHeader('Content-Type', 'application/octet-stream').end(Buffer.from(workbook));
      }),
    );
    const sheet = await browser.openPage(`https://${google}/spreadsheets/d/${sheetId}/edit#gid=0`);
    await tab.show();
    await waitForStep(tab, 'Data');
    const look = button('Read a Google Sheet that is open');
    await unfold(tab, /^Bring in more data/, look);
    await tab.click(look);
    await tab.click(button('Read the Google Sheet “Roster 2026”'));
    await tab.waitForText('3 tables with 5 rows');
    await tab.waitForText('Roster 2026.xlsx');
    expect(browser.network.requests).toContain(
      `GET https://${google}/spreadsheets/d/${sheetId}/export?format=xlsx`,
    );
    await sheet.close();
  });

  test('where Google does not hand a sheet over, it says what to do', async () => {
    browser.network.serve('doc-00.googleusercontent.com', (_request, response) => {
      response.end(Buffer.from(workbook)); // no word of who may read it
    });
    browser.network.serve(
      google,
      serveGoogle((_request, response) => {
        response.writeHead(302, { Location: 'https://doc-00.googleusercontent.com/roster' }).end();
      }),
    );
    const sheet = await browser.openPage(`https://${google}/spreadsheets/d/${sheetId}/edit`);
    await tab.show();
    const look = button('Read a Google Sheet that is open');
    await unfold(tab, /^Bring in more data/, look);
    await tab.click(look);
    await tab.click(button('Read the Google Sheet “Roster 2026”'));
    await tab.waitForText('Google did not hand “Roster 2026” over.');
    await tab.waitFor(button('Download the sheet as .xlsx'));
    await tab.waitForText('3 tables with 5 rows');
    await sheet.close();
  });

  test('nothing else was asked of the network', () => {
    const hosts = browser.network.requests.map((request) => new URL(request.slice(4)).hostname);
    const known = [sis, 'other.example', google, 'doc-00.googleusercontent.com'];
    expect(hosts.filter((host) => !known.includes(host))).toEqual([]);
  });
});
