import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  mergeFields,
  planLetters,
  shippedLetters,
  writeLetters,
  type InformPeople,
  type LetterTemplate,
} from '../../core/engine/inform/index.ts';
import { findBrowsers, findPdfTools } from '../browsers.mjs';
import { compiledLetter, letterOf, smallSchool } from '../engine/inform/small-school.ts';
import { newFolder } from '../helpers/cli.ts';
import { patience, until } from './browsers/view.ts';

/* Letters as a real browser prints them, read back from paper: pages, text and codes. */

let browser: Browser;
/** Every address that a page of letters asked for. */
const asked: string[] = [];
const folder = newFolder();

beforeAll(async () => {
  browser = await puppeteer.launch({
    timeout: patience,
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  });
});

afterAll(() => browser.close());

/** A picture of 2 by 1 dots: red and blue. */
const logo = dataUrl([255, 0, 0, 255, 0, 0, 255, 255]);

function dataUrl(dots: readonly number[]): string {
  const picture = new PNG({ width: dots.length / 4, height: 1 });
  picture.data.set(dots);
  return `data:image/png;base64,${PNG.sync.write(picture).toString('base64')}`;
}

const people = smallSchool([
  { first: 'Ana', last: 'García', username: 'agarcia' },
  { first: 'محمد', last: 'الأحمد', username: 'malahmad', homeroom: '12' },
  { first: 'Мария', last: 'Иванова', username: 'mivanova', grade: '10' },
  { first: 'Ánh', last: 'Nguyễn Thị', username: 'Il1O0', school: 'G' },
  { first: '<b>Bob</b>', last: '</section><script>document.title="x"</script>', username: 'bob' },
  { first: 'n'.repeat(10_000), last: 'm'.repeat(10_000), username: 'u'.repeat(200) },
  { first: 'Sam', last: 'Saml', username: 'ssaml', signIn: 'SAML: District' },
]);

interface Printed {
  readonly pages: number;
  readonly planned: number;
  /** Letters that were said to miss their end. */
  readonly tooLong: number;
  readonly size: string;
  /** The text of each page, blanks made one. */
  readonly text: readonly string[];
  readonly page: Page;
}

