import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { assetPath } from '../assets.ts';
import type { Host } from '../host.ts';

/** A file that the server hands out. */
export interface PageFile {
  readonly type: string;
  readonly body: string | Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const names = [
  ...['page.html', 'page.css', 'main.js', 'grid.js', 'menu.js', 'dialogs.js', 'frames.js'],
  ...['web-app.html', 'web-app.js'],
];

/** A file of the page by its name, null if there is none. */
export function pageFile(name: string): PageFile | null {
  if (!names.includes(name)) return null;
  return {
    type: types[name.slice(name.lastIndexOf('.'))]!,
    body: readFileSync(assetPath(`playground/page/${name}`)),
  };
}

let client: string | undefined;

/** The script that gives a page of the add-on its `google`, before any of its own scripts runs. */
function clientScript(host: Host): string {
  client ??= buildSync({
    entryPoints: [assetPath('run/client-page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'standIn',
    charset: 'ascii',
    write: false,
  }).outputFiles[0]!.text;
  return `${client}\nstandIn.giveGoogle(${JSON.stringify(host.functions)});`;
}

/** A page of the add-on as a frame gets it. */
export function framePage(host: Host, html: string): PageFile {
  const script = `<script>${clientScript(host).replace(/<\/script/gi, '<\\/script')}</script>`;
  const place = [/<head(?:\s[^>]*)?>/i, /<html(?:\s[^>]*)?>/i, /<!doctype[^>]*>/i].find((tag) =>
    tag.test(html),
  );
  const body = place === undefined ? script + html : html.replace(place, (tag) => tag + script);
  return { type: types['.html']!, body };
}
