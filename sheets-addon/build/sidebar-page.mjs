import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inlineScript } from './inline-script.mjs';
import { spanishElsewhere } from './spanish-elsewhere.mjs';

const root = join(import.meta.dirname, '../..');

const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  minify: true,
  // The page's declaration of its character set does not survive.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
};

/** The sidebar of an edition, by its script, and what the server adds to it for Spanish. */
export async function makeSidebar(folder, entry) {
  const { plugin, modules, global } = spanishElsewhere(root);
  const sidebar = await makePage(folder, entry, 'sidebar.html', [plugin]);
  const { outputFiles } = await build({
    ...common,
    stdin: { contents: gathered([...modules].sort(), global), resolveDir: root },
  });
  return { sidebar, spanish: `<script>${inlineScript(outputFiles[0].text.trim())}</script>` };
}

/** A script that puts modules into a global object, by their paths. */
function gathered(modules, global) {
  const imports = modules.map((path, i) => `import * as m${i} from './${path}';`);
  const entries = modules.map((path, i) => `${JSON.stringify(path)}: m${i}`);
  return `${imports.join('\n')}\nglobalThis.${global} = { ${entries.join(', ')} };\n`;
}

/**
 * A folder's page with everything in it: its empty style and script filled. Nothing is fetched from
 * anywhere.
 */
export async function makePage(folder, entry, html, plugins = []) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: { script: join(folder, entry), style: join(folder, 'page.css') },
    outdir: 'sidebar',
    plugins,
    // Shorter than the automatic way, by 6 kB.
    inject: [join(import.meta.dirname, 'jsx.mjs')],
    tsconfigRaw: {
      compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' },
    },
  });
  const textOf = (name) => outputFiles.find(({ path }) => path.endsWith(name)).text.trim();
  const page = readFileSync(join(folder, html), 'utf8');
  const withStyle = fill(page, html, 'style', textOf('style.css'));
  return fill(withStyle, html, 'script', inlineScript(onceWhole(textOf('script.js'))));
}

/** A script that runs once all of the page is there: the server adds to its end. */
function onceWhole(script) {
  return `(start=>document.readyState==="loading"?document.addEventListener("DOMContentLoaded",start):start())(()=>{${script}});`;
}

function fill(page, html, element, content) {
  const empty = `<${element}></${element}>`;
  const parts = page.split(empty);
  if (parts.length !== 2) {
    throw new Error(`${html}: ${empty} must be there once, for the build to fill it.`);
  }
  return parts.join(`<${element}>${content}</${element}>`);
}