/** Opens letters as their window does, and prints them to PDF. */
async function print(template: LetterTemplate, own: InformPeople = people): Promise<Printed> {
  const signIn = own.reader('accountManagement.authenticationType');
  const plan = planLetters(
    compiledLetter(template, own),
    {
      accounts: own.accounts,
      ownSignIn: Uint8Array.from(own.accounts, (account) => (signIn(account) === '' ? 0 : 1)),
    },
    mergeFields(own),
  );
  let html = '';
  const part = { from: 0, count: 1e6, language: 'en' } as const;
  const { tooLong } = writeLetters(plan, mergeFields(own), part, (text) => {
    html += text;
  });
  const path = join(folder, 'letters.html');
  writeFileSync(path, html);
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${path}`);
  const pdf = join(folder, 'letters.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, timeout: patience });
  const { pdfinfo, pdftotext } = findPdfTools();
  const about = run(pdfinfo, pdf);
  const text = run(pdftotext, pdf, '-').split('\f').slice(0, -1);
  return {
    pages: Number(/^Pages: +(\d+)$/m.exec(about)![1]),
    planned: plan.pages,
    tooLong,
    size: /^Page size: +(.*)$/m.exec(about)![1]!,
    text: text.map((one) => one.replace(/\s+/g, ' ').trim()),
    page,
  };
}

function run(program: string, ...args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout;
}

/** What the code that an element shows says, as a phone would read it: it looks more than once. */
function readCode(page: Page, which: number): Promise<string | null> {
  return until(async () => {
    const code = (await page.$$('.q svg'))[which]!;
    const { data, width, height } = PNG.sync.read(Buffer.from(await code.screenshot()));
    return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
  });
}

/** Texts that are larger than their place, which would be cut off. */
function overflowing(page: Page): Promise<number> {
  return page.evaluate(
    `[...document.querySelectorAll('.b, .cv, .ad')].filter((one) => one.scrollHeight > one.clientHeight + 1).length`,
  ) as Promise<number>;
}

const templates: (readonly [string, LetterTemplate, string, number])[] = [
  ['the shipped letter, A4', { ...shippedLetters[0]!, paper: 'A4', logo }, 'A4', 7 + 4],
  ['the shipped letter, Letter', shippedLetters[0]!, 'letter', 7 + 4],
  ['by school only', { ...shippedLetters[0]!, bundles: ['school'] }, 'letter', 7 + 2],
  [
    'the Spanish letter, window at the right, no covers',
    { ...shippedLetters[1]!, window: 'right', coverSheets: false },
    'letter',
    7,
  ],
  ['cards, 10 on Letter', { ...shippedLetters[2]!, bundles: [] }, 'letter', 1],
  [
    'cards, 8 on A4, by school',
    { ...shippedLetters[2]!, paper: 'A4', layout: 'cards-8', bundles: ['school'], logo },
    'A4',
    2 + 2,
  ],
];

test.each(templates)('%s: one page a person, and covers', async (_name, template, size, pages) => {
  const printed = await print(template);
  expect(printed.pages).toBe(pages);
  expect(printed.planned).toBe(pages);
  expect(printed.size).toContain(size);
  expect(await overflowing(printed.page)).toBe(0);
  await printed.page.close();
});

test('what a letter says stands on its page, in all scripts', async () => {
  const { text, page } = await print({ ...shippedLetters[0]!, coverSheets: false });
  const pageOf = (username: string) => text.find((one) => one.includes(username))!;
  expect(pageOf('agarcia')).toContain('Dear Ana García, You have a new account at Lincoln High.');
  expect(pageOf('agarcia')).toContain('before September 1, 2025');
  expect(pageOf('agarcia')).toContain('https://campus.example/activate?t=1');
  expect(pageOf('mivanova')).toContain('Мария Иванова');
  expect(pageOf('Il1O0')).toContain('Nguyễn Thị');
  expect(pageOf('malahmad').normalize('NFKC')).toMatch(/محمد/);
  expect(pageOf('bob')).toContain('<b>Bob</b> </section><script>');
  const bySelf = pageOf('ssaml');
  expect(bySelf).toContain('Sign in with the password that you use for the school network');
  expect(bySelf).not.toContain('activate');
  expect(await page.title()).toBe('Letters: Account activation letter');
  await page.close();
});

test('the code of every letter and card leads to its own link', async () => {
  for (const template of [shippedLetters[0]!, shippedLetters[2]!]) {
    const { page } = await print({ ...template, bundles: [], paper: 'A4' });
    const codes = await page.$$('.q svg');
    expect(codes).toHaveLength(6);
    const read: (string | null)[] = [];
    for (let i = 0; i < codes.length; i++) read.push(await readCode(page, i));
    expect(read.sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `https://campus.example/activate?t=${n}`),
    );
    await page.close();
  }
});

test('a long link still makes a code that is read', async () => {
  const url = `https://campus.example/activate?token=${'a1B2'.repeat(100)}`;
  const { page } = await print(letterOf(), smallSchool([{ url }]));
  await page.setViewport({ width: 900, height: 900, deviceScaleFactor: 6 });
  expect(await readCode(page, 0)).toBe(url);
  await page.close();
});

test('on screen there are sheets on grey and a hint; on paper only the letter', async () => {
  const { page, text } = await print(letterOf({ body: 'Hello' }), smallSchool([{}]));
  const bar = await page.evaluate(`document.querySelector('.bar').textContent`);
  expect(bar).toContain('press Ctrl+P');
  expect(text).toEqual(['Hello']);
  await page.close();
});

