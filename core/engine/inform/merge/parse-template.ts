import Mustache from 'mustache';
import type { FindField, MergeField } from './merge-field.ts';

/** A template's text in parts: text, fields by number, and what shows only where a field has text. */
export type TemplatePart =
  | string
  | { readonly field: number }
  | { readonly whereFilled: number; readonly parts: readonly TemplatePart[] };

/** A template read: its parts and the fields they name. */
export interface ParsedTemplate {
  readonly parts: readonly TemplatePart[];
  readonly fields: readonly MergeField[];
  /** The fields, by number, that parts depend on. */
  readonly conditions: readonly number[];
}

/** Longer templates are none. */
const longest = 100_000;
/** More fields than a page can hold. */
const mostFields = 200;
/** So many fields decide at most about what shows: each doubles the texts there can be. */
const mostConditions = 10;

/** Parts that show only where a field has text stand at most this deep inside each other. */
const deepest = 10;

/** A token of mustache: kind, name or text, where it begins and ends, and what is inside a section. */
type Token = readonly [string, string, number, number, (readonly Token[])?];

/**
 * Reads a template: text with `{{field}}`, and `{{#field}}...{{/field}}` for what shows only where
 * the field has text. Nothing else of mustache: no code, no unescaped values, no other files.
 * Every fault names what it is about (T25).
 */
export function parseTemplate(
  text: string,
  find: FindField,
): { readonly parsed: ParsedTemplate } | { readonly faults: readonly string[] } {
  if (text.length > longest) {
    return { faults: [`it has ${text.length} characters; the most are ${longest}`] };
  }
  let tokens: readonly Token[];
  try {
    tokens = new Mustache.Writer().parse(text) as readonly Token[];
  } catch (error) {
    return { faults: [inWords((error as Error).message, text)] };
  }
  const faults: string[] = [];
  const fields: MergeField[] = [];
  const conditions: number[] = [];

  function fieldNumber(name: string): number {
    const found = find(name);
    if ('fault' in found) {
      if (!faults.includes(found.fault)) faults.push(found.fault);
      return 0;
    }
    const known = fields.findIndex((field) => field.name === found.name);
    return known < 0 ? fields.push(found) - 1 : known;
  }

  function readParts(of: readonly Token[], depth: number): TemplatePart[] {
    return of.flatMap(([kind, value, , , inside = []]): TemplatePart[] => {
      if (kind === 'text') return [value];
      if (kind === 'name') return [{ field: fieldNumber(value) }];
      if (kind === '#' && depth === deepest) {
        faults.push(`{{#${value}}} stands inside ${deepest} others: the most there may be`);
        return [];
      }
      if (kind === '#') {
        const whereFilled = fieldNumber(value);
        if (!conditions.includes(whereFilled)) conditions.push(whereFilled);
        return [{ whereFilled, parts: readParts(inside, depth + 1) }];
      }
      faults.push(refusal(kind, value));
      return [];
    });
  }

  const parts = readParts(tokens, 0);
  if (fields.length > mostFields) {
    faults.push(`it has ${fields.length} different fields; the most are ${mostFields}`);
  }
  if (conditions.length > mostConditions) {
    faults.push(
      `${conditions.length} fields decide what shows ({{#...}}); the most are ${mostConditions}`,
    );
  }
  return faults.length > 0 ? { faults } : { parsed: { parts, fields, conditions } };
}

/** Why a tag of mustache that does more than show a field is not taken. */
function refusal(kind: string, value: string): string {
  if (kind === '&') return `{{{${value}}}} shows a value as it is; write {{${value}}}`;
  if (kind === '^') {
    return `{{^${value}}} is not possible; only what shows where a field has text is: {{#${value}}}...{{/${value}}}`;
  }
  if (kind === '>') return `{{>${value}}} would read another template: write its text here`;
  if (kind === '!') return `{{!${value}}} is a note that nobody would see: leave it out`;
  return `{{${kind}${value}}} is not possible; fields are written as {{accountManagement.username}}`;
}

/** What mustache says, in words, and where it is. */
function inWords(message: string, text: string): string {
  const at = Number(/ at (\d+)$/.exec(message)?.[1] ?? 0);
  const line = text.slice(0, at).split('\n').length;
  const tag = /"([^"]*)"/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unclosed tag')) {
    return `line ${line}: a field begins with {{ and does not end with }}`;
  }
  if (message.startsWith('Unclosed section')) {
    return `line ${line}: {{#${tag}}} has no {{/${tag}}} after it`;
  }
  if (message.startsWith('Unopened section')) {
    return `line ${line}: {{/${tag}}} has no {{#${tag}}} before it`;
  }
  return `line ${line}: this is no field; fields are written as {{accountManagement.username}}`;
}
