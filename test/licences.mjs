import { readFileSync } from 'node:fs';
import { root } from '../local/install.mjs';

/* Every package that package-lock.json names must be under a licence we may build with. */

const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const refused = packages.filter(([path, entry]) => !isAllowed(licenceOf(path, entry)));
for (const [path, entry] of refused)
  console.error(`${path}: ${licenceOf(path, entry) ?? 'no licence'}`);
console.log(`${packages.length} packages, ${refused.length} under a licence that does not fit`);
process.exit(refused.length === 0 ? 0 : 1);

function licenceOf(path, { license }) {
  if (license !== undefined) return license;
  try {
    const manifest = JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8'));
    return manifest.license?.type ?? manifest.license ?? manifest.licenses?.[0]?.type;
  } catch {
    return undefined;
  }
}

/** "BSD" alone stands for one of its two forms, both of which fit. */
function plain(licence) {
  return licence === 'BSD' ? 'BSD-3-Clause' : licence;
}

/** "(MIT OR Apache-2.0)" is fine if one of them is, "(A AND B)" if all are. */
function isAllowed(licence) {
  if (licence === undefined) return false;
  const parts = plain(licence).replace(/[()]/g, '');
  if (parts.includes(' AND '))
    return parts.split(' AND ').every((part) => allowed.has(part.trim()));
  return parts.split(' OR ').some((part) => allowed.has(part.trim()));
}
