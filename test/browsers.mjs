import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/*
 * The two browsers that the tests drive, and what reads the pages they print: found where they usually stand, installed as Debian
 * packages where they are missing and that is allowed, refused in words where it is not.
 */

/** Where each browser is looked for: the variable that names one, names on the PATH, places. */
const browsers = {
  chromium: {
    title: 'Chromium or Google Chrome',
    variable: 'CHROMIUM_PATH',
    package: 'chromium',
    // The wrapper /usr/bin/chromium adds arguments of its own: what it starts comes first.
    places: [
      '/usr/lib/chromium/chromium',
      'chromium',
      'google-chrome',
      'google-chrome-stable',
      'chromium-browser',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    version: /\b(?:Chromium|Google Chrome)[^\d]*(\d+)\./,
    oldest: 148,
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    places: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    version: /\bFirefox[^\d]*(\d+)\./,
    oldest: 142,
  },
};
// Letters are printed in scripts of many languages.
const fonts = ['fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-core'];

/** What reads printed pages back: programs of one package. */
const pdfTools = { programs: ['pdfinfo', 'pdftotext'], package: 'poppler-utils' };

/**
 * The executables of both browsers. They and the PDF tools are installed first, where they are
 * missing and this process may. Throws an `Error` whose message says what to do where one is still missing.
 */
export function ensureBrowsers() {
  const missing = Object.values(browsers).filter(
    (browser) => !process.env[browser.variable] && find(browser).path === null,
  );
  const packages = missing.map((browser) => browser.package);
  if (packages.length > 0) packages.push(...fonts);
  if (pdfTools.programs.some((program) => executable(program) === null)) {
    packages.push(pdfTools.package, ...fonts);
  }
  if (packages.length > 0 && isDebian() && packageTool() !== null) {
    installPackages([...new Set(packages)]);
  }
  return findBrowsers();
}

/** The executables of both browsers. Throws an `Error` whose message says what to do. */
export function findBrowsers() {
  return { chromium: foundOf(browsers.chromium), firefox: foundOf(browsers.firefox) };
}

/** The programs that read PDF files. Throws an `Error` whose message says what to do. */
export function findPdfTools() {
  const [pdfinfo, pdftotext] = pdfTools.programs.map(executable);
  if (pdfinfo !== null && pdftotext !== null) return { pdfinfo, pdftotext };
  const remedy = isDebian()
    ? `Run "apt-get update && apt-get install -y ${pdfTools.package}" as root`
    : 'Install Poppler';
  throw new Error(
    `The tests need ${pdfTools.programs.join(' and ')} to read letters that were printed. ${remedy}, then run this again.`,
  );
}

function foundOf(browser) {
  const { path, unfit } = find(browser);
  if (path !== null) return path;
  const seen = unfit.length > 0 ? ` Found, but not usable: ${unfit.join('; ')}.` : '';
  const remedy = isDebian()
    ? `Run "apt-get update && apt-get install -y ${browser.package} ${fonts.join(' ')}" as root, then this again`
    : 'Install it, then run this again';
  throw new Error(
    `The tests need ${browser.title}, version ${browser.oldest} or later, and found none.${seen} ${remedy}; ` +
      `or name an executable with the environment variable ${browser.variable}.`,
  );
}

/** The first executable that answers with a version that will do, and why others will not. */
function find(browser) {
  const named = process.env[browser.variable];
  const unfit = [];
  for (const place of named ? [named] : browser.places) {
    const path = executable(place);
    if (path === null) {
      if (named) unfit.push(`${browser.variable} names ${named}, which is no executable`);
      continue;
    }
    const why = whyUnfit(path, browser);
    if (why === null) return { path, unfit };
    unfit.push(`${path} ${why}`);
  }
  return { path: null, unfit };
}

function executable(place) {
  const paths = place.includes('/')
    ? [place]
    : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, place));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function whyUnfit(path, { version, oldest }) {
  // A snap cannot read the temporary folders that tests work in.
  if (realpathSync(path).startsWith('/snap/') || realpathSync(path).endsWith('/snap')) {
    return 'is a snap, which cannot read temporary folders';
  }
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  const major = version.exec(stdout ?? '')?.[1];
  if (status !== 0 || major === undefined) return 'does not say its version';
  return Number(major) >= oldest ? null : `is version ${major}`;
}

function isDebian() {
  const about = '/etc/os-release';
  return existsSync(about) && /^ID=debian$/m.test(readFileSync(about, 'utf8'));
}

/** How apt-get is called here: as root, through sudo without a password, or, null, not at all. */
function packageTool() {
  if (executable('apt-get') === null) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  const maySudo = executable('sudo') !== null && spawnSync('sudo', ['-n', 'true']).status === 0;
  return maySudo ? ['sudo', '-n', 'apt-get'] : null;
}

function installPackages(packages) {
  const [command, ...first] = packageTool();
  const options = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  console.error(`Installing ${packages.join(', ')} ...`);
  const update = spawnSync(command, [...first, '-qq', 'update'], options);
  if (update.status !== 0) console.error('apt-get update failed: trying with the lists there are.');
  // A fresh machine may be installing its updates just now.
  const patience = ['-o', 'DPkg::Lock::Timeout=600'];
  spawnSync(
    command,
    [...first, '-qq', 'install', '-y', '--no-install-recommends', ...patience, ...packages],
    options,
  );
}

if (process.argv[1] === import.meta.filename) {
  try {
    const { chromium, firefox } = ensureBrowsers();
    const { pdftotext } = findPdfTools();
    console.log(`Chromium: ${chromium}\nFirefox: ${firefox}\nPoppler: ${pdftotext}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
