import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../local/install.mjs';

/*
 * Mozilla's own check of the built extension: no errors, and of warnings only the one about the
 * place in Preact that could set innerHTML. Nothing of ours lets it.
 */

const allowed = new Set(['UNSAFE_VAR_ASSIGNMENT']);
const webExt = join(root, 'node_modules/.bin/web-ext');
const { stdout, stderr, error } = spawnSync(
  webExt,
  ['lint', '--source-dir', join(root, 'dist/firefox'), '--output', 'json', '--no-config-discovery'],
  { encoding: 'utf8', maxBuffer: 64e6 },
);
if (error !== undefined || stdout.trim() === '') {
  console.error(error ?? stderr);
  process.exit(1);
}
const { summary, errors, warnings, notices } = JSON.parse(stdout);
const refused = [...errors, ...warnings.filter(({ code }) => !allowed.has(code))];
for (const { code, message, file, line } of refused)
  console.error(
    `${file ?? 'the extension'}${line === undefined ? '' : `:${line}`}: ${code}: ${message}`,
  );
console.log(
  `${summary.errors} errors, ${summary.warnings} warnings (${warnings.length - refused.length + errors.length} expected), ${notices.length} notices`,
);
process.exit(refused.length === 0 ? 0 : 1);
