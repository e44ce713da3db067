import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { testPath } from './helpers/cli.ts';

/* The shape of the code as docs/architecture.md draws it: what may import what. */

const root = testPath('..');
const engine = join(root, 'core/engine');

/** The folders of the engine in the order in which the data moves: each sees only those before it. */
const order = [
  'tables',
  'roster',
  'damage',
  'request',
  'eligibility',
  'credentials',
  'search',
  'changes',
  'plan',
  'save',
  'reports',
  'exports',
  'inform',
];

interface Import {
  readonly from: string;
  readonly to: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\(?) ?'(\.[^']+)'/g)].map((match) => ({
    from: file,
    to: resolve(dirname(file), match[1]!),
  }));
}

const imports = filesBelow(engine).flatMap(importsOf);

function folderOf(file: string): string {
  return relative(engine, file).split('/')[0]!;
}

test('each folder of the engine imports only from itself and from folders before it', () => {
  const wrong = imports
    .filter(({ from }) => folderOf(from) !== 'index.ts')
    .filter(({ from, to }) => order.indexOf(folderOf(to)) > order.indexOf(folderOf(from)))
    .map(({ from, to }) => `${relative(root, from)} imports ${relative(root, to)}`);
  expect(wrong).toEqual([]);
});

test('every folder of the engine has its place in the order', () => {
  const folders = readdirSync(engine, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...folders].sort()).toEqual([...order].sort());
});

test('the engine imports nothing from outside itself', () => {
  const outside = imports.filter(({ to }) => relative(engine, to).startsWith('..'));
  expect(outside).toEqual([]);
});

test('no file of the engine imports itself in a circle', () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  function walk(file: string, path: readonly string[]): void {
    if (path.includes(file)) {
      const circle = [...path.slice(path.indexOf(file)), file];
      circles.push(circle.map((part) => relative(engine, part)).join(' > '));
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  }
  for (const file of next.keys()) walk(file, []);
  expect(circles).toEqual([]);
});
