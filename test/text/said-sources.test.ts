import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { testPath } from '../helpers/cli.ts';

/*
 * Not every sentence of the engine is made in a test of its Spanish. So the sources are read: each
 * piece of a sentence in them, between what is put into it, has to stand in the English of a form.
 */

const root = testPath('..');

/** What people read of these in an interface, or what makes such sentences. */
const sources = ['core/engine', 'core/files', 'core/host'].flatMap(filesBelow);

/** Files whose words are no sentences for screens, or are told there in other words. */
const others = [
  /\.generated\.ts$/,
  // Words of names, letters and languages, and headings.
  /credentials\/surname\.ts$|language-tags\.ts$|statuses\.ts$|mixed-sheet\.ts$/,
  /account-lists\/(active-directory|entra-users)\.ts$|request\/labels\.ts$/,
  // What is written into scripts, messages, letters and their pages.
  /exports\/targets\/(active-directory|entra|gam|powershell)\.ts$/,
  /inform\/(letters\/(letter-style|page-words|shipped-letters)|messages\/shipped-messages)\.ts$/,
  // The screens have words of their own for these.
  /reports\/short-labels\.ts$|roster\/problems\.ts$|reach\/reach-report\.ts$/,
  // Only the command line reads or writes them.
  /mapping-file\.ts$|damage\/apply-repairs\.ts$|schedules\/check-schedule\.ts$/,
];

/** Pieces that are no part of a sentence for people, or one that only the programmer sees. */
const noSentences = [
  ...[
    'The source of random bytes gave none.',
    'The header was checked when the settings were read.',
  ],
  ...['There is no such finding.', 'This host answers later: its work cannot be done now.'],
  ...['open market food service', 'student information system', 'upload that counts'],
  ...['not looked at', 'from census email', 'now is YYYY-MM-DDTHH:MM, not'],
  ...['New accounts, never logged in:', 'Told and not in yet:', 'CSV with your own columns'],
  ...['Last told link expires', 'yes or no'],
  // Parts of what a sentence names, which are said by `namings.ts`; a form of which more than this is open.
  ...['first in row', 'the table User Accounts (accounts.csv) is missing: add it to the data'],
];

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name));
}

/** The texts of a file, each between what is put into it. */
function textsOf(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) texts.push(node.text);
    if (ts.isTemplateMiddleOrTemplateTail(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  }
  visit(file);
  return texts;
}

/** Without what only joins it to what stands around it. */
function pieceOf(text: string): string {
  return text.replace(/^[:;,.\s]+|\s+$/g, '');
}

/** Three words in small letters or more. */
function isPiece(text: string): boolean {
  return text.split(/\s+/).filter((word) => /^[("]?[a-z]{2,}[,;:)"]?$/.test(word)).length >= 3;
}

const english = filesBelow('core/ui/text/es/said').flatMap(textsOf).join('\n');

test('each piece of a sentence has a form in Spanish', () => {
  const read = sources.filter((path) => others.every((other) => !other.test(path)));
  expect(read.length).toBeGreaterThan(300);
  const missing = read.flatMap((path) =>
    textsOf(path)
      .map(pieceOf)
      .filter((text) => isPiece(text) && !english.includes(text) && !noSentences.includes(text))
      .map((text) => `${relative(root, path)}: ${text}`),
  );
  expect(missing).toEqual([]);
});

test('what is left out of that is still there', () => {
  const texts = new Set(sources.flatMap(textsOf).map(pieceOf));
  expect(noSentences.filter((text) => !texts.has(text))).toEqual([]);
  expect(others.filter((other) => !sources.some((path) => other.test(path)))).toEqual([]);
});