test('text of any script that is said to fit does fit', async () => {
  const texts = [
    'The quick brown fox jumps over the lazy dog. ',
    'ACTIVATE YOUR ACCOUNT WWW MMM NOW! ',
    '请在此日期之前激活您的帐户，并选择您自己的密码。',
    'Активируйте свою учётную запись до этой даты. ',
    'يرجى تفعيل حسابك قبل هذا التاريخ واختيار كلمة مرور خاصة بك. ',
    'Vui lòng kích hoạt tài khoản của bạn trước ngày này. ',
    'कृपया इस तिथि से पहले अपना खाता सक्रिय करें। ',
    'illi. ',
  ];
  const bodies = texts.flatMap((text) =>
    [800, 2500, 4000, 6500].map((length) => {
      const paragraph = text.repeat(Math.ceil(length / 3 / text.length));
      return `# ${text.slice(0, 30)}\n\n${paragraph}\n\n{{accountManagement.username}}\n\n**${paragraph}**\n\n- ${paragraph}\n- b\n\n{{accountManagement.uniqueLinkActivationURL}}`;
    }),
  );
  let [cut, smaller] = [0, 0];
  for (const [i, body] of bodies.entries()) {
    const template = letterOf({
      body,
      window: 'left',
      address: 'x',
      paper: i % 2 ? 'A4' : 'Letter',
    });
    const { page, pages, tooLong } = await print(template, smallSchool([{}]));
    expect(pages).toBe(1);
    // Nothing is cut without being told; what is told may still fit where a font is narrow.
    expect(await overflowing(page), `${body.slice(0, 40)} ${body.length}`).toBeLessThanOrEqual(
      tooLong,
    );
    cut += tooLong;
    smaller += (await page.content()).includes('style="font-size:12pt"') ? 0 : 1;
    await page.close();
  }
  // All of it is tried: letters in the usual type, in smaller type, and without their end.
  expect([cut > 0, smaller > cut, smaller < bodies.length]).toEqual([true, true, true]);
});

const manyScripts = smallSchool([
  {
    first: 'Maximiliana-Theodora Alexandrina Konstantinopoulou-Papadopou',
    last: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmo',
    username: 'maximiliana.konstantinopoulou.wolfeschlegelstein@school.example',
  },
  { first: '伟', last: '欧阳', homeroom: '三年级二班' },
  { first: 'محمد عبد الرحمن', last: 'الأحمد الهاشمي', homeroom: '12' },
  { first: 'สมชาย', last: 'ศรีสุวรรณวงศ์' },
  { first: 'Sam', last: 'Saml', signIn: 'SAML: District' },
  { url: `https://campus.example/activate?token=${'a1B2'.repeat(140)}` },
  { url: `https://campus.example/activate?token=${'a1B2'.repeat(200)}` },
]);

const layouts = (['letter', 'cards-8', 'cards-10'] as const).flatMap((layout) =>
  (['A4', 'Letter'] as const).map((paper) => [layout, paper] as const),
);

test.each(layouts)(
  '%s on %s: names of any length and script have their place',
  async (layout, paper) => {
    const shipped = layout === 'letter' ? shippedLetters[0]! : shippedLetters[2]!;
    const template = { ...shipped, layout, paper, bundles: ['school'] as const, logo };
    const { page, tooLong } = await print(template, manyScripts);
    // A small card has no room for 838 letters of a link without a code: that is told.
    expect(tooLong).toBeLessThanOrEqual(layout === 'letter' ? 0 : 1);
    expect(await overflowing(page)).toBeLessThanOrEqual(tooLong);
    // No words lie on a code.
    const covered = await page.evaluate(`[...document.querySelectorAll('.b')].filter((body) => {
    const code = body.querySelector('svg')?.getBoundingClientRect();
    const range = document.createRange();
    const words = [...body.querySelectorAll('p, h1')].flatMap((one) => {
      range.selectNodeContents(one);
      return [...range.getClientRects()];
    });
    return code !== undefined && words.some((rect) => rect.left < code.right && rect.right > code.left
      && rect.top < code.bottom && rect.bottom > code.top);
  }).length`);
    expect(covered).toBe(0);
    await page.close();
  },
);

test('a letter in Arabic is set from right to left, its date and link in their own order', async () => {
  const { page } = await print(
    letterOf({
      body: 'عزيزي {{person.firstName}}\n\n{{accountManagement.username}}\n\nقبل {{accountManagement.uniqueLinkExpirationDate}}\n\n{{accountManagement.uniqueLinkActivationURL}}',
    }),
    smallSchool([{}]),
  );
  const [username, code, link, year, day] = (await page.evaluate(`(() => {
    const width = document.querySelector('.b').getBoundingClientRect();
    const middle = (rect) => ((rect.left + rect.right) / 2 - width.left) / width.width;
    const range = document.createRange();
    const rectOf = (node, from, to) => { range.setStart(node, from); range.setEnd(node, to); return range.getBoundingClientRect(); };
    const date = document.querySelector('bdi').firstChild;
    const name = document.querySelector('.u').firstChild;
    return [rectOf(name, 0, name.length), document.querySelector('.q svg').getBoundingClientRect(),
      document.querySelector('.q .a').getBoundingClientRect(), rectOf(date, 0, 4), rectOf(date, 8, 10)].map(middle);
  })()`)) as [number, number, number, number, number];
  expect(username).toBeGreaterThan(0.5);
  expect(code).toBeGreaterThan(link);
  expect(year).toBeLessThan(day);
  await page.close();
});

test('the address stands where the window of the envelope is', async () => {
  const template = letterOf({ address: 'A\nB\nC\nD', body: 'x' });
  const place = async (more: Partial<LetterTemplate>) => {
    const { page } = await print({ ...template, ...more }, smallSchool([{}]));
    const [x, y, bottom] = (await page.evaluate(
      `(() => { const sheet = document.querySelector('.s').getBoundingClientRect();
        const first = document.querySelector('.ad div').getBoundingClientRect();
        const last = document.querySelector('.ad div:last-child').getBoundingClientRect();
        return [first.left - sheet.left, first.top - sheet.top, last.bottom - sheet.top]; })()`,
    )) as [number, number, number];
    await page.close();
    return [x, y, bottom].map((pixels) => (pixels / 96) * 25.4);
  };
  // DIN 5008 B: the field of 45 mm height begins 45 mm from the top, 20 mm from the left.
  const [left, top, bottom] = await place({ window: 'left' });
  expect(left).toBeCloseTo(25, 0);
  expect(top).toBeGreaterThan(45);
  expect(bottom).toBeLessThan(90);
  expect((await place({ window: 'right' }))[0]).toBeCloseTo(115, 0);
  // #10: seen wherever the folded sheet slides, from 2.5 to 3.17 inches, from 0.875 inches on.
  const [usLeft, usTop, usBottom] = await place({ window: 'left', paper: 'Letter' });
  expect(usLeft! / 25.4).toBeGreaterThan(0.875);
  expect(usTop! / 25.4).toBeGreaterThan(2.4);
  expect(usBottom! / 25.4).toBeLessThan(3.2);
});

test('the logo is printed, once in the file however many letters there are', async () => {
  const { page } = await print(letterOf({ logo, body: 'x' }));
  const html = await page.content();
  expect(html.split(logo)).toHaveLength(2);
  expect(await page.$$('.lg')).toHaveLength(7);
  const shot = PNG.sync.read(Buffer.from(await (await page.$('.lg'))!.screenshot()));
  // Its left half is red.
  const at = (Math.floor(shot.height / 2) * shot.width + 4) * 4;
  expect([...shot.data.subarray(at, at + 3)]).toEqual([255, 0, 0]);
  await page.close();
});

test('a part of 1,000 letters opens in the window within 5 seconds', async () => {
  const many = smallSchool(
    Array.from({ length: 1000 }, (_, i) => ({ last: `Last${i}`, username: `user${i}` })),
  );
  // Time that the processor works for it: what a busy machine gives to others does not count.
  const before = process.cpuUsage();
  const plan = planLetters(
    compiledLetter(shippedLetters[0]!, many),
    { accounts: many.accounts, ownSignIn: new Uint8Array(1000) },
    mergeFields(many),
  );
  let html = '';
  writeLetters(plan, mergeFields(many), { from: 0, count: 1000, language: 'en' }, (text) => {
    html += text;
  });
  const { user, system } = process.cpuUsage(before);
  const path = join(folder, 'thousand.html');
  writeFileSync(path, html);
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`file://${path}`);
  expect(await page.$$('.s')).toHaveLength(1001);
  const { metrics } = await session.send('Performance.getMetrics');
  const opening = metrics.find(({ name }) => name === 'TaskDuration')!.value;
  expect(opening).toBeGreaterThan(0);
  expect((user + system) / 1_000_000 + opening).toBeLessThan(5);
  await page.close();
});

test('no letter asked the network for anything', () => {
  expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
});
